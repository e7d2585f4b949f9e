"""Texts of people on a page of many texts: marked with their language, what needs saying said once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from parvis.texts.masks import masked
from parvis.texts.models import Translated
from parvis.texts.reading import direction, notes


@dataclass(frozen=True)
class Marked:
    """Words with their language, direction and notes, for `_marked.html` and `_paragraphs.html`."""

    words: str
    language: str = ""
    notes: tuple[str, ...] = ()

    @property
    def direction(self) -> str:
        """Return `ltr`, `rtl`, or `auto` where the language is not known."""
        return direction(self.language)

    def __str__(self) -> str:
        return self.words


def marked(words: str, language: str = "") -> Marked:
    """Mask the addresses in words and note their language."""
    return Marked(masked(words, language), language)


def said_by(thing: Translated, field: str) -> list[str]:
    """Return what the reader is told beside a field: its language, that a machine translated it."""
    return notes(thing.text(field))


def field_of(thing: Translated, field: str, said: Collection[str] | None = None) -> Marked:
    """Read a field in the reader's language, with the notes that the page has not `said` before.

    Without `said` it has no notes: its place is too narrow, or beside one that tells them.
    """
    text = thing.text(field)
    unsaid = () if said is None else tuple(note for note in notes(text) if note not in said)
    return Marked(masked(text.words, text.language), text.language, unsaid)
