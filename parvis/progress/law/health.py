"""How a partnership has gone, half-year by half-year: figures with what they are counted of. Pure.

Some measures and no score: which of them matters, and what is enough, is for the two sides to say
(our reading; OGP asks for a rhythm of meetings, 1.1, and for reasoned answers, 4.1, and names no
figure for the rest). Nothing is nought where there was nothing to count: it says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from parvis.forums.law.balance import Met, Rhythm, total, within
from parvis.progress.law.differences import Span


class Measure(StrEnum):
    """What is measured."""

    RHYTHM = "rhythm"
    VOICE = "voice"
    CHANGED = "changed"
    ANSWERS = "answers"
    DESK = "desk"
    DIFFERENCES = "differences"
    JOINT = "joint"


class Nothing(StrEnum):
    """Why there is no figure: nothing could be known, or nothing happened."""

    NOT_KNOWN = "not_known"
    NOTHING_YET = "nothing_yet"


@dataclass(frozen=True)
class Period:
    """Some days, the first and the last counted in."""

    first: date
    last: date

    @property
    def half(self) -> int:
        """Say which half of its year it is."""
        return 1 if self.first.month <= 6 else 2

    def holds(self, day: date | None) -> bool:
        """Say whether a day lies in it."""
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True)
class Figure:
    """A part `of` a whole, or the median of so many (`days`); or none, and why.

    `left`: how many were still open at the end, where something can be.
    """

    period: Period
    part: int = 0
    of: int = 0
    days: float | None = None
    left: int | None = None
    nothing: Nothing | None = None

    @property
    def share(self) -> float | None:
        """Return the part of the whole, as far as one; none where there is no figure."""
        if self.nothing or not self.of:
            return None
        return min(1.0, self.part / self.of)


def half_years(today: date, count: int) -> list[Period]:
    """Return the last half-years, the oldest first; the last holds today, and ends with it."""
    year, half = today.year, 1 if today.month <= 6 else 2
    found: list[Period] = []
    for _ in range(count):
        first = date(year, 1, 1) if half == 1 else date(year, 7, 1)
        last = date(year, 6, 30) if half == 1 else date(year, 12, 31)
        found.append(Period(first, min(last, today)))
        year, half = (year - 1, 2) if half == 1 else (year, 1)
    return found[::-1]


# ---- forums ----


def rhythm(period: Period, kept: Iterable[Rhythm | None]) -> Figure:
    """Return the meetings held of those promised; `kept`: of each forum, none where it did not stand."""
    stood = [one for one in kept if one is not None]
    if not stood:
        return Figure(period, nothing=Nothing.NOT_KNOWN)
    held, promised = sum(one.held for one in stood), sum(one.promised for one in stood)
    empty = Nothing.NOTHING_YET if not held + promised else None
    return Figure(period, held, promised, nothing=empty)


def voice(period: Period, meetings: Iterable[Met]) -> Figure:
    """Return what society brought of all items and motions that one of the two colleges brought."""
    some = within(meetings, period.first, period.last)
    brought = total(some, lambda it: it.items) + total(some, lambda it: it.motions)
    both = brought.state + brought.society
    return Figure(period, brought.society, both, nothing=None if both else Nothing.NOTHING_YET)


# ---- what was asked, and answered ----


@dataclass(frozen=True)
class Asking:
    """What was said or asked on one day, so often, and when it was first answered.

    `has_changed`: the answer says that it was taken up, whole or in part.
    """

    on: date
    answered_on: date | None = None
    count: int = 1
    has_changed: bool = False

    @property
    def days(self) -> int:
        """Return the days to the first answer; none where the answer stood before it came."""
        return max(0, (self.answered_on - self.on).days) if self.answered_on else 0


def changed(period: Period, every: Iterable[Asking]) -> Figure:
    """Return how many of those answered in a time changed something."""
    told = [one for one in every if period.holds(one.answered_on)]
    of = sum(one.count for one in told)
    part = sum(one.count for one in told if one.has_changed)
    return Figure(period, part, of, nothing=None if of else Nothing.NOTHING_YET)


def delay(period: Period, every: Iterable[Asking]) -> Figure:
    """Return the median of the days to the first answer, of those answered in a time; who waits."""
    some = list(every)
    took = [n for one in some if period.holds(one.answered_on) for n in [one.days] * one.count]
    left = sum(
        one.count
        for one in some
        if one.on <= period.last and (one.answered_on is None or one.answered_on > period.last)
    )
    if not took:
        return Figure(period, left=left, nothing=Nothing.NOTHING_YET)
    return Figure(period, of=len(took), days=float(median(took)), left=left)


# ---- the two pens ----


def differences(period: Period, every: Iterable[Span]) -> Figure:
    """Return how many of the differences that were open at some time in a period were closed in it."""
    there = [
        one
        for one in every
        if one.opened_on <= period.last and (one.closed_on is None or one.closed_on >= period.first)
    ]
    closed = sum(period.holds(one.closed_on) for one in there)
    empty = None if there else Nothing.NOTHING_YET
    return Figure(period, closed, len(there), left=len(there) - closed, nothing=empty)


def joint(period: Period, single: Iterable[date], together: Iterable[date]) -> Figure:
    """Return how many reports bear both signatures, of all; each told by its day."""
    both = sum(period.holds(day) for day in together)
    of = both + sum(period.holds(day) for day in single)
    return Figure(period, both, of, nothing=None if of else Nothing.NOTHING_YET)
