"""Reading single cells: dates, numbers, years, addresses, and the kinds of nothing. Pure.

What is not certain is not read. A reading that says less than its text bears the code of the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlsplit

from parvis.dates import PartialDate
from parvis.opendata.problems import Code

# OGP began in 2011 and its commitments reach back some years; a year outside is a typing mistake.
FIRST_YEAR, LAST_YEAR = 1990, 2060
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = {name: place for place, name in enumerate(_MONTHS, start=1)}
_MONTH |= {name[:3]: place for name, place in _MONTH.items()} | {"sept": 9}
_QUARTER = {
    "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")
_MONTH_NUMBER = re.compile(r"(\d{1,2})[/.](\d{4})")
_YEAR = re.compile(r"\d{4}")
_SERIAL = re.compile(r"\d{5}")
_MONTH_YEAR = re.compile(r"([a-z]+)\.?,? (?:of )?(\d{4})")
_MONTH_DAY_YEAR = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?,? (\d{4})")
_QUARTER_FIRST = re.compile(r"([a-z0-9]+) quarter,? (?:of )?(\d{4})")
_QUARTER_NAMED = re.compile(r"(?:quarter |q)([a-z0-9]+),? (?:of )?(\d{4})")
_QUARTER_LAST = re.compile(r"(\d{4})[ -]q([1-4])")
_SEASON = re.compile(r"(?:spring|summer|autumn|fall|winter),? (?:of )?(\d{4})")
_LONG_FRACTION = re.compile(r"\d{1,4}\.\d{12,}")


class Gap(StrEnum):
    """What a cell says instead of something. The first three are OGP's; none is turned into another."""

    NO_REPORT = "no_report"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"
    NONE = "none"
    UNCLEAR = "unclear"
    EMPTY = "empty"


_GAPS = {
    "NR": Gap.NO_REPORT, "ND": Gap.NO_DATA, "NA": Gap.NOT_APPLICABLE, "N/A": Gap.NOT_APPLICABLE,
    "NOT APPLICABLE": Gap.NOT_APPLICABLE, "NONE": Gap.NONE, "UNCLEAR": Gap.UNCLEAR, "": Gap.EMPTY,
}  # fmt: skip


def read_gap(text: str) -> Gap | None:
    """Return the kind of nothing a cell states, or `None` when it says something."""
    return _GAPS.get(text.strip().upper())


@dataclass(frozen=True)
class Reading:
    """A date as far as its text is certain; `problem` says why it is less than the text, or nothing."""

    date: PartialDate | None = None
    problem: Code | None = None
    gap: Gap | None = None


def read_date(text: str) -> Reading:
    """Read a date with the precision of its text; never guess a day, nor the order of day and month.

    `9/1/2018` is 9 January or 1 September: both agree on the year, which is read, and
    `DATE_AMBIGUOUS` is said. Two-digit years are of this century, since OGP began in 2011.
    """
    gap = read_gap(text)
    if gap:
        return Reading(gap=gap)
    plain = " ".join(text.split()).casefold()
    for read in (_read_numbers, _read_year_first, _read_months, _read_quarters, _read_season):
        reading = read(plain)
        if reading:
            return reading
    return Reading(problem=Code.DATE_SERIAL if _SERIAL.fullmatch(plain) else Code.DATE_NOT_A_DATE)


