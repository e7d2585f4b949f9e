"""Declaring how a commitment is carried out: by whom, with which reason, and what is kept."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from parvis.forums.tests.make import a_forum, a_seat
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans import acts
from parvis.plans.invariants import a_commitment_is_carried_out_as_was_declared_last as sound
from parvis.plans.models import Commitment, WayDeclared
from parvis.plans.template import Mode
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def commitment() -> Commitment:
    """A commitment of a submitted plan that declares no way."""
    return a_submitted_plan().commitments.get()


@pytest.fixture
def lead(commitment: Commitment) -> Hand:
    """The hand of its lead."""
    return a_hand(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member))


@pytest.fixture
def co_lead(commitment: Commitment) -> Hand:
    """The hand of its co-lead."""
    society = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    return a_hand(Role.CO_LEAD, commitment.place, None, society)


def url(commitment: Commitment) -> str:
    named = [commitment.plan.member.slug, commitment.code]
    return reverse("plans:declare-way", args=named).replace("/fr/", "/en/")


def test_each_declaration_is_kept_beside_the_one_before(
    commitment: Commitment, lead: Hand, co_lead: Hand
) -> None:
    acts.declare_way(commitment, Mode.BUSINESS_AS_USUAL, by=lead)
    acts.declare_way(commitment, Mode.PARTNERSHIP, by=co_lead, reason="Une équipe est née.")
    commitment.refresh_from_db()
    assert commitment.mode == Mode.PARTNERSHIP
    told = [(one.was, one.mode, one.by) for one in WayDeclared.objects.all()]
    assert told == [
        ("", "business_as_usual", lead.organisation),
        ("business_as_usual", "partnership", co_lead.organisation),
    ]
    verbs = [one.verb for one in Entry.objects.about(commitment).order_by("number")][-2:]
    assert verbs == ["commitment.way-declared", "commitment.way-changed"]


def test_every_way_can_become_every_other(commitment: Commitment, lead: Hand) -> None:
    acts.declare_way(commitment, Mode.HYBRID, by=lead)
    for mode in (*Mode, *reversed(Mode)):
        if mode != commitment.mode:
            acts.declare_way(commitment, mode, by=lead, reason="Les deux en sont convenus.")
    pairs = set(WayDeclared.objects.exclude(was="").values_list("was", "mode"))
    assert len(pairs) >= 4


def test_what_contradicts_the_declared_ways_is_found(commitment: Commitment, lead: Hand) -> None:
    acts.declare_way(commitment, Mode.HYBRID, by=lead)
    acts.declare_way(commitment, Mode.PARTNERSHIP, by=lead, reason="Une équipe est née.")
    assert not list(sound())
    WayDeclared.objects.filter(mode=Mode.HYBRID).update(mode=Mode.BUSINESS_AS_USUAL)
    Commitment.objects.update(mode="")
    assert len(list(sound())) == 2


def test_a_seat_declares_too(commitment: Commitment) -> None:
    seat = a_seat(a_forum(commitment.plan.member))
    assert acts.declare_way(commitment, Mode.HYBRID, by=seat).by == seat.organisation


def test_from_one_to_the_next_with_a_reason_and_never_to_the_same(
    commitment: Commitment, lead: Hand
) -> None:
    acts.declare_way(commitment, Mode.HYBRID, by=lead)
    with pytest.raises(Refused, match="say why it changes"):
        acts.declare_way(commitment, Mode.PARTNERSHIP, by=lead, reason=" ")
    with pytest.raises(Refused, match="declared already"):
        acts.declare_way(commitment, Mode.HYBRID, by=lead, reason="Encore.")
    with pytest.raises(Refused, match="not one of the three"):
        acts.declare_way(commitment, "anarchy", by=lead)
    assert WayDeclared.objects.count() == 1


def test_who_has_no_part_in_it_declares_nothing(commitment: Commitment) -> None:
    other = an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY)
    helper = a_hand(Role.CONTRIBUTOR, commitment.place, None, other)
    with pytest.raises(Refused, match="hold one of these roles"):
        acts.declare_way(commitment, Mode.HYBRID, by=helper)


def test_who_read_another_way_is_told(commitment: Commitment, lead: Hand) -> None:
    acts.declare_way(commitment, Mode.HYBRID, by=lead, was="")
    with pytest.raises(ChangedMeanwhile):
        acts.declare_way(commitment, Mode.PARTNERSHIP, by=lead, reason="Mieux.", was="")


def test_the_database_refuses_a_change_without_a_reason(commitment: Commitment, lead: Hand) -> None:
    declared = acts.declare_way(commitment, Mode.HYBRID, by=lead)
    for wrong in ({"was": "partnership"}, {"was": "hybrid", "reason": "R."}, {"mode": "anarchy"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            WayDeclared.objects.filter(pk=declared.pk).update(**wrong)


def test_the_form_declares_and_leads_to_the_team(
    commitment: Commitment, lead: Hand, client: Client
) -> None:
    client.force_login(lead.person)
    page = client.get(url(commitment))
    assert "Both sides work as one team" in page.text and "our reading" in page.text
    told = {"mode": "partnership", "language": "fr", "was": ""}
    answer = client.post(url(commitment), told)
    assert answer.status_code == 302 and answer["Location"].endswith("/team/")
    assert "Declared now: Partnership." in client.get(url(commitment)).text


def test_nothing_typed_is_lost_where_somebody_declared_meanwhile(
    commitment: Commitment, lead: Hand, co_lead: Hand, client: Client
) -> None:
    acts.declare_way(commitment, Mode.HYBRID, by=co_lead)
    client.force_login(lead.person)
    told = {"mode": "partnership", "reason": "Nous signons à deux.", "language": "fr", "was": ""}
    answer = client.post(url(commitment), told)
    assert answer.status_code == 409
    assert "declared meanwhile" in answer.text and "Nous signons à deux." in answer.text
    again = client.post(url(commitment), {**told, "was": "hybrid"})
    assert again.status_code == 302
    silent = {**told, "mode": "hybrid", "was": "partnership", "reason": ""}
    refused = client.post(url(commitment), silent)
    assert refused.status_code == 200 and "say why it changes" in refused.text


def test_who_may_not_is_told_why(commitment: Commitment, client: Client) -> None:
    client.force_login(a_seat(a_forum()).person)
    assert client.get(url(commitment)).status_code == 403
