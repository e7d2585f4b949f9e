"""Seats are filled, told of and left; the chair goes round: what is refused, kept and shown."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from parvis.forums import acts
from parvis.forums.acts.mandates import Chosen
from parvis.forums.invariants import (
    a_mandate_is_of_a_seat_of_its_forum,
    a_seat_of_society_is_held_for_society,
    who_left_holds_the_seat_no_more,
)
from parvis.forums.law.breaches import REFUSED, Broken, breaches, breaches_on
from parvis.forums.law.charter import Constituency, Filling, Shape
from parvis.forums.law.presets import System
from parvis.forums.law.seating import Ending, gone
from parvis.forums.models import Departure, Forum, Mandate, Turn
from parvis.forums.sitting import history_of, seats_on
from parvis.forums.tests.make import a_charter, a_mandate
from parvis.members.tests.make import PLATFORM
from parvis.people import acts as people
from parvis.people.models import Grant
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
TODAY = clock.today()
# Two and two, for half a year, once again.
SMALL: dict[str, Any] = {
    "constituencies": (
        Constituency("government", Side.GOVERNMENT, 2, Filling.APPOINTMENT),
        Constituency("civil_society", Side.CIVIL_SOCIETY, 2, Filling.SELF_SELECTION),
    ),
    "term_months": 6, "quorum": 2,
}  # fmt: skip


def a_small_forum(**rest: Any) -> Forum:
    """Two and two, a year's term, one renewal: since long ago."""
    told = {
        "shape": Shape.ONE_BODY, "term_months": 12, "adopted_on": TODAY - timedelta(days=4000),
        **rest,
    }  # fmt: skip
    return a_charter(system=System.UNITED_STATES, **told).forum


def sound() -> bool:
    return not [
        *a_mandate_is_of_a_seat_of_its_forum(), *a_seat_of_society_is_held_for_society(),
        *who_left_holds_the_seat_no_more(),
    ]  # fmt: skip


def test_a_seat_is_filled_as_the_charter_says_and_until_its_term_is_over() -> None:
    forum = a_small_forum()
    grant = a_mandate(forum, since=date(2026, 3, 1))
    assert grant.mandate.chosen_by == Filling.SELF_SELECTION
    assert grant.until == date(2027, 2, 28)
    entry = Entry.objects.about(grant.mandate).get(verb="forum.mandated")
    assert entry.facts["chosen"] == "self_selection" and grant.person.name not in str(entry.facts)
    assert seats_on(forum, TODAY)[0].constituency == "civil_society"
    assert sound()


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        ({"side": Side.GOVERNMENT}, "A seat of society is held for society alone"),
        ({"constituency": "atlantis"}, "The charter has no such constituency."),
        ({"proof": " "}, "Say what proves how they were chosen."),
        ({"until": TODAY + timedelta(days=400)}, "The term is over"),
        ({"chosen_by": Filling.APPOINTMENT}, "The charter fills this seat in another way."),
    ],
)
def test_a_seat_is_refused_with_the_rule_that_it_breaks(rest: dict[str, Any], why: str) -> None:
    forum = a_small_forum()
    with pytest.raises(Refused, match=why):
        a_mandate(forum, **rest)
    assert not Grant.objects.filter(role=Role.SEAT_HOLDER).exists()


def test_a_third_of_two_is_refused_or_shown_as_irregular_with_the_rule_it_breaks() -> None:
    forum = a_small_forum()
    a_mandate(forum)
    a_mandate(forum)
    with pytest.raises(Refused, match="It holds more than its 2 seats"):
        a_mandate(forum)
    third = a_mandate(forum, anyway="L’assemblée en a élu trois.")
    assert third.mandate.breaks == [Broken.QUOTA]
    entry = Entry.objects.about(third.mandate).get()
    assert entry.verb == "forum.mandated-anyway" and entry.facts["breaks"] == ["quota"]
    assert Broken.QUOTA in {one.kind for one in breaches_on(history_of(forum), TODAY)}


def test_nothing_puts_an_organisation_of_the_state_into_a_seat_of_society() -> None:
    forum = a_small_forum()
    with pytest.raises(Refused, match="A seat of society"):
        a_mandate(forum, side=Side.GOVERNMENT, anyway="Le ministre l’a voulu.")


def test_no_hand_of_the_state_fills_or_ends_a_seat_of_society() -> None:
    forum = a_small_forum()
    ministry = an_organisation(forum.member, Side.GOVERNMENT)
    by = a_hand(Role.FORUM_SECRETARY, forum.place, organisation=ministry)
    with pytest.raises(Refused, match="nobody of the State does this"):
        a_mandate(forum, by=by)
    seated = a_mandate(forum)
    with pytest.raises(Refused, match="nobody of the State does this"):
        acts.release(forum, seated, why=Ending.REPLACED, statement="Autre", by=by)
    assert a_mandate(forum, "government", side=Side.GOVERNMENT, by=by).mandate


