"""No finding of axe (WCAG 2.0 to 2.2, A and AA, and best practice), light or dark."""

from __future__ import annotations

import pytest

from tests.house.pages import Address, pages

pytestmark = pytest.mark.django_db

EVERY_RULE = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What night can change, and no language: a page has the same colours in each.
OF_COLOUR = ("color-contrast", "link-in-text-block")
BY_DAY = {"light": {"runOnly": EVERY_RULE}}
BUT_FOR_COLOUR = {
    "light": {"runOnly": EVERY_RULE, "rules": {rule: {"enabled": False} for rule in OF_COLOUR}}
}
# The colours of a page are read once by day and once by night, wide and narrow, in each direction.
SCHEMES = {
    "fr": BY_DAY,
    "ar": {**BUT_FOR_COLOUR, "dark": {"runOnly": {"type": "rule", "values": OF_COLOUR}}},
}
ROWS = 3
RUN = "how => axe.run(document, how).then(found => found.violations)"


def findings(page, schemes: dict[str, dict[str, object]]) -> list[str]:
    """Return what axe finds by day and by night, by the rules of each."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page.evaluate(axe.Axe().axe_script)
    found = []
    for scheme, rules in schemes.items():
        page.emulate_media(color_scheme=scheme)
        for one in page.evaluate(RUN, {"resultTypes": ["violations"], **rules}):
            found += [f"{scheme}, {one['id']}: {node['html'][:200]}" for node in one["nodes"]]
    return found


def read() -> list[tuple[Address, str]]:
    """Return what is read: each page in both directions, public ones in a third language by turns."""
    return [
        (address, language)
        for place, address in enumerate(pages())
        for language in (*SCHEMES, *([("en", "es")[place % 2]] if address.how.is_public else []))
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
    schemes = SCHEMES.get(language, BUT_FOR_COLOUR)
    assert browser.look(url, lambda page: findings(page, schemes), session, width=width) == []
