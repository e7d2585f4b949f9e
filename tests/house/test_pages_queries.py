"""A page asks the database at most twelve times, as often with 30 rows as with 3; unchanged, once."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.house.pages import STILL, addresses, pages
from tests.house.reading import visit
from tests.house.world import a_world, rolled_back, something_happens

pytestmark = pytest.mark.django_db

BUDGET = 12
READ = [one for one in addresses() if not one.missing() and one.name not in {"healthz", "readyz"}]
TOLD = [one for one in pages() if one.name not in STILL]


def queries(url: str, **headers: str) -> int:
    """Count the queries of one visit."""
    with CaptureQueriesContext(connection) as asked:
        assert visit(url, **headers).status in {200, 304}
    return len(asked)


@pytest.fixture(scope="module")
def counted(django_db_setup, django_db_blocker):
    """Count the queries of every address with 3 and with 30 rows."""
    counts = {}
    for rows in (3, 30):
        with django_db_blocker.unblock(), rolled_back():
            world = a_world(rows)
            counts[rows] = {one.name: queries(one.url(world)) for one in READ}
    return counts


@pytest.mark.parametrize("address", READ, ids=lambda one: one.name)
def test_thirty_rows_cost_what_three_rows_cost(address, counted):
    few, many = counted[3][address.name], counted[30][address.name]
    assert few == many
    assert many <= BUDGET


def test_the_style_guide_asks_nothing(counted):
    assert counted[30]["ui:styleguide"] == 0


@pytest.mark.parametrize("address", TOLD, ids=lambda one: one.name)
def test_an_unchanged_page_costs_one_query_and_an_act_changes_it(address, house):
    url = address.url(house.world)
    etag = visit(url).headers["ETag"]
    assert visit(url, **{"if-none-match": etag}).status == 304
    assert queries(url, **{"if-none-match": etag}) == 1
    with rolled_back():
        something_happens(house.world)
        assert visit(url, **{"if-none-match": etag}).status == 200


@pytest.mark.parametrize("address", TOLD, ids=lambda one: one.name)
def test_a_page_in_another_language_is_another_page(address, house):
    tags = {visit(address.url(house.world, code)).headers["ETag"] for code in ("fr", "ar")}
    assert len(tags) == 2
