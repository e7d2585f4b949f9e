"""The difference between the two pens, and since when. Pure: shown, never averaged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parvis.progress.law.scales import PENS


@dataclass(frozen=True)
class Word:
    """One report, as the comparison needs it: who wrote which level, on which day."""

    side: str
    level: str
    on: date


@dataclass(frozen=True)
class Gap:
    """How many steps apart the pens are, and the day since which they have differed."""

    steps: int
    since: date | None = None


def gap(words: Sequence[Word]) -> Gap | None:
    """Compare the latest words of both sides; `None` until both have written.

    `words` in the order in which they were written. The day is the one on which the pens last came
    to differ, whatever the size of the difference since.
    """
    latest: dict[str, str] = {}
    since: date | None = None
    for word in words:
        latest[word.side] = word.level
        differ = len(set(latest.values())) > 1
        since = (since or word.on) if differ else None
    if len(latest) < 2:
        return None
    one, other = (PENS.index(level) for level in latest.values())
    return Gap(abs(one - other), since)
