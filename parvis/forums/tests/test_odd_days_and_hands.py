"""Days that nobody can mean, and hands that go beyond their side: refused in words, never a crash."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.law.charter import Chair
from parvis.forums.law.presets import System
from parvis.forums.models import Decision, Forum
from parvis.forums.tests.make import a_charter, a_forum, a_mandate
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held, seats_of
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Affiliation, Grant
from parvis.people.rights import Hand
from parvis.people.roles import SOCIETY, Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, an_organisation
from parvis.record import clock
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
ODD = ("0001-01-01", "9999-12-31")


def url(name: str, forum: Forum, *more: Any) -> str:
    return reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *more])


def a_secretary(forum: Forum, side: Side = Side.CIVIL_SOCIETY) -> Hand:
    return a_hand(
        Role.FORUM_SECRETARY, forum.place, organisation=an_organisation(forum.member, side)
    )


@pytest.mark.parametrize("since", ODD)
@pytest.mark.parametrize("until", ["", *ODD])
def test_a_chair_taken_on_a_day_that_nobody_can_mean_is_asked_again(
    client: Client, since: str, until: str
) -> None:
    forum = a_forum()
    a_charter(forum)
    seat = a_mandate(forum)
    client.force_login(a_secretary(forum).person)
    told = {
        "holder": str(seat.number), "since": since, "until": until, "anyway": "Élue.",
        "language": "fr",
    }  # fmt: skip
    assert client.post(url("chair", forum), told).status_code == 200


@pytest.mark.parametrize("day", ODD)
def test_actions_and_reviews_on_such_days_leave_every_page_standing(
    client: Client, day: str
) -> None:
    forum = a_full_forum()
    meeting = held(forum)
    client.force_login(a_secretary(forum).person)
    agreed = {"what": "Publier.", "party": "civil_society", "due_on": day, "language": "fr"}
    moved = {"title": "T", "words": "W", "kind": "decision", "review_on": day, "language": "fr"}
    for name, told in (("agree-action", agreed), ("decide", moved)):
        assert client.post(url(name, forum, meeting.number), told).status_code in (200, 302)
    for name in ("forum", "actions", "balance", "meetings", "decisions"):
        assert client.get(url(name, forum)).status_code == 200


def test_who_has_gone_over_to_the_state_signs_no_more_for_society() -> None:
    forum = a_full_forum(System.MEXICO)
    seats = seats_of(forum)
    decision = a_decision(held(forum), "+" * len(seats))
    left = next(one for one in seats if one.organisation and one.organisation.side in SOCIETY)
    Grant.objects.filter(pk=left.pk).update(ended_on=clock.today())
    Affiliation.objects.filter(person=left.person).delete()
    ministry = an_organisation(forum.member, Side.GOVERNMENT)
    by = a_hand(Role.SEAT_HOLDER, forum.place, left.person, ministry)
    with pytest.raises(Refused, match="speaks for itself"):
        acts.sign(decision, seat=left, by=by)


def test_what_a_standing_decision_superseded_is_not_struck_out_under_it() -> None:
    forum = a_full_forum()
    meeting = held(forum)
    first = a_decision(meeting)
    second = a_decision(meeting, supersedes=first)
    third = a_decision(meeting, supersedes=second)
    acts.contest(second, why="Faux.", language="fr", by=a_secretary(forum, Side.GOVERNMENT))
    with pytest.raises(Refused, match=third.code):
        acts.strike(second, by=a_secretary(forum))
    assert list(Decision.objects.in_force()) == [third]


def test_nobody_of_the_state_cuts_the_turn_of_society_short() -> None:
    began = clock.today() - timedelta(days=200)
    forum = a_forum(since=began)
    a_charter(forum, chair=Chair.IN_TURN, chair_months=12, chair_not_twice=False, adopted_on=began)
    of_society = a_mandate(forum, since=began)
    of_the_state = a_mandate(forum, "government", side=Side.GOVERNMENT, since=began)
    turn = acts.take_chair(forum, of_society, by=PLATFORM, since=began)
    secretary = a_grant(
        Role.FORUM_SECRETARY, forum.place, None, an_organisation(forum.member, Side.GOVERNMENT)
    )
    with pytest.raises(Refused, match="nobody of the State"):
        acts.take_chair(forum, of_the_state, by=Hand(secretary.person, clock.today(), secretary))
    with clock.at(clock.now() + timedelta(days=180)):  # its twelve months are over
        by = Hand(secretary.person, clock.today(), secretary)
        acts.take_chair(forum, of_the_state, by=by)
        turn.refresh_from_db()
        assert turn.until == clock.today() - timedelta(days=1)


def test_an_alternate_is_of_the_constituency_of_who_they_stand_in_for() -> None:
    forum = a_charter(system=System.MEXICO).forum
    holder = a_mandate(forum, "government", side=Side.GOVERNMENT)
    beside = a_mandate(forum, "government-2", side=Side.GOVERNMENT, alternate_of=holder)
    assert beside.mandate.constituency == "government"
