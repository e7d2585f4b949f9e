"""Tokens: what is sent, what is kept of it, how long it lasts. Pure.

What is kept is a digest, so that who reads the database cannot use what was sent (OWASP ASVS 2.5).
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from enum import StrEnum


class Purpose(StrEnum):
    """What a token is for; one made for one purpose is none for another."""

    CLAIM = "claim"
    SIGN_IN = "sign_in"


LASTS = {Purpose.CLAIM: timedelta(days=14), Purpose.SIGN_IN: timedelta(hours=24)}
LONGEST = 100  # signs of what is taken for a token at all


def new() -> str:
    """Return a new token: 256 bits of chance, fit for an address."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Return what is kept of a token: 64 hexadecimal digits."""
    return hashlib.sha256(token[: LONGEST + 1].encode(errors="replace")).hexdigest()
