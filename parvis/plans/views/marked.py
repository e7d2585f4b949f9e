"""Texts that are not printed whole or not as a field: marked with their language, addresses masked."""

from __future__ import annotations

from dataclasses import dataclass

from parvis.texts.masks import masked
from parvis.texts.models import Text, Translated
from parvis.texts.reading import direction


@dataclass(frozen=True)
class Marked:
    """Words with their language and direction, ready for `plans/_marked.html`."""

    words: str
    language: str = ""

    @property
    def direction(self) -> str:
        """Return `ltr`, `rtl`, or `auto` where the language is not known."""
        return direction(self.language)

    def __str__(self) -> str:
        return self.words


def marked(words: str, language: str = "") -> Marked:
    """Mask the addresses in words and note their language."""
    return Marked(masked(words, language), language)


def field_of(thing: Translated, field: str) -> Marked:
    """Read a field in the reader's language, for a place too narrow for the notes of `words`."""
    text: Text = thing.text(field)
    return marked(text.words, text.language)
