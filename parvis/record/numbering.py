"""Numbers that are given one after the other, while the record is held."""

from __future__ import annotations

from typing import Any

from django.db.models import Max


def next_number(of: Any) -> int:
    """Return the number after the last of some rows: a query or what is related to a thing."""
    return (of.aggregate(last=Max("number"))["last"] or 0) + 1
