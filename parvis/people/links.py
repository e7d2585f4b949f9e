"""Links that are handed over outside a page: where this installation is reached."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override


def link_to(view: str, token: str, language: str) -> str:
    """Return the whole address of a page that takes a token, in a language."""
    with override(language):
        return f"{settings.ADDRESS}{reverse(view, kwargs={'token': token})}"
