"""The calendar of everything: what has a date, as a page, on a timeline, and for programs."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from parvis.consultations.tests.make import a_consultation
from parvis.dates import PartialDate
from parvis.forums import acts as forums
from parvis.forums.law.presets import System
from parvis.forums.law.voting import Kind as Voted
from parvis.forums.tests.make import a_meeting
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held, seats_of
from parvis.forums.tests.test_meeting_pages import read as read_events
from parvis.home.dates.asked import by_month, timeline_of
from parvis.home.dates.dated import Dated, Kind
from parvis.home.dates.gathering import everything
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people.models import Grant
from parvis.people.sides import Side
from parvis.plans import acts
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
    an_opportunity,
)
from parvis.plans.tests.pages import on
from parvis.progress import acts as progress
from parvis.record import clock
from parvis.ui import ics

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def today():
    with on("2026-11-24"):
        yield


@pytest.fixture
def promised(db):
    """A milestone due on 31 March 2027, first due on 14 October 2026, in a submitted plan."""
    with on("2025-12-12"):
        milestone = a_milestone(a_commitment(a_plan(number=4)), "2026-10-14")
        plan = milestone.commitment.plan
        acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    return milestone


def move(milestone, becomes="2027-03-31"):
    acts.replan(
        milestone, becomes=PartialDate.parse(becomes), reason="Décret", agreed="En séance.",
        by=a_ministry(milestone.commitment.plan.member),
    )  # fmt: skip


def page(client, member, **asked):
    answer = client.get(reverse("home:calendar", args=[member.slug]), asked)
    assert answer.status_code == 200
    return answer.text


def feed(client, member, code=""):
    name, words = ("commitment-ics", [code]) if code else ("calendar-ics", [])
    answer = client.get(reverse(f"home:{name}", args=[member.slug, *words]))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return answer.content.decode()


def kinds(member, **rest):
    return {one.kind for one in everything(member, TODAY, **rest)}


def a_full_calendar():
    """Put one thing of every kind into the calendar of a member; return the member."""
    forum = a_full_forum(System.CANADA)
    member = forum.member
    meeting = held(forum)
    a_decision(meeting, kind=Voted.ADVICE)
    a_decision(meeting, kind=Voted.ADVICE, review_on=date(2027, 6, 1))
    forums.agree_action(
        meeting, what="Publier le compte rendu", due_on=date(2026, 12, 1), by=PLATFORM,
        language="fr", owner=a_ministry(member),
    )  # fmt: skip
    Grant.objects.filter(pk=seats_of(forum)[0].pk).update(until=date(2027, 5, 5))
    a_meeting(forum, datetime(2027, 1, 14, 14, tzinfo=UTC), convened_on=TODAY)
    plan = a_plan(member, number=4, due_on=date(2027, 12, 31))
    an_opportunity(plan)
    a_consultation(plan)
    a_milestone(a_commitment(plan), "2026-10-14")
    return member


@pytest.mark.django_db
def test_every_room_has_its_dates_in_the_calendar(client):
    member = a_full_calendar()
    assert kinds(member) == set(Kind) - {Kind.ROUND}
    told = page(client, member, when="all")
    for words in (
        "Advice D-",
        "is to be reviewed",
        "Publier le compte rendu",
        "A seat of",
        "meets",
    ):
        assert words in told
    assert "41 days late" in page(client, member)


@pytest.mark.django_db
def test_it_can_be_cut_to_a_kind_a_side_a_commitment_and_to_what_is_past(client):
    member = a_full_calendar()
    [milestone] = [one for one in everything(member, TODAY) if one.kind is Kind.MILESTONE]
    cut = page(
        client, member, kind="milestone", commitment=milestone.commitment, side=Side.GOVERNMENT
    )
    assert milestone.href in cut
    assert "meets" not in cut
    assert milestone.href not in page(client, member, side=Side.REVIEWER, when="all")
    past = page(client, member, when="past", kind="meeting")
    assert "14 Jan 2027" not in past and "23 Nov 2026" in past
    assert page(client, member, kind="nothing", when="never", page="x")


def test_what_moved_keeps_the_date_it_was_first_due(client, promised):
    member = promised.commitment.plan.member
    move(promised)
    move(promised, "2027-06")
    told = page(client, member)
    assert "<s>14 October 2026</s>" in told
    assert "June 2027" in told
    assert 'class="f-old"' in told


def test_the_feed_of_a_commitment_has_its_milestones_whole_days_and_unique_names(client, promised):
    commitment = promised.commitment
    [event] = read_events(feed(client, commitment.plan.member, commitment.code))
    assert event["DTSTART;VALUE=DATE"] == "20261014"
    assert event["DTEND;VALUE=DATE"] == "20261015"
    assert event["SEQUENCE"] == "0"
    assert event["TRANSP"] == "TRANSPARENT"
    assert "41 days late" in event["SUMMARY"]
    move(promised, "2027-06")
    [moved] = read_events(feed(client, commitment.plan.member, commitment.code))
    assert (moved["UID"], moved["SEQUENCE"]) == (event["UID"], "1")
    assert moved["DTSTART;VALUE=DATE"] == "20270601"
    assert moved["DTEND;VALUE=DATE"] == "20270701"
    with on("2026-11-24"):
        progress.complete(promised, done_on=TODAY, by=promised.owner)
    [done] = read_events(feed(client, commitment.plan.member, commitment.code))
    assert done["UID"] == event["UID"] and "Done on" in done["SUMMARY"]


@pytest.mark.django_db
def test_the_feed_of_a_member_is_a_calendar_with_each_thing_once_and_the_hours_of_meetings(client):
    member = a_full_calendar()
    events = read_events(feed(client, member))
    names = [one["UID"] for one in events]
    assert len(names) == len(set(names)) == len(everything(member, TODAY))
    assert all(one.get("DTSTAMP") for one in events)
    [meeting] = [one for one in events if one.get("DTSTART", "").startswith("2027")]
    assert meeting["DTSTART"] == "20270114T140000Z"
    assert read_events(feed(client, member)) == events


def test_the_day_of_a_feed_is_that_of_the_installation(client, promised, settings):
    settings.TIME_ZONE = "Pacific/Kiritimati"
    with clock.at(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        commitment = promised.commitment
        [event] = read_events(feed(client, commitment.plan.member, commitment.code))
    assert event["DTSTAMP"] == "20261124T100000Z"
    assert event["DTSTART;VALUE=DATE"] == "20261014"


@pytest.mark.django_db
def test_what_is_not_there_is_not_found(client):
    member = a_member()
    assert client.get(reverse("home:calendar", args=["nowhere"])).status_code == 404
    missing = reverse("home:commitment-ics", args=[member.slug, "XX9999"])
    assert client.get(missing).status_code == 404
    assert "No date answers" in page(client, member, kind="meeting")


@pytest.mark.django_db
def test_thirty_of_everything_cost_the_queries_of_three(client):
    asked = []
    for rows in (3, 30):
        member = a_full_calendar()
        commitment = member.plans.get().commitments.get()
        for row in range(rows):
            an_opportunity(commitment.plan, f"Atelier {row}")
            move(a_milestone(commitment, "2026-12-31"))
            at = datetime(2027, 2, 1, 14, tzinfo=UTC) + timedelta(days=row)
            a_meeting(member.forums.get(), at, convened_on=TODAY)
        for name in ("calendar", "calendar-ics"):
            with CaptureQueriesContext(connection) as queries:
                client.get(reverse(f"home:{name}", args=[member.slug]))
            asked.append(len(queries))
    assert asked[:2] == asked[2:]
    assert max(asked) <= 12


def dated(day, kind=Kind.MILESTONE, **rest):
    return Dated(f"{kind}-{day}", kind, PartialDate.of_day(day), "…", "/", Side.GOVERNMENT, **rest)


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=10))
def test_months_hold_every_date_once_and_in_order(days):
    items = [dated(day) for day in sorted(days)]
    months = by_month(items)
    assert [one for month in months for one in month.items] == items
    firsts = [month.first for month in months]
    assert firsts == sorted(set(firsts))
    assert all(one.day.replace(day=1) == m.first for m in months for one in m.items)


@given(
    st.lists(
        st.tuples(st.dates(date(2024, 1, 1), date(2028, 1, 1)), st.sampled_from(Kind)), max_size=10
    )
)
def test_the_timeline_has_a_lane_for_each_kind_and_a_mark_for_each_of_its_days(told):
    found = timeline_of([dated(day, kind) for day, kind in told], TODAY)
    assert {lane.kind for lane in found.lanes} == {kind for _day, kind in told}
    for lane in found.lanes:
        marks = [s for s in lane.shapes if s.tag == "rect"]
        assert len(marks) == len({day for day, kind in told if kind is lane.kind})
        assert all(0 <= float(dict(s.attributes)["x"].rstrip("%")) <= 100 for s in marks)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 400), st.text())
def test_whole_days_are_written_as_days_and_end_on_the_day_after(day, length, words):
    last = day + timedelta(days=length)
    event = ics.Event("x@parvis", 0, None, day, last, words)
    [read] = read_events(ics.written("…", [event]))
    assert read["DTSTART;VALUE=DATE"] == f"{day:%Y%m%d}"
    assert read["DTEND;VALUE=DATE"] == f"{last + timedelta(days=1):%Y%m%d}"
    assert "LAST-MODIFIED" not in read
