"""Words written differently made equal: case, accents, ligatures, variants of Arabic letters. Pure."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "ـ": "", "ٱ": "ا", "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي",
        "’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'",
    }
)  # fmt: skip
_DIGIT = re.compile(r"\d")


def fold(text: str) -> str:
    """Return a text without case, accents, ligatures or variants of Arabic letters."""
    if text.isascii():
        return text.lower().translate(_LETTERS)
    lower = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    spread = unicodedata.normalize("NFKD", lower)
    bare = "".join(char for char in spread if not unicodedata.combining(char))
    return _DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), bare.translate(_LETTERS))
