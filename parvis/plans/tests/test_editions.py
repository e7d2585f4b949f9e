"""Editions are kept whole, read by everybody and compared; adopted texts change only by amendment."""

from __future__ import annotations

import pytest
from django.urls import reverse

from parvis.moderation.tests.make import hidden
from parvis.people import acts as people
from parvis.people.models import Affiliation
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans import acts
from parvis.plans.editions import Stage, digest_of
from parvis.plans.models import Amendment
from parvis.plans.template import Part
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan, a_submitted_plan
from parvis.plans.tests.pages import on
from parvis.plans.tests.test_write_page import a_contact, a_lead, page, typed
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


def of_plan(name, plan, **more):
    return reverse(
        f"plans:{name}", kwargs={"member": plan.member.slug, "number": plan.number, **more}
    )


def test_an_edition_keeps_what_the_plan_said_under_a_digest_that_the_record_knows(client):
    commitment = a_commitment(title="Un registre")
    a_milestone(commitment, title="Publier le lot")
    plan, by = commitment.plan, a_ministry(commitment.plan.member)
    edition = acts.keep_edition(plan, Stage.DRAFT, note="Avant la réunion", by=by)
    acts.reword(commitment, {"title": "Un registre ouvert"}, by=by)
    edition.refresh_from_db()
    assert edition.digest == digest_of(edition.content)
    entry = Entry.objects.get(verb="edition.kept")
    assert entry.facts["digest"] == edition.digest
    text = client.get(of_plan("edition", plan, edition=1) + f"?commitment={commitment.code}").text
    assert "Publier le lot" in text
    assert "Un registre ouvert" not in text
    assert "Avant la réunion" in client.get(of_plan("editions", plan)).text


def test_the_difference_is_read_word_by_word_and_aloud(client):
    commitment = a_commitment(title="Un registre fermé")
    plan, by = commitment.plan, a_ministry(commitment.plan.member)
    acts.keep_edition(plan, Stage.DRAFT, by=by)
    acts.reword(commitment, {"title": "Un registre ouvert"}, by=by)
    a_commitment(plan, "Un autre")
    text = client.get(of_plan("difference", plan, first=1, second=0)).text
    assert "1 commitment changed, 1 added, 0 removed." in text
    assert "removed: </span>fermé" in text
    assert "added: </span>ouvert" in text
    same = client.get(of_plan("difference", plan, first=1, second=1)).text
    assert "Both read the same, word for word." in same
    assert client.get(of_plan("difference", plan, first=1, second=7)).status_code == 404


def test_an_edition_is_kept_on_its_page_by_who_writes_the_plan(client):
    plan = a_commitment().plan
    client.force_login(a_person())
    assert client.get(of_plan("keep-edition", plan)).status_code == 403
    client.force_login(a_contact(plan.member))
    answer = client.post(of_plan("keep-edition", plan), {"stage": "consulted", "note": "Mars"})
    assert answer.url.endswith("/editions/1/")
    refused = client.post(of_plan("keep-edition", plan), {"stage": "adopted"})
    assert refused.status_code == 200
    assert plan.editions.count() == 1


def test_submitting_keeps_the_adopted_edition_and_nobody_keeps_another_by_hand():
    plan = a_submitted_plan()
    assert [one.stage for one in plan.editions.all()] == [Stage.ADOPTED]
    with pytest.raises(Refused):
        acts.keep_edition(plan, Stage.DRAFT, by=a_ministry(plan.member))
    with pytest.raises(Refused, match="kept by the act"):
        acts.keep_edition(a_plan(number=9), Stage.ADOPTED, by=a_ministry(plan.member))


AGREED = {"reason": "La loi a changé.", "agreed": "Réunion du 3 mars, à l’unanimité."}


def test_an_adopted_text_is_amended_with_its_reason_and_both_editions_stay(client):
    with on("2026-01-10"):
        commitment = a_submitted_plan().commitments.get()
    with on("2026-03-05"):
        client.force_login(a_contact(commitment.plan.member))
        sent = typed(commitment, solution="Un décret.", **AGREED)
        assert client.post(page("amend", commitment), sent).status_code == 302
    amendment = Amendment.objects.get()
    assert (amendment.fields, amendment.edition.stage) == (["solution"], Stage.AMENDED)
    assert Wording.objects.filter(subject_key=commitment.code, field="solution").exists()
    text = client.get(commitment.get_absolute_url()).text
    assert "translation older than its original" in text
    assert "La loi a changé." in text
    told = client.get(page("amendments", commitment)).text
    assert "Réunion du 3 mars, à l’unanimité." in told
    url = of_plan("difference", commitment.plan, first=1, second=2)
    assert "added: </span>Un décret." in client.get(url).text


