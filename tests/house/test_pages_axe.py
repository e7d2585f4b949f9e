"""No finding of axe (WCAG 2.0 to 2.2, A and AA, and best practice), in any language, light or dark."""

from __future__ import annotations

import pytest

from tests.house.pages import LANGUAGES, pages

pytestmark = pytest.mark.django_db

RULES = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}


def findings(page) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = axe.Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", pages(), ids=lambda one: one.name)
def test_axe_finds_nothing(address, language, house, open_page):
    # Each page is read once narrow and once wide; the two halves of the day share a visit.
    width = 390 if language in {"en", "ar"} else 1280
    page = open_page(house.address + address.url(house.world, language), width=width)
    assert findings(page) == []
    page.emulate_media(color_scheme="dark")
    assert findings(page) == []
