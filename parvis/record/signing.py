"""In a request nobody acts without being a person: whoever forgets the signature is stopped here.

The console, an import and the demonstration tell of acts of institutions and need none. A page,
a feed or an interface for programs always has somebody who asked; an act without that person's key
is a mistake of ours, and must not reach the record (a right forgotten in one channel).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

_is_needed: ContextVar[bool] = ContextVar("signature_needed", default=False)


def is_needed() -> bool:
    """Say whether an act must name the person who does it."""
    return _is_needed.get()


@contextmanager
def needed() -> Iterator[None]:
    """Let no act pass inside the block that names no person."""
    token = _is_needed.set(True)
    try:
        yield
    finally:
        _is_needed.reset(token)


def in_requests(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Ask for signatures while a request is answered."""

    def answer(request: HttpRequest) -> HttpResponse:
        with needed():
            return get_response(request)

    return answer
