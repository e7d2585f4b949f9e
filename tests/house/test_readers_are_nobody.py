"""Who reads is nobody: a public page asks no cookie, sets none, and is the same for all."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from parvis.people.tests.make import a_person
from tests.house.pages import addresses
from tests.house.reading import visit

pytestmark = pytest.mark.django_db

# Addresses of accounts are for one person; whoever reads needs none of them.
OF_ACCOUNTS = ("account_", "mfa_", "socialaccount_", "usersessions_", "openid_connect_", "people:")
READ = [one for one in addresses() if not one.name.startswith(OF_ACCOUNTS) and not one.missing()]


@pytest.fixture
def public(request, house):
    """Give the address of a page that says it is public: it carries a validator."""
    url = request.param.url(house.world)
    if "ETag" not in visit(url).headers:
        pytest.skip("This address is not for every reader.")
    return url


@pytest.fixture
def known(house):
    """Sign somebody in: their browser sends its cookies everywhere."""
    client = Client()
    client.force_login(a_person())
    client.cookies["messages"] = "forged"
    return client


def test_most_addresses_are_public(house):
    public = [one for one in READ if "ETag" in visit(one.url(house.world)).headers]
    assert len(public) >= 10


@pytest.mark.parametrize("public", READ, ids=lambda one: one.name, indirect=True)
def test_no_page_tells_readers_apart(public, known):
    with CaptureQueriesContext(connection) as anonymous:
        unknown = visit(public)
    with CaptureQueriesContext(connection) as signed_in:
        response = known.get(public)
        body = b"".join(response) if response.streaming else response.content
    assert body == unknown.body
    assert not response.cookies
    assert "Set-Cookie" not in unknown.headers
    assert "cookie" not in response.headers.get("Vary", "").lower()
    asked = " ".join(one["sql"] for one in signed_in.captured_queries)
    assert "django_session" not in asked
    assert len(signed_in) <= len(anonymous)
