"""What may be translated, and why not."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from parvis.rulings import ALLOWED, Ruling, denied
from parvis.texts.models import Translated


def may_translate(thing: Translated, language: str, texts: Mapping[str, str]) -> Ruling:
    """May these fields of a thing be translated into this language?"""
    if language == thing.language:
        return denied(_("The original is in this language already."))
    if not any(text.strip() for text in texts.values()):
        return denied(_("There is nothing to translate."))
    if any(not getattr(thing, field).strip() for field in texts):
        return denied(_("A text without an original cannot be translated."))
    return ALLOWED
