"""Rounds of reporting: when each lead is asked, what an answer is, what is missing. Pure.

Sources: OGP asks that the repository is updated at least twice a year (OGP facts, PCS-2.2c). That such
an update is a round in which every lead is asked, that "nothing to report" is signed, and that who is
late names the obstacles, is our reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.dates import months_later

A_DAY = timedelta(days=1)
A_YEAR = 12  # months
AT_LEAST = 2  # rounds in any twelve months


class State(StrEnum):
    """How a round stands on a day."""

    ANNOUNCED = "announced"
    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"


def state(opens_on: date, due_on: date, closed_on: date | None, today: date) -> State:
    """Return how a round stands; it is overdue from the day after its last."""
    if closed_on is not None and closed_on <= today:
        return State.CLOSED
    if today < opens_on:
        return State.ANNOUNCED
    return State.OVERDUE if today > due_on else State.OPEN


class Kind(StrEnum):
    """What the answer of one side to a round is.

    `UNSEEN`: it was given, and a moderator has yet to read it, or has hidden it.
    """

    REPORTED = "reported"
    NOTHING = "nothing"
    UNSEEN = "unseen"
    MISSING = "missing"


@dataclass(frozen=True)
class Said:
    """Something one side said of a commitment: a report or "nothing to report", and the day."""

    kind: Kind
    on: date


@dataclass(frozen=True)
class Answer:
    """What one side answered: what it is, on which day it first spoke, and how many days late."""

    kind: Kind
    on: date | None = None
    late: int = 0

    @property
    def is_given(self) -> bool:
        """Say whether there is an answer."""
        return self.kind is not Kind.MISSING


def answer(said: Iterable[Said], opens_on: date, due_on: date, until: date) -> Answer:
    """Return what a side answered, up to a day: today, or the one on which the round was closed.

    It is dated by the first word within the round. A report says more than "nothing to report", and
    what is seen more than what is not; what is missing grows late with every day.
    """
    within = [one for one in said if opens_on <= one.on <= until]
    if not within:
        return Answer(Kind.MISSING, None, max(0, (until - due_on).days))
    kinds = {one.kind for one in within}
    kind = next(one for one in Kind if one in kinds)
    first = min(one.on for one in within)
    return Answer(kind, first, max(0, (first - due_on).days))


def owes_obstacles(*, has_late_milestone: bool, due_on: date, today: date) -> bool:
    """Say whether who carries out a commitment names what stands in the way (our reading).

    They do while a round asks, where a milestone is late or the answer itself is.
    """
    return has_late_milestone or today > due_on


class Moment(StrEnum):
    """When leads are reminded of a round."""

    OPENED = "opened"
    NEAR = "near"
    PASSED = "passed"


def reminder(
    opens_on: date, due_on: date, closed_on: date | None, today: date, *, before: int, after: int
) -> Moment | None:
    """Return the latest reminder that has fallen due; none before the opening and once it is closed.

    `before`: how many days before the last day; `after`: how many after it. Where days passed without
    a letter, the latest alone is sent.
    """
    if state(opens_on, due_on, closed_on, today) in (State.ANNOUNCED, State.CLOSED):
        return None
    if today >= due_on + after * A_DAY:
        return Moment.PASSED
    if opens_on < today and today >= due_on - before * A_DAY:
        return Moment.NEAR
    return Moment.OPENED


@dataclass(frozen=True)
class Tally:
    """The answers of one side, counted."""

    asked: int
    reported: int
    nothing: int
    unseen: int
    missing: int
    late: int

    @property
    def answered(self) -> int:
        """Count the answers of every kind."""
        return self.asked - self.missing


def tally(answers: Sequence[Answer]) -> Tally:
    """Count answers; one that is missing is counted so, and not as late."""
    count = [one.kind for one in answers].count
    late = sum(one.is_given and one.late > 0 for one in answers)
    return Tally(
        len(answers), count(Kind.REPORTED), count(Kind.NOTHING), count(Kind.UNSEEN),
        count(Kind.MISSING), late,
    )  # fmt: skip


@dataclass(frozen=True)
class Rhythm:
    """Whether two rounds were opened in any twelve months of implementation, and the facts.

    `is_kept`: none while no twelve months have passed. `first`, `last`, `count`: the twelve months
    with the fewest rounds. `needs` more are to open by `next_by`; none where the plan ends before, or
    the day is over.
    """

    is_kept: bool | None
    first: date | None = None
    last: date | None = None
    count: int = 0
    needs: int = 0
    next_by: date | None = None


def rhythm(begins: date, ends: date | None, opened: Iterable[date], today: date) -> Rhythm:
    """Judge the rounds that were opened by today, in every twelve months from `begins` to `ends`.

    The twelve months with the fewest rounds begin with the plan, or on the day after a round.
    """
    over = min(today, ends) if ends else today
    days = sorted(one for one in opened if begins <= one <= over)
    starts = [begins, *(one + A_DAY for one in days)]
    due, needs = _year_from(starts[-AT_LEAST:][0]), max(1, AT_LEAST - len(days))
    coming = (needs, due) if today <= due <= (ends or due) else (0, None)
    spans = [(first, _year_from(first)) for first in starts]
    counted = [
        (sum(first <= one <= last for one in days), first, last)
        for first, last in spans if last <= over
    ]  # fmt: skip
    if not counted:
        return Rhythm(None, None, None, 0, *coming)
    count, first, last = min(counted)
    return Rhythm(count >= AT_LEAST, first, last, count, *coming)


def _year_from(first: date) -> date:
    return months_later(first, A_YEAR) - A_DAY
