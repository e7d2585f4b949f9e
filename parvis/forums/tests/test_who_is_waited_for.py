"""Nobody is waited for of a constituency that walked out: at the vote and in the quorum alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from parvis.forums import acts
from parvis.forums.law.presets import System
from parvis.forums.models import Departure, Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_mandate, a_meeting, an_attendance
from parvis.forums.views.meeting_parts import attendance_of
from parvis.forums.voting import bench_of
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.record import clock

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)


def a_secretariat() -> tuple[Forum, list[Grant]]:
    with clock.at(NOW - timedelta(days=90)):
        forum = a_forum()
        a_charter(forum, System.MEXICO)
        seats = [
            a_mandate(forum, "government", side=Side.GOVERNMENT),
            a_mandate(forum, "government-2", side=Side.GOVERNMENT),
            a_mandate(forum, "civil_society"),
        ]
    return forum, seats


def held(forum: Forum, days: int) -> Meeting:
    with clock.at(NOW - timedelta(days=60)):
        return a_meeting(forum, NOW + timedelta(days=days))


@pytest.mark.parametrize(
    ("in_protest", "days", "gone", "awaited"),
    [
        (True, 2, ("civil_society",), {""}),
        (True, -2, (), {"", "civil_society"}),
        (False, 2, (), {"", "civil_society"}),
        (None, 2, (), {"", "civil_society"}),
    ],
)
def test_the_quorum_waits_for_whom_the_vote_waits_for(
    in_protest: bool | None, days: int, gone: tuple[str, ...], awaited: set[str]
) -> None:
    forum, seats = a_secretariat()
    meeting = held(forum, days)
    if in_protest is not None:
        with clock.at(NOW):
            said = {"statement": "On ne nous entend pas.", "language": "fr"}
            hand = Hand(seats[2].person, clock.today(), seats[2])
            acts.leave(forum, seats[2], by=hand, in_protest=in_protest, **said)
            assert Departure.objects.count() == 1
    for seat in seats[:2]:
        an_attendance(meeting, seat)
    charters = list(forum.charters.for_reading())
    bench, gathered = bench_of(meeting), attendance_of(meeting, charters)
    assert bench and gathered and gathered.quorum
    assert bench.gone == gone
    assert {one.key for one in gathered.quorum.lacks} == awaited