def test_a_person_of_the_state_is_refused_a_seat_of_society() -> None:
    forum = a_small_forum()
    official = a_grant(
        Role.POINT_OF_CONTACT, of_member(forum.member),
        organisation=an_organisation(forum.member, Side.GOVERNMENT),
    ).person  # fmt: skip
    with pytest.raises(Refused, match="belongs to none of society"):
        a_mandate(forum, person=official)


def test_a_mandate_is_renewed_once_and_a_third_term_in_a_row_is_refused() -> None:
    forum = a_small_forum(term_months=6)
    holder = a_person()
    whose = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    for first in (date(2025, 1, 1), date(2025, 7, 1)):
        a_mandate(forum, person=holder, organisation=whose, since=first)
    with pytest.raises(Refused, match="renewed more often"):
        a_mandate(forum, person=holder, organisation=whose, since=date(2026, 1, 1))


def test_an_alternate_stands_in_where_the_charter_has_alternates() -> None:
    forum = a_charter().forum
    holder = a_mandate(forum)
    mate = a_mandate(forum, alternate_of=holder)
    assert mate.role == Role.ALTERNATE and seats_on(forum, TODAY)[0].alternate == mate
    teams = a_small_forum()
    with pytest.raises(Refused, match="The charter has no alternates"):
        a_mandate(teams, alternate_of=a_mandate(teams))


def test_how_somebody_was_chosen_is_told_once_of_a_role_given_otherwise() -> None:
    forum = a_small_forum()
    grant = a_grant(
        Role.SEAT_HOLDER, forum.place, organisation=an_organisation(forum.member, Side.MEDIA)
    )
    told = {"chosen": Chosen("Procès-verbal du 3 mars"), "by": PLATFORM}
    acts.tell_mandate(forum, grant, "civil_society", **told)  # type: ignore[arg-type]
    again = Grant.objects.get(pk=grant.pk)
    assert again.mandate.proof == "Procès-verbal du 3 mars"
    with pytest.raises(Refused, match="has been told already"):
        acts.tell_mandate(forum, again, "civil_society", **told)  # type: ignore[arg-type]


def test_who_sits_leaves_in_protest_with_a_statement_that_the_record_does_not_hold() -> None:
    forum = a_small_forum()
    a_mandate(forum, "government", side=Side.GOVERNMENT)
    seated = a_mandate(forum)
    own = Hand(seated.person, TODAY, seated)
    with pytest.raises(Refused, match="in their own words"):
        acts.leave(forum, seated, in_protest=True, statement=" ", by=own)
    acts.leave(forum, seated, in_protest=True, statement="La loi nous vise.", by=own)
    assert not [one for one in seats_on(forum, TODAY) if not one.is_of_the_state]
    entry = Entry.objects.get(verb="forum.left")
    assert entry.facts["why"] == "in_protest" and "vise" not in str(entry.facts)
    assert sound()


def test_a_forum_that_society_left_is_empty_at_once_and_its_constituency_has_walked_out() -> None:
    forum = a_small_forum()
    a_mandate(forum, "government", side=Side.GOVERNMENT, since=TODAY - timedelta(days=90))
    seated = a_mandate(forum, since=TODAY - timedelta(days=90))
    acts.leave(
        forum, seated, in_protest=True, statement="Assez.", by=Hand(seated.person, TODAY, seated)
    )
    history = history_of(forum)
    found = {one.key for one in breaches_on(history, TODAY) if one.kind is Broken.EMPTIED}
    assert found == {"society"}
    charter = history.charter_on(TODAY)
    assert charter and gone(charter, history.seats, TODAY) == {"civil_society"}


def test_nobody_else_leaves_for_who_sits_there() -> None:
    forum = a_small_forum()
    seated = a_mandate(forum)
    with pytest.raises(Refused, match="Only who holds a role lays it down"):
        acts.leave(forum, seated, by=Hand(a_person(), TODAY))
    with pytest.raises(Refused, match="Only who sits there says that they leave"):
        acts.release(forum, seated, why=Ending.IN_PROTEST, statement="x", by=PLATFORM)
    acts.release(forum, seated, why=Ending.DISSOLVED, statement="Dissoute le 2 mai.", by=PLATFORM)
    assert Departure.objects.get().why == Ending.DISSOLVED and sound()


def chairs(forum: Forum, *sides: Side) -> list[Grant]:
    keys = {Side.GOVERNMENT: "government", Side.CIVIL_SOCIETY: "civil_society"}
    since = TODAY - timedelta(days=300)
    return [a_mandate(forum, keys[side], side=side, since=since) for side in sides]


