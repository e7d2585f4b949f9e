"""How the two colleges stand: seats, attendance, what each brings and keeps, how often they met. Pure.

A space for dialogue has both sides in it, and meets every six months at least (OGP 1.1); whether both
also come, bring items and motions and do what they agreed to, is measured here and judged by nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from parvis.forums.law.charter import Charter
from parvis.forums.law.following import Promise
from parvis.forums.law.meetings import due_by, gaps, in_force


@dataclass(frozen=True)
class Balance:
    """How many of something each college has: seats that are held, items it carries."""

    state: int = 0
    society: int = 0

    def __add__(self, other: Balance) -> Balance:
        """Return both counts together, each college with its own."""
        return Balance(self.state + other.state, self.society + other.society)

    @property
    def most(self) -> int:
        """Return the larger of both."""
        return max(self.state, self.society)

    @property
    def is_even(self) -> bool:
        """Say whether both colleges have as many."""
        return self.state == self.society

    @property
    def is_emptied(self) -> bool:
        """Say whether one side is not there at all: no space for dialogue any more (OGP 1.1)."""
        return not (self.state and self.society)

    def of_hundred(self, whole: Balance) -> Balance:
        """Return the share of a whole that each college has, in hundredths; nought of nothing."""
        return Balance(
            _hundredths(self.state, whole.state), _hundredths(self.society, whole.society)
        )


def _hundredths(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def balance(charter: Charter, held: Mapping[str, int]) -> Balance:
    """Return how many seats each college holds; `held` counts them by constituency."""
    state = sum(held.get(one.key, 0) for one in charter.constituencies if one.is_of_the_state)
    society = sum(held.get(one.key, 0) for one in charter.constituencies if not one.is_of_the_state)
    return Balance(state, society)


def over_quota(charter: Charter, held: Mapping[str, int]) -> dict[str, int]:
    """Return how many seats too many each constituency holds, where it holds too many."""
    seats = {one.key: one.seats for one in charter.constituencies}
    return {key: n - seats.get(key, 0) for key, n in held.items() if n > seats.get(key, 0)}


def breaks_parity(charter: Charter, held: Mapping[str, int]) -> bool:
    """Say whether the seats held break a parity that the charter promises."""
    return charter.has_parity and not balance(charter, held).is_even


# ---- what each college does ----


@dataclass(frozen=True)
class Met:
    """What one meeting weighs, by college.

    `noted`: the seats of which it was noted whether they were taken; `present`: those that were;
    `items`: what each carries on the agenda; `motions`: what each put to the vote.
    """

    day: date
    noted: Balance = Balance()
    present: Balance = Balance()
    items: Balance = Balance()
    motions: Balance = Balance()


def within(meetings: Iterable[Met], first: date, last: date) -> list[Met]:
    """Keep the meetings from a day to another, both counted in; the oldest first."""
    return sorted((one for one in meetings if first <= one.day <= last), key=lambda one: one.day)


def total(meetings: Iterable[Met], of: Callable[[Met], Balance]) -> Balance:
    """Add up one measure over meetings."""
    return sum((of(one) for one in meetings), Balance())


def promises(agreed: Iterable[tuple[bool, Promise]], today: date) -> tuple[Balance, Balance]:
    """Return how many actions each college did by the day agreed last, and how many were due.

    `agreed`: each with whether the State owns it. One that was dropped was owed no more; one that
    is not due yet and not done counts for nothing either way.
    """
    kept = owed = Balance()
    for is_of_the_state, one in agreed:
        if one.dropped_on or not (one.done_on or one.due_on < today):
            continue
        mine = Balance(1, 0) if is_of_the_state else Balance(0, 1)
        owed += mine
        if one.done_on and one.done_on <= one.due_on:
            kept += mine
    return kept, owed


# ---- the rhythm ----


@dataclass(frozen=True)
class Rhythm:
    """How often a forum met in a time, how often it promised to, and its longest gap in days."""

    held: int
    promised: int
    longest: int

    @property
    def is_kept(self) -> bool:
        """Say whether it met as often as it promised."""
        return self.held >= self.promised


def promised(first: date, last: date, rhythms: Mapping[date, Charter]) -> int:
    """Return how many meetings were due from a day to another, each a rhythm after the one before.

    `rhythms`: the charters by the day on which they were adopted; the one in force at the beginning
    of each stretch says how long it is, and the Standards do where there is none.
    """
    count, day = 0, first - timedelta(days=1)
    while (day := due_by(day, in_force(rhythms, day))) <= last:
        count += 1
    return count


def rhythm(
    founded: date, held: Iterable[date], first: date, last: date, rhythms: Mapping[date, Charter]
) -> Rhythm:  # fmt: skip
    """Measure how a forum kept its rhythm from a day to another, both counted in.

    `held`: the days on which it met, ever. A gap that began before counts whole; one that goes on
    counts until the last day. No meeting is promised before the forum was founded.
    """
    first = max(first, founded)
    if last < first:
        return Rhythm(0, 0, 0)
    days = {day for day in held if founded <= day <= last}
    spans = [(one.since, one.until) for one in gaps(founded, days, last, rhythms)]
    longest = max(((b - a).days for a, b in spans if b >= first), default=0)
    met = sum(day >= first for day in days)
    return Rhythm(met, promised(first, last, rhythms), longest)
