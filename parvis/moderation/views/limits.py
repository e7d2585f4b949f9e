"""How often one address on the network may do something."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

from parvis.rulings import Refused

AN_HOUR = 3600  # seconds


def limited(request: HttpRequest, action: str, *, amount: int, duration: int = AN_HOUR) -> None:
    """Count one more of something from one address; beyond `amount` in `duration` seconds, refuse."""
    key = f"limit:{action}:{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, duration)
    try:
        count = cache.incr(key)
    except ValueError:  # it ran out between the two
        return
    if count > amount:
        raise Refused(_("This was done too often from here. Try again in an hour."))
