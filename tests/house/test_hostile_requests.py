"""Whoever asks whatever: an answer, a redirect, “not found” or “not so”; never an error of ours."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from zlib import crc32

import pytest
from django.conf import settings
from django.test import Client

from tests.house import attacks
from tests.house.pages import Address, known
from tests.house.world import rolled_back

pytestmark = pytest.mark.django_db
ROWS = 3
ALL = [one for one in known() if one.is_written]
# What a page with a form, or one that begins a session, may set beside nothing.
ITS_COOKIES = {settings.CSRF_COOKIE_NAME, settings.SESSION_COOKIE_NAME, "messages"}


def ask(url: str, method: str = "GET", session: str = "", **headers: str):
    """Ask as a visitor does, who never sees our exceptions; read the answer to its end."""
    path, _, query = url.partition("?")
    client = Client(raise_request_exception=False)
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    # The path travels as it is written: `Client.get` would decode and encode it again.
    response = client.generic(method, path, QUERY_STRING=query, headers=headers)
    response.read_to_end = b"".join(response) if response.streaming else response.content
    response.close()
    return response


def fault(
    url: str, method: str = "GET", session: str = "", cookies: Collection[str] = (), **headers: str
) -> str:
    """Say what is wrong with an answer; empty when nothing is. `cookies`: those that it may set."""
    told = f"{method} {url[:200]} {headers or ''}"
    try:
        response = ask(url, method, session, **headers)
    except Exception as error:  # the answer itself cannot be written
        return f"{told}: {type(error).__name__}: {error}"
    if response.status_code >= 500:
        return f"{told}: {response.status_code} {getattr(response, 'exc_info', '')}"
    if b"Traceback (" in response.read_to_end:
        return f"{told}: a trace"
    if b"<script>" in response.read_to_end or b"onerror=alert(3)>" in response.read_to_end:
        return f"{told}: what was asked became markup"
    if "X-Injected" in response.headers or set(response.cookies) - set(cookies):
        return f"{told}: {dict(response.headers)} {response.cookies}"
    return ""


def faults(
    address: Address, house, requests: Iterable[tuple[str, str, dict[str, str]]]
) -> list[str]:
    """Send requests to an address, as nobody and as whom it is for; say what is wrong."""
    session, told = address.session(house.world), []
    cookies = () if address.how.is_public else ITS_COOKIES
    for url, method, headers in requests:
        told.append(fault(url, method, "", cookies, **headers))
        if session:
            with rolled_back():
                told.append(fault(url, method, session, cookies, **headers))
    return [one for one in told if one]


def some(address: Address, values: Sequence[str]) -> Sequence[str]:
    """Return what is tried on an address: every n-th, as the table says; the first by its name.

    So each value is tried on many addresses, and each address with many values.
    """
    every = address.how.attacks
    return values[crc32(address.name.encode()) % every :: every]


@pytest.mark.parametrize("address", ALL, ids=lambda one: one.name)
def test_no_query_breaks_an_address(address, house):
    plain = address.url(house.world, "ar").partition("?")[0]
    asked = [
        "&".join(f"{name}={value}" for name in attacks.NAMES)
        for value in some(address, attacks.VALUES)
    ]
    asked += some(address, attacks.QUERIES)
    assert faults(address, house, [(f"{plain}?{query}", "GET", {}) for query in asked]) == []


@pytest.mark.parametrize("address", ALL, ids=lambda one: one.name)
def test_no_header_and_no_method_breaks_an_address(address, house):
    url = address.url(house.world)
    requests = [(url, "GET", headers) for headers in some(address, attacks.HEADERS)]
    requests += [
        (url, method, {})
        for method in ("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")
    ]
    assert faults(address, house, requests) == []


@pytest.mark.parametrize("address", [one for one in ALL if one.arguments], ids=lambda one: one.name)
def test_no_argument_breaks_an_address(address, house):
    steps = address.url(house.world).partition("?")[0].strip("/").split("/")
    given = [place for place, step in enumerate(steps) if step in arguments(address, house)]
    assert len(given) == len(address.arguments)
    urls = [
        "/" + "/".join([*steps[:place], value, *steps[place + 1 :]]) + "/"
        for place in given
        for value in some(address, attacks.VALUES)
    ]
    assert faults(address, house, [(url, "GET", {}) for url in urls]) == []


def arguments(address: Address, house) -> set[str]:
    """Return the arguments of an address, as they stand in it."""
    return {str(value) for value in address.made(house.world).values()}


@pytest.mark.parametrize("address", ALL, ids=lambda one: one.name)
def test_every_answer_guards_its_reader(address, house):
    headers = ask(address.url(house.world), session=address.session(house.world)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    # An address with a token in it names at most its host, and that to ourselves.
    assert headers["Referrer-Policy"] in {"same-origin", "strict-origin"}
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy or policy.startswith("sandbox")
    assert "unsafe" not in policy
