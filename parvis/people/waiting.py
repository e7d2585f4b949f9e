"""What waits for a person: when it is due, whether it is near, in which order it is told. Pure.

Sources: what a commitment becomes is told at least twice a year (OGP facts 2.2c, 5.1a);
that the end of a role is told ninety days before, and a milestone sixty, is our reading; so is
that an answer to what somebody said is told for sixty days (3.3c, 4.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.dates import PartialDate, last_of_month


class Kind(StrEnum):
    """What can wait for a person, in the order in which things of one day are told."""

    INVITATION = "invitation"
    ANSWER = "answer"
    TO_ANSWER = "to_answer"
    JOINING = "joining"
    MODERATION = "moderation"
    MILESTONE = "milestone"
    ROUND = "round"
    PEN = "pen"
    ROLE = "role"
    SECOND_STEP = "second_step"


ROLE_IS_TOLD = timedelta(days=90)
MILESTONE_IS_TOLD = timedelta(days=60)
ANSWER_IS_TOLD = timedelta(days=60)
MONTHS_OF_A_PEN = 6


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what, for whom or from whom, by which last day, and where it is done.

    `by` is none where nothing says until when. `button` is what following `href` does.
    """

    kind: Kind
    what: str
    who: str
    by: date | None
    href: str
    button: str

    def days(self, today: date) -> int | None:
        """Count the days that are left; below zero it is late."""
        return (self.by - today).days if self.by else None


def in_order(things: Iterable[Waiting]) -> list[Waiting]:
    """Order by last day, what has none at the end; then by kind, then by what it is."""
    kinds = list(Kind)
    return sorted(
        things,
        key=lambda one: (one.by or date.max, kinds.index(one.kind), one.what, one.href),
    )


def first_due(things: Iterable[Waiting]) -> date | None:
    """Return the first last day of all; none where nothing is dated."""
    return min((one.by for one in things if one.by), default=None)


def role_ends_soon(until: date | None, today: date) -> bool:
    """Say whether a role that is held today ends within ninety days."""
    return until is not None and today <= until <= today + ROLE_IS_TOLD


def milestone_is_near(due: PartialDate | None, today: date) -> bool:
    """Say whether a milestone not yet done is late, or due within sixty days at the latest."""
    return due is not None and due.last <= today + MILESTONE_IS_TOLD


def pen_due(last: date | None, begins: PartialDate | None) -> date | None:
    """Return the day by which a pen writes: six months after it last did, or after the beginning.

    None where it has never written and nobody says when the plan begins.
    """
    since = last or (begins.last if begins else None)
    return months_after(since, MONTHS_OF_A_PEN) if since else None


def pen_waits(last: date | None, due: date | None, today: date) -> bool:
    """Say whether a pen is to be taken up: it never was, or its six months are over."""
    return last is None or (due is not None and due <= today)


def months_after(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    last = last_of_month(day.year + years, month + 1)
    return last.replace(day=min(day.day, last.day))
