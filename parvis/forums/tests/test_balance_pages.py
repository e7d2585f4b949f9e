"""What the pages of a forum say of how its two colleges stand, and how it kept its rhythm."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.documents.models import Document
from parvis.forums import acts
from parvis.forums.law.balance import Balance, Met
from parvis.forums.law.meetings import Presence
from parvis.forums.models import Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_mandate, a_meeting, an_attendance
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held, seats_of
from parvis.forums.weighing import latest_meetings, met
from parvis.members.tests.make import PLATFORM
from parvis.people.sides import Side
from parvis.record import clock

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def forum() -> Forum:
    with clock.at(NOW):
        return a_full_forum(days=700, meets_every_months=3)


def a_weighty_meeting(forum: Forum, days: int = 10) -> Meeting:
    """Hold one with two of the State absent, two items of the State and one of society, and a vote."""
    at = NOW - timedelta(days=days)
    meeting = held(forum, at, absent=[0, 1])
    state, society = seats_of(forum)[0].organisation, seats_of(forum)[-1].organisation
    for body in (state, state, society):
        acts.add_item(meeting, title="Un point", by=PLATFORM, organisation=body)
    a_decision(meeting, "..++++++++", proposer=seats_of(forum)[-1])
    return meeting


def shown(forum: Forum, name: str = "balance", language: str = "en", **query: Any) -> str:
    url = reverse(f"forums:{name}", args=[forum.member.slug, forum.slug])
    with clock.at(NOW):
        answer = Client().get(re.sub(r"^/\w+/", f"/{language}/", url), query)
    assert answer.status_code == 200
    return answer.content.decode()


def rows_of(page: str) -> dict[str, tuple[str, str]]:
    """Return what the mirror says of both sides, by measure."""
    found = re.findall(
        r"<b>([^<]*)</b><svg[^>]*>.*?</svg></span></td>"
        r'<th scope="row">(.*?)</th><td>.*?<b>([^<]*)</b>', page,
    )  # fmt: skip
    return {label: (state, society) for state, label, society in found}


def test_a_meeting_weighs_what_each_college_had_in_it(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_weighty_meeting(forum)
        gone = acts.add_item(meeting, title="Retiré", by=PLATFORM, is_joint=True)
        a_meeting(forum, NOW - timedelta(days=3), convened_on=NOW.date() - timedelta(days=40))
        [_later, was] = latest_meetings(forum)
    assert met(was) == Met(meeting.day, Balance(5, 5), Balance(3, 5), Balance(2, 1), Balance(0, 1))
    assert gone.is_joint


def test_the_page_of_a_forum_draws_both_sides_beside_each_other(forum: Forum) -> None:
    with clock.at(NOW):
        a_weighty_meeting(forum)
    assert rows_of(shown(forum, "forum")) == {
        "Seats held": ("5", "5"), "Seats taken on 14 November 2026": ("3", "5"),
        "Agenda items, 2026": ("2", "1"), "Motions, 2026": ("0", "1"),
    }  # fmt: skip
    assert "1 meeting held of 4 promised." in shown(forum, "forum")


def test_the_page_of_balance_tells_a_year_and_each_of_its_meetings(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_weighty_meeting(forum)
        a_weighty_meeting(forum, days=400)
        state, society = (seats_of(forum)[n].organisation for n in (0, -1))
        for body, days in ((state, 1), (state, 3), (society, 1)):
            due = NOW.date() - timedelta(days=days)
            acts.agree_action(
                meeting, what="Écrire.", due_on=due, owner=body, language="fr", by=PLATFORM
            )
    rows = rows_of(shown(forum))
    assert rows["Seats taken, of those noted"] == ("60%", "100%")
    assert rows["14 November 2026"] == ("3", "5")
    assert rows["Actions due"] == ("2", "1")
    assert rows["Actions done in time"] == ("0%", "0%")
    assert rows["Answers to questions from outside"] == ("0", "0")
    before = shown(forum, year="2025")
    assert rows_of(before)["Agenda items, 2025"] == ("2", "1")
    assert "20 October 2025" in before and "14 November 2026" not in before
    assert "promised." in before


@pytest.mark.parametrize("year", ["1999", "x", "\0", "٢٠٢٦", "99999999999999999999", "2026x", "-1"])
def test_a_year_in_which_the_forum_did_not_stand_is_this_year(forum: Forum, year: str) -> None:
    assert '<h2 id="year-h">2026</h2>' in shown(forum, year=year)


def test_a_forum_without_charter_or_meetings_has_its_pages(client: Client) -> None:
    with clock.at(NOW):
        forum = a_forum()
    assert rows_of(shown(forum))["Seats held"] == ("0", "0")
    assert "This forum has adopted no charter here yet" in shown(forum, "forum")


def test_where_one_reads_from_the_right_the_state_stands_there_in_the_arch(forum: Forum) -> None:
    counts = r'class="tally gov" x="(\d+)"'
    assert re.findall(counts, shown(forum, "forum")) == ["151"]
    assert re.findall(counts, shown(forum, "forum", "ar")) == ["209"]


def test_a_seat_bears_the_letter_of_its_side_and_the_key_names_it() -> None:
    with clock.at(NOW):
        forum = a_charter().forum
        a_mandate(forum, "government", side=Side.GOVERNMENT)
        a_mandate(forum, side=Side.ACADEMIA)
    page = shown(forum, "forum")
    assert len(re.findall(r'class="seat-t"[^>]*>G<', page)) == 1
    assert len(re.findall(r'class="seat-t"[^>]*>A<', page)) == 1
    assert "<span>A Academia</span>" in page and "Media</span>" not in page


def test_a_moved_meeting_says_when_that_was_told_and_counts_the_papers_one_may_see(
    forum: Forum,
) -> None:
    with clock.at(NOW - timedelta(days=9)):
        meeting = a_meeting(forum, NOW + timedelta(days=20))
        item = acts.add_item(meeting, title="Un point", by=PLATFORM)
        for title in ("Une note", "Une autre", "Une de trop"):
            acts.add_paper(
                meeting, item=item, title=title, language="fr", source="Eau", by=PLATFORM,
                address=f"https://example.org/{len(title)}",
            )  # fmt: skip
    Document.objects.filter(title="Une de trop").update(withheld_at=NOW)
    assert "35 days before" not in shown(forum, "forum")
    assert ">2 documents<" in shown(forum, "forum")
    with clock.at(NOW):
        acts.move(
            meeting, starts_at=NOW + timedelta(days=30), ends_at=NOW + timedelta(days=31),
            venue="Hôtel de ville", reason="La salle est prise.", by=PLATFORM,
        )  # fmt: skip
    assert "moved; this was told on 24 November 2026" in shown(forum, "forum")


@pytest.mark.parametrize("name", ["forum", "balance"])
def test_thirty_meetings_weigh_no_more_queries_than_three(forum: Forum, name: str) -> None:
    counts = []
    for rows in (3, 30):
        with clock.at(NOW):
            for n in range(rows):
                meeting = held(forum, NOW - timedelta(days=rows + n))
                acts.add_item(meeting, title="Un point", by=PLATFORM)
        with CaptureQueriesContext(connection) as asked:
            shown(forum, name)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 12


def test_who_stood_in_or_came_from_afar_took_the_seat(forum: Forum) -> None:
    with clock.at(NOW):
        meeting = a_meeting(
            forum, NOW - timedelta(days=5), convened_on=NOW.date() - timedelta(days=40)
        )
        for grant, how in zip(seats_of(forum), (Presence.REMOTE, Presence.APOLOGIES), strict=False):
            an_attendance(meeting, grant, how)
        [was] = latest_meetings(forum)
    assert (met(was).noted, met(was).present) == (Balance(2, 0), Balance(1, 0))
