"""The law of a calendar: its notice, its order, and the days it is planned back to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.plans.cocreation import (
    DAYS,
    Fault,
    faults,
    may_begin_on,
    needs_reason,
    planned_back,
)

MONDAY = date(2026, 3, 2)
DAY = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("consulting", "drafting", "is_short"),
    [
        (None, None, False),
        (date(2026, 3, 16), None, False),
        (date(2026, 3, 15), None, True),
        (date(2026, 3, 16), date(2026, 3, 15), True),
        (None, date(2026, 2, 1), True),
        (date(2026, 4, 1), date(2026, 5, 1), False),
    ],
)
def test_development_starts_fourteen_days_after_the_calendar_or_says_why(
    consulting, drafting, is_short
):
    assert needs_reason(MONDAY, consulting, drafting) is is_short


@given(published=DAY, after=st.integers(-400, 400))
def test_the_fourteenth_day_is_the_first_that_needs_no_reason(published, after):
    starts = published + timedelta(days=after)
    assert needs_reason(published, starts, None) == (after < 14)
    assert may_begin_on(published) - published == timedelta(days=14)


@given(due=DAY)
def test_what_is_planned_back_is_in_order_and_leaves_two_weeks_to_adopt(due):
    days = planned_back(due)
    assert set(days) == set(DAYS)
    assert faults(days) == {}
    assert due - days["feedback_until"] > timedelta(days=14)
    assert days["consultation_until"] < days["drafting_from"]
    published = days["outreach_from"]
    assert not needs_reason(published, days["consultation_from"], days["drafting_from"])


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ({"drafting_until": MONDAY}, {"drafting_from": Fault.NO_FIRST_DAY}),
        (
            {"feedback_from": MONDAY, "feedback_until": date(2026, 3, 1)},
            {"feedback_until": Fault.ENDS_BEFORE},
        ),
        (
            {"outreach_from": date(2026, 3, 3), "consultation_from": MONDAY},
            {"outreach_from": Fault.TOLD_TOO_LATE},
        ),
        (
            {"feedback_from": date(2026, 3, 1), "consultation_from": MONDAY},
            {"feedback_from": Fault.NOTHING_TO_ANSWER},
        ),
        (
            {"drafting_from": date(2026, 3, 3), "due_on": MONDAY},
            {"drafting_from": Fault.AFTER_DUE},
        ),
        ({"drafting_from": MONDAY, "consultation_from": date(2026, 4, 1)}, {}),
        ({}, {}),
    ],
)
def test_what_is_out_of_order_is_said_day_by_day(days, wrong):
    assert faults(days) == wrong
