"""No finding of axe (WCAG 2.0 to 2.2, A and AA, and best practice), light or dark."""

from __future__ import annotations

import pytest

from tests.house.pages import LANGUAGES, Address, pages

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


def read() -> list[tuple[Address, str]]:
    """Return what is read: public pages in each language, pages of a person in one of each direction."""
    return [
        (address, language)
        for address in pages()
        for language in (LANGUAGES if address.how.is_public else ("fr", "ar"))
    ]


@pytest.mark.browser
@pytest.mark.looks
@pytest.mark.parametrize(
    ("address", "language"), read(), ids=lambda one: one if isinstance(one, str) else one.name
)
def test_axe_finds_nothing(address, language, house, browser):
    # Two languages are read narrow and two wide, one of each direction among the narrow.
    width = 390 if language in {"en", "ar"} else 1280
    url = house.address + address.url(house.world, language)
    session = address.session(house.world)
    assert browser.look(url, findings, session, width=width) == []
