"""The days of the demonstration world: told as of one day, moved to the day of building. Pure.

The story is written as if today were 24 November 2026. `2026-10-14` moves by days, so that what is
41 days late stays so; `2026-12-first` and `2026-12-last` are the first and last day of a month and
move by months, so that plans begin and end with a month; `2026-12` and `2026` stay partial.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from parvis.dates import PartialDate, months_later

TOLD_ON = date(2026, 11, 24)


@dataclass(frozen=True)
class Days:
    """The days of the story, seen from `today`, in a time zone."""

    today: date
    zone: tzinfo

    def day(self, told: str) -> date:
        """Return the day that is told; raise `ValueError` when it is less than a day."""
        month, _dash, day = told.rpartition("-")
        if day in ("first", "last"):
            whole = self._month(month)
            return whole.last if day == "last" else whole.first
        return date.fromisoformat(told) + (self.today - TOLD_ON)

    def partial(self, told: str) -> PartialDate:
        """Return a date as precise as it is told."""
        match told.count("-"):
            case 0:
                return PartialDate.of_year(self.year(told))
            case 1:
                return self._month(told)
            case _:
                return PartialDate.of_day(self.day(told))

    def year(self, told: str) -> int:
        """Return the year of a told year or day."""
        if "-" in told:
            return self.day(told).year
        return int(told) + self.today.year - TOLD_ON.year

    def moment(self, told: str) -> datetime:
        """Return the instant of a told day and hour: `2026-11-24 09:12`."""
        day, hour = told.split(" ")
        return datetime.combine(self.day(day), time.fromisoformat(hour), self.zone)

    def _month(self, told: str) -> PartialDate:
        first = date.fromisoformat(f"{told}-01")
        moved = (self.today.year - TOLD_ON.year) * 12 + self.today.month - TOLD_ON.month
        month = months_later(first, moved)
        return PartialDate.of_month(month.year, month.month)
