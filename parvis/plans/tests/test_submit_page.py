"""A plan says exactly what it lacks, is endorsed, and is submitted whole."""

from __future__ import annotations

import pytest

from parvis.consultations import acts as consultations
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.documents.tests.make import a_document
from parvis.forums.tests.make import a_forum
from parvis.members.life import Kind
from parvis.members.tests.make import a_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans import acts
from parvis.plans.models import Plan
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
    a_submitted_plan,
)  # fmt: skip
from parvis.plans.tests.test_editions import of_plan
from parvis.plans.tests.test_write_page import a_contact
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TERM = {"starts": STARTS.isoformat(), "ends": ENDS.isoformat()}


def a_whole_plan(**rest):
    plan = a_plan(**rest)
    a_milestone(a_commitment(plan))
    return plan


def test_each_lack_is_said_with_where_it_is_mended(client):
    plan = a_plan()
    bare = a_commitment(plan, causes="", transparency="", translations={})
    text = client.get(of_plan("readiness", plan)).text
    for address in ("write/#id_causes", "write/#id_transparency", "milestone/", "translate/en/"):
        assert f"/commitments/{bare.code}/{address}" in text
    assert "not certain" in text


def test_a_whole_plan_lacks_nothing_and_is_submitted_on_its_page(client):
    plan = a_whole_plan()
    assert "It lacks nothing" in client.get(of_plan("readiness", plan)).text
    client.force_login(a_contact(plan.member))
    assert client.post(of_plan("submit", plan), TERM).status_code == 302
    plan.refresh_from_db()
    assert plan.submitted
    assert "Nothing is asked" in client.get(of_plan("readiness", plan)).text
    assert client.get(of_plan("submit", plan)).status_code == 403


def test_an_unanswered_contribution_keeps_the_plan_from_being_submitted(client):
    plan = a_whole_plan()
    consultation = a_consultation(plan)
    answered, waiting = a_contribution(consultation), a_contribution(consultation)
    a_response(answered)
    client.force_login(a_contact(plan.member))
    answer = client.post(of_plan("submit", plan), TERM)
    assert answer.status_code == 200
    assert f"wait for their answer (1): {waiting.number}." in answer.text
    assert TERM["starts"] in answer.text
    assert "1 contribution waits for its answer" in client.get(of_plan("readiness", plan)).text
    assert not Plan.objects.get(pk=plan.pk).submitted
    a_response(waiting)
    consultations.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    assert Entry.objects.about(plan).filter(verb="plan.submitted").exists()


def test_who_is_no_author_does_not_submit(client):
    plan = a_whole_plan()
    client.force_login(a_person())
    assert client.post(of_plan("submit", plan), TERM).status_code == 403


@pytest.fixture
def local():
    return a_whole_plan(member=a_member(kind=Kind.LOCAL))


def a_seat(plan, side=Side.CIVIL_SOCIETY):
    forum = a_forum(plan.member)
    return a_grant(Role.SEAT_HOLDER, forum.place, None, an_organisation(plan.member, side))


def test_a_local_plan_waits_for_an_endorsement_by_who_has_a_seat(client, local):
    with pytest.raises(Refused, match="no endorsement is recorded"):
        consultations.submit(local, starts=STARTS, ends=ENDS, by=a_ministry(local.member))
    seat = a_seat(local)
    client.force_login(seat.person)
    sent = {
        "organisation": seat.organisation.pk, "on": "2026-01-05", "language": "fr",
        "words": "Nous y sommes.",
    }  # fmt: skip
    assert client.post(of_plan("endorse", local), sent).status_code == 302
    text = client.get(of_plan("readiness", local)).text
    assert "Nous y sommes." in text
    assert "It lacks nothing" in text
    consultations.submit(local, starts=STARTS, ends=ENDS, by=a_ministry(local.member))


def test_the_secretary_records_an_endorsement_with_its_proof_and_nothing_without(client, local):
    forum = a_forum(local.member)
    secretary = a_grant(Role.FORUM_SECRETARY, forum.place, None, a_ministry(local.member))
    traders = an_organisation(local.member, Side.PRIVATE_SECTOR, "Commerçants")
    document = a_document(local.member.slug, title="Compte rendu")
    client.force_login(secretary.person)
    sent = {"organisation": traders.pk, "on": "2026-01-05", "language": "fr"}
    assert "name the document that proves it" in client.post(of_plan("endorse", local), sent).text
    sent["proof"] = document.pk
    assert client.post(of_plan("endorse", local), sent).status_code == 302
    assert local.endorsements.get().proof == document


def test_no_government_endorses_its_own_plan(local):
    ministry, seat = a_ministry(local.member), a_seat(local)
    with pytest.raises(Refused, match="outside the State"):
        acts.endorse(local, ministry, by=ministry)
    acts.endorse(local, seat.organisation, by=seat.organisation)
    with pytest.raises(Refused, match="has endorsed"):
        acts.endorse(local, seat.organisation, by=seat.organisation)


def test_a_submitted_plan_is_not_endorsed_any_more(client):
    plan = a_submitted_plan()
    client.force_login(a_seat(plan).person)
    assert client.get(of_plan("endorse", plan)).status_code == 403


def test_what_was_read_from_a_source_is_not_asked_for_anything(client):
    plan = a_plan()
    Plan.objects.filter(pk=plan.pk).update(source_id="AP_XX01")
    assert "read from a source" in client.get(of_plan("readiness", plan)).text
