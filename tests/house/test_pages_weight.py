"""A page with its stylesheet weighs at most 20 kB as served, with thirty rows of everything."""

from __future__ import annotations

import pytest

from tests.house.pages import public_pages
from tests.house.reading import Page, visit

pytestmark = pytest.mark.django_db

BUDGET = 20_000
RAW_STYLES = 30_000


PACKED = {"accept-encoding": "gzip, br"}


@pytest.mark.looks
@pytest.mark.parametrize("address", public_pages(), ids=lambda one: one.name)
def test_a_page_with_all_it_loads_weighs_at_most_20_kb(address, house):
    plain = visit(address.url(house.world))
    page = visit(address.url(house.world), **PACKED)
    assert page.headers["Content-Encoding"] == "gzip"
    loaded = {url: len(visit(url, **PACKED).body) for url in Page(plain.text).resources}
    assert loaded
    assert len(page.body) + sum(loaded.values()) <= BUDGET, (len(page.body), loaded)


def test_the_stylesheet_is_served_compressed_and_for_ever(house):
    (styles,) = Page(visit("/fr/styleguide/").text).resources
    served = visit(styles, **PACKED)
    assert served.headers["Content-Encoding"] == "br"
    assert "immutable" in served.headers["Cache-Control"]
    assert len(visit(styles).body) < RAW_STYLES
