"""A forum is convened: with the proof of the notice, in time, or against its charter with a reason."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from parvis.forums import acts
from parvis.forums.models import Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
THEN = datetime(2026, 12, 3, 14, tzinfo=UTC)


@pytest.fixture
def forum() -> Forum:
    with clock.at(NOW - timedelta(days=400)):
        forum = a_forum()
        a_charter(forum, notice_days=14, meets_in_public=True)
    return forum


def last_entry() -> Entry:
    found = Entry.objects.order_by("pk").last()
    assert found
    return found


def test_a_meeting_has_its_number_within_its_forum(forum: Forum) -> None:
    with clock.at(NOW):
        one, other = a_meeting(forum, THEN), a_meeting(forum, THEN + timedelta(days=90))
        elsewhere = a_meeting()
    assert (one.number, other.number, elsewhere.number) == (1, 2, 1)


def test_a_meeting_is_convened_in_time_and_told_in_the_record(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_meeting(forum, THEN)
    told = Entry.objects.get(subject_kind="meeting")
    assert (told.verb, told.subject_key) == ("meeting.convened", meeting.record_key)
    assert told.facts["breaks"] == []
    assert meeting.despite == ""
    assert "Lettre" not in str(told.facts)


def test_a_notice_that_is_too_late_is_refused_with_the_rule(forum: Forum) -> None:
    with clock.at(NOW), pytest.raises(Refused) as refused:
        a_meeting(forum, NOW + timedelta(days=10))
    assert str(refused.value) == (
        "The charter asks for 14 days of notice: the earliest day is 30 November 2026."
    )
    assert not Meeting.objects.exists()


def test_what_is_done_anyway_is_entered_with_its_reason_and_what_it_breaks(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_meeting(
            forum, NOW + timedelta(days=10), is_public=False, despite="Le décret paraît le 27."
        )
    assert meeting.despite == "Le décret paraît le 27."
    assert last_entry().facts["breaks"] == ["too_late", "behind_doors"]


def test_a_reason_for_nothing_is_not_kept(forum: Forum) -> None:
    with clock.at(NOW):
        assert a_meeting(forum, THEN, despite="On ne sait jamais.").despite == ""


def test_a_meeting_closed_to_the_public_breaks_a_promise(forum: Forum) -> None:
    with clock.at(NOW), pytest.raises(Refused, match="meets in public"):
        a_meeting(forum, THEN, is_public=False)


def test_a_meeting_that_was_held_is_entered_afterwards_and_says_so(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_meeting(
            forum, NOW - timedelta(days=60), convened_on=NOW.date() - timedelta(days=80)
        )
    assert meeting.was_entered_afterwards
    assert last_entry().verb == "meeting.entered"


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"notice": "  "}, "how and to whom"),
        ({"ends_at": THEN}, "ends after it begins"),
        ({"venue": " ", "online": ""}, "where the meeting is"),
        ({"convened_on": date(2026, 11, 17)}, "once notice of it was given"),
    ],
)
def test_what_is_missing_is_said(forum: Forum, told: dict[str, object], why: str) -> None:
    with clock.at(NOW), pytest.raises(Refused, match=why):
        a_meeting(forum, THEN, **told)


def test_notice_is_not_given_after_the_meeting(forum: Forum) -> None:
    with clock.at(NOW), pytest.raises(Refused, match="before the meeting"):
        a_meeting(forum, NOW - timedelta(days=5), convened_on=NOW.date())


def test_a_forum_does_not_meet_before_it_stands_nor_twice_at_once(forum: Forum) -> None:
    with clock.at(NOW):
        with pytest.raises(Refused, match="did not stand yet"):
            a_meeting(forum, NOW - timedelta(days=500), convened_on=date(2025, 1, 1))
        a_meeting(forum, THEN)
        with pytest.raises(Refused, match="already has a meeting"):
            a_meeting(forum, THEN)


@pytest.mark.parametrize("side", [Side.GOVERNMENT, Side.CIVIL_SOCIETY])
def test_the_secretary_of_either_side_convenes_and_a_seat_holder_does_not(
    forum: Forum, side: Side
) -> None:
    with clock.at(NOW):
        body = an_organisation(forum.member, side)
        holder = a_hand(Role.SEAT_HOLDER, forum.place, organisation=body)
        with pytest.raises(Refused, match="Only those who hold"):
            a_meeting(forum, THEN, by=holder)
        secretary = a_hand(Role.FORUM_SECRETARY, forum.place, organisation=body)
        assert a_meeting(forum, THEN, by=secretary).number == 1


def test_a_meeting_that_moves_keeps_its_date_before(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_meeting(forum, THEN)
    later = THEN + timedelta(days=14)
    with clock.at(NOW + timedelta(days=10)):
        moved = acts.move(
            meeting, starts_at=later, ends_at=later + timedelta(hours=2),
            reason="La ministre est à New York.", by=PLATFORM,
        )  # fmt: skip
    assert moved.starts_at == later
    assert moved.moves.get().was_starts_at == THEN
    assert last_entry().facts["was"] == "2026-12-03"


def test_a_day_that_is_told_too_late_is_refused_and_another_hour_is_not(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_meeting(forum, THEN)
    told: dict[str, object] = {"reason": "La salle est prise.", "by": PLATFORM}
    with clock.at(THEN - timedelta(days=2)):
        day = THEN + timedelta(days=1)
        with pytest.raises(Refused, match="14 days of notice"):
            acts.move(meeting, starts_at=day, ends_at=day + timedelta(hours=2), **told)
        hour = THEN + timedelta(hours=1)
        acts.move(meeting, starts_at=hour, ends_at=hour + timedelta(hours=2), **told)
        acts.move(
            meeting, starts_at=day, ends_at=day + timedelta(hours=2), despite="Grève.", **told
        )
    assert [one.despite for one in meeting.moves.all()] == ["", "Grève."]


def test_what_has_begun_or_was_cancelled_moves_no_more(forum: Forum) -> None:
    with clock.at(NOW):
        meeting, other = a_meeting(forum, THEN), a_meeting(forum, THEN + timedelta(days=30))
        with pytest.raises(Refused, match="Say why"):
            acts.cancel(other, reason=" ", by=PLATFORM)
        acts.cancel(other, reason="Faute de dossier.", by=PLATFORM)
        with pytest.raises(Refused, match="was cancelled"):
            acts.cancel(other, reason="Encore.", by=PLATFORM)
    with clock.at(THEN), pytest.raises(Refused, match="has begun"):
        acts.cancel(meeting, reason="Trop tard.", by=PLATFORM)
    other.refresh_from_db()
    assert other.cancelled_on == NOW.date()
