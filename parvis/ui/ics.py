"""Calendars as other programs read them: iCalendar, RFC 5545. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LONGEST_LINE = 75  # octets (RFC 5545, 3.1)


@dataclass(frozen=True)
class Event:
    """One event: `uid` stays for ever, `sequence` grows with every change of its time or place.

    Of whole days, `starts_at` and `ends_at` are days, the first and the last. `changed_at` is none
    where that is not kept; then `written_at` says when the calendar was written.
    """

    uid: str
    sequence: int
    changed_at: datetime | None
    starts_at: date  # or an instant
    ends_at: date
    summary: str
    location: str = ""
    url: str = ""
    is_cancelled: bool = False
    written_at: datetime | None = None
    takes_time: bool = True


def written(name: str, events: Iterable[Event]) -> str:
    """Write a calendar with its name and its events."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parvis//Parvis//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}",
        *(line for one in events for line in _event(one)), "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(one: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(one.uid)}"
    yield f"SEQUENCE:{one.sequence}"
    if stamp := one.changed_at or one.written_at:
        yield f"DTSTAMP:{_instant(stamp)}"
    if one.changed_at:
        yield f"LAST-MODIFIED:{_instant(one.changed_at)}"
    yield f"DTSTART{_when(one.starts_at)}"
    yield f"DTEND{_when(one.ends_at, is_end=True)}"
    yield f"SUMMARY:{escaped(one.summary)}"
    if one.location:
        yield f"LOCATION:{escaped(one.location)}"
    if one.url:
        yield f"URL:{_plain(one.url)}"
    yield f"STATUS:{'CANCELLED' if one.is_cancelled else 'CONFIRMED'}"
    if not one.takes_time:
        yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _when(value: date, *, is_end: bool = False) -> str:
    """Write an instant, or a day; the end of whole days is the day after (RFC 5545, 3.6.1)."""
    if isinstance(value, datetime):
        return f":{_instant(value)}"
    day = value if value == date.max else value + timedelta(days=is_end)
    return f";VALUE=DATE:{day.year:04}{day:%m%d}"


def _instant(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _plain(text: str) -> str:
    """Leave out what no line holds: control characters, whoever wrote them."""
    return "".join(sign for sign in text if sign >= " " and not "\x7f" <= sign <= "\x9f")


def escaped(text: str) -> str:
    """Return a text as a value: one line, in which nothing begins another property."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(_plain(line) for line in text.split("\n"))


def folded(line: str) -> str:
    """Break a line at 75 octets, and at no other place than between two characters."""
    parts, size, part = [], 0, ""
    for sign in line:
        width = len(sign.encode("utf-8", "replace"))
        if size + width > LONGEST_LINE:
            parts.append(part)
            part, size = "", 1  # the space that a folded line begins with
        part, size = part + sign, size + width
    return "\r\n ".join([*parts, part])
