"""Dates in words, in the active language."""

from __future__ import annotations

from datetime import date

from babel import dates as babel
from django.utils.translation import get_language

from parvis.dates import PartialDate, Precision

_PATTERNS = {Precision.MONTH: "LLLL y", Precision.QUARTER: "QQQQ y", Precision.YEAR: "y"}


def locale() -> str:
    """Return the active language for Babel; Arabic with Western digits, as OGP writes it."""
    language = get_language() or "fr"
    return f"{language}@numbers=latn" if language == "ar" else language


def day_in_words(day: date) -> str:
    """Write a day in full: 24 novembre 2026."""
    return babel.format_date(day, "long", locale=locale())


def in_words(when: PartialDate) -> str:
    """Write a partial date, no preciser than it is: 24 novembre 2026, juillet 2018, 2018."""
    if when.precision is Precision.DAY:
        return day_in_words(when.first)
    return babel.format_date(when.first, _PATTERNS[when.precision], locale=locale())


def written_in_words(written: str) -> str:
    """Put words on a date as the record writes it (`2018-07`); empty stays empty."""
    return in_words(PartialDate.parse(written)) if written else ""
