"""Answering an advice: until when the government has, and how late it is. Pure.

A forum that advises is answered, with reasons, within the days that its charter sets; the reasoned
response of the Standards (OGP 4.1) is the model, Canada's council the case (OGP facts 5.2, CA-TOR).
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from parvis.forums.law.charter import Charter


class Verdict(StrEnum):
    """What the government does with an advice."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    NOT = "not"


def due_on(charter: Charter, advised_on: date) -> date | None:
    """Return the last day on which an advice is answered in time; none where the charter sets none."""
    return advised_on + timedelta(days=charter.answer_days) if charter.answer_days else None


def days_late(due: date | None, answered_on: date | None, today: date) -> int:
    """Return by how many days an answer came late, or is late by today; nought for in time."""
    return max(0, ((answered_on or today) - due).days) if due else 0
