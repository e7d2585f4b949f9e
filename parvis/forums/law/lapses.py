"""Where a forum does not keep to its charter or to the Standards, as those it concerns are told. Pure.

Beside what its seats and its chair break (`breaches`): how often it meets (its own rhythm; six months
at most, OGP 1.1), minutes that are late, advice that waits for its answer. Each is told twice at most:
once it is found, and once it is found to be over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.forums.law.breaches import Breach, Broken
from parvis.forums.law.meetings import Gap
from parvis.forums.law.soundness import LONGEST_GAP_MONTHS
from parvis.people.waiting import months_after

_A_DAY = timedelta(days=1)


class Promise(StrEnum):
    """What a forum promises beside its seats and its chair."""

    RHYTHM = "rhythm"
    STANDARDS = "standards"
    MINUTES = "minutes"
    ANSWER = "answer"


RULES = (*map(str, Broken), *map(str, Promise))
Name = tuple[str, int, str]


@dataclass(frozen=True)
class Lapse:
    """One rule that is not kept, or was not: `over` is the first day on which it was kept again.

    `number`: of the seat or of the meeting; `key`: the constituency, the college or the decision.
    `n` of `of` are as in a breach.
    """

    rule: str
    since: date
    over: date | None = None
    number: int = 0
    key: str = ""
    n: int = 0
    of: int = 0

    @property
    def name(self) -> Name:
        """Name it: there is one at a time of each rule, of one seat, meeting or decision."""
        return self.rule, self.number, self.key


def of_breaches(found: Iterable[Breach]) -> Iterator[Lapse]:
    """Yield what the seats and the chair break."""
    for one in found:
        over = one.until + _A_DAY if one.until else None
        yield Lapse(str(one.kind), one.since, over, one.number, one.key, one.n, one.of)


def of_gaps(gaps: Iterable[Gap]) -> Iterator[Lapse]:
    """Yield the times in which a forum did not meet; of its gaps the last one goes on."""
    every = list(gaps)
    for gap in every:
        over = None if gap is every[-1] else gap.until
        longest = months_after(gap.since, LONGEST_GAP_MONTHS)
        if gap.is_too_long and gap.due < longest:
            yield Lapse(str(Promise.RHYTHM), gap.due + _A_DAY, over)
        if gap.breaks_the_standards:
            yield Lapse(str(Promise.STANDARDS), longest + _A_DAY, over)


def late(
    rule: Promise, due: date | None, done_on: date | None, today: date, *,
    number: int = 0, key: str = "",
) -> Iterator[Lapse]:  # fmt: skip
    """Yield what was due on a day and came later, or has not come; nothing where it came in time."""
    if due is not None and (done_on or today) > due:
        yield Lapse(str(rule), due + _A_DAY, done_on, number, key)


@dataclass(frozen=True)
class Changes:
    """What is to be told: the rules newly found broken, and from which day on others are kept again."""

    began: tuple[Lapse, ...] = ()
    ended: tuple[tuple[Name, date], ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to tell."""
        return bool(self.began or self.ended)


def changes(told: Mapping[Name, date], found: Iterable[Lapse], today: date) -> Changes:
    """Compare what was told to go on, by the day since when, with what is found on a day.

    What was told and was never so, because somebody corrected a day, is over today.
    """
    every = list(found)
    going = {one.name: one for one in every if one.over is None}
    ended = []
    for name, since in told.items():
        if name not in going:
            days = [one.over for one in every if one.name == name and one.over]
            ended.append((name, max((day for day in days if day >= since), default=today)))
    return Changes(tuple(one for name, one in going.items() if name not in told), tuple(ended))
