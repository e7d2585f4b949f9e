"""Acts with their moments, told in the order of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from parvis.home.demo.days import Days
from parvis.home.demo.hands import Hands
from parvis.record import clock

Act = Callable[[], object]
Progress = Callable[[int, int], None]


class Story:
    """Acts that are planned in any order and told in the order of time, and who signs them."""

    def __init__(self, days: Days) -> None:
        self.days = days
        self.hands = Hands()
        self._planned: list[tuple[datetime, Act]] = []

    def at(self, told: str, act: Act, *, minutes: int = 0) -> None:
        """Plan an act for a told moment, or some minutes after it."""
        self._planned.append((self.days.moment(told) + timedelta(minutes=minutes), act))

    def tell(self, progress: Progress | None = None) -> int:
        """Do every act at its moment and return how many there were; nothing is told of the future."""
        now = clock.now()
        in_order = sorted(self._planned, key=lambda planned: planned[0])
        for number, (moment, act) in enumerate(in_order, start=1):
            with clock.at(min(moment, now) if self.days.today == clock.today() else moment):
                act()
            if progress:
                progress(number, len(in_order))
        return len(in_order)
