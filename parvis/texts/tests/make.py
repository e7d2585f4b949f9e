"""Makers: something with texts."""

from __future__ import annotations

from datetime import date

from parvis.documents.models import Document


def a_titled_thing(title: str = "Un registre public", language: str = "fr") -> Document:
    """Return something translated, not saved."""
    return Document(title=title, language=language, chain="amarea", number=1)


def a_translated_thing(language: str, text: str, *, how: str = "human") -> Document:
    """Return the same with a translation of its title."""
    thing = a_titled_thing()
    thing.translate("title", language, text, on=date(2026, 11, 24), how=how)
    return thing
