"""A page that has not changed is written once, and nobody is given another's answer."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.test import RequestFactory, override_settings
from django.utils.translation import get_language, override

from parvis.record import pages
from parvis.record.clock import at
from parvis.record.tests.make import an_entry
from parvis.record.validators import revalidated

pytestmark = pytest.mark.django_db

MOST = 5


@pytest.fixture(autouse=True)
def keeping() -> Iterator[None]:
    store = {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages in tests",
        "OPTIONS": {"MAX_ENTRIES": MOST},
    }
    with override_settings(CACHES={"pages": store}, ALLOWED_HOSTS=["one.example", "two.example"]):
        yield
        caches["pages"].clear()


class Writer:
    """A view that counts how often it had to write, and writes what it was asked."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase] | None = None) -> None:
        self.times = 0
        self.answer = answer or (
            lambda request: HttpResponse(f"{get_language()} {request.build_absolute_uri()}")
        )
        self.view = revalidated(chain="member")(self._write)

    __name__ = "writer"

    def _write(self, request: HttpRequest, member: str) -> HttpResponseBase:
        self.times += 1
        return self.answer(request)

    def ask(self, path: str = "/fr/amarea/", member: str = "amarea", **rest: Any) -> HttpResponse:
        method = rest.pop("method", "get")
        rest.setdefault("HTTP_HOST", "one.example")
        request = getattr(RequestFactory(), method)(path, **rest)
        return self.view(request, member=member)


def test_an_unchanged_page_is_written_once_and_costs_one_query(django_assert_num_queries):
    an_entry()
    writer = Writer()
    first = writer.ask()
    with django_assert_num_queries(1):
        again = writer.ask()
    assert writer.times == 1
    assert again.content == first.content
    assert dict(again.headers) == dict(first.headers)


def test_an_act_changes_the_page_at_once():
    an_entry()
    writer = Writer()
    old = writer.ask()["ETag"]
    an_entry()
    assert writer.ask()["ETag"] != old
    assert writer.times == 2


def test_another_day_is_another_page():
    writer = Writer()
    for day in (23, 24):
        with at(datetime(2026, 11, day, 12, tzinfo=UTC)):
            writer.ask()
    assert writer.times == 2


def test_no_language_host_scheme_or_query_is_given_the_answer_of_another():
    writer = Writer()
    for language in ("fr", "ar"):
        for host in ("one.example", "two.example"):
            for secure in (False, True):
                for path in ("/a/", "/b/", "/a/?q=1", "/a/?q=2"):
                    with override(language):
                        asked = {"path": path, "HTTP_HOST": host, "secure": secure}
                        said = writer.ask(**asked).content.decode()
                    scheme = "https" if secure else "http"
                    assert said == f"{language} {scheme}://{host}{path}"
    assert writer.times == 32


def test_a_page_is_kept_compressed_and_read_by_those_who_cannot_unpack():
    writer = Writer()
    plain = writer.ask()
    packed = writer.ask(HTTP_ACCEPT_ENCODING="br, gzip")
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert not plain.has_header("Content-Encoding")
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"
    assert writer.times == 1


def test_who_declines_compression_is_given_plain_text():
    writer = Writer()
    for declined in ("gzip;q=0", "br, gzip; q=0.0, deflate"):
        assert not writer.ask(HTTP_ACCEPT_ENCODING=declined).has_header("Content-Encoding")
    for accepted in ("gzip", "gzip;q=0.5", "deflate, gzip;q=1.0"):
        assert writer.ask(HTTP_ACCEPT_ENCODING=accepted)["Content-Encoding"] == "gzip"


def test_queries_that_read_alike_once_written_out_are_not_taken_for_each_other():
    writer = Writer(lambda request: HttpResponse(request.GET["q"]))
    raw = writer.ask(QUERY_STRING="q=\u00c3\u00a9").content
    spelt = writer.ask(QUERY_STRING="q=%C3%83%C2%A9").content
    assert writer.times == 2
    assert (raw.decode(), spelt.decode()) == ("é", "Ã©")


def test_head_is_answered_from_what_get_has_kept():
    writer = Writer()
    writer.ask()
    assert writer.ask(method="head").status_code == 200
    assert writer.times == 1


def test_a_reader_who_has_the_page_is_told_so_before_anything_is_written():
    writer = Writer()
    etag = writer.ask()["ETag"]
    assert writer.ask(HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert writer.times == 1


def with_a_cookie(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("yours alone")
    response.set_cookie("who", "you")
    return response


def with_a_form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(get_token(request))


NOT_KEPT = {
    "not found": lambda request: HttpResponse("no such page", status=404),
    "elsewhere": lambda request: HttpResponse(status=301, headers={"Location": "/b/"}),
    "in a stream": lambda request: StreamingHttpResponse([b"row"]),
    "with a cookie": with_a_cookie,
    "with the token of a form": with_a_form,
    "too large": lambda request: HttpResponse(os.urandom(pages.LARGEST_PAGE + 1)),
}


@pytest.mark.parametrize("why", NOT_KEPT)
def test_what_is_not_a_whole_page_for_everybody_is_not_kept(why):
    writer = Writer(NOT_KEPT[why])
    first, second = writer.ask(), writer.ask()
    assert writer.times == 2
    assert first.status_code == second.status_code


@pytest.mark.parametrize(
    "named", [{"HTTP_COOKIE": "sessionid=abc"}, {"HTTP_AUTHORIZATION": "Bearer abc"}]
)
def test_somebody_who_is_known_is_neither_given_a_kept_page_nor_leaves_one(named):
    writer = Writer()
    writer.ask(**named)
    writer.ask()
    writer.ask(**named)
    assert writer.times == 3


def test_invented_addresses_fill_no_more_than_the_bound():
    writer = Writer()
    for number in range(4 * MOST):
        writer.ask("/fr/")
        writer.ask(f"/fr/?utm={number}")
    assert len(caches["pages"]._cache) <= MOST
    assert writer.times == 1 + 4 * MOST, "a page that is asked for stays"


def test_an_address_without_end_is_answered_and_not_kept():
    writer = Writer()
    for _time in range(2):
        assert writer.ask("/fr/?q=" + "a" * pages.LONGEST_ADDRESS).status_code == 200
    assert writer.times == 2


@pytest.mark.parametrize(
    ("env", "backend"),
    [
        ({}, "LocMemCache"),
        ({"PARVIS_PAGE_CACHE": "0"}, "DummyCache"),
        ({"PARVIS_DEBUG": "1"}, "DummyCache"),
    ],
)
def test_pages_are_kept_unless_it_is_switched_off_or_debugged(env, backend):
    said = subprocess.run(
        [
            sys.executable, "-c",
            "from parvis.config.settings import CACHES; print(CACHES['pages']['BACKEND'])",
        ],
        env={**os.environ, **env}, text=True, capture_output=True, check=True,
    )  # fmt: skip
    assert said.stdout.strip().endswith(backend)
