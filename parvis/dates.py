"""Dates as precise as their source, and no preciser (pure: no Django, no clock).

A `PartialDate` knows a day, a month, a quarter or a year. It is written as `2018-07-01`, `2018-07`,
`2018-Q3` or `2018`. It never invents a day: what lies between `first` and `last` is not known.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache


class Precision(StrEnum):
    """How much of a date its source gives."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?",
    re.ASCII,
)


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


@dataclass(frozen=True)
class PartialDate:
    """A date known to the day, or only to be between two days, both included."""

    first: date
    last: date
    precision: Precision

    @classmethod
    def of_day(cls, day: date) -> PartialDate:
        """Return a date known to the day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def of_month(cls, year: int, month: int) -> PartialDate:
        """Return a date known to the month (1 to 12)."""
        return cls(date(year, month, 1), last_of_month(year, month), Precision.MONTH)

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> PartialDate:
        """Return a date known to the quarter (1 to 4)."""
        return cls(
            date(year, 3 * quarter - 2, 1), last_of_month(year, 3 * quarter), Precision.QUARTER
        )

    @classmethod
    def of_year(cls, year: int) -> PartialDate:
        """Return a date known to the year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    @lru_cache(maxsize=4096)  # a page reads hundreds, most of them the same
    def parse(cls, written: str) -> PartialDate:
        """Read `2018`, `2018-07`, `2018-Q3` or `2018-07-01`; raise `ValueError` on anything else."""
        found = _WRITTEN.fullmatch(written)
        if not found:
            raise ValueError(f"Not a partial date: {written!r}")
        year = int(found["year"])
        if found["day"]:
            return cls.of_day(date(year, int(found["month"]), int(found["day"])))
        if found["month"]:
            return cls.of_month(year, int(found["month"]))
        if found["quarter"]:
            return cls.of_quarter(year, int(found["quarter"]))
        return cls.of_year(year)

    def __str__(self) -> str:
        day = self.first
        return {
            Precision.DAY: day.isoformat(),
            Precision.MONTH: f"{day.year:04}-{day.month:02}",
            Precision.QUARTER: f"{day.year:04}-Q{(day.month + 2) // 3}",
            Precision.YEAR: f"{day.year:04}",
        }[self.precision]

    @property
    def is_exact(self) -> bool:
        """Say whether the day is known."""
        return self.precision is Precision.DAY


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
