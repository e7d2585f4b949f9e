"""Who was there: noted for each seat, from the day on; corrected in the open; the quorum is computed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from parvis.forums import acts
from parvis.forums.invariants import (
    a_meeting_is_convened_before_it_is_held,
    who_is_noted_at_a_meeting_had_a_seat_there,
)
from parvis.forums.law.meetings import Presence
from parvis.forums.models import Meeting
from parvis.forums.rules.attendance import Taken
from parvis.forums.tests.make import a_charter, a_forum, a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
THEN = datetime(2026, 12, 3, 14, tzinfo=UTC)
HERE, AWAY = Taken(Presence.IN_PERSON), Taken(Presence.APOLOGIES)


class Room:
    """A meeting, a seat of each side, and an alternate of each."""

    def __init__(self, **rules: object) -> None:
        with clock.at(NOW):
            self.forum = a_forum()
            a_charter(self.forum, **rules)
            member = self.forum.member
            bodies = [an_organisation(member, side) for side in (Side.GOVERNMENT, Side.MEDIA)]
            self.state, self.society = (
                a_grant(Role.SEAT_HOLDER, self.forum.place, organisation=one) for one in bodies
            )
            self.alternates = [
                a_grant(Role.ALTERNATE, self.forum.place, organisation=one) for one in bodies
            ]
            self.meeting: Meeting = a_meeting(self.forum, THEN)

    def note(self, state: Taken, society: Taken, **rest: object) -> bool:
        told = {self.state.number: state, self.society.number: society}
        return acts.note_attendance(self.meeting, **{"told": told, "by": PLATFORM, **rest})


def how(room: Room) -> dict[Grant, str]:
    return {one.grant: one.how for one in room.meeting.attendances.for_reading()}


def test_who_is_there_is_noted_on_the_day_and_not_before() -> None:
    room = Room()
    with clock.at(THEN - timedelta(days=1)), pytest.raises(Refused, match="on the day"):
        room.note(HERE, AWAY)
    with clock.at(THEN):
        assert room.note(HERE, AWAY)
    assert how(room) == {room.state: "in_person", room.society: "apologies"}


def test_each_seat_of_the_day_is_told() -> None:
    room = Room()
    with clock.at(THEN):
        for told in ({}, {room.state.number: HERE}, {999: HERE}):
            with pytest.raises(Refused, match="for each seat"):
                acts.note_attendance(room.meeting, told=told, by=PLATFORM)


def test_an_alternate_sits_for_the_same_organisation() -> None:
    room = Room()
    mate, other = room.alternates
    with clock.at(THEN):
        with pytest.raises(Refused, match="was no alternate"):
            room.note(Taken(Presence.ALTERNATE, other), HERE)
        with pytest.raises(Refused, match="was no alternate"):
            room.note(Taken(Presence.ALTERNATE, room.society), AWAY)
        with pytest.raises(Refused, match="Name the alternate"):
            room.note(Taken(Presence.ALTERNATE), HERE)
        with pytest.raises(Refused, match="Name the alternate"):
            room.note(Taken(Presence.REMOTE, mate), HERE)
        assert room.note(Taken(Presence.ALTERNATE, mate), HERE)
    row = room.meeting.attendances.for_reading().get(grant=room.state)
    assert row.who_sat == mate.person


def test_where_the_charter_knows_no_alternates_none_sits() -> None:
    room = Room(has_alternates=False)
    with clock.at(THEN), pytest.raises(Refused, match="knows no alternates"):
        room.note(Taken(Presence.ALTERNATE, room.alternates[0]), HERE)


def test_a_correction_tells_what_it_changes_and_nothing_else() -> None:
    room = Room()
    with clock.at(THEN):
        room.note(HERE, AWAY)
    with clock.at(THEN + timedelta(days=3)):
        assert not room.note(HERE, AWAY)
        assert room.note(HERE, Taken(Presence.REMOTE))
    told = Entry.objects.order_by("pk").last()
    assert told
    assert told.verb == "meeting.attendance-corrected"
    seat = str(room.society.number)
    assert told.facts["seats"] == {seat: ["remote"]}
    assert told.facts["were"] == {seat: ["apologies"]}
    assert how(room)[room.society] == "remote"


def test_nobody_attends_what_was_cancelled() -> None:
    room = Room()
    with clock.at(NOW):
        acts.cancel(room.meeting, reason="Crue.", by=PLATFORM)
    with clock.at(THEN), pytest.raises(Refused, match="was cancelled"):
        room.note(HERE, HERE)


def test_who_had_no_seat_on_that_day_is_found_out() -> None:
    room = Room()
    with clock.at(THEN):
        room.note(HERE, HERE)
    assert list(who_is_noted_at_a_meeting_had_a_seat_there()) == []
    Grant.objects.filter(pk=room.state.pk).update(ended_on=NOW.date())
    [said] = who_is_noted_at_a_meeting_had_a_seat_there()
    assert f"Role {room.state.number} is noted at meeting 1" in said


def test_a_meeting_convened_after_it_was_held_is_found_out() -> None:
    room = Room()
    assert list(a_meeting_is_convened_before_it_is_held()) == []
    late = THEN.date() + timedelta(days=1)
    Meeting.objects.filter(pk=room.meeting.pk).update(convened_on=late)
    assert len(list(a_meeting_is_convened_before_it_is_held())) == 1
