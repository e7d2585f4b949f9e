"""The page on the state of a partnership: its figures, its sources, its sheet, its cost."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parvis.consultations import acts as consultations
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.forums import acts as forums
from parvis.forums.models import AgendaItem, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_meeting, a_question, a_seat
from parvis.home.health_facts import facts_of, forums_of
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.people.models import Organisation
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.tests.make import a_ministry, a_plan, a_submitted_plan
from parvis.progress import acts as progress
from parvis.progress.law.health import Figure, Measure, half_years
from parvis.progress.models import Report
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def member() -> Member:
    """A member of which nothing is entered."""
    return a_member("République d’Amaréa")


def url(member: Member, page: str = "health") -> str:
    return reverse(f"home:{page}", args=[member.slug]).replace("/fr/", "/en/")


def now(member: Member) -> dict[Measure, Figure]:
    """Return the figures of the half-year that runs."""
    periods = half_years(clock.today(), 1)
    found = facts_of(member, forums_of(member), periods[0].first - timedelta(days=2000))
    return {measure: some[-1] for measure, some in found.figures(periods).items()}


def carried(meeting: Meeting, by: Organisation, number: int) -> None:
    AgendaItem.objects.create(
        meeting=meeting, number=number, place=number, title="Point", organisation=by,
        added_on=clock.today(), language="fr",
    )  # fmt: skip


def test_where_nothing_is_entered_nothing_is_nought(member: Member, client: Client) -> None:
    page = client.get(url(member)).text
    assert "not known" in page and "nothing yet" in page
    assert "There is no score" in page and "Nothing to count from is entered yet." in page
    rows = list(csv.DictReader(io.StringIO(client.get(url(member, "health-csv")).text)))
    assert {one["nothing"] for one in rows} == {"not_known", "nothing_yet"}
    assert not any(one["part"] or one["of"] or one["median_days"] for one in rows)


def test_meetings_and_voices_are_counted(member: Member, client: Client) -> None:
    forum = a_forum(member, since=clock.today() - timedelta(days=200))
    a_charter(forum, notice_days=0, meets_every_months=1, adopted_on=forum.since)
    meeting = a_meeting(forum, clock.now() - timedelta(hours=3))
    society = an_organisation(member, Side.CIVIL_SOCIETY)
    for number, who in enumerate([society, society, a_ministry(member)], 1):
        carried(meeting, who, number)
    told = now(member)
    assert told[Measure.RHYTHM].part == 1 and told[Measure.RHYTHM].of >= 4
    assert (told[Measure.VOICE].part, told[Measure.VOICE].of) == (2, 3)
    page = client.get(url(member)).text
    assert "Brought by civil society: 2 of 3 items and motions" in page
    there = reverse("forums:balance", args=[member.slug, forum.slug]).replace("/fr/", "/en/")
    assert there in page


def test_answers_that_took_something_up_and_how_long_they_took(
    member: Member, client: Client
) -> None:
    plan = a_plan(member, consultation_from=clock.today())
    consultation = a_consultation(plan)
    ministry = a_ministry(member)
    for outcome, ground in (("declined", "later"), ("accepted", "taken_up"), ("", "")):
        said = a_contribution(consultation)
        type(said).objects.filter(pk=said.pk).update(made_on=clock.today() - timedelta(days=9))
        if outcome:
            consultations.respond(
                said, outcome=outcome, ground=ground, words="Vu.", institution=ministry,
                elsewhere="Au budget.", language="fr", by=ministry,
            )  # fmt: skip
    told = now(member)
    assert (told[Measure.CHANGED].part, told[Measure.CHANGED].of) == (1, 2)
    waits = told[Measure.ANSWERS]
    assert (waits.days, waits.of, waits.left) == (9.0, 2, 1)
    page = client.get(url(member)).text
    assert "Taken up, whole or in part: 1 of 2 contributions answered." in page
    assert "Median of the days to the first answer: 9, over 2 contributions" in page


def test_questions_at_the_desk_are_counted_beside_what_waits(member: Member) -> None:
    forum = a_forum(member)
    answered, _waiting = a_question(forum), a_question(forum)
    forums.answer(answered, words="En mai.", language="fr", by=a_seat(forum))
    desk = now(member)[Measure.DESK]
    assert (desk.days, desk.of, desk.left) == (0.0, 1, 1)


def test_differences_of_the_pens_open_and_close(member: Member) -> None:
    one, other = a_submitted_plan(member, commitments=2).commitments.all()
    state, society = a_ministry(member), an_organisation(member, Side.CIVIL_SOCIETY)
    for commitment in (one, other):
        progress.report(commitment, level="complete", account="Fait.", by=state)
        progress.report(commitment, level="limited", account="En partie.", by=society)
    progress.report(one, level="complete", account="Vu.", by=society)
    told = now(member)
    assert (told[Measure.DIFFERENCES].part, told[Measure.DIFFERENCES].left) == (1, 1)
    assert (told[Measure.JOINT].part, told[Measure.JOINT].of) == (0, 5)
    Report.objects.filter(commitment=other, side="civil_society").update(withheld_at=clock.now())
    assert now(member)[Measure.DIFFERENCES].of == 1


def test_many_things_cost_what_few_cost(member: Member, client: Client) -> None:
    def cost(number: int, rows: int) -> int:
        plan = a_submitted_plan(member, commitments=rows, number=number)
        for commitment in plan.commitments.all():
            progress.report(commitment, level="limited", account="Fait.", by=a_ministry(member))
        for _ in range(rows):
            forum = a_forum(member)
            a_charter(forum, notice_days=0)
            carried(a_meeting(forum, clock.now() - timedelta(hours=3)), a_ministry(member), 1)
            a_question(forum)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url(member)).status_code == 200
        return len(asked)

    assert cost(1, 2) == cost(2, 12) <= 12


def test_the_member_and_the_forum_lead_there(member: Member, client: Client) -> None:
    forum = a_forum(member)
    a_charter(forum)
    for page in (member.get_absolute_url(), forum.get_absolute_url()):
        assert url(member) in client.get(page.replace("/fr/", "/en/")).text
