"""A chain as a file that anybody can check offline with `verify.py`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from parvis.record.models import Entry, Head
from parvis.record.verify import CHAINED, NOTHING_BEFORE, canonical


def as_written(instant: datetime) -> str:
    """Write an instant the one way in which it is digested: UTC, microseconds, `Z`."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def as_exported(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry as they are digested, and its digest. Nothing sealed is in it."""
    fields = {field: getattr(entry, field) for field in (*CHAINED, "digest")}
    return {**fields, "at": as_written(entry.at)}


def lines(chain: str) -> Iterator[bytes]:
    """Yield the record of a chain, entry by entry, then its closing line. Constant memory.

    Every entry is in it. What is personal never is: it stays sealed, and only its digest is shown.
    Entries made while this runs are left out: the file ends at the head it began with.
    """
    head = Head.objects.filter(pk=chain).first() or Head(chain=chain, digest=NOTHING_BEFORE)
    entries = Entry.objects.of(chain).filter(number__lte=head.number).order_by("number")
    for entry in entries.iterator(chunk_size=1000):
        yield canonical(as_exported(entry)) + b"\n"
    yield canonical({"chain": chain, "entries": head.number, "head": head.digest}) + b"\n"
