"""Pages that are not for everybody: who is led to sign in or refused, and that no cache keeps them."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from tests.house.pages import private_addresses, public_addresses
from tests.house.reading import Page, client_of, visit
from tests.house.visiting import SIGN_IN
from tests.house.visits import ACCOUNTS
from tests.house.world import rolled_back

pytestmark = pytest.mark.django_db
ROWS = 3

PRIVATE = [one for one in private_addresses() if one.is_written]
FOR_A_PERSON = [one for one in private_addresses() if one.how.whom]
# The pages of accounts ask who is signed in, and never for a role.
BY_ROLE = [one for one in FOR_A_PERSON if one.name not in ACCOUNTS]


@pytest.mark.parametrize("address", FOR_A_PERSON, ids=lambda one: one.name)
def test_who_is_not_signed_in_is_led_there_or_told_why_not(address, house):
    answer = visit(address.url(house.world, "ar"))
    if address.how.to_nobody == SIGN_IN:
        with override("ar"):
            sign_in = reverse(settings.LOGIN_URL)
        assert answer.status == 302
        assert unquote(answer.headers["Location"]).startswith(f"{sign_in}?next=/ar/")
    else:
        assert answer.status == address.how.to_nobody
    if answer.status in {403, 404, 410}:
        page = Page(answer.text)
        assert page.faults() == []
        assert page.attributes["html"]["lang"] == "ar"


@pytest.mark.parametrize("address", BY_ROLE, ids=lambda one: one.name)
def test_each_of_the_cast_is_answered_as_the_table_says(address, house):
    how, url = address.how, address.url(house.world)
    for whom in house.world.cast:
        session = house.world.session(whom)
        with rolled_back():
            answer = visit(url, session)
            assert client_of(session).post(url, {}).status_code < 500, whom
        expected = how.to_others if how.only and whom not in how.only else how.answers
        assert answer.status == expected, whom
        if expected in {403, 404, 410}:
            assert Page(answer.text).faults() == []


@pytest.mark.parametrize("address", PRIVATE, ids=lambda one: one.name)
def test_no_cache_keeps_what_is_for_one_visitor(address, house):
    for session in {"", address.session(house.world)}:
        answer = visit(address.url(house.world), session)
        assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))
        assert "ETag" not in answer.headers
        unchanged = {"if-none-match": "*", "if-modified-since": "Wed, 01 Jan 2098 00:00:00 GMT"}
        again = visit(address.url(house.world), session, **unchanged)
        assert again.status == answer.status


@pytest.mark.parametrize("address", PRIVATE, ids=lambda one: one.name)
def test_an_empty_form_is_answered(address, house):
    for session in {"", address.session(house.world)}:
        with rolled_back():
            answer = client_of(session).post(address.url(house.world), {})
        assert answer.status_code < 500


@pytest.mark.parametrize("address", public_addresses(), ids=lambda one: one.name)
def test_a_public_address_is_the_same_for_everybody_and_sets_no_cookie(address, house):
    url = address.url(house.world)
    anybody = visit(url)
    assert anybody.cookies == ()
    known = visit(url, house.world.session("operator"))
    assert known.cookies == ()
    assert known.body == anybody.body
    assert "Cookie" not in known.headers.get("Vary", "")
