"""A strict Content-Security-Policy on every answer, no cookie for those who only read, no copy of what
is not for everybody, and refusals that explain themselves."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from parvis.rulings import Refused

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

_TOKEN = re.compile(r"[A-Za-z0-9]{32}|[A-Za-z0-9]{64}")


def content_security_policy(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Add the policy to answers that do not bring a stricter one."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response

    return answer


def kept_only_where_said(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Let no cache keep an answer that does not say who may: a page for one person that forgot to."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer


def broken_tokens_forgotten(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Take no notice of a form token that is none; Django would give its bearer a new one at once,
    even on a page without a form, which everybody's caches may keep."""

    def answer(request: HttpRequest) -> HttpResponse:
        if not _TOKEN.fullmatch(request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")):
            request.COOKIES.pop(settings.CSRF_COOKIE_NAME, None)
        return get_response(request)

    return answer


def nothing_at_a_null_byte(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer that nothing is at an address with a null byte in it: no database can be asked for it."""

    def answer(request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path_info:
            raise Http404
        return get_response(request)

    return answer


class RefusalsExplained:
    """Answer an act that was refused with 403 and a page that says why."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Say why, where a view let a refusal through."""
        if not isinstance(error, Refused):
            return None
        return render(request, "ui/refused.html", {"reason": error.reason}, status=403)
