"""Long papers, kept while what they tell is unchanged: each is made once, one at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from threading import Lock

from django.core.cache import caches

A_DAY = 86_400  # seconds
PATIENCE = 1  # seconds that somebody waits while another paper is made: a thread waits with them

_making = Lock()


class Busy(Exception):
    """Another paper is being made, and takes long; this one is to be asked for again."""


def kept(name: str, validator: str, make: Callable[[], bytes]) -> bytes:
    """Return the paper of a name as it was kept under this validator, else make it and keep it.

    A paper that changed takes the place of the one before. Raises `Busy`.
    """
    key = hashlib.sha256(name.encode()).hexdigest()
    found = _found(key, validator)
    if found is not None:
        return found
    if not _making.acquire(timeout=PATIENCE):
        raise Busy
    try:
        found = _found(key, validator)
        if found is None:
            found = make()
            caches["papers"].set(key, (validator, found), A_DAY)
        return found
    finally:
        _making.release()


def _found(key: str, validator: str) -> bytes | None:
    known, content = caches["papers"].get(key) or ("", None)
    return content if known == validator else None
