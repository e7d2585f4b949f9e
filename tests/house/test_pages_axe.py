"""No finding of axe (WCAG 2.0 to 2.2, A and AA, and best practice), light or dark."""

from __future__ import annotations

import pytest

from tests.house.pages import LANGUAGES, Address, pages

pytestmark = pytest.mark.django_db

EVERY_RULE = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What night can change, and no language: a page has the same colours in each.
OF_COLOUR = ("color-contrast", "link-in-text-block")
BY_DAY_AND_BY_NIGHT = {
    "light": {"runOnly": EVERY_RULE},
    "dark": {"runOnly": {"type": "rule", "values": OF_COLOUR}},
}
BUT_FOR_COLOUR = {
    "light": {"runOnly": EVERY_RULE, "rules": {rule: {"enabled": False} for rule in OF_COLOUR}}
}
# One of each direction, one wide and one narrow; the other two are read for everything but colour.
IN_COLOUR = ("fr", "ar")


def findings(page, schemes: dict[str, dict[str, object]]) -> list[str]:
    """Return what axe finds by day and by night, by the rules of each."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = []
    for scheme, rules in schemes.items():
        page.emulate_media(color_scheme=scheme)
        options = {"resultTypes": ["violations"], **rules}
        for one in axe.Axe().run(page, options=options).response["violations"]:
            found += [f"{scheme}, {one['id']}: {node['html'][:200]}" for node in one["nodes"]]
    return found


def read() -> list[tuple[Address, str]]:
    """Return what is read: public pages in each language, pages of a person in one of each direction."""
    return [
        (address, language)
        for address in pages()
        for language in (LANGUAGES if address.how.is_public else IN_COLOUR)
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
    schemes = BY_DAY_AND_BY_NIGHT if language in IN_COLOUR else BUT_FOR_COLOUR
    assert browser.look(url, lambda page: findings(page, schemes), session, width=width) == []
