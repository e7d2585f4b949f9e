"""Where the seats of a forum stand in the arch that is drawn of them. Pure: counts in, places out.

The State sits on the left, society on the right; each side fills an outer and an inner row, from the
foot to the top. Where one reads from the right, pages ask for them the other way round. Places are
written with a dot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin

WIDTH, HEIGHT = 360, 318
MOST_DRAWN = 60  # seats of one side; with more, one would see dots
_FOOT, _SPRING, _MIDDLE = 284.0, 152.0, 180.0  # where legs begin, where they bend, and the axis
_ROWS = ((135.0, 0.41 * pi), (91.0, 0.36 * pi))  # radius, and how far the bend goes
_LARGEST, _AIR = 26.0, 0.82  # a seat, and how much of its stretch it fills


@dataclass(frozen=True)
class Place:
    """One seat: the middle of its mark and half its size."""

    x: str
    y: str
    half: str
    left: str
    top: str
    size: str


def places(seats: int, *, of_the_state: bool) -> list[Place]:
    """Return where the seats of one side stand; none where there are too many to be drawn."""
    if not 0 < seats <= MOST_DRAWN:
        return []
    outer = (seats + 1) // 2
    rows = list(zip(_ROWS, (outer, seats - outer), strict=True))
    stretch = min(_length(radius, bend) / count for (radius, bend), count in rows if count)
    size = min(_LARGEST, _AIR * stretch)
    return [
        _place(x if of_the_state else WIDTH - x, y, size)
        for (radius, bend), count in rows
        for x, y in _points(radius, bend, count)
    ]


def _length(radius: float, bend: float) -> float:
    return _FOOT - _SPRING + radius * bend


def _points(radius: float, bend: float, count: int) -> Iterator[tuple[float, float]]:
    """Yield the middles of some seats, evenly along one row of the left side."""
    leg = _FOOT - _SPRING
    for n in range(count):
        along = _length(radius, bend) * (n / (count - 1) if count > 1 else 0)
        turn = max(0.0, along - leg) / radius
        yield _MIDDLE - radius * cos(turn), _FOOT - min(along, leg) - radius * sin(turn)


def _place(x: float, y: float, size: float) -> Place:
    half = size / 2
    told = (x, y, half, x - half, y - half, size)
    return Place(*(f"{one:.1f}" for one in told))
