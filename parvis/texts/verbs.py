"""What can happen to a text."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.record.verbs import declare


def language_in_words(code: str) -> str:
    """Name a language in the active one: « arabe »; a code that nobody knows stays a code."""
    try:
        return Locale.parse(code, sep="-").get_display_name(get_language() or "fr") or code
    except (UnknownLocaleError, ValueError):
        return code


TRANSLATED = declare(
    "text.translated",
    _("published a translation into {language}"),
    words={"language": language_in_words},
)
MACHINE_TRANSLATED = declare(
    "text.machine-translated",
    _("published a machine translation into {language}"),
    words={"language": language_in_words},
)
