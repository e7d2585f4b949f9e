"""A forum is founded and given a charter like no other, in a browser without scripts."""

from __future__ import annotations

import pytest

from parvis.forums.law.charter import Mandate, Rule
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant
from tests.journeys.test_sign_in_by_passkey import filled, pressed

pytestmark = pytest.mark.browser


def founds_a_forum(page, address, token):
    """Sign in by a link that works once, and found a forum; return what its page says."""
    page.goto(f"{address}/en/enter/{token}/")
    page.locator("main form").get_by_role("button").click()
    page.wait_for_url("**/en/my/")
    page.goto(f"{address}/en/amarea/forums/new/")
    filled(page, name="River Assembly")
    pressed(page, "Enter it in the record")
    page.wait_for_url("**/en/amarea/forums/river-assembly/")
    return page.locator("main").inner_text()


def begins_from_peru_with_a_slip(page):
    """Choose the nearest system, change it, and ask for a meeting a year; return what is said."""
    page.get_by_role("link", name="Systems to begin from").click()
    page.locator('main a[href$="?from=peru"]').click()
    filled(page, agreed="At the first assembly, without a vote against.", meets_every_months="12")
    page.locator("#id_mandate").select_option("advises")
    page.locator("#id_answer_days").fill("30")
    page.locator("main details summary").nth(2).click()
    page.locator("[name=party-2-side]").select_option("academia")
    page.locator("[name=party-2-seats]").fill("2")
    page.locator("[name=has_parity]").uncheck()
    pressed(page, "Enter it in the record")
    page.wait_for_selector("main .errors")
    return page.locator("main .errors, main .field--bad").all_inner_texts()


def mends_it(page):
    """Correct the one field, and enter the charter; return what the forum's page says."""
    page.locator("[name=meets_every_months]").fill("2")
    pressed(page, "Enter it in the record")
    page.wait_for_url("**/en/amarea/forums/river-assembly/")
    return page.locator("main").inner_text()


def test_a_seventh_charter_is_made_without_code_and_without_scripts(address, browser):
    member = a_member("Amaréa", slug="amarea")
    coordinator = a_grant(Role.COORDINATOR, of_member(member)).person
    token = acts.let_in(coordinator, by=PLATFORM)
    with browser.reader(script=False) as ask:
        bare = ask(lambda page: founds_a_forum(page, address, token))
        slip = ask(begins_from_peru_with_a_slip)
        page = ask(mends_it)
    assert "This forum has adopted no charter here yet" in bare
    assert "OGP asks for a meeting every 6 months at least." in " ".join(slip)
    assert "The government answers its advice within 30 days, with reasons." in page
    assert "Academia" in page and "It meets every 2 months at least." in page
    charter = member.forums.get().charters.for_reading().get().as_law
    assert (charter.mandate, charter.seats) == (Mandate.ADVISES, 12)
    assert charter.rules == (Rule.CONSENSUS, Rule.DOUBLE_MAJORITY)
