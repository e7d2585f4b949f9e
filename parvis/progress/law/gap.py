"""The difference between the two pens, and since when. Pure: shown, never averaged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from parvis.progress.law.scales import PENS

BOTH = ("government", "civil_society")
JOINT = "joint"  # the word of both sides at once


@dataclass(frozen=True)
class Word:
    """One report, as the comparison needs it: who wrote which level, on which day."""

    side: str
    level: str
    on: date

    @property
    def sides(self) -> tuple[str, ...]:
        """Return the sides whose word it is."""
        return BOTH if self.side == JOINT else (self.side,)


@dataclass(frozen=True)
class Gap:
    """How many steps apart the pens are, and the day since which they have differed."""

    steps: int
    since: date | None = None


def gap(words: Sequence[Word]) -> Gap | None:
    """Compare the latest words of both sides; `None` until both have written.

    `words` in the order in which they were written; what both signed is the word of both. The day is
    the one on which the pens last came to differ, whatever the size of the difference since.
    """
    latest: dict[str, str] = {}
    since: date | None = None
    for word in words:
        latest.update(dict.fromkeys(word.sides, word.level))
        differ = len(set(latest.values())) > 1
        since = (since or word.on) if differ else None
    if len(latest) < 2:
        return None
    one, other = (PENS.index(level) for level in latest.values())
    return Gap(abs(one - other), since)