def test_without_a_reason_or_an_agreement_nothing_is_amended(client):
    commitment = a_submitted_plan().commitments.get()
    client.force_login(a_contact(commitment.plan.member))
    sent = typed(commitment, solution="Un décret.", **{**AGREED, "agreed": ""})
    answer = client.post(page("amend", commitment), sent)
    assert "Un décret." in answer.text
    assert not Amendment.objects.exists()
    for missing in AGREED:
        with pytest.raises(Refused):
            acts.amend(
                commitment, {"solution": "Non."}, by=a_ministry(commitment.plan.member),
                **{**AGREED, missing: " "},
            )  # fmt: skip


@pytest.mark.parametrize(("day", "status"), [("2027-01-10", 200), ("2027-01-11", 403)])
def test_a_plan_is_amended_for_twelve_months_and_the_page_says_that_this_is_uncertain(
    client, day, status
):
    with on("2026-01-10"):
        commitment = a_submitted_plan().commitments.get()
    with on(day):
        client.force_login(a_contact(commitment.plan.member))
        answer = client.get(page("amend", commitment))
    assert answer.status_code == status
    assert ("not certain" if status == 200 else "within 12 months") in answer.text


def test_the_second_who_amends_is_shown_what_stands(client):
    commitment = a_submitted_plan().commitments.get()
    client.force_login(a_contact(commitment.plan.member))
    sent = typed(commitment, solution="Le mien.", **AGREED)
    by = a_ministry(commitment.plan.member)
    acts.amend(commitment, {"solution": "Le leur."}, by=by, **AGREED)
    answer = client.post(page("amend", commitment), sent)
    assert answer.status_code == 409
    for words in ("Le mien.", "Le leur.", "La loi a changé."):
        assert words in answer.text


def test_a_lead_does_not_amend_and_a_draft_is_not_amended(client):
    commitment = a_submitted_plan().commitments.get()
    client.force_login(a_lead(commitment))
    assert client.get(page("amend", commitment)).status_code == 403
    drafted = a_commitment()
    client.force_login(a_contact(drafted.plan.member))
    assert "still written" in client.get(page("amend", drafted)).text


def test_thirty_commitments_cost_the_queries_of_three(client, django_assert_max_num_queries):
    plan = a_plan()
    for _one in range(12):
        a_milestone(a_commitment(plan))
    acts.keep_edition(plan, Stage.DRAFT, by=a_ministry(plan.member))
    urls = [
        of_plan("editions", plan), of_plan("edition", plan, edition=1),
        of_plan("difference", plan, first=1, second=0), of_plan("readiness", plan),
    ]  # fmt: skip
    for url in urls:
        with django_assert_max_num_queries(12):
            assert client.get(url).status_code == 200


def test_the_forums_secretary_is_an_author_too(client):
    plan = a_commitment().plan
    with pytest.raises(Refused):
        acts.drop(plan.commitments.get(), reason=" ", by=a_ministry(plan.member))
    seat = a_grant(Role.POINT_OF_CONTACT, of_member(plan.member), None, a_ministry(plan.member))
    client.force_login(seat.person)
    assert client.get(of_plan("draft", plan)).status_code == 200


def test_an_organisation_that_was_hidden_is_named_in_no_edition_under_no_name(client):
    plan = a_plan()
    association = an_organisation(plan.member, Side.CIVIL_SOCIETY, "Zorglubine")
    commitment = acts.add_commitment(
        plan, by=a_ministry(plan.member), code="ZZ0009", number="9", title="Ouvrir", language="fr",
        partners=[acts.Taking(association, Part.SUPPORT)],
    )  # fmt: skip
    milestone = a_milestone(commitment)
    type(milestone).objects.filter(pk=milestone.pk).update(owner=association)
    told = {"stage": Stage.DRAFT, "note": "Avant.", "by": a_ministry(plan.member)}
    first = acts.keep_edition(plan, **told)
    member = Affiliation.objects.create(
        person=a_person(), organisation=association, since=clock.today()
    )
    people.describe(
        association, {"name": "Zorglub et fils"}, version=1, by=Hand(member.person, clock.today())
    )
    acts.keep_edition(plan, **told)
    pages = [
        of_plan("edition", plan, edition=1),
        of_plan("edition", plan, edition=1) + "?commitment=ZZ0009",
        of_plan("difference", plan, first=1, second=2),
        of_plan("difference", plan, first=1, second=0),
    ]
    assert any("Zorglubine" in client.get(one).text for one in pages)
    hidden(association)
    assert [one for one in pages if "Zorglub" in client.get(one).text] == []
    assert "An organisation that is not shown" in client.get(pages[1]).text
    first.refresh_from_db()
    assert digest_of(first.content) == first.digest
