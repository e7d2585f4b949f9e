"""What the base page needs on every page. No query."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix

IN_THEIR_OWN_NAME = {"fr": "Français", "en": "English", "es": "Español", "ar": "العربية"}


def in_language(address: str, code: str, prefix: str = "/") -> str:
    """Return the address of the same page, with the same query, in another language.

    Pages differ by the first step of their path alone. An address without a language has no
    counterpart: it leads to the front page.
    """
    known = {known for known, _ in settings.LANGUAGES}
    path, mark, query = address.removeprefix(prefix).partition("?")
    first, slash, rest = path.partition("/")
    if first not in known or not slash:
        return f"{prefix}{code}/"
    return f"{prefix}{code}/{rest}{mark}{query}"


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the values of the base page: this page in each language, its own address, the site."""
    address = request.get_full_path()
    prefix = get_script_prefix()
    match = request.resolver_match
    return {
        "languages": [
            (code, IN_THEIR_OWN_NAME.get(code, code), in_language(address, code, prefix))
            for code, _ in settings.LANGUAGES
        ],
        # Asked for by whole pages only: the page that refuses a wrong host cannot name its host.
        "origin": lambda: f"{request.scheme}://{request.get_host()}",
        "canonical": address,
        "here": match.view_name if match else "",
        # On pages for one person alone, which no cache keeps.
        "signed_in_as": vars(request).get("signed_in_as", ""),
        "site_name": settings.SITE_NAME,
    }
