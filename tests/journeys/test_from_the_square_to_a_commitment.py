"""A reader follows links only, from the front page to a commitment, and changes language on the way."""

from __future__ import annotations

import itertools

import pytest

from parvis.members.tests.make import a_member
from parvis.plans.tests.make import a_submitted_plan

pytestmark = pytest.mark.browser

DIRECTIONS = {"fr": "ltr", "en": "ltr", "es": "ltr", "ar": "rtl"}
WAY = (
    "nav a[href$='/members/']",
    "main table a[href$='/amarea/']",
    "main a[href$='/amarea/plans/1/']",
    "main a[href*='/amarea/commitments/']",
)


def without_language(page, address):
    """Return the address of the page below its language: what it is about."""
    language, _slash, thing = page.url.removeprefix(f"{address}/").partition("/")
    html = page.locator("html")
    assert html.get_attribute("lang") == language
    assert html.get_attribute("dir") == DIRECTIONS[language]
    return thing


def walked(address):
    """Return a reading that goes the whole way and turns the page into another language each time."""

    def read(page):
        languages = itertools.cycle(["ar", "es", "en", "fr"])
        things = []
        for link in (None, *WAY):
            if link:
                page.locator(link).first.click()
            thing = without_language(page, address)
            for language in itertools.islice(languages, 3):
                page.locator(f"nav .langs a[hreflang={language}]").click()
                assert page.url.startswith(f"{address}/{language}/")
                assert without_language(page, address) == thing
            assert page.said == []
            things.append(thing)
        return things

    return read


@pytest.mark.parametrize("width", [390, 1280])
def test_a_reader_changes_language_at_each_step_and_stays_with_the_same_thing(
    width, address, browser
):
    commitment = a_submitted_plan(a_member("République d’Amaréa", slug="amarea")).commitments.get()
    things = browser.look(f"{address}/", walked(address), width=width, script=False)
    assert things == [
        "", "members/", "amarea/", "amarea/plans/1/", f"amarea/commitments/{commitment.code}/",
    ]  # fmt: skip


def test_a_filter_and_a_search_are_kept_when_the_language_changes(address, browser):
    a_member("République d’Amaréa", slug="amarea")

    def turned(page):
        page.locator("nav .langs a[hreflang=ar]").click()
        return page.url

    asked = f"{address}/fr/members/?region=africa&sort=last"
    assert browser.look(asked, turned, script=False) == asked.replace("/fr/", "/ar/")
