"""Links that are handed over outside a page, in letters and by the console."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override


def link_to(view: str, token: str, language: str, house: str = "") -> str:
    """Return the whole address of a page that takes a token, in a language.

    `house` is where a request reached us, `https://plan.example.org`; else what the settings say.
    """
    with override(language):
        return f"{house or settings.ADDRESS}{reverse(view, kwargs={'token': token})}"
