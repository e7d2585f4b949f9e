"""What the base page needs on every page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url

IN_THEIR_OWN_NAME = {"fr": "Français", "en": "English", "es": "Español", "ar": "العربية"}


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the values of the base page: this page in each language, the site's name. No query."""
    address = request.get_full_path()
    match = request.resolver_match
    return {
        "languages": [
            (code, IN_THEIR_OWN_NAME.get(code, code), translate_url(address, code))
            for code, _ in settings.LANGUAGES
        ],
        "here": match.view_name if match else "",
        "site_name": settings.SITE_NAME,
    }
