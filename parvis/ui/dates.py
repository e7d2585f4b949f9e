"""Dates in words, in the active language; Arabic with Western digits, as OGP writes it."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from babel import dates as babel
from django.utils import timezone
from django.utils.translation import get_language, pgettext

from parvis.dates import PartialDate, Precision

# British dates and digits; the other languages are their own locale.
LOCALES = {"en": "en_GB"}

# How sources write days that we also write in words (never a reason to quote the source again).
_DAYS_AS_WRITTEN = ("%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y")
_MONTHS_AS_WRITTEN = ("%B %Y", "%b %Y", "%m/%Y", "%B, %Y")


def locale() -> str:
    """Return the active language as Babel names it."""
    language = get_language() or "fr"
    return LOCALES.get(language, language)


def _local(value: date | datetime) -> date:
    return timezone.localdate(value) if isinstance(value, datetime) else value


@lru_cache(maxsize=4096)
def _written(day: date, form: str, locale: str) -> str:
    """Write a day in Babel's `long` form, or by a skeleton; pages say the same days again and again."""
    if form == "long":
        return babel.format_date(day, form, locale=locale)
    return babel.format_skeleton(form, day, locale=locale)


def by_skeleton(skeleton: str, value: date | datetime) -> str:
    """Write a day by a skeleton of CLDR: `EEE` is its weekday in short."""
    return _written(_local(value), skeleton, locale())


def day_in_words(value: date | datetime) -> str:
    """Write a day in full: 24 novembre 2026. Instants are taken in the installation's time zone."""
    return _first_of_month(_written(_local(value), "long", locale()))


def _first_of_month(written: str) -> str:
    """Write the first of a month as French does, which the locale data does not: 1er juillet."""
    return written.replace("1 ", "1er ", 1) if locale() == "fr" and written[:2] == "1 " else written


def in_short(value: date | datetime) -> str:
    """Write a day in short, for tables and lists: 24 nov. 2026."""
    return _first_of_month(by_skeleton("yMMMd", value))


def weekday_in_words(value: date | datetime) -> str:
    """Write the day of the week of a day, whole: jeudi."""
    return str(babel.format_date(_local(value), "EEEE", locale=locale()))


def to_the_minute(value: datetime) -> str:
    """Write an instant with its hour: 24 novembre 2026, 09:12."""
    hour = hour_in_words(value)
    return pgettext("an instant", "%(day)s, %(hour)s") % {"day": day_in_words(value), "hour": hour}


def hour_in_words(value: datetime) -> str:
    """Write the hour of an instant, in the installation's time zone: 09:12."""
    return str(babel.format_time(timezone.localtime(value), "HH:mm", locale=locale()))


def in_words(value: PartialDate) -> str:
    """Write a partial date, no preciser than it is: 1er juillet 2018, juillet 2018, 2018."""
    if value.precision is Precision.DAY:
        return day_in_words(value.first)
    skeleton = {
        Precision.MONTH: "yMMMM", Precision.QUARTER: "yQQQQ", Precision.YEAR: "y",
    }[value.precision]  # fmt: skip
    return by_skeleton(skeleton, value.first)


def written_in_words(written: str) -> str:
    """Put words on a date as the record writes it (`2018-07`); empty stays empty."""
    return in_words(PartialDate.parse(written)) if written else ""


def adds_to(source: str, value: PartialDate) -> bool:
    """Say whether a source's own text says something else, or more, than the date read from it."""
    written = source.strip()
    if not written or written.removesuffix("T00:00:00").removesuffix(" 00:00:00") == str(value):
        return False
    formats = {Precision.DAY: _DAYS_AS_WRITTEN, Precision.MONTH: _MONTHS_AS_WRITTEN}
    return not any(
        _reads_as(written, style, value.first) for style in formats.get(value.precision, ())
    )


def _reads_as(written: str, style: str, first: date) -> bool:
    try:
        return datetime.strptime(written, style).date() == first
    except ValueError:
        return False
