"""The validator of public pages: a page changes when its record, the language or the day does."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache, partial, wraps
from pathlib import Path
from typing import Any

from django.db import connections
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.translation import get_language

import parvis
from parvis.record import clock, pages
from parvis.record.models import Head

View = Callable[..., HttpResponseBase]


@cache
def release() -> str:
    """Return a fingerprint of the code that runs: a new release changes every page."""
    package = Path(parvis.__file__).parent
    seen = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".html", ".mo", ".css", ".svg", ".typ"}:
            stat = path.stat()
            seen.update(f"{path.relative_to(package)} {stat.st_size} {stat.st_mtime_ns}".encode())
    return seen.hexdigest()[:12]


def head_number(chain: str | None) -> int:
    """Return a number that grows with each entry and small event of a chain, or of all together.

    Every request for a page asks this; making the same SQL anew each time costs more than its answer.
    """
    sql, told = ("SELECT SUM(number + pulse) FROM record_head", [])
    if chain is not None:
        sql, told = ("SELECT number + pulse FROM record_head WHERE chain = %s", [chain])
    with connections[Head.objects.db].cursor() as cursor:
        cursor.execute(sql, told)
        found = cursor.fetchone()
    return int(found[0] or 0) if found else 0


def entry_number(chain: str) -> int:
    """Return the number of the last entry of a chain, whatever small events came since."""
    return Head.objects.filter(pk=chain).values_list("number", flat=True).first() or 0


def revalidated(*, chain: str | None = None) -> Callable[[View], View]:
    """Write a page once while it is unchanged. `chain` names the URL argument with the member's slug.

    One query on a hit. Without `chain` the page depends on every record.
    """

    def validator(request: HttpRequest, **kwargs: Any) -> str:
        return tag(head_number(kwargs[chain] if chain else None))

    return revalidated_by(validator)


def tag(read: object) -> str:
    """Return a validator: the release, what was read, the language and the day."""
    return f'W/"{release()}-{read}-{get_language()}-{clock.today():%Y%m%d}"'


def revalidated_by(validator: Callable[..., str]) -> Callable[[View], View]:
    """Answer 304, or what was kept, while the validator of a public page is the same.

    `validator` is given what the view is given; it must name all that the page rests on.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
            now = validator(request, **kwargs)
            response: HttpResponseBase = get_conditional_response(request, etag=now) or pages.kept(
                request, now, partial(view, request, **kwargs)
            )
            if response.status_code >= 500:  # it passes, and is no answer to keep
                return response
            response.headers.setdefault("ETag", now)
            patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
            return response

        return answer

    return decorate