def _read_numbers(plain: str) -> Reading | None:
    """Read `28/5/2014`, `12/31/2022`, `7/1/18`."""
    found = _NUMBERS.fullmatch(plain)
    if not found:
        return None
    one, other, written = int(found[1]), int(found[3]), found[4]
    year = int(written) + (2000 if len(written) == 2 else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Reading(problem=Code.DATE_IMPLAUSIBLE)
    days = {_day(year, one, other), _day(year, other, one)} - {None}
    if not days:
        return Reading(problem=Code.DATE_NO_SUCH_DAY)
    if len(days) == 2:
        return Reading(PartialDate.of_year(year), Code.DATE_AMBIGUOUS)
    return _dated(days.pop())


def _read_year_first(plain: str) -> Reading | None:
    """Read `2018-07-01`, `2018-07` and `2018`."""
    if found := _ISO.fullmatch(plain):
        return _dated(_day(int(found[1]), int(found[2]), int(found[3])))
    if found := _ISO_MONTH.fullmatch(plain):
        return _month(int(found[1]), int(found[2]))
    if _YEAR.fullmatch(plain):
        return _plausible(int(plain)) or Reading(PartialDate.of_year(int(plain)))
    return None


def _read_months(plain: str) -> Reading | None:
    """Read `July 2018`, `July 1, 2018`, `1 July 2018`, `7/2018`."""
    if (found := _MONTH_YEAR.fullmatch(plain)) and found[1] in _MONTH:
        return _month(int(found[2]), _MONTH[found[1]])
    if (found := _MONTH_DAY_YEAR.fullmatch(plain)) and found[1] in _MONTH:
        return _dated(_day(int(found[3]), _MONTH[found[1]], int(found[2])))
    if (found := _DAY_MONTH_YEAR.fullmatch(plain)) and found[2] in _MONTH:
        return _dated(_day(int(found[3]), _MONTH[found[2]], int(found[1])))
    if found := _MONTH_NUMBER.fullmatch(plain):
        return _month(int(found[2]), int(found[1]))
    return None


def _read_quarters(plain: str) -> Reading | None:
    """Read `Quarter 2 2014`, `Q2 2014`, `II quarter of 2016`, `2014 Q2`."""
    if found := _QUARTER_LAST.fullmatch(plain):
        quarter, year = found[2], found[1]
    elif found := _QUARTER_FIRST.fullmatch(plain) or _QUARTER_NAMED.fullmatch(plain):
        quarter, year = found[1], found[2]
    else:
        return None
    if quarter not in _QUARTER:
        return None
    return _plausible(int(year)) or Reading(PartialDate.of_quarter(int(year), _QUARTER[quarter]))


def _read_season(plain: str) -> Reading | None:
    """Read the year of `Spring 2015`: which months those are depends on the hemisphere."""
    found = _SEASON.fullmatch(plain)
    if not found:
        return None
    year = int(found[1])
    return _plausible(year) or Reading(PartialDate.of_year(year), Code.DATE_SEASON)


def _day(year: int, month: int, day: int) -> date | None:
    """Return that day, or `None` where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(day: date | None) -> Reading:
    """Turn a day into a reading."""
    if day is None:
        return Reading(problem=Code.DATE_NO_SUCH_DAY)
    return _plausible(day.year) or Reading(PartialDate.of_day(day))


def _month(year: int, month: int) -> Reading:
    """Turn a month into a reading."""
    if not 1 <= month <= 12:
        return Reading(problem=Code.DATE_NO_SUCH_DAY)
    return _plausible(year) or Reading(PartialDate.of_month(year, month))


def _plausible(year: int) -> Reading | None:
    """Refuse a year in which no commitment can begin or end; `None` when it is plausible."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return Reading(problem=Code.DATE_IMPLAUSIBLE)


@dataclass(frozen=True)
class Number:
    """A commitment's number, and whether a spreadsheet's binary fraction was written shorter."""

    shown: str
    was_rounded: bool = False


def read_number(text: str) -> Number:
    """Read a commitment's number as written, save for the debris of a binary fraction.

    `4.0999999999999996` and `4.1` are one and the same binary number, of which `4.1` is the shortest
    spelling: only where that is proven is the shorter one shown. All other forms stay as they are.
    """
    plain = text.strip()
    if _LONG_FRACTION.fullmatch(plain):
        shortest = repr(float(plain))
        if len(shortest) < len(plain):
            return Number(shortest, was_rounded=True)
    return Number(plain)


def place_of(number: str) -> int:
    """Return where a commitment stands in its plan, from the first three whole numbers in its number."""
    found = [min(int(part), 999) for part in re.findall(r"\d+", number)[:3]]
    first, second, third = (*found, 0, 0, 0)[:3]
    return first * 1_000_000 + second * 1_000 + third


def read_whole(text: str, *, low: int, high: int) -> int | None:
    """Read a whole number between two bounds, both included; `None` when it is none."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= 9):
        return None
    return int(plain) if low <= int(plain) <= high else None


def read_address(text: str, *, longest: int) -> str | None:
    """Read a web address; `None` unless it is http or https, names a host and fits."""
    plain = text.strip()
    try:
        parts = urlsplit(plain)
    except ValueError:
        return None
    fine = parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", plain)
    return plain if fine and len(plain) <= longest else None
