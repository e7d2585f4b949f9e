"""Every page, plainly: well made, in its language, readable at any width without script."""

from __future__ import annotations

import pytest
from django.utils.html import escape

from tests.house.pages import LANGUAGES, Address, addresses, pages
from tests.house.reading import Page, visit

pytestmark = pytest.mark.django_db
ROWS = 3

WIDTHS = (320, 390, 768, 1280)
# What a page without scripts must be able to say for itself at any width.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("address", addresses(), ids=lambda one: one.name)
def test_every_address_is_visited(address, house):
    assert not address.missing(), f"Say in pages.py how to make {address.missing()}."
    if not address.is_written:
        return
    response = visit(address.url(house.world), address.session(house.world))
    assert response.status == address.how.answers
    if address in pages():
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.looks
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", pages(), ids=lambda one: one.name)
def test_every_page_is_well_made_in_every_language(address, language, house):
    response = visit(address.url(house.world, language), address.session(house.world))
    page = Page(response.text)
    assert page.faults() == []
    assert page.attributes["html"]["lang"] == language
    assert page.attributes["html"]["dir"] == ("rtl" if language == "ar" else "ltr")
    assert response.headers["Content-Language"] == language


@pytest.mark.looks
@pytest.mark.parametrize("address", pages(), ids=lambda one: one.name)
def test_every_page_leads_to_itself_in_the_other_languages(address, house):
    mark = "&" if "?" in address.url(house.world) else "?"
    response = visit(f"{address.url(house.world)}{mark}page=1", address.session(house.world))
    here = {code: f"{address.url(house.world, code)}{mark}page=1" for code in LANGUAGES}
    for code, url in here.items():
        assert f'<a href="{escape(url)}" lang="{code}"' in response.text
    if address.how.is_public:
        alternates = {code: f"http://testserver{url}" for code, url in here.items()}
        assert Page(response.text).alternates == alternates


def overflows(page) -> dict[int, int]:
    """Return the widths at which the page is wider than its window, and by how much."""
    assert page.locator("main").inner_text().strip()
    assert page.said == []
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = page.evaluate(OVERFLOW)
    return {width: by for width, by in found.items() if by > 0}


def fitted() -> list[tuple[Address, str]]:
    """Return what is fitted: public pages in both directions, pages of a person in one, by turns."""
    return [
        (address, language)
        for place, address in enumerate(pages())
        for language in (("fr", "ar") if address.how.is_public else (("fr", "ar")[place % 2],))
    ]


@pytest.mark.browser
@pytest.mark.looks
@pytest.mark.parametrize(
    ("address", "language"), fitted(), ids=lambda one: one if isinstance(one, str) else one.name
)
def test_every_page_fits_any_width_without_script(address, language, house, browser):
    url = house.address + address.url(house.world, language)
    session = address.session(house.world)
    assert browser.look(url, overflows, session, script=False) == {}


def test_an_address_where_nothing_is_says_so_and_shows_a_way_on(house):
    response = visit("/ar/nobody-of-this-name/", host="localhost")
    page = Page(response.text)
    assert response.status == 404
    assert page.faults() == []
    assert page.attributes["html"]["dir"] == "rtl"
    assert 'href="/ar/search/"' in response.text
