"""Who walks out in the middle of a meeting sat there until then, and is gone at once."""

from __future__ import annotations

import pytest
from django.test import Client

from parvis.forums import acts
from parvis.forums.law.charter import Walkout
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import System
from parvis.forums.models import Forum
from parvis.forums.rules.attendance import Taken
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held, seats_of
from parvis.home.management.commands.check_house import invariants
from parvis.members.tests.make import PLATFORM
from parvis.people.rights import Hand
from parvis.record import clock
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def walk_out(forum: Forum, first: int) -> None:
    for grant in seats_of(forum)[first:]:
        by = Hand(grant.person, clock.today(), grant)
        acts.leave(forum, grant, in_protest=True, statement="Assez.", by=by)


def test_who_walks_out_on_the_day_of_a_meeting_sat_there_until_then(client: Client) -> None:
    forum = a_full_forum(System.GEORGIA)
    meeting = held(forum, clock.now())
    before = a_decision(meeting, "+" * 20)
    walk_out(forum, 10)
    # What was voted before they left is entered after it all the same.
    after = a_decision(meeting, "+" * 20)
    assert before.is_adopted and after.is_adopted
    broken = [one for _room, check in invariants() for one in check()]
    assert broken == []
    page = client.get(meeting.get_absolute_url().replace("/fr/", "/en/")).text
    assert page.count("In person") == 20
    told = {one.number: Taken(Presence.IN_PERSON) for one in seats_of(forum)[:10]}
    with pytest.raises(Refused, match="Say for each seat of that day"):
        acts.note_attendance(meeting, told=told, by=PLATFORM)


def test_the_quorum_that_is_shown_asks_nothing_of_a_constituency_that_has_left(
    client: Client,
) -> None:
    forum = a_full_forum(System.MEXICO, walkout=Walkout.CONTINUES, quorum=2)
    _ministry, institute, _society = seats_of(forum)
    acts.leave(
        forum, institute, in_protest=True, statement="Se acabó.",
        by=Hand(institute.person, clock.today(), institute),
    )  # fmt: skip
    meeting = held(forum, clock.now(), absent=[1])
    meeting.attendances.filter(grant=institute).delete()
    decision = a_decision(meeting, "+.+")
    assert decision.is_adopted and decision.gone == ["government-2"]
    page = client.get(meeting.get_absolute_url().replace("/fr/", "/en/")).text
    assert "institute: 0 present" not in page
