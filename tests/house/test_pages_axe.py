"""No finding of axe (WCAG 2.0 to 2.2, A and AA, and best practice), in any language, light or dark."""

from __future__ import annotations

import pytest

from tests.house.pages import LANGUAGES, pages

pytestmark = pytest.mark.django_db

EVERY_RULE = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What night can change; everything else is the same page.
OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def findings(page) -> list[str]:
    """Return what axe finds by day and by night."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = []
    for scheme, rules in (("light", EVERY_RULE), ("dark", OF_COLOUR)):
        page.emulate_media(color_scheme=scheme)
        options = {"resultTypes": ["violations"], "runOnly": rules}
        for one in axe.Axe().run(page, options=options).response["violations"]:
            found += [f"{scheme}, {one['id']}: {node['html'][:200]}" for node in one["nodes"]]
    return found


@pytest.mark.browser
@pytest.mark.looks
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", pages(), ids=lambda one: one.name)
def test_axe_finds_nothing(address, language, house, browser):
    # Two languages are read narrow and two wide, one of each direction among the narrow.
    width = 390 if language in {"en", "ar"} else 1280
    url = house.address + address.url(house.world, language)
    session = address.session(house.world)
    assert browser.look(url, findings, session, width=width) == []
