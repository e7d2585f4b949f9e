"""The forums of the demonstration live: who sits, what was voted and asked, as pages tell it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from parvis.forums.law.following import Course
from parvis.forums.models import Decision, Departure, Forum, Meeting, Minutes, Question, Turn
from parvis.forums.sitting import seats_on
from parvis.plans.models import Milestone
from parvis.record import clock

TODAY = date(2026, 11, 24)
pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]


def amarea() -> Forum:
    return Forum.objects.get(member__slug="amarea")


def votes(code: str) -> list[tuple[str, str, int]]:
    _d, year, number = code.split("-")
    found = Decision.objects.get(forum=amarea(), year=year, number=number)
    cast = Counter((one.constituency, one.choice) for one in found.votes.all())
    return sorted((key, choice, n) for (key, choice), n in cast.items())


def test_nine_sit_on_each_side_and_one_seat_of_each_is_empty() -> None:
    sides = Counter(one.constituency for one in seats_on(amarea(), TODAY))
    assert sides == {"government": 9, "civil_society": 9}
    left = Departure.objects.filter(forum=amarea()).order_by("told_on")
    assert [str(one.told_on) for one in left] == ["2026-10-06", "2026-11-02", "2026-11-16"]
    assert left[0].why == "in_protest"


def test_the_chair_goes_from_one_side_to_the_other_each_half_year() -> None:
    sides = [one.is_of_the_state for one in Turn.objects.filter(forum=amarea()).order_by("since")]
    assert sides == [True, True, False, True]


def test_nine_and_seven_were_there_in_september_and_voted_as_it_is_told() -> None:
    meeting = Meeting.objects.get(forum=amarea(), starts_at__date=date(2026, 9, 18))
    assert meeting.attendances.present().count() == 16
    assert votes("D-2026-11") == [
        ("civil_society", "against", 2), ("civil_society", "for", 5),
        ("government", "abstains", 1), ("government", "for", 8),
    ]  # fmt: skip
    assert votes("D-2026-08") == [
        ("civil_society", "against", 6), ("civil_society", "for", 2), ("government", "for", 10),
    ]  # fmt: skip
    assert votes("D-2025-07")[0] == ("civil_society", "for", 9)
    moved = Milestone.objects.get(commitment__code="XA0034", number="4.4").replannings.get()
    assert "D-2026-11" in moved.reason


def test_minutes_were_published_once_late_and_actions_stand_in_each_way() -> None:
    shown = Minutes.objects.published().filter(meeting__forum=amarea())
    assert shown.count() == 5
    courses = Counter(one.course(TODAY) for one in amarea().actions.all())
    assert courses == {Course.LATE: 1, Course.KEPT: 2, Course.OPEN: 2}


def test_six_questions_came_since_september_and_some_wait() -> None:
    asked = Question.objects.public().filter(forum=amarea())
    assert asked.filter(at__date__gt=date(2026, 9, 18)).count() == 6
    assert asked.waiting().count() == 3


def test_advice_is_answered_with_reasons_or_waits_and_a_quorum_was_missed() -> None:
    advice = Decision.objects.filter(forum__member__slug="solvera")
    assert (advice.count(), advice.unanswered().count()) == (2, 1)
    assert Decision.objects.get(forum__member__slug="calderana").why == "no_quorum"


def test_the_front_page_leads_to_the_forum_and_to_its_next_meeting(client: Client) -> None:
    with clock.at(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        front = client.get("/fr/amarea/").text
        assert "/fr/amarea/forums/forum/meetings/6/" in front
        way = client.get("/fr/amarea/forums/")
        assert (way.status_code, way["Location"]) == (302, "/fr/amarea/forums/forum/")
        assert client.get("/fr/amarea/forums/forum/").status_code == 200
        assert "/amarea/forums/forum/meetings/6/" in client.get("/fr/").text
