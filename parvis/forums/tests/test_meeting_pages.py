"""What anybody reads of a meeting, and the calendar that other programs read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.law.meetings import Presence
from parvis.forums.models import Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_meeting, an_attendance
from parvis.members.tests.make import PLATFORM
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, an_organisation
from parvis.record import clock

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
THEN = datetime(2026, 12, 3, 14, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def forum() -> Forum:
    with clock.at(NOW - timedelta(days=400)):
        forum = a_forum()
        a_charter(forum, notice_days=14, meets_in_public=True, quorum=2)
    return forum


@pytest.fixture
def meeting(forum: Forum) -> Meeting:
    with clock.at(NOW):
        return a_meeting(forum, THEN, venue="Maison des communes", language="fr")


def page_of(thing: Forum | Meeting, at: datetime = NOW, name: str = "") -> str:
    forum = thing.forum if isinstance(thing, Meeting) else thing
    url = thing.get_absolute_url()
    if name:
        args = [thing.number] if isinstance(thing, Meeting) else []
        url = reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *args])
    with clock.at(at):
        answer = Client(headers={"accept-language": "en"}).get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_meeting_says_when_it_was_convened_and_by_how_much_in_time(meeting: Meeting) -> None:
    page = page_of(meeting)
    assert "convened on 16 November 2026, 17 days before" in page
    assert "from 14:00 to 17:00" in page
    assert "open to the public" in page
    assert "Irregular" not in page


def test_what_is_irregular_says_which_rule_it_breaks_and_why(forum: Forum) -> None:
    with clock.at(NOW):
        late = a_meeting(
            forum, NOW + timedelta(days=3), is_public=False, despite=f"La crue. {HOSTILE}"
        )
    page = page_of(late)
    assert "The charter asks for 14 days of notice; 3 given." in page
    assert "this meeting is closed" in page
    assert "La crue." in page
    assert HOSTILE not in page
    assert "14 days of notice; 3 given" in page_of(forum, name="meetings")


def test_a_meeting_entered_afterwards_says_so(forum: Forum) -> None:
    with clock.at(NOW):
        was = a_meeting(
            forum, NOW - timedelta(days=60), convened_on=NOW.date() - timedelta(days=90)
        )
    assert "entered on 16 November 2026, after it was held" in page_of(was)


def test_a_meeting_that_moved_shows_the_time_before_and_counts_its_notice_anew(
    meeting: Meeting,
) -> None:
    later = THEN + timedelta(days=20)
    with clock.at(NOW + timedelta(days=2)):
        acts.move(
            meeting, starts_at=later, ends_at=later + timedelta(hours=1), venue="Hôtel de ville",
            reason="La salle est prise.", by=PLATFORM,
        )  # fmt: skip
    page = page_of(meeting)
    assert "It was to be on 3 December 2026, 14:00" in page
    assert "convened on 18 November 2026, 35 days before" in page
    assert "<del>" in page
    assert "La salle est prise." in page


def test_an_agenda_tells_who_carries_what_and_what_came_after_the_notice(meeting: Meeting) -> None:
    with clock.at(NOW):
        body = an_organisation(meeting.forum.member, Side.CIVIL_SOCIETY, "Eau pour tous")
        hand = a_hand(Role.SEAT_HOLDER, meeting.place, organisation=body)
        acts.add_item(meeting, title="Compte rendu", by=PLATFORM, minutes=10)
        acts.add_item(meeting, title=f"Les écarts {HOSTILE}", by=hand, minutes=50)
    with clock.at(NOW + timedelta(days=5)):
        item = acts.add_item(meeting, title="Jalon 4.3", by=hand, is_joint=True)
        gone = acts.add_item(meeting, title="Divers", by=hand)
        acts.withdraw_item(gone, reason="Réglé.", by=hand)
        acts.add_paper(
            meeting, item=item, title="Note", language="fr", source="Eau", by=hand,
            address="https://example.org/n",
        )  # fmt: skip
    page = page_of(meeting)
    assert ">14:10</time>" in page
    assert ">15:00</time>" in page
    assert "Eau pour tous" in page
    assert "added on 21 November 2026, after the notice" in page
    assert "<del>" in page
    assert "Réglé." in page
    assert ">Note<" in page
    assert HOSTILE not in page
    assert "Jalon 4.3" in page_of(meeting.forum)


def test_the_page_of_a_forum_has_its_next_meeting(meeting: Meeting) -> None:
    page = page_of(meeting.forum)
    assert "Next meeting, open to the public" in page
    assert "Thursday<b>3</b>December 2026" in page
    assert "Next meeting" not in page_of(meeting.forum, THEN + timedelta(days=2))


def test_who_was_there_is_shown_by_constituency_with_the_quorum(meeting: Meeting) -> None:
    with clock.at(NOW):
        bodies = [
            an_organisation(meeting.forum.member, side)
            for side in (Side.GOVERNMENT, Side.CIVIL_SOCIETY)
        ]
        state, society = (
            a_grant(Role.SEAT_HOLDER, meeting.place, organisation=one) for one in bodies
        )
    an_attendance(meeting, state)
    an_attendance(meeting, society, Presence.APOLOGIES)
    page = page_of(meeting, THEN + timedelta(days=1))
    assert "The quorum is not met." in page
    assert "Sent apologies" in page
    assert "1 of 1 present" in page


def test_a_forum_that_did_not_meet_in_time_shows_its_gaps(forum: Forum) -> None:
    page = page_of(forum, name="meetings")
    assert "without a meeting" in page
    assert "The Standards ask for one every six months" in page
    assert "The next one was due by" in page


@pytest.mark.parametrize("name", ["", "meetings", "meetings-ics"])
def test_thirty_meetings_cost_what_three_do(forum: Forum, name: str) -> None:
    counts = []
    for rows in (3, 30):
        with clock.at(NOW):
            for n in range(rows):
                meeting = a_meeting(forum, THEN + timedelta(days=rows * 40 + n))
                acts.add_item(meeting, title="Un point", by=PLATFORM)
        with CaptureQueriesContext(connection) as asked:
            page_of(forum, name=name)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12


def test_a_long_agenda_and_many_seats_cost_what_few_do(meeting: Meeting) -> None:
    counts = []
    for rows in (3, 8):
        with clock.at(NOW):
            for _n in range(rows):
                body = an_organisation(meeting.forum.member, Side.CIVIL_SOCIETY)
                grant = a_grant(Role.SEAT_HOLDER, meeting.place, organisation=body)
                an_attendance(meeting, grant)
                item = acts.add_item(meeting, title="Un point", by=PLATFORM, organisation=body)
                acts.add_paper(
                    meeting, item=item, title="Note", language="fr", source="Eau", by=PLATFORM,
                    address="https://example.org/n",
                )  # fmt: skip
        with CaptureQueriesContext(connection) as asked:
            page_of(meeting, THEN)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12


# ---- calendars ----


def read(calendar: str) -> list[dict[str, str]]:
    """Read a calendar as programs do: unfold its lines, then the properties of each event."""
    assert calendar.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    lines = calendar.replace("\r\n ", "").split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and name != "END":
            assert name not in events[-1]
            events[-1][name] = value
    return events


def test_a_calendar_keeps_its_identity_and_counts_its_changes(meeting: Meeting) -> None:
    [was] = read(page_of(meeting, name="meeting-ics"))
    assert was["DTSTART"] == "20261203T140000Z"
    assert was["DTEND"] == "20261203T170000Z"
    assert was["SEQUENCE"] == "0"
    assert was["STATUS"] == "CONFIRMED"
    assert was["DTSTAMP"] == "20261116T090000Z"
    assert was["LOCATION"] == "Maison des communes"
    assert was["URL"].endswith(meeting.get_absolute_url())
    later = THEN + timedelta(days=1)
    with clock.at(NOW + timedelta(hours=1)):
        acts.move(
            meeting, starts_at=later, ends_at=later + timedelta(hours=1), reason="Fête.",
            by=PLATFORM,
        )  # fmt: skip
        [moved] = read(page_of(meeting, name="meeting-ics"))
        acts.cancel(meeting, reason="Crue.", by=PLATFORM)
    [gone] = read(page_of(meeting.forum, name="meetings-ics"))
    assert {one["UID"] for one in (was, moved, gone)} == {was["UID"]}
    assert [one["SEQUENCE"] for one in (was, moved, gone)] == ["0", "1", "2"]
    assert moved["DTSTART"] == "20261204T140000Z"
    assert gone["STATUS"] == "CANCELLED"


def test_no_word_begins_another_line_of_a_calendar(forum: Forum) -> None:
    with clock.at(NOW):
        a_meeting(
            forum, THEN, title="Eau, sol; air\\\r\nATTENDEE:mailto:a@example.org\x07" + "é" * 90,
        )  # fmt: skip
    [event] = read(page_of(forum, name="meetings-ics"))
    assert "ATTENDEE" not in event
    assert "Eau\\, sol\\; air\\\\\\nATTENDEE:" in event["SUMMARY"]
    assert "a@example.org" not in event["SUMMARY"]
    assert event["SUMMARY"].endswith("é" * 90)
