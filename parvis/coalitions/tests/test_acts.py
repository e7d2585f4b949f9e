"""Organisations say what they bring, found coalitions, come in and leave: rule and act."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from parvis.coalitions import acts, invariants
from parvis.coalitions.law.belonging import Admission, Way
from parvis.coalitions.models import Coalition, Membership, Offer, Request
from parvis.coalitions.standing import coalition_of
from parvis.coalitions.tests.make import (
    a_coalition,
    a_membership,
    a_need,
    a_request,
    an_association,
    an_offer,
    one_of,
)
from parvis.moderation.tests.make import hidden
from parvis.people.acts import ChangedMeanwhile
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans.tests.make import a_commitment, a_ministry
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


def told(thing) -> list[str]:
    return list(Entry.objects.about(thing).order_by("number").values_list("verb", flat=True))


def sound() -> list[str]:
    names = [name for name in vars(invariants) if name.startswith(("a_", "what_", "who_"))]
    return [said for name in names for said in getattr(invariants, name)()]


# ---- what is brought and needed ----


def test_an_organisation_says_what_it_brings_and_what_it_said_before_is_kept():
    association = an_association(a_commitment().plan.member)
    hand = one_of(association)
    first = acts.state_offer(
        association, brings=["media", "open_data"], regions="Kéléfa", language="fr", by=hand
    )
    assert (first.brings, first.version) == (["open_data", "media"], 1)
    acts.state_offer(association, brings=[], regions="Sélimar", language="fr", version=1, by=hand)
    assert Wording.objects.get(subject_kind="offer", field="regions").text == "Kéléfa"
    assert told(first) == ["offer.stated", "offer.stated"]
    assert Entry.objects.about(first).first().actor_key == association.slug


def test_two_who_say_it_at_once_do_not_pass_each_other_by():
    association = an_association(a_commitment().plan.member)
    an_offer(association)
    with pytest.raises(ChangedMeanwhile) as meanwhile:
        an_offer(association, "funding")
    assert meanwhile.value.now.brings == ["media"]
    assert Offer.objects.get().brings == ["media"]


def test_only_who_belongs_says_what_an_organisation_brings():
    member = a_commitment().plan.member
    association, other = an_association(member), an_association(member)
    with pytest.raises(Refused, match="Only those who belong to"):
        acts.state_offer(association, brings=["media"], by=one_of(other))
    with pytest.raises(Refused, match="does not know “magic”"):
        acts.state_offer(association, brings=["magic"], by=one_of(association))


def test_the_team_of_a_commitment_says_what_it_needs_and_nobody_else():
    commitment = a_commitment()
    association = an_association(commitment.plan.member)
    elsewhere = a_commitment(commitment.plan)
    outside = a_hand(Role.CONTRIBUTOR, elsewhere.place, organisation=association)
    with pytest.raises(Refused, match="Only those who hold one of these roles"):
        acts.state_need(commitment, skills=["media"], by=outside)
    inside = a_hand(Role.CONTRIBUTOR, commitment.place, organisation=association)
    need = acts.state_need(commitment, skills=["media"], language="fr", by=inside)
    assert (need.skills, need.organisation) == (["media"], association)
    a_need(commitment, "funding", version=1)
    assert told(need) == ["need.stated", "need.stated"]


# ---- a coalition ----


def test_who_founds_a_coalition_belongs_to_it_and_speaks_for_it():
    commitment = a_commitment()
    association = an_association(commitment.plan.member)
    made = a_coalition(commitment, association, by=one_of(association))
    today = clock.today()
    assert list(made.members_on(today)) == [association]
    assert made.spokes == association
    assert list(Coalition.objects.around(commitment, today)) == [made]
    assert coalition_of(association, commitment, today) == made
    assert coalition_of(association, a_commitment(commitment.plan), today) is None
    assert told(made) == ["coalition.founded"]
    assert sound() == []


@pytest.mark.parametrize("side", [Side.GOVERNMENT, Side.PARLIAMENT, Side.REVIEWER])
def test_neither_the_state_nor_the_reviewer_belongs_to_a_coalition(side):
    commitment = a_commitment()
    body = an_organisation(commitment.plan.member, side)
    coalition = a_coalition(commitment)
    for attempt in (
        lambda: a_coalition(commitment, body),
        lambda: a_request(coalition, body),
        lambda: acts.invite(
            coalition,
            body,
            own=coalition.founder,
            words="Venez.",
            language="fr",
            by=coalition.founder,
        ),
    ):
        with pytest.raises(Refused, match="society’s own"):
            attempt()


def test_a_coalition_stands_around_commitments_of_its_member_that_stand():
    association = an_association(a_commitment().plan.member)
    with pytest.raises(Refused, match="another member"):
        a_coalition(a_commitment(), association)
    with pytest.raises(Refused, match="one commitment at least"):
        a_coalition(a_commitment(), commitments=[])


def test_one_asks_and_one_who_belongs_says_yes_or_no_with_reasons():
    coalition = a_coalition()
    asked = a_request(coalition)
    newcomer = asked.organisation
    assert asked.way == Way.ASKED
    with pytest.raises(Refused, match="waits for an answer"):
        a_request(coalition, newcomer)
    with pytest.raises(Refused, match="does not belong to this coalition"):
        acts.answer(asked, own=newcomer, is_yes=True, by=one_of(newcomer))
    with pytest.raises(Refused, match="Say why"):
        acts.answer(asked, own=coalition.founder, is_yes=False, by=coalition.founder)
    acts.answer(
        asked, own=coalition.founder, is_yes=False, words="Trop tôt.", language="fr",
        by=one_of(coalition.founder),
    )  # fmt: skip
    assert not coalition.members_on(clock.today()).filter(pk=newcomer.pk).exists()
    with pytest.raises(Refused, match="answered already"):
        acts.answer(asked, own=coalition.founder, is_yes=True, by=coalition.founder)
    a_membership(coalition, newcomer)
    assert newcomer in coalition.members_on(clock.today())
    assert told(coalition)[-2:] == ["coalition.asked", "coalition.answered"]
    assert sound() == []


def test_who_was_hidden_asks_anew_and_comes_in_once():
    coalition = a_coalition()
    asked = a_request(coalition)
    hidden(asked)
    asked.refresh_from_db()
    with pytest.raises(Refused, match="Nobody sees these words now"):
        acts.answer(asked, own=coalition.founder, is_yes=True, by=coalition.founder)
    newcomer = a_membership(coalition, asked.organisation).organisation
    Request.objects.update(withheld_at=None)
    with pytest.raises(Refused, match="belongs to this coalition already"):
        acts.answer(asked, own=coalition.founder, is_yes=True, by=coalition.founder)
    assert coalition.members_on(clock.today()).filter(pk=newcomer.pk).count() == 1


def test_who_is_invited_answers_itself():
    coalition = a_coalition()
    invited = an_association(coalition.member)
    asked = acts.invite(
        coalition, invited, own=coalition.founder, words="Venez.", language="fr",
        by=one_of(coalition.founder),
    )  # fmt: skip
    with pytest.raises(Refused, match="Only the organisation that was invited answers"):
        acts.answer(asked, own=coalition.founder, is_yes=True, by=coalition.founder)
    acts.answer(asked, own=invited, is_yes=True, by=one_of(invited))
    assert invited in coalition.members_on(clock.today())


def test_where_any_may_join_nobody_asks():
    coalition = a_coalition(admission=Admission.OPEN)
    newcomer = an_association(coalition.member)
    with pytest.raises(Refused, match="Nobody need ask"):
        a_request(coalition, newcomer)
    acts.join(coalition, newcomer, by=one_of(newcomer))
    with pytest.raises(Refused, match="belongs to this coalition already"):
        acts.join(coalition, newcomer, by=newcomer)
    with pytest.raises(Refused, match="One asks to join"):
        acts.join(a_coalition(coalition.commitments.get()), newcomer, by=newcomer)


def test_who_leaves_says_so_and_speaks_no_more_and_the_last_one_ends_it():
    coalition = a_coalition()
    other = a_membership(coalition)
    founder = coalition.memberships.get(organisation=coalition.founder)
    acts.leave(founder, words="Nous allons ailleurs.", language="fr", by=one_of(coalition.founder))
    coalition.refresh_from_db()
    assert (coalition.spokes, coalition.ended_on) == (None, None)
    with pytest.raises(Refused, match="does not belong"):
        acts.leave(founder, by=coalition.founder)
    acts.name_spokes(coalition, other.organisation, own=other.organisation, by=other.organisation)
    acts.leave(other, by=other.organisation)
    coalition.refresh_from_db()
    assert (coalition.spokes, coalition.ended_on) == (None, clock.today())
    assert not coalition.members_on(clock.today()).exists()
    assert not Coalition.objects.in_force(clock.today()).exists()
    assert told(coalition)[-2:] == ["coalition.left", "coalition.deserted"]
    with pytest.raises(Refused, match="has ended"):
        a_request(coalition)
    assert sound() == []


def test_who_speaks_for_a_coalition_ends_it_with_the_reason_and_others_leave():
    coalition = a_coalition()
    other = a_membership(coalition).organisation
    with pytest.raises(Refused, match="others leave it"):
        acts.end(coalition, own=other, reason="Assez.", by=other)
    with pytest.raises(Refused, match="Say something"):
        acts.end(coalition, own=coalition.founder, reason=" ", by=coalition.founder)
    ended = acts.end(coalition, own=coalition.founder, reason="But atteint.", by=coalition.founder)
    assert ended.ended_because == "But atteint."
    assert not Coalition.objects.in_force(clock.today()).exists()
    assert Coalition.objects.in_force(clock.today() - timedelta(days=1)).count() == 0


def test_what_a_coalition_says_changes_once_and_around_what_it_stands_is_dated():
    commitment = a_commitment()
    coalition = a_coalition(commitment, needs=["media"])
    other = a_commitment(commitment.plan)
    changes = {
        "name": "Eau", "purpose": "Autrement.", "commitments": [other], "needs": ["funding"],
        "needs_also": "", "admission": Admission.OPEN, "language": "fr",
    }  # fmt: skip
    now = acts.describe(
        coalition, own=coalition.founder, version=1, by=coalition.founder, **changes
    )
    assert (now.name, now.needs, now.version) == ("Eau", ["funding"], 2)
    today = clock.today()
    assert not Coalition.objects.around(commitment, today).exists()
    assert list(Coalition.objects.around(other, today)) == [coalition]
    with pytest.raises(ChangedMeanwhile):
        acts.describe(coalition, own=coalition.founder, version=1, by=coalition.founder, **changes)
    assert Wording.objects.filter(subject_kind="coalition").count() == 2
    assert told(coalition)[1:] == ["coalition.described", "coalition.turned"]


def test_a_member_of_the_coalition_names_one_of_its_members_to_speak():
    coalition = a_coalition()
    other = a_membership(coalition).organisation
    stranger = an_association(coalition.member)
    with pytest.raises(Refused, match="does not belong"):
        acts.name_spokes(coalition, stranger, own=other, by=other)
    assert acts.name_spokes(coalition, other, own=other, by=one_of(other)).spokes == other
    with pytest.raises(Refused, match="already"):
        acts.name_spokes(coalition, other, own=other, by=other)


def test_the_database_lets_nobody_belong_twice():
    coalition = a_coalition()
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(
            member=coalition.member, number=99, coalition=coalition,
            organisation=coalition.founder, since=clock.today(),
        )  # fmt: skip


def test_the_house_notices_a_ministry_in_a_coalition_and_a_skill_of_no_list():
    coalition = a_coalition(needs=["media"])
    Membership.objects.create(
        member=coalition.member, number=99, coalition=coalition,
        organisation=a_ministry(coalition.member), since=clock.today(),
    )  # fmt: skip
    Coalition.objects.update(needs=["magic"])
    assert len(sound()) == 2
