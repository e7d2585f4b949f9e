"""Names of things in addresses, made from their names. Pure."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count

from django.utils.text import slugify

LONGEST = 60
# Steps of addresses that follow where a slug stands.
RESERVED = frozenset({"new", "give"})


def free_slug(name: str, taken: Collection[str], otherwise: str) -> str:
    """Return a slug for a name that nothing else has; `otherwise` where a name gives none.

    Names in scripts without Latin letters give none; a number keeps two of a name apart.
    """
    first = slugify(name)[:LONGEST].strip("-_") or otherwise
    if first not in taken and first not in RESERVED:
        return first
    return next(f"{first}-{n}" for n in count(2) if f"{first}-{n}" not in taken)
