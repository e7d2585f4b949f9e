"""Pages of accounts are for one person, on one device, now."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers


def kept_by_nobody(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Let no browser and no proxy keep a page of accounts: some of them show secrets once."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        match = request.resolver_match
        if match and match.func.__module__.startswith("allauth."):
            add_never_cache_headers(response)
        return response

    return answer
