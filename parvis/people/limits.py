"""How often one may send a form: counted for all processes, and said with the hour to come back."""

from __future__ import annotations

import math
import time
from datetime import datetime, timedelta
from typing import Any

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from parvis.record import clock
from parvis.ui import dates

AN_HOUR = 3600  # seconds


def wait(
    request: HttpRequest, action: str, times: int, seconds: int, *, to: str = ""
) -> timedelta | None:
    """Count one more time of an action; return nothing, or how long to wait where it is too much.

    Counted is the address that it is done to, whoever does it; else who is signed in, else where the
    request comes from. Such times as are too many are not counted: who waits gets through.
    """
    per = "key" if to else "user" if request.user.is_authenticated else "ip"
    rate = {action: f"{times}/{seconds}s/{per}"}
    asked: dict[str, Any] = {"app": "parvis", "action": action, "key": mailbox_of(to)}
    if ratelimit.consume(request, limit_get=True, config=rate, **asked):
        return None
    parsed = ratelimit.get_rates(app="parvis", action=action, config=rate)[0]
    return _until(cache.get(ratelimit.get_cache_key(request, rate=parsed, **asked)) or [], seconds)


def within(
    form: Form, request: HttpRequest, action: str, times: int, seconds: int, *, to: str = ""
) -> bool:
    """Count one more sending of a form that is right; say whether it is within what is allowed.

    Where it is not, the form says when it can be sent again, and keeps what was typed. `to`: the
    address that a letter goes to, as in `wait`.
    """
    left = wait(request, action, times, seconds, to=to)
    if left is not None:
        refuse(form, left, to=to)
    return left is None


def refuse(form: Form, left: timedelta, *, to: str = "") -> None:
    """Say in a form that was examined when it can be sent again, or a letter can go to an address."""
    told = _("This was sent more often than is good for the others. Send it again from {again} on.")
    if to:
        told = _("Several letters have gone to this address. The next can go from {again} on.")
    form.add_error(None, told.format(again=said(clock.now() + left)))


def mailbox_of(address: str) -> str:
    """Return where letters to an e-mail address arrive: whatever its case, and without its `+tag`."""
    name, sign, domain = address.casefold().rpartition("@")
    return f"{name.partition('+')[0]}{sign}{domain}"


def too_often(
    request: HttpRequest, left: timedelta, template: str = "429.html", **context: Any
) -> HttpResponse:
    """Answer 429, with the hour to come back (`again`), on the page that is named."""
    again = clock.now() + left
    page = render(request, template, {**context, "again": said(again)}, status=429)
    page.headers["Retry-After"] = str(math.ceil(left.total_seconds()))
    return page


def said(instant: datetime) -> str:
    """Return an instant to the minute, rounded up, as it is read in the active language."""
    return str(dates.to_the_minute(instant.replace(second=0, microsecond=0) + timedelta(minutes=1)))


def _until(history: list[float], seconds: int) -> timedelta:
    """Return how long until the oldest counted time has passed (the newest stands first)."""
    oldest = history[-1] if history else time.time()
    return timedelta(seconds=max(1.0, oldest + seconds - time.time()))
