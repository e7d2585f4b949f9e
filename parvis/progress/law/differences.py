"""From when to when the two pens differed. Pure: computed from all that was written, never typed.

Our reading of OGP 5.1 (both sides' view of progress is public) as this house keeps it: a difference
opens on the day on which the latest words of both sides come to differ, and closes on the day on which
they agree again. It is the same difference while it only grows or shrinks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from parvis.progress.law.gap import BOTH, Word
from parvis.progress.law.scales import PENS


@dataclass(frozen=True)
class Span:
    """One difference: when it opened and closed, the levels that differ (or did last), how far.

    `steps`: how many lie between the two levels; `most`: how many did at the widest.
    """

    opened_on: date
    government: str
    civil_society: str
    most: int
    closed_on: date | None = None

    @property
    def steps(self) -> int:
        """Return how many steps lie between the two levels."""
        return steps_between(self.government, self.civil_society)

    @property
    def is_open(self) -> bool:
        """Say whether the pens differ still."""
        return self.closed_on is None

    def days(self, today: date) -> int:
        """Return for how many days the pens have differed, or did."""
        return ((self.closed_on or today) - self.opened_on).days


def steps_between(one: str, other: str) -> int:
    """Return how many steps lie between two levels of the scale."""
    return abs(PENS.index(one) - PENS.index(other))


def spans(words: Iterable[Word]) -> list[Span]:
    """Return the differences in the order of time; only the last may be open.

    `words` in the order in which they were written; what both signed is the word of both.
    """
    found: list[Span] = []
    latest: dict[str, str] = {}
    for word in words:
        latest.update(dict.fromkeys(word.sides, word.level))
        if len(latest) == len(BOTH):
            found = _after(found, latest, word.on)
    return found


def _after(found: Sequence[Span], latest: dict[str, str], on: date) -> list[Span]:
    """Return the differences after a word: one more, the last one changed or closed, or as they were."""
    government, civil_society = (latest[side] for side in BOTH)
    steps = steps_between(government, civil_society)
    if not found or not found[-1].is_open:
        return [*found, Span(on, government, civil_society, steps)] if steps else list(found)
    last = found[-1]
    if not steps:
        return [*found[:-1], replace(last, closed_on=on)]
    wider = max(last.most, steps)
    now = replace(last, government=government, civil_society=civil_society, most=wider)
    return [*found[:-1], now]
