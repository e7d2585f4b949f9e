"""Editions are kept whole, read by everybody and compared."""

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
from parvis.plans.template import Part
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan, a_submitted_plan
from parvis.plans.tests.test_write_page import a_contact
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

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
