"""What a consultation comes to, in figures. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def tally(rows: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Add up what is counted under the same name, the most first, then by name."""
    counts: Counter[str] = Counter()
    for name, count in rows:
        counts[name] += count
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
