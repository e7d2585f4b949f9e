"""When a plan is where (OGP facts 2.1, 2.2)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import PartialDate, months_later
from parvis.plans.calendar import (
    Phase,
    StepState,
    Sure,
    Term,
    assessment_due,
    co_creating,
    cycle,
    implementing,
    month_of,
    next_plan_due,
    phase,
    refresh_due,
    standing,
)

AMAREA = Term(
    calendar_published_on=date(2025, 3, 3),
    consultation_from=date(2025, 3, 24),
    consultation_until=date(2025, 4, 30),
    drafting_from=date(2025, 5, 12),
    drafting_until=date(2025, 9, 30),
    responded_on=date(2025, 10, 20),
    submitted=PartialDate.of_day(date(2025, 12, 12)),
    starts=PartialDate.of_day(date(2026, 1, 1)),
    ends=PartialDate.of_day(date(2027, 12, 31)),
    length_years=2,
)
IMPORTED = Term(submitted=PartialDate.of_year(2018), ends=PartialDate.of_year(2020), length_years=2)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 3, 2), Phase.UNKNOWN),
        (date(2025, 3, 3), Phase.ANNOUNCED),
        (date(2025, 3, 24), Phase.CONSULTING),
        (date(2025, 5, 5), Phase.CONSULTING),
        (date(2025, 5, 12), Phase.DRAFTING),
        (date(2025, 10, 20), Phase.RESPONDED),
        (date(2025, 12, 12), Phase.SUBMITTED),
        (date(2026, 1, 1), Phase.IMPLEMENTING),
        (date(2027, 12, 31), Phase.IMPLEMENTING),
        (date(2028, 1, 1), Phase.ENDED),
    ],
)
def test_a_plan_goes_through_its_phases_as_its_dates_say(on, expected):
    assert phase(AMAREA, on) is expected


def test_a_plan_known_to_the_year_counts_once_the_year_is_over():
    assert phase(IMPORTED, date(2018, 12, 30)) is Phase.UNKNOWN
    assert phase(IMPORTED, date(2018, 12, 31)) is Phase.IMPLEMENTING
    assert phase(IMPORTED, date(2020, 12, 31)) is Phase.IMPLEMENTING
    assert phase(IMPORTED, date(2021, 1, 1)) is Phase.ENDED


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2017, 1, 1), date(2017, 12, 31), Sure.NO),
        (date(2018, 1, 1), date(2018, 12, 31), Sure.SURELY),  # it began at some time in 2018
        (date(2018, 6, 1), date(2018, 6, 1), Sure.POSSIBLY),
        (date(2019, 3, 1), date(2019, 3, 1), Sure.SURELY),
        (date(2020, 6, 1), date(2020, 6, 1), Sure.POSSIBLY),
        (date(2020, 1, 1), date(2020, 12, 31), Sure.SURELY),  # and ended at some time in 2020
        (date(2021, 1, 1), date(2021, 12, 31), Sure.NO),
    ],
)
def test_a_plan_known_to_the_year_is_implemented_surely_possibly_or_not(first, last, expected):
    assert implementing(IMPORTED, first, last) is expected


@pytest.mark.parametrize(
    ("term", "first", "last", "expected"),
    [
        (IMPORTED, date(2018, 1, 1), date(2018, 12, 31), Sure.SURELY),
        (IMPORTED, date(2018, 5, 1), date(2018, 5, 1), Sure.POSSIBLY),
        (IMPORTED, date(2017, 1, 1), date(2017, 12, 31), Sure.NO),
        (AMAREA, date(2025, 3, 23), date(2025, 3, 23), Sure.NO),
        (AMAREA, date(2025, 3, 24), date(2025, 3, 24), Sure.SURELY),
        (AMAREA, date(2025, 12, 12), date(2025, 12, 12), Sure.SURELY),
        (AMAREA, date(2025, 12, 13), date(2026, 12, 31), Sure.NO),
        (
            Term(consultation_from=date(2026, 9, 1)),
            date(2026, 11, 24),
            date(2026, 11, 24),
            Sure.SURELY,
        ),
        (Term(), date(2026, 1, 1), date(2026, 12, 31), Sure.NO),
    ],
)
def test_co_creation_runs_from_the_first_consultation_to_the_submission(
    term, first, last, expected
):
    assert co_creating(term, first, last) is expected


def test_a_plan_without_an_end_is_only_possibly_still_implemented():
    term = Term(submitted=PartialDate.of_day(date(2018, 1, 1)))
    assert implementing(term, date(2026, 1, 1), date(2026, 1, 1)) is Sure.POSSIBLY


def test_a_member_may_co_create_one_plan_while_it_implements_another():
    next_one = Term(consultation_from=date(2027, 6, 1))
    found = standing([AMAREA, next_one], date(2027, 7, 1), date(2027, 7, 1))
    assert (found.co_creating, found.implementing) == (Sure.SURELY, Sure.SURELY)
    assert not found.is_between


def test_a_member_without_a_running_plan_is_between_two():
    assert standing([IMPORTED], date(2026, 1, 1), date(2026, 1, 1)).is_between
    assert standing([], date(2026, 1, 1), date(2026, 1, 1)).is_between


def test_the_arcade_shows_what_is_done_what_is_now_and_what_is_to_come():
    steps = {step.name: step.state for step in cycle(AMAREA, date(2026, 11, 24))}
    assert list(steps) == [
        "calendar", "consultation", "drafting", "response", "submission", "implementation", "assessment",
    ]  # fmt: skip
    assert steps["implementation"] is StepState.NOW
    assert steps["assessment"] is StepState.TODO
    assert set(list(steps.values())[:5]) == {StepState.DONE}


PLANNED = Term(
    calendar_published_on=date(2026, 9, 1), feedback_from=date(2027, 1, 11),
    feedback_until=date(2027, 2, 7), due_on=date(2027, 3, 31),
)  # fmt: skip


def test_the_arcade_shows_the_days_that_the_calendar_plans():
    steps = {step.name: step for step in cycle(PLANNED, date(2026, 11, 24))}
    response, submission = steps["response"], steps["submission"]
    assert (response.first.first, response.last.last) == (date(2027, 1, 11), date(2027, 2, 7))
    assert submission.first.first == date(2027, 3, 31)


@pytest.mark.parametrize(
    ("on", "response", "submission"),
    [
        (date(2027, 1, 10), StepState.TODO, StepState.TODO),
        (date(2027, 2, 7), StepState.NOW, StepState.TODO),
        (date(2027, 3, 31), StepState.TODO, StepState.NOW),
        (date(2027, 9, 1), StepState.TODO, StepState.TODO),
    ],
)
def test_what_is_only_planned_is_never_done(on, response, submission):
    steps = {step.name: step.state for step in cycle(PLANNED, on)}
    assert (steps["response"], steps["submission"]) == (response, submission)


def test_what_has_happened_stands_on_its_own_day_and_not_on_the_planned_one():
    happened = replace(
        PLANNED, responded_on=date(2027, 2, 1), submitted=PartialDate.of_day(date(2027, 4, 2))
    )
    steps = {step.name: step for step in cycle(happened, date(2027, 4, 3))}
    assert steps["response"].last.last == date(2027, 2, 1)
    assert steps["submission"].first.first == date(2027, 4, 2)
    assert steps["response"].state is steps["submission"].state is StepState.DONE


def test_steps_without_a_date_are_left_out():
    assert [step.name for step in cycle(IMPORTED, date(2019, 1, 1))] == [
        "submission", "implementation", "assessment",
    ]  # fmt: skip


def test_november_2026_is_the_eleventh_month_of_twenty_four():
    assert month_of(AMAREA, date(2026, 11, 24)) == (11, 24)
    assert month_of(AMAREA, date(2025, 12, 31)) is None
    assert month_of(IMPORTED, date(2019, 1, 1)) is None


def test_results_are_assessed_four_months_after_the_end_and_the_next_plan_is_due_after_twelve():
    assert assessment_due(date(2027, 12, 31)) == date(2028, 4, 30)
    assert next_plan_due(AMAREA) == date(2028, 12, 31)
    assert next_plan_due(Term()) is None


def test_only_a_four_year_plan_is_refreshed_at_its_middle():
    four = Term(starts=PartialDate.of_day(date(2024, 7, 1)), length_years=4)
    assert refresh_due(four) == date(2026, 7, 1)
    assert refresh_due(AMAREA) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 240))
def test_months_later_never_skips_a_month(day, months):
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


@given(
    st.dates(date(2011, 1, 1), date(2030, 1, 1)),
    st.integers(0, 1500),
    st.dates(date(2010, 1, 1), date(2035, 1, 1)),
    st.integers(0, 400),
)
def test_exact_dates_never_leave_a_doubt(begin, days, first, span):
    term = Term(
        submitted=PartialDate.of_day(begin), ends=PartialDate.of_day(begin + timedelta(days=days))
    )
    assert implementing(term, first, first + timedelta(days=span)) is not Sure.POSSIBLY


@given(st.integers(2012, 2030), st.integers(1, 4), st.dates(date(2010, 1, 1), date(2036, 1, 1)))
def test_what_is_sure_on_a_day_is_sure_in_its_year(year, length, day):
    term = Term(submitted=PartialDate.of_year(year), ends=PartialDate.of_year(year + length))
    whole = PartialDate.of_year(day.year)
    assert implementing(term, whole.first, whole.last) >= implementing(term, day, day)
    assert co_creating(term, whole.first, whole.last) >= co_creating(term, day, day)
