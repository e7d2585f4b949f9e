"""Both sides write about one commitment: page, record and feed tell it, and no old copy stays."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts as progress
from tests.house.reading import visit

pytestmark = pytest.mark.browser

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def commitment():
    member = a_member("République d’Amaréa", slug="amarea", code="XA")
    return a_submitted_plan(member).commitments.get()


def both_write(commitment, government, civil_society):
    member = commitment.plan.member
    ministry = a_ministry(member)
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, name="Coalition de l’eau")
    progress.report(commitment, level=government, account="Tout est en ligne.", by=ministry)
    progress.report(commitment, level=civil_society, account="Il manque 2024.", by=coalition)


def what_the_pens_say(page):
    """Open the page anew, as its reader would, and return each pen and the finding between them."""
    page.reload()
    pens = page.locator("article.pen")
    levels = pens.locator("> .pen__level").all_inner_texts()
    return levels, page.locator("#gap-h").all_inner_texts()


def test_a_difference_between_the_pens_is_seen_by_a_reader_who_was_there_before(
    address, browser, commitment
):
    url = f"{address}{commitment.get_absolute_url()}"
    with browser.reader(width=390, script=False) as ask:
        ask(lambda page: page.goto(url))
        assert ask(what_the_pens_say) == ([], [])
        both_write(commitment, "complete", "limited")
        levels, finding = ask(what_the_pens_say)
        text = ask(lambda page: page.locator("main").inner_text())
    assert levels == ["Complete", "Limited"]
    assert finding == ["2 steps apart since today"]
    assert "Tout est en ligne." in text
    assert "Il manque 2024." in text


@pytest.mark.parametrize("page", ["", "record/", "commitments/{code}/", "record/record.atom"])
def test_an_unchanged_page_is_not_sent_twice_and_a_report_by_any_side_renews_it(
    page, address, commitment
):
    url = f"/en/amarea/{page.format(code=commitment.code)}"
    known = visit(url).headers["ETag"]
    assert visit(url, if_none_match=known).status == 304
    both_write(commitment, "substantial", "limited")
    renewed = visit(url, if_none_match=known)
    assert renewed.status == 200
    assert renewed.headers["ETag"] != known


def test_the_record_and_the_feed_tell_both_reports_each_by_its_side(address, browser, commitment):
    both_write(commitment, "substantial", "limited")

    def acts_told(page):
        page.locator("select[name=verb]").select_option("commitment.reported")
        page.locator("form.filter button").click()
        return page.locator("ol.feed > li").all_inner_texts()

    told = browser.look(f"{address}/en/amarea/record/", acts_told, script=False)
    assert len(told) == 2
    assert "Coalition de l’eau" in told[0] or "Civil society" in told[0]
    feed = ElementTree.fromstring(visit("/en/amarea/record/record.atom").body)
    latest = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")][:2]
    assert ["limited" in latest[0].lower(), "substantial" in latest[1].lower()] == [True, True]
