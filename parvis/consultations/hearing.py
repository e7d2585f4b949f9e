"""What a consultation comes to, in figures: how much was answered, how, how soon (OGP 4.1). Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Alike:
    """Contributions that are alike: same theme, same end, same days; and how many they are.

    `theme` is a number, 0 for none; `outcome` is empty for what waits for its answer; `answered` are
    the days of the first answers that reached it, alone and with its group.
    """

    theme: int
    outcome: str
    received: date
    answered: tuple[date | None, ...]
    count: int

    @property
    def days(self) -> int | None:
        """Return after how many days the first answer came; what joined an answered group, at once."""
        known = [day for day in self.answered if day]
        return max(0, (min(known) - self.received).days) if known and self.outcome else None


@dataclass(frozen=True)
class Coverage:
    """How many contributions there are to answer, how many are, with what outcome, after how long."""

    of: int = 0
    answered: int = 0
    outcomes: Mapping[str, int] = field(default_factory=dict)
    median_days: float | None = None

    @property
    def waiting(self) -> int:
        """Return how many wait for their answer."""
        return self.of - self.answered


def coverage_of(found: Iterable[Alike]) -> Coverage:
    """Return how far contributions are answered."""
    outcomes: Counter[str] = Counter()
    days: Counter[int] = Counter()
    for one in found:
        outcomes[one.outcome] += one.count
        if one.days is not None:
            days[one.days] += one.count
    total = outcomes.total()
    waiting = outcomes.pop("", 0)
    return Coverage(total, total - waiting, dict(outcomes), median_of(days))


def by_theme(found: Iterable[Alike]) -> dict[int, Coverage]:
    """Return how far the contributions of each theme are answered, by the theme's number."""
    themes: dict[int, list[Alike]] = {}
    for one in found:
        themes.setdefault(one.theme, []).append(one)
    return {theme: coverage_of(alike) for theme, alike in themes.items()}


def median_of(counts: Mapping[int, int]) -> float | None:
    """Return the median of whole numbers that are given with how often each occurs."""
    total = sum(counts.values())
    if not total:
        return None
    middle = [(total - 1) // 2, total // 2]
    found, passed = [], 0
    for value in sorted(counts):
        passed += counts[value]
        while middle and middle[0] < passed:
            found.append(value)
            middle.pop(0)
    return sum(found) / 2


def tally(rows: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Add up what is counted under the same name, the most first, then by name."""
    counts: Counter[str] = Counter()
    for name, count in rows:
        counts[name] += count
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
