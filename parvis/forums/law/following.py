"""What was agreed to be done: where an action stands, and how late it is. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parvis.forums.law.minutes import days_late


class Course(StrEnum):
    """What became of an action."""

    OPEN = "open"
    LATE = "late"
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Promise:
    """An action: by when it is due, and the day on which it was done or dropped."""

    due_on: date
    done_on: date | None = None
    dropped_on: date | None = None


def course(promise: Promise, today: date) -> Course:
    """Say where an action stands on a day. Late is one that is open and was due."""
    if promise.dropped_on:
        return Course.DROPPED
    if promise.done_on:
        return Course.KEPT
    return Course.LATE if today > promise.due_on else Course.OPEN


def late_by(promise: Promise, today: date) -> int:
    """Return how many days late it is, or was when it was done; nought once it was dropped."""
    if promise.dropped_on:
        return 0
    return days_late(promise.due_on, promise.done_on, today)
