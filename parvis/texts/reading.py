"""How a text is shown: its language and direction for the browser, and what a reader must know."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.texts.models import Text
from parvis.ui.dates import locale


@lru_cache(maxsize=256)
def _known(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-") if language else None
    except (UnknownLocaleError, ValueError):
        return None


def direction(language: str) -> str:
    """Return `ltr` or `rtl`, or `auto` for a language that is not known."""
    known = _known(language)
    return known.text_direction if known else "auto"


def name_of(language: str) -> str:
    """Name a language in the active language; its code where it has no name."""
    known = _known(language)
    return (known and known.get_display_name(locale().partition("@")[0])) or language


def notes(text: Text) -> list[str]:
    """Say what a reader must know of a text: its language if another, who translated, its age."""
    if not text.language:
        return []
    said = []
    if _base(text.language) != _base(get_language() or ""):
        said.append(_("in %(language)s") % {"language": name_of(text.language)})
    if text.is_translation and text.how == "machine":
        said.append(_("translated by machine"))
    if text.is_translation and text.is_behind:
        said.append(_("translation older than its original"))
    return said


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
