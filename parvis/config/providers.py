"""Sign-in by OpenID Connect: which providers the environment names."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import ImproperlyConfigured

NEEDED = ("id", "name", "server_url", "client_id", "secret")


def apps_of(written: str) -> list[dict[str, Any]]:
    """Return allauth's list of providers from JSON: a list of objects with the `NEEDED` texts.

    Empty: none. Raises `ImproperlyConfigured`, naming what is missing, for anything else.
    """
    if not written.strip():
        return []
    try:
        told = json.loads(written)
    except ValueError as error:
        raise ImproperlyConfigured(f"PARVIS_OPENID is not JSON ({error}).") from error
    if not isinstance(told, list) or not all(isinstance(one, dict) for one in told):
        raise ImproperlyConfigured("PARVIS_OPENID is a list of providers, [{…}, {…}].")
    return [_app(one) for one in told]


def _app(one: dict[str, Any]) -> dict[str, Any]:
    missing = [name for name in NEEDED if not isinstance(one.get(name), str) or not one[name]]
    if missing:
        raise ImproperlyConfigured(f"A provider in PARVIS_OPENID lacks {', '.join(missing)}.")
    return {
        "provider_id": one["id"],
        "name": one["name"],
        "client_id": one["client_id"],
        "secret": one["secret"],
        "settings": {"server_url": one["server_url"], "oauth_pkce_enabled": True},
    }
