"""What the facts of an entry may be: plain JSON that reads the same for ever, everywhere. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SIGNED = "signed"  # the fact that holds the pseudonym of who acted


def plain(value: object, where: str = "facts") -> Any:
    """Return a plain copy of a value: text, whole numbers, booleans, null, lists, dicts.

    Raises `ValueError`, naming the place, for anything else: a float (it is not written in one way
    everywhere), text with a NUL or half a character (no database keeps it), a key that is not text.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return _text(value, where)
    if isinstance(value, (list, tuple)):
        return [plain(one, f"{where}[{place}]") for place, one in enumerate(value)]
    if isinstance(value, Mapping):
        return {_key(key, where): plain(one, f"{where}.{key}") for key, one in value.items()}
    if isinstance(value, float):
        raise ValueError(f"{where} is a float; write a whole number of a smaller unit, or text.")
    raise ValueError(f"{where} is a {type(value).__name__}; only plain JSON enters the record.")


def _text(value: str, where: str) -> str:
    if "\0" in value:
        raise ValueError(f"{where} contains a NUL character.")
    try:
        return value.encode().decode()
    except UnicodeEncodeError:
        raise ValueError(f"{where} contains half a character (a surrogate).") from None


def _key(key: object, where: str) -> str:
    if not isinstance(key, str):
        raise ValueError(f"{where} has the key {key!r}; keys are text.")
    return _text(key, f"the key {key!r} of {where}")
