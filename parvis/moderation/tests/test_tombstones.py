"""What stands where a hidden thing stood, and that its words stand nowhere else."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from parvis.home.search import index
from parvis.home.search.finding import Hits
from parvis.home.search.query import read
from parvis.members.tests.make import a_member
from parvis.moderation import acts
from parvis.moderation.grounds import Ground, Kind
from parvis.moderation.tests.make import (
    a_pen,
    a_report,
    a_signed_document,
    hidden,
    the_support_unit,
)
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts as plans
from parvis.plans.template import Part
from parvis.plans.tests.make import a_commitment, a_ministry, a_plan
from parvis.progress import acts as progress
from parvis.record import clock
from parvis.record.export import lines
from parvis.record.verify import canonical

pytestmark = pytest.mark.django_db

SECRET = "Zorglubine"
REASON = "Il nomme une voisine."


@pytest.fixture
def filed():
    """Return a document that is filed as evidence, with a title that nobody else has."""
    report = a_report(Side.GOVERNMENT, member=a_member("Amaréa"))
    commitment = report.commitment
    member = commitment.plan.member
    document, _by = a_signed_document(Side.GOVERNMENT, member=member, title=f"Le rapport {SECRET}")
    progress.file_evidence(commitment, document=document, by=a_ministry(member))
    return document, commitment


def every_public_page(member, commitment, document):
    base = f"/en/{member.slug}"
    return (
        "/en/", "/en/record.atom", f"/en/search/?q={SECRET}", f"{base}/", f"{base}/record/",
        f"{base}/record/record.atom", f"{base}/record/?kind=document", f"{base}/moderation/",
        f"{base}/moderation/log.atom", f"{base}/documents/{document.number}/",
        commitment.get_absolute_url(),
        commitment.plan.get_absolute_url(),
    )  # fmt: skip


def test_a_hidden_document_is_told_of_on_no_page_and_no_feed(client, filed):
    document, commitment = filed
    member = commitment.plan.member
    index.catch_up()
    pages = every_public_page(member, commitment, document)
    # The address of the search page itself says what was searched for.
    told = [page for page in pages if SECRET in client.get(page).text.replace(f"q={SECRET}", "")]
    assert len(told) > 5
    hidden(document, reason=REASON)
    still = {page: client.get(page).text for page in pages}
    searched = still.pop(f"/en/search/?q={SECRET}")
    assert "Le rapport" not in searched
    assert [page for page, text in still.items() if SECRET in text] == []


def test_its_page_and_file_are_gone_and_say_when_by_whom_and_why(client, filed):
    document, commitment = filed
    address = document.get_absolute_url().replace("/fr/", "/en/")
    handed_out = client.get(f"{address}file/")
    assert b"".join(handed_out.streaming_content).startswith(b"%PDF")
    decision = hidden(document, reason=REASON)
    for page in (address, f"{address}file/"):
        answer = client.get(page)
        assert answer.status_code == 410
        assert REASON in answer.text
        assert "Support Unit" in answer.text
        assert "Personal data of somebody else" in answer.text
        assert f"/moderation/decisions/{decision.number}/" in answer.text
    assert REASON in client.get(commitment.get_absolute_url()).text
    acts.decide(document, Kind.SHOWN, reason="Une erreur.", by=the_support_unit())
    assert SECRET in client.get(address).text


def test_what_waits_is_simply_not_there(client, filed):
    document, commitment = filed
    type(document).objects.filter(pk=document.pk).update(withheld_at=clock.now())
    address = document.get_absolute_url().replace("/fr/", "/en/")
    assert client.get(address).status_code == 404
    assert client.get(f"{address}file/").status_code == 404
    page = client.get(commitment.get_absolute_url().replace("/fr/", "/en/")).text
    assert SECRET not in page
    assert "hidden" not in page.lower().replace("aria-hidden", "")


def test_a_hidden_report_leaves_its_pen_a_tombstone_and_no_level(client):
    report = a_report(account=f"{SECRET} est un menteur.", level="substantial")
    commitment = report.commitment
    address = commitment.get_absolute_url().replace("/fr/", "/en/")
    before = client.get(address).text
    assert SECRET in before
    plan = commitment.plan.get_absolute_url().replace("/fr/", "/en/")
    assert "Substantial</span></span>" in client.get(plan).text
    assert '<p class="pen__level">Substantial</p>' in before
    assert "Pen: Substantial" in before
    hidden(report, reason=REASON)
    page = client.get(address).text
    assert SECRET not in page
    assert REASON in page
    assert "Pen: Substantial" not in page
    assert '<p class="pen__level">Substantial</p>' not in page
    assert "Substantial</span></span>" not in client.get(plan).text
    record = client.get(f"/en/{report.chain}/record/").text
    assert "as “Substantial”" not in record
    assert "told of something that is not shown now" in record


def test_the_report_before_a_hidden_one_speaks_for_its_pen_again(client):
    first = a_report(level="limited", account="Premier état.")
    by = a_pen(Side.CIVIL_SOCIETY, first.commitment.plan.member, first.commitment.code)
    second = progress.report(first.commitment, level="complete", account=SECRET, by=by)
    third = progress.report(first.commitment, level="substantial", account="Troisième.", by=by)
    address = first.get_absolute_url().replace("/fr/", "/en/")
    hidden(second, reason=REASON)
    page = client.get(address).text
    assert page.index("Troisième.") < page.index(REASON) < page.index("Premier état.")
    hidden(third, reason="Lui aussi.")
    page = client.get(address).text
    assert page.index("Lui aussi.") < page.index(REASON) < page.index("Premier état.")
    assert '<p class="pen__level">Limited</p>' in page


def test_a_report_that_waits_leaves_its_place_free(client):
    member = a_member()
    acts.switch(member, first_posts_wait=True, by=the_support_unit())
    report = a_report(member=member, account=SECRET)
    page = client.get(report.get_absolute_url().replace("/fr/", "/en/")).text
    assert SECRET not in page
    assert "Nobody has written here yet" in page
    acts.decide(report, Kind.KEPT_OUT, ground=Ground.SPAM, reason=REASON, by=the_support_unit())
    page = client.get(report.get_absolute_url().replace("/fr/", "/en/")).text
    assert REASON not in page
    acts.decide(report, Kind.LET_IN, reason="Relu.", by=the_support_unit())
    assert SECRET in client.get(report.get_absolute_url()).text


def test_a_hidden_organisation_is_named_nowhere_while_it_is_hidden(client):
    member = a_member()
    organisation = an_organisation(member, Side.CIVIL_SOCIETY, SECRET)
    plan = a_plan(member)
    commitment = a_commitment(plan)
    plans.add_commitment(
        plan, by=organisation, code="ZZ0001", number="9", title="Ouvrir", language="fr",
        partners=[plans.Taking(organisation, Part.SUPPORT)],
    )  # fmt: skip
    index.catch_up()
    base = f"/en/{member.slug}"
    pages = (f"{base}/", f"{base}/record/", f"{base}/record/record.atom", "/en/record.atom",
             f"{base}/commitments/ZZ0001/", commitment.get_absolute_url())  # fmt: skip
    assert sum(SECRET in client.get(page).text for page in pages) >= 4
    assert list(Hits(read(SECRET), "commitment", "")[0:9])
    hidden(organisation)
    assert [page for page in pages if SECRET in client.get(page).text] == []
    index.catch_up()
    assert not list(Hits(read(SECRET), "", "")[0:9])


def test_search_finds_a_document_while_it_is_seen_and_not_while_it_is_hidden(filed):
    document, _commitment = filed

    def is_found():
        index.catch_up()
        return ("document", document.pk) in list(Hits(read(SECRET), "", "")[0:9])

    unit = the_support_unit()
    assert is_found()
    hidden(document, unit)
    assert not is_found()
    acts.decide(document, Kind.SHOWN, reason="Une erreur.", by=unit)
    assert is_found()
    hidden(document, unit)
    index.rebuild()
    assert not is_found()


def test_the_record_to_download_stays_whole(filed):
    document, _commitment = filed
    before = list(lines(document.chain))[:-1]
    hidden(document, reason=REASON)
    after = list(lines(document.chain))
    assert after[: len(before)] == before
    assert json.loads(after[len(before)])["verb"] == "moderation.hidden"
    assert canonical({})


def test_a_kept_page_changes_at_once_when_something_is_hidden(filed):
    document, commitment = filed
    client, address = Client(), commitment.get_absolute_url()
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    hidden(document)
    assert client.get(address, headers={"if-none-match": tag}).status_code == 200
