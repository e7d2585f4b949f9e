"""Answers kept in memory while their validator holds: an unchanged page is written once.

A validator says all that a public page rests on, so nothing is ever removed by hand: a page that
has changed is asked for under another key, and the keys nobody asks for any more give way.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

# Whoever invents addresses fills no more than these, times the number of pages kept.
LONGEST_ADDRESS = 500  # characters, with the query
LARGEST_PAGE = 100_000  # bytes, compressed
A_DAY = 86_400  # seconds; a validator names its day

_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")


@dataclass(frozen=True)
class Kept:
    """An answer without its validator: what the view said in headers, and its compressed body."""

    headers: dict[str, str]
    packed: bytes


def kept(
    request: HttpRequest, validator: str, view: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """Return the answer kept for this address and validator, else that of `view`, and keep it.

    Only what everybody may read is kept: whole answers of status 200 without a cookie.
    """
    if not _is_for_everybody(request) or len(request.get_full_path()) > LONGEST_ADDRESS:
        return view()
    store, key = caches["pages"], _key(request, validator)
    page: Kept | None = store.get(key)
    if page is None:
        response = view()
        page = _packed(request, response)
        if page is None:
            return response
        store.set(key, page, A_DAY)
    return _unpacked(request, page)


def _is_for_everybody(request: HttpRequest) -> bool:
    """Say whether nothing in the request names a person."""
    is_known = settings.SESSION_COOKIE_NAME in request.COOKIES or "Authorization" in request.headers
    return request.method in ("GET", "HEAD") and not is_known


def _key(request: HttpRequest, validator: str) -> str:
    """Name an answer. A page names its own host; the language is in the validator.

    The query counts as it was sent: two that are decoded differently are never written the same.
    """
    query = request.META.get("QUERY_STRING", "")
    asked = (request.scheme, request.get_host(), request.path, query, validator)
    return hashlib.sha256("\n".join(map(str, asked)).encode()).hexdigest()


def _packed(request: HttpRequest, response: HttpResponseBase) -> Kept | None:
    """Pack an answer, or return nothing where it is not to be kept."""
    if not isinstance(response, HttpResponse) or response.status_code != 200:
        return None
    # A form with a token sets its cookie later than here, and says so in the request.
    if response.cookies or request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):
        return None
    if response.has_header("Content-Encoding"):
        return None
    packed = gzip.compress(response.content, compresslevel=6, mtime=0)
    return Kept(dict(response.headers), packed) if len(packed) <= LARGEST_PAGE else None


def _unpacked(request: HttpRequest, page: Kept) -> HttpResponse:
    """Answer compressed, once and for all, to those who can read that."""
    if _GZIP.search(request.headers.get("Accept-Encoding", "")):
        response = HttpResponse(page.packed, headers={**page.headers, "Content-Encoding": "gzip"})
    else:
        response = HttpResponse(gzip.decompress(page.packed), headers=page.headers)
    patch_vary_headers(response, ["Accept-Encoding"])
    return response
