"""Who belongs to a coalition on a day, and when nobody does any more. Pure. Our reading throughout."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum


class Admission(StrEnum):
    """How one comes in: one asks and a member answers, or one simply joins."""

    ASKED = "asked"
    OPEN = "open"


class Way(StrEnum):
    """Who began: the organisation that asks to join, or the coalition that invites it."""

    ASKED = "asked"
    INVITED = "invited"


def belongs(since: date, until: date | None, on: date) -> bool:
    """Say whether somebody belongs on a day: from the first on; not any more on that of leaving."""
    return since <= on and (until is None or on < until)


def speaks_after(spokes: str | None, left: str) -> str | None:
    """Return who speaks for a coalition that one has left: nobody, where it was that one.

    Who speaks for all is chosen by all: no other takes the place by itself.
    """
    return None if spokes == left else spokes


def is_deserted(still_there: Iterable[str]) -> bool:
    """Say whether nobody is left: the coalition has then ended by itself."""
    return not any(True for _one in still_there)
