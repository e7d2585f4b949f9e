"""The days of the demonstration world: told as of one day, moved to the day of building. Pure.

The story is written as if today were 24 November 2026. `2026-10-14` moves by days, so that what is
41 days late stays so; `2026-12-first` and `2026-12-last` are the first and last day of a month and
move by months, so that plans begin and end with a month; `2026-12` and `2026` stay partial.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from parvis.dates import PartialDate, last_of_month

TOLD_ON = date(2026, 11, 24)


@dataclass(frozen=True)
class Days:
    """The days of the story, seen from `today`, in a time zone."""

    today: date
    zone: tzinfo

    def day(self, told: str) -> date:
        """Return the day that is told; raise `ValueError` when it is less than a day."""
        year, month, day = told.split("-")
        if day in ("first", "last"):
            year_now, month_now = self._month(int(year), int(month))
            return (
                last_of_month(year_now, month_now)
                if day == "last"
                else date(year_now, month_now, 1)
            )
        return date.fromisoformat(told) + (self.today - TOLD_ON)

    def partial(self, told: str) -> PartialDate:
        """Return a date as precise as it is told."""
        match told.split("-"):
            case [year]:
                return PartialDate.of_year(self.year(year))
            case [year, month]:
                return PartialDate.of_month(*self._month(int(year), int(month)))
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

    def _month(self, year: int, month: int) -> tuple[int, int]:
        moved = (self.today.year - TOLD_ON.year) * 12 + self.today.month - TOLD_ON.month
        year, month = divmod(year * 12 + month - 1 + moved, 12)
        return year, month + 1