def test_the_chair_that_goes_in_turn_goes_to_the_other_side_or_is_irregular() -> None:
    forum = a_charter(system=System.GEORGIA, adopted_on=TODAY - timedelta(days=400)).forum
    state, society, other = chairs(forum, Side.GOVERNMENT, Side.CIVIL_SOCIETY, Side.CIVIL_SOCIETY)
    acts.take_chair(forum, society, since=TODAY - timedelta(days=200), by=PLATFORM)
    with pytest.raises(Refused, match="gives this turn in the chair to somebody else"):
        acts.take_chair(forum, other, since=TODAY - timedelta(days=100), by=PLATFORM)
    turn = acts.take_chair(
        forum, other, since=TODAY - timedelta(days=100), by=PLATFORM, anyway="Vote du 3 mars."
    )
    assert turn.breaks == [Broken.ROTATION]
    acts.take_chair(forum, state, by=PLATFORM)
    days = [(one.since, one.until) for one in forum.turns.for_reading()]
    assert days[0][1] == days[1][0] - timedelta(days=1) and days[2] == (TODAY, None)


def test_co_chairs_follow_each_other_within_their_college_alone() -> None:
    forum = a_charter(adopted_on=TODAY - timedelta(days=400)).forum
    state, one, other = chairs(forum, Side.GOVERNMENT, Side.CIVIL_SOCIETY, Side.CIVIL_SOCIETY)
    for grant, ago in ((state, 200), (one, 200), (other, 50)):
        acts.take_chair(forum, grant, since=TODAY - timedelta(days=ago), by=PLATFORM)
    going = forum.turns.filter(until__isnull=True)
    assert {turn.grant for turn in going} == {state, other}
    with pytest.raises(Refused, match="Somebody chairs then already"):
        acts.take_chair(forum, one, since=TODAY - timedelta(days=60), by=PLATFORM)


def test_nobody_chairs_where_the_charter_has_no_chair_or_without_a_seat() -> None:
    forum = a_charter(system=System.MEXICO).forum
    seated = a_mandate(forum)
    with pytest.raises(Refused, match="gives this turn"):
        acts.take_chair(forum, seated, by=PLATFORM)
    elsewhere = a_mandate(a_small_forum())
    with pytest.raises(Refused, match="Who chairs sits in this forum"):
        acts.take_chair(forum, elsewhere, by=PLATFORM)


def test_the_database_refuses_what_no_act_would_write() -> None:
    forum = a_small_forum()
    seated = a_mandate(forum)
    turn = acts.take_chair(forum, seated, by=PLATFORM)
    for model, change in (
        (Mandate, {"proof": ""}), (Mandate, {"chosen_by": "lot"}), (Mandate, {"constituency": ""}),
        (Mandate, {"breaks": ["quota"]}), (Mandate, {"alternate_of": seated}),
        (Turn, {"until": turn.since - timedelta(days=1)}), (Turn, {"breaks": ["rotation"]}),
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.update(**change)  # type: ignore[attr-defined]


def test_a_seat_that_was_withdrawn_on_the_page_of_roles_is_simply_vacant() -> None:
    forum = a_small_forum()
    seated = a_mandate(forum, since=TODAY - timedelta(days=9))
    people.withdraw(seated, reason="Erreur", by=PLATFORM)
    assert seats_on(forum, TODAY) == []
    assert gone(forum.charters.get().as_law, history_of(forum).seats, TODAY) == frozenset()


@pytest.mark.parametrize("seed", range(3))
def test_no_sequence_of_acts_reaches_seats_or_turns_that_the_charter_forbids(seed: int) -> None:
    forum = a_charter(system=System.GEORGIA, adopted_on=TODAY - timedelta(days=900)).forum
    acts.adopt(
        forum, replace(forum.charters.get().as_law, **SMALL), agreed="Séance", by=PLATFORM,
        adopted_on=TODAY - timedelta(days=800),
    )  # fmt: skip
    chance, persons = Random(seed), [a_person() for _n in range(6)]
    sides = [Side.GOVERNMENT, Side.CIVIL_SOCIETY]
    bodies = [an_organisation(forum.member, side) for side in sides for _n in range(3)]
    for _step in range(25):
        whose, since = chance.choice(bodies), TODAY - timedelta(days=chance.randrange(700))
        seated = list(Grant.objects.filter(role=Role.SEAT_HOLDER))
        with suppress(Refused):
            if seated and chance.random() < 0.3:
                acts.take_chair(forum, chance.choice(seated), since=since, by=PLATFORM)
            elif seated and chance.random() < 0.2:
                acts.release(
                    forum, chance.choice(seated), why=Ending.REPLACED, statement="x", by=PLATFORM
                )
            else:
                key = chance.choice(["government", "civil_society"])
                a_mandate(
                    forum, key, person=chance.choice(persons), organisation=whose, since=since
                )  # fmt: skip
    assert Mandate.objects.count() > 2
    found = {one.kind for one in breaches(history_of(forum), TODAY + timedelta(days=2000))}
    assert not found & REFUSED - {Broken.CHAIR_OVERDUE}
    assert sound()
