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
ROWS = 3

PUBLIC = [one for one in addresses() if one.visit and one.how.is_public and not one.missing()]


@pytest.fixture
def known(house):
    """Sign somebody in: their browser sends its cookies everywhere."""
    client = Client()
    client.force_login(a_person())
    client.cookies["messages"] = "forged"
    return client


@pytest.mark.parametrize("address", PUBLIC, ids=lambda one: one.name)
def test_no_page_tells_readers_apart(address, house, known):
    public = address.url(house.world)
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
