"""The international calendar beside the meetings of a forum that promises to follow it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import PartialDate
from parvis.forums.law.calendar import Deadline, Moment, follows_since, prepared, unprepared
from parvis.forums.law.presets import GHANA
from parvis.forums.tests.make import a_charter, a_forum
from parvis.forums.tests.plays.stage import a_secretary_of_each_side, at, convene, read, secretary
from parvis.plans.tests.make import a_plan

FIRST = date(2026, 1, 1)
DUE = Moment(Deadline.SUBMISSION, PartialDate.of_day(date(2026, 6, 30)))
OF_JUNE = Moment(Deadline.SUBMISSION, PartialDate.of_month(2026, 6))


@pytest.mark.parametrize(
    ("moment", "met_on", "is_prepared"),
    [
        (DUE, date(2026, 6, 30), True),
        (DUE, date(2026, 6, 2), True),
        (DUE, date(2026, 6, 1), False),  # four weeks and a day before
        (DUE, date(2026, 7, 1), False),
        (OF_JUNE, date(2026, 5, 4), True),
        (OF_JUNE, date(2026, 5, 3), False),
        (OF_JUNE, date(2026, 6, 30), True),
    ],
)
def test_a_meeting_prepares_what_comes_within_some_weeks_after_it(
    moment: Moment, met_on: date, is_prepared: bool
) -> None:
    assert (unprepared([moment], [met_on], 4, FIRST) == []) is is_prepared


def test_a_date_that_has_passed_is_missed_and_one_that_is_near_is_pressing() -> None:
    [one] = prepared([DUE], [], 4, FIRST)
    days = [date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 30), date(2026, 7, 1)]
    assert [one.is_pressing(day) for day in days] == [False, True, True, False]
    assert [one.is_missed(day) for day in days] == [False, False, False, True]
    assert prepared([DUE], [], 4, date(2026, 7, 1)) == []


def test_a_forum_follows_the_calendar_since_the_charter_that_last_began_to() -> None:
    other = replace(GHANA.charter, follows_international=False)
    days = [FIRST + timedelta(days=n) for n in range(4)]
    every = list(zip(days, (GHANA.charter, other, GHANA.charter, GHANA.charter), strict=True))
    assert [follows_since(every[:n]) for n in range(5)] == [None, FIRST, None, days[2], days[2]]


DAYS = st.dates(FIRST, date(2027, 12, 31))


@given(st.lists(DAYS, max_size=6), st.lists(DAYS, max_size=6), DAYS, st.integers(1, 20))
def test_one_more_meeting_never_leaves_a_date_unprepared_that_was_not(
    dates: list[date], meetings: list[date], more: date, weeks: int
) -> None:
    moments = [Moment(Deadline.END, PartialDate.of_day(day)) for day in dates]
    before = unprepared(moments, meetings, weeks, FIRST)
    after = unprepared(moments, [*meetings, more], weeks, FIRST)
    assert set(after) <= set(before)
    assert set(unprepared(moments, meetings, weeks + 1, FIRST)) <= set(before)
    assert unprepared(moments, dates, weeks, FIRST) == []


@pytest.mark.django_db
def test_only_a_forum_that_promises_it_shows_the_international_calendar(client: Client) -> None:
    with at("2026-01-10"):
        forum = a_forum()
        a_secretary_of_each_side(forum)
        a_charter(forum)
        a_plan(forum.member, consultation_from=date(2026, 3, 1), due_on=date(2026, 6, 30))
        convene(forum, "2026-02-12")
        page = read(client, "meetings", forum)
    assert "International calendar" in page and "Meets on 12 February 2026." in page
    assert "To be prepared from 5 May 2026 on." in page and "our default" in page
    with at("2026-05-20"):
        assert "No meeting is convened yet." in read(client, "meetings", forum)
    with at("2026-07-01"):
        assert "No meeting in the 8 weeks before." in read(client, "meetings", forum)
        a_charter(
            forum, follows_international=False, adopted_on=date(2026, 7, 1), by=secretary(forum)
        )
        assert "International calendar" not in read(client, "meetings", forum)
