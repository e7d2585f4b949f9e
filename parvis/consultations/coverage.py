"""How far what was said has been answered, and how soon: what is public while it runs. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from math import ceil


@dataclass(frozen=True)
class Said:
    """Some contributions of one day: when they were first answered, how they stand, how many.

    `answered_on` and `outcome` are none where they wait; `is_hidden`: by a decision that stands;
    `theme`: its number, 0 for none; `is_unread`: a moderator reads them first.
    """

    made_on: date
    answered_on: date | None = None
    outcome: str = ""
    count: int = 1
    is_hidden: bool = False
    theme: int = 0
    is_unread: bool = False


@dataclass(frozen=True)
class Coverage:
    """Of all contributions that ask for an answer: how many have one, which, and after how long.

    `median`: days from the day it was said to the first answer; none where nothing was answered.
    `oldest`: days for which the oldest that waits has waited; none where nothing waits. What was
    hidden by a decision is counted apart: nobody owes it an answer. `unread`: how many of those that
    wait are read by a moderator first.
    """

    all: int = 0
    answered: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)
    median: float | None = None
    oldest: int | None = None
    hidden: int = 0
    unread: int = 0

    @property
    def waiting(self) -> int:
        """Count those that wait."""
        return self.all - self.answered

    @property
    def median_days(self) -> int:
        """Return the median in whole days, rounded up; zero where nothing was answered."""
        return ceil(self.median or 0)

    @property
    def percent(self) -> int:
        """Return how many in a hundred are answered."""
        return percent_of(self.answered, self.all)


def percent_of(part: int, of: int) -> int:
    """Return how many in a hundred a part is, rounded down: a hundred is all of them."""
    return part * 100 // of if of else 0


def coverage(said: Iterable[Said], today: date) -> Coverage:
    """Count what was said and what of it was answered, as of a day."""
    delays: Counter[int] = Counter()
    outcomes: Counter[str] = Counter()
    waits: list[int] = []
    waiting = hidden = unread = 0
    for one in said:
        if one.is_hidden:
            hidden += one.count
        elif one.answered_on is None:
            waiting += one.count
            unread += one.count if one.is_unread else 0
            waits.append(days_between(one.made_on, today))
        else:
            # What joins a group that was answered earlier is answered the day it comes.
            delays[days_between(one.made_on, one.answered_on)] += one.count
            outcomes[one.outcome] += one.count
    answered = delays.total()
    return Coverage(
        answered + waiting, answered, dict(outcomes), median_of(delays), max(waits, default=None),
        hidden, unread,
    )  # fmt: skip


def by_theme(said: Iterable[Said], today: date) -> dict[int, Coverage]:
    """Count the same theme by theme, by the theme's number."""
    themes: dict[int, list[Said]] = {}
    for one in said:
        themes.setdefault(one.theme, []).append(one)
    return {theme: coverage(some, today) for theme, some in themes.items()}


def days_between(first: date, last: date) -> int:
    """Count the days from one day to another; none where the other came first."""
    return max(0, (last - first).days)


def median_of(counts: Counter[int]) -> float | None:
    """Return the median of values that are counted; none where there are none."""
    total = counts.total()
    if not total:
        return None
    lower, upper = _at(counts, (total - 1) // 2), _at(counts, total // 2)
    return (lower + upper) / 2


def _at(counts: Counter[int], place: int) -> int:
    """Return the value at a place, from zero, in the order of the values."""
    passed = 0
    for value in sorted(counts):
        passed += counts[value]
        if passed > place:
            return value
    raise IndexError(place)
