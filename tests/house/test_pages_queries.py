"""A page asks the database at most twelve times, as often with 30 rows as with 3; unchanged, once.

A page for one person asks at most twenty times: who it is, what they may, and what they wait for.
"""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests.house.pages import Address, known, public_pages
from tests.house.reading import visit
from tests.house.world import World, a_world, rolled_back, something_happens

pytestmark = pytest.mark.django_db
ROWS = 3  # in the house that is open; what is counted is counted with 3 and with 30

BUDGET, BUDGET_OF_A_PERSON = 12, 20
LOCAL = "django.core.cache.backends.locmem.LocMemCache"
SUPERVISORS = {"healthz", "readyz"}  # they ask what they must
READ = [one for one in known() if one.is_written and one.name not in SUPERVISORS]
TOLD = [one for one in public_pages() if one.how.unchanged is not None]


def queries(url: str, session: str = "", answers: int = 200, **headers: str) -> int:
    """Count the queries of one visit."""
    with CaptureQueriesContext(connection) as asked:
        assert visit(url, session, **headers).status in {answers, 304}
    return len(asked)


def queries_of(address: Address, world: World) -> int:
    """Count the queries of one visit of an address by whom it is for, the second in a session."""
    session = address.session(world)
    queries(address.url(world), session, address.how.answers)
    return queries(address.url(world), session, address.how.answers)


@pytest.fixture(scope="module")
def counted(django_db_setup, django_db_blocker):
    """Count the queries of every address with 3 and with 30 rows."""
    counts = {}
    for rows in (3, 30):
        with django_db_blocker.unblock(), rolled_back():
            world = a_world(rows)
            counts[rows] = {one.name: queries_of(one, world) for one in READ}
    return counts


@pytest.mark.parametrize("address", READ, ids=lambda one: one.name)
def test_thirty_rows_cost_what_three_rows_cost(address, counted):
    few, many = counted[3][address.name], counted[30][address.name]
    assert few == many
    usual = BUDGET if address.how.is_public else BUDGET_OF_A_PERSON
    assert many <= (address.how.queries or usual)


def test_the_style_guide_asks_nothing(counted):
    assert counted[30]["ui:styleguide"] == 0


@pytest.mark.parametrize("address", TOLD, ids=lambda one: one.name)
def test_an_unchanged_page_costs_one_query_and_an_act_changes_it(address, house):
    url = address.url(house.world)
    etag = visit(url).headers["ETag"]
    assert visit(url, **{"if-none-match": etag}).status == 304
    assert queries(url, **{"if-none-match": etag}) <= address.how.unchanged
    with rolled_back():
        something_happens(house.world)
        assert visit(url, **{"if-none-match": etag}).status == 200


@pytest.mark.parametrize("address", TOLD, ids=lambda one: one.name)
def test_a_page_that_was_kept_is_the_page_and_costs_as_little(address, house):
    url = address.url(house.world)
    written = visit(url)
    store = {**settings.CACHES["pages"], "BACKEND": LOCAL, "LOCATION": "pages of this test"}
    with override_settings(CACHES={**settings.CACHES, "pages": store}):
        visit(url)
        assert queries(url) <= address.how.unchanged
        assert visit(url).body == written.body
        caches["pages"].clear()


@pytest.mark.parametrize("address", TOLD, ids=lambda one: one.name)
def test_a_page_in_another_language_is_another_page(address, house):
    tags = {visit(address.url(house.world, code)).headers["ETag"] for code in ("fr", "ar")}
    assert len(tags) == 2
