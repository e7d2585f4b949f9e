"""Both pens write on each milestone too, rest on evidence, and are shown side by side and over time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from parvis.documents.tests.make import a_document
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.plans.views.pens import pens_of
from parvis.progress import acts
from parvis.progress.models import Report
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def autumn():
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan(milestones=2).commitments.get()


@pytest.fixture
def coalition(commitment):
    return an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, "Coalition Eau")


def filed(commitment, by, title="Relevé des puits"):
    document = a_document(commitment.chain, title=title, address="https://example.org/releve")
    return acts.file_evidence(commitment, document=document, by=by)


def wrote(commitment, by, level, milestone=None, **rest):
    account = rest.pop("account", f"{level}, dit-on.")
    return acts.report(
        commitment, level=level, account=account, by=by, milestone=milestone, language="fr", **rest
    )


def reports_page(commitment):
    return reverse("progress:reports", args=[commitment.chain, commitment.code])


def test_what_is_written_of_a_milestone_is_not_said_of_the_commitment(commitment, coalition):
    ministry, first = a_ministry(commitment.plan.member), commitment.milestones.first()
    wrote(commitment, ministry, "limited")
    wrote(commitment, ministry, "complete", first)
    wrote(commitment, coalition, "not_started", first)
    every, today = list(Report.objects.all()), clock.today()
    assert pens_of(every, today).gov.latest.level == "limited"
    assert pens_of(every, today).gap is None
    assert pens_of(every, today, milestone=first.pk).gap.steps == 3
    assert pens_of(every, today, milestone=commitment.milestones.last().pk).are_empty


def test_the_page_of_the_commitment_and_its_plan_show_the_commitments_own_pens(
    client, commitment, coalition
):
    wrote(commitment, coalition, "complete", commitment.milestones.first(), account="Au jalon.")
    page = client.get(commitment.get_absolute_url()).text
    assert "Au jalon." not in page
    assert "Nobody has written here yet" in page
    assert "Nobody has written yet" in client.get(commitment.plan.get_absolute_url()).text


def test_the_record_says_that_it_was_a_milestone(commitment, coalition):
    first = commitment.milestones.first()
    written = wrote(commitment, coalition, "limited", first)
    entry = Entry.objects.about(commitment).get(verb="milestone.reported")
    assert entry.facts["milestone"] == first.number
    assert entry.facts["report"] == written.record_key
    assert not Entry.objects.about(commitment).filter(verb="commitment.reported").exists()


def test_a_report_names_the_evidence_it_rests_on_and_the_page_leads_to_it(
    client, commitment, coalition
):
    proof = filed(commitment, coalition)
    wrote(commitment, coalition, "limited", commitment.milestones.first(), evidence=[proof])
    page = client.get(reports_page(commitment)).text
    assert "Rests on:" in page
    assert proof.document.get_absolute_url() in page


def test_nothing_of_another_commitment_is_named(commitment, coalition):
    other = a_submitted_plan(commitment.plan.member, number=2).commitments.get()
    with pytest.raises(Refused, match="another commitment"):
        wrote(commitment, coalition, "limited", other.milestones.get())
    with pytest.raises(Refused, match="its own commitment"):
        wrote(commitment, coalition, "limited", evidence=[filed(other, coalition)])
    assert not Report.objects.exists()


def test_who_holds_the_pen_writes_on_a_milestone_from_its_page(client, commitment):
    lead = a_grant(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member))
    proof = filed(commitment, lead.organisation)
    first = commitment.milestones.first()
    address = reverse("progress:report", args=[commitment.chain, commitment.code, "government"])
    client.force_login(lead.person)
    sent = {"level": "limited", "account": "Le tiers.", "language": "fr", "evidence": [proof.pk]}
    assert client.get(f"{address}?milestone=9.9").status_code == 404
    page = client.get(f"{address}?milestone={first.number}").text
    assert f"On milestone {first.number}:" in page
    answer = client.post(f"{address}?milestone={first.number}", sent)
    written = Report.objects.get()
    assert (written.milestone, list(written.evidence.all())) == (first, [proof])
    assert answer.url == written.get_absolute_url()
    shown = client.get(answer.url).text
    assert f'id="r{written.number}"' in shown
    assert "Le tiers." in shown


def test_two_who_write_on_two_milestones_are_not_in_each_others_way(client, commitment):
    lead = a_grant(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member))
    wrote(commitment, lead.organisation, "complete", commitment.milestones.last())
    address = reverse("progress:report", args=[commitment.chain, commitment.code, "government"])
    client.force_login(lead.person)
    sent = {"level": "limited", "account": "Le tiers.", "language": "fr", "seen": "0"}
    first = f"{address}?milestone={commitment.milestones.first().number}"
    assert client.post(first, sent).status_code == 302
    assert client.post(first, sent).status_code == 409


def test_an_old_report_is_found_on_the_page_on_which_it_stands(client, commitment, coalition):
    first = commitment.milestones.first()
    written = [wrote(commitment, coalition, "limited", first) for _time in range(12)]
    oldest = client.get(written[0].get_absolute_url()).text
    assert f'id="r{written[0].number}"' in oldest
    assert f'id="r{written[-1].number}"' not in oldest
    assert client.get(f"{reports_page(commitment)}?milestone=9.9").status_code == 404
