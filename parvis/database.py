"""Which database this is: the one place in the house that asks.

Everything else is written once for both. What must differ (full-text search, append-only triggers)
gives both spellings to `either`.
"""

from __future__ import annotations

from typing import TypeVar

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

T = TypeVar("T")


def either(*, sqlite: T, postgresql: T, connection: BaseDatabaseWrapper | None = None) -> T:
    """Return the spelling for the database in use (of `connection`, or of the default one).

    Raises `NotImplementedError` on any third database, rather than guess.
    """
    vendor = (connection or connections["default"]).vendor
    try:
        return {"sqlite": sqlite, "postgresql": postgresql}[vendor]
    except KeyError:
        raise NotImplementedError(
            f"Parvis runs on SQLite and PostgreSQL, not on {vendor}."
        ) from None


def take_turns(deed: str) -> None:
    """Let one transaction at a time do `deed`: the next waits here until this one has ended.

    Call it first in a transaction. SQLite's writing transactions take turns by themselves.
    """
    lock = either(sqlite="", postgresql="SELECT pg_advisory_xact_lock(hashtext(%s))")
    if lock:
        with connections["default"].cursor() as cursor:
            cursor.execute(lock, [deed])
