"""The time at which acts are entered: now, except inside `at(…)`.

`at` exists for the demonstration world and for tests, which tell of acts of other days.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_set_to: ContextVar[datetime | None] = ContextVar("clock_set_to", default=None)


def now() -> datetime:
    """Return the instant of entry, aware, in UTC."""
    return _set_to.get() or timezone.now()


def today() -> date:
    """Return the day of `now()` in the installation's time zone."""
    return day_of(now())


def day_of(instant: datetime) -> date:
    """Return the day of an instant in the installation's time zone."""
    return timezone.localdate(instant)


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Enter acts as of `instant` (aware) inside the block."""
    token = _set_to.set(instant)
    try:
        yield
    finally:
        _set_to.reset(token)
