"""What stands on a page in place of an e-mail address."""

from __future__ import annotations

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from parvis.texts.privacy import without_addresses


def masked(text: str, language: str) -> str:
    """Return a text without e-mail addresses; the marker is in the language of the text.

    A language the interface does not speak gets the marker in the reader's.
    """
    if language not in dict(settings.LANGUAGES):
        return without_addresses(text, _("[e-mail address not shown]"))
    with override(language):
        return without_addresses(text, _("[e-mail address not shown]"))
