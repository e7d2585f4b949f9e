"""Makers: something with texts. It has no table: texts are read before they are kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from parvis.texts.models import Translated


class Titled:
    """A thing with a title, translated as every thing of the house is."""

    chain, record_kind, record_key = "amarea", "register", "1"
    text = Translated.text
    translate = Translated.translate

    def __init__(self, title: str, language: str) -> None:
        self.title, self.language = title, language
        self.translations: dict[str, Any] = {}


def a_titled_thing(title: str = "Un registre public", language: str = "fr") -> Titled:
    """Return a thing with a title and no translation."""
    return Titled(title, language)


def a_translated_thing(language: str, text: str, *, how: str = "human") -> Titled:
    """Return the same with a translation of its title."""
    thing = a_titled_thing()
    thing.translate("title", language, text, on=date(2026, 11, 24), how=how)
    return thing
