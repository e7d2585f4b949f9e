"""The pages of rounds: what is missing is named, and nothing that was typed is lost."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.dates import PartialDate
from parvis.moderation.tests.make import hidden
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.people.views.kept import all_about
from parvis.people.views.waiting import held_by, waiting_for
from parvis.people.waiting import Kind
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import NothingToReport, Report, Round
from parvis.progress.tests.make import a_round, on
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    with on("2026-01-05"):
        return a_submitted_plan(commitments=3)


@pytest.fixture
def asked(plan):
    with on("2026-11-02"):
        return a_round(plan)


@pytest.fixture
def ministry(plan):
    return a_ministry(plan.member)


def a_lead(commitment):
    with on("2026-01-06"):
        return a_grant(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member)).person


def english(thing):
    return thing.get_absolute_url().replace("/fr/", "/en/")


def test_the_round_names_who_has_answered_and_who_has_not(client, plan, asked, ministry):
    first, second, _third = plan.commitments.all()
    with on("2026-11-10"):
        acts.report(first, level="limited", account="En ligne.", by=ministry)
        acts.sign_nothing(asked, second, words="Rien de neuf.", by=ministry)
    with on("2026-12-03"):
        page = client.get(english(asked)).text
        missing = client.get(f"{english(asked)}?show=missing").text
    assert "2 of 3 commitments have an answer of their lead." in page
    assert "1 has none yet." in page
    assert "3 days late" in page
    assert "Rien de neuf." in page
    assert page.count("Has not written in this round") == 3
    assert "Rien de neuf." not in missing
    assert "No answer" in missing


def test_a_closed_round_shows_its_summary_its_figures_and_who_stayed_silent(
    client, plan, asked, ministry
):
    first, _second, third = plan.commitments.all()
    with on("2026-12-03"):
        acts.report(first, level="complete", account="Oui.", obstacles="Une crue.", by=ministry)
        acts.close_round(asked, summary="Deux silences.", language="fr", by=ministry)
    with on("2027-02-01"):
        acts.report(third, level="limited", account="Enfin.", by=ministry)
        page = client.get(english(asked)).text
        listed = client.get(reverse("progress:rounds", args=[plan.chain, plan.number]))
    assert "Deux silences." in page
    assert "2 stayed without one." in page
    assert "Une crue." in page
    assert "Levels before and after" in page
    assert f"/rounds/{asked.number}/" in listed.text


def test_the_sheet_says_what_the_page_says(client, plan, asked, ministry):
    first, _second, _third = plan.commitments.all()
    with on("2026-12-03"):
        acts.sign_nothing(asked, first, obstacles="=1+1", by=ministry)
        answer = client.get(
            reverse("progress:round-csv", args=[plan.chain, plan.number, asked.number])
        )
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [one["government"] for one in rows] == ["nothing", "missing", "missing"]
    assert rows[0]["government_late"] == "3"
    assert rows[0]["government_obstacles"].lstrip("'\t") == "=1+1"
    assert not rows[0]["government_obstacles"].startswith("=")


def test_a_late_lead_without_obstacles_is_sent_back_with_what_was_typed(client, plan, asked):
    commitment = plan.commitments.first()
    client.force_login(a_lead(commitment))
    page = reverse("progress:report", args=[plan.chain, commitment.code, "government"])
    typed = {"level": "limited", "account": "Douze puits.", "language": "fr", "seen": "0"}
    with on("2026-12-03"):
        answer = client.post(page.replace("/fr/", "/en/"), typed)
        assert answer.status_code == 200
        assert "It is late: say what stands in the way." in answer.text
        assert "Douze puits." in answer.text
        assert not Report.objects.exists()
        answer = client.post(page, {**typed, "obstacles": "Une crue."})
        assert answer.status_code == 302
        shown = client.get(commitment.get_absolute_url()).text
    assert Report.objects.get().obstacles == "Une crue."
    assert "Une crue." in shown


def test_a_lead_signs_nothing_and_is_told_why_obstacles_are_needed(client, plan, asked):
    commitment = plan.commitments.first()
    her = a_lead(commitment)
    client.force_login(her)
    page = reverse(
        "progress:sign-nothing", args=[plan.chain, 1, 1, commitment.code, "government"]
    ).replace("/fr/", "/en/")
    with on("2026-12-03"):
        answer = client.post(page, {"words": "Rien de neuf.", "language": "fr"})
        assert "It is late: say what stands in the way." in answer.text
        assert "Rien de neuf." in answer.text
        answer = client.post(
            page, {"words": "Rien de neuf.", "obstacles": "Une crue.", "language": "fr"}
        )
        assert answer.status_code == 302
    signed = NothingToReport.objects.get()
    assert (signed.person, signed.words, signed.obstacles) == (her, "Rien de neuf.", "Une crue.")
    assert all_about(her)["nothing_to_report"][0]["obstacles"] == "Une crue."
    assert client.get(page.replace("/government/", "/civil_society/")).status_code == 403


def test_what_a_moderator_hides_is_gone_from_the_page_and_stays_an_answer(
    client, plan, asked, ministry
):
    commitment = plan.commitments.first()
    with on("2026-11-10"):
        said = acts.sign_nothing(asked, commitment, words="Il nomme une voisine.", by=ministry)
        hidden(said)
        page = client.get(english(asked)).text
    assert "Il nomme une voisine." not in page
    assert "Answered; not shown now" in page
    assert "1 of 3 commitments" in page


def test_the_point_of_contact_opens_prolongs_and_closes_a_round(client, plan, ministry):
    with on("2026-01-06"):
        contact = a_grant(Role.POINT_OF_CONTACT, of_member(plan.member), None, ministry).person
    client.force_login(contact)
    opened = reverse("progress:open-round", args=[plan.chain, plan.number])
    with on("2026-11-02"):
        wrong = client.post(opened, {"due_on": "2026-11-01"})
        assert wrong.status_code == 200
        assert 'value="2026-11-01"' in wrong.text
        assert client.post(opened, {"due_on": "2026-11-30"}).status_code == 302
        told = {"due_on": "2026-12-04", "reason": "Une crue.", "language": "fr"}
        place = [plan.chain, plan.number, 1]
        assert client.post(reverse("progress:prolong-round", args=place), told).status_code == 302
    with on("2026-12-01"):
        page = client.get(english(Round.objects.get())).text
        assert "Answers were due by 30 November 2026" in page
        assert "Une crue." in page
    with on("2026-12-05"):
        told = {"summary": "Trois silences.", "language": "fr"}
        assert client.post(reverse("progress:close-round", args=place), told).status_code == 302
    assert Round.objects.get().closing["lines"][0]["government"]["kind"] == "missing"


def test_who_holds_no_such_role_opens_none(client, plan):
    client.force_login(a_lead(plan.commitments.first()))
    with on("2026-11-02"):
        opened = reverse("progress:open-round", args=[plan.chain, plan.number])
        assert client.post(opened, {"due_on": "2026-11-30"}).status_code == 403
    assert not Round.objects.exists()


def test_my_page_tells_a_lead_what_is_asked_until_it_is_answered(plan, asked, ministry):
    commitment = plan.commitments.first()
    her = a_lead(commitment)
    with on("2026-11-10"):
        [told] = _rounds_waiting(her)
        assert told.by == asked.due_on
        assert told.href.endswith(f"/plans/{plan.number}/rounds/1/")
        acts.sign_nothing(asked, commitment, by=ministry)
        assert _rounds_waiting(her) == []


def _rounds_waiting(person):
    today = clock.today()
    return [one for one in waiting_for(held_by(person, today)) if one.kind is Kind.ROUND]


def test_the_plan_says_how_many_have_not_answered_the_round_that_asks(
    client, plan, asked, ministry
):
    with on("2026-11-10"):
        acts.sign_nothing(asked, plan.commitments.first(), by=ministry)
        page = client.get(english(plan)).text
    assert "2 of 3 commitments have no answer of their lead yet." in page
    assert page.count("No answer yet in round 1") == 2
    assert f"/plans/{plan.number}/rounds/1/" in page
    with on("2026-12-05"):
        acts.close_round(asked, by=ministry)
        assert "No answer yet in round" not in client.get(english(plan)).text


@pytest.mark.parametrize("closes", [False, True])
def test_forty_commitments_cost_what_three_cost(client, closes):
    asked_of = [_cost(client, rows, closes) for rows in (3, 40)]
    assert asked_of[0] == asked_of[1]
    assert max(asked_of[0]) <= 12


def _cost(client, rows, closes):
    """Return how many queries the pages of a round, its plan and its list ask for."""
    with on("2026-01-05"):
        plan = a_submitted_plan(commitments=rows)
    society = an_organisation(plan.member, Side.CIVIL_SOCIETY)
    with on("2026-11-02"):
        asked = a_round(plan, days=3)
        for commitment in plan.commitments.all()[: rows - 1]:
            acts.sign_nothing(asked, commitment, words="Rien.", by=a_ministry(plan.member))
            acts.report(commitment, level="limited", account="Peu.", by=society)
    with on("2026-11-09"):
        if closes:
            acts.close_round(asked, by=a_ministry(plan.member))
        listed = reverse("progress:rounds", args=[plan.chain, plan.number])
        counts = []
        for page in (asked.get_absolute_url(), listed, plan.get_absolute_url()):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(page).status_code == 200
            counts.append(len(queries))
    return counts


def test_a_late_milestone_is_told_of_one_commitment_alone(plan, asked, ministry):
    first, second, _third = plan.commitments.all()
    first.milestones.update(due=PartialDate.parse("2026-09-30"))
    with on("2026-11-10"):
        acts.sign_nothing(asked, second, by=ministry)
        acts.sign_nothing(asked, first, obstacles="Une crue.", by=ministry)
    assert NothingToReport.objects.count() == 2
