"""The law of rounds: how one stands, what an answer is, when leads are reminded, two a year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import months_later
from parvis.progress.law import rounds as law
from parvis.progress.law.rounds import Answer, Kind, Moment, Said, State

OPENS, DUE = date(2026, 11, 2), date(2026, 11, 30)
DAYS = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("today", "closed_on", "state"),
    [
        (date(2026, 11, 1), None, State.ANNOUNCED),
        (OPENS, None, State.OPEN),
        (DUE, None, State.OPEN),
        (date(2026, 12, 1), None, State.OVERDUE),
        (date(2026, 12, 5), date(2026, 12, 5), State.CLOSED),
        (date(2026, 12, 4), date(2026, 12, 5), State.OVERDUE),
    ],
)
def test_a_round_is_announced_open_overdue_or_closed(today, closed_on, state):
    assert law.state(OPENS, DUE, closed_on, today) is state


@pytest.mark.parametrize(
    ("said", "until", "answer"),
    [
        ([], date(2026, 11, 20), Answer(Kind.MISSING, None, 0)),
        ([], date(2026, 12, 4), Answer(Kind.MISSING, None, 4)),
        # What was written before the round opened, or after it closed, is no answer to it.
        ([Said(Kind.REPORTED, date(2026, 11, 1))], DUE, Answer(Kind.MISSING, None, 0)),
        ([Said(Kind.REPORTED, date(2026, 12, 9))], DUE, Answer(Kind.MISSING, None, 0)),
        ([Said(Kind.NOTHING, OPENS)], DUE, Answer(Kind.NOTHING, OPENS, 0)),
        ([Said(Kind.REPORTED, DUE)], DUE, Answer(Kind.REPORTED, DUE, 0)),
        (
            [Said(Kind.REPORTED, date(2026, 12, 3))],
            date(2026, 12, 9),
            Answer(Kind.REPORTED, date(2026, 12, 3), 3),
        ),
        # Who signs in time and reports later has answered in time, and with a report.
        (
            [Said(Kind.REPORTED, date(2026, 12, 3)), Said(Kind.NOTHING, DUE)],
            date(2026, 12, 9),
            Answer(Kind.REPORTED, DUE, 0),
        ),
        ([Said(Kind.UNSEEN, OPENS)], DUE, Answer(Kind.UNSEEN, OPENS, 0)),
    ],
)
def test_an_answer_is_the_first_word_within_the_round(said, until, answer):
    assert law.answer(said, OPENS, DUE, until) == answer


@given(st.lists(st.builds(Said, st.sampled_from([*Kind][:3]), DAYS)), DAYS)
def test_an_answer_is_given_exactly_where_something_was_said_within_the_round(said, until):
    answer = law.answer(said, OPENS, DUE, until)
    within = [one for one in said if OPENS <= one.on <= until]
    assert answer.is_given == bool(within)
    assert answer.late >= 0
    assert answer.on == min((one.on for one in within), default=None)


@pytest.mark.parametrize(
    ("late", "today", "owes"),
    [(False, DUE, False), (True, DUE, True), (False, date(2026, 12, 1), True)],
)
def test_obstacles_are_owed_where_a_milestone_or_the_answer_is_late(late, today, owes):
    assert law.owes_obstacles(has_late_milestone=late, due_on=DUE, today=today) is owes


@pytest.mark.parametrize(
    ("today", "moment"),
    [
        (date(2026, 11, 1), None),
        (OPENS, Moment.OPENED),
        (date(2026, 11, 22), Moment.OPENED),
        (date(2026, 11, 23), Moment.NEAR),
        (DUE, Moment.NEAR),
        (date(2026, 12, 1), Moment.PASSED),
        (date(2027, 3, 1), Moment.PASSED),
    ],
)
def test_leads_are_reminded_at_the_opening_a_week_before_and_a_day_after(today, moment):
    assert law.reminder(OPENS, DUE, None, today, before=7, after=1) is moment


def test_a_closed_round_reminds_nobody_and_a_short_one_is_told_as_opened_first():
    closed = date(2026, 12, 2)
    assert law.reminder(OPENS, DUE, closed, date(2026, 12, 3), before=7, after=1) is None
    short = OPENS + timedelta(days=3)
    assert law.reminder(OPENS, short, None, OPENS, before=7, after=1) is Moment.OPENED
    tomorrow = OPENS + timedelta(days=1)
    assert law.reminder(OPENS, short, None, tomorrow, before=7, after=1) is Moment.NEAR


def test_what_is_missing_is_counted_so_and_not_as_late():
    told = law.tally(
        [
            Answer(Kind.REPORTED, DUE, 0), Answer(Kind.NOTHING, DUE, 4), Answer(Kind.MISSING, None, 9)
        ]
    )  # fmt: skip
    assert told == law.Tally(asked=3, reported=1, nothing=1, unseen=0, missing=1, late=1)
    assert told.answered == 2


BEGINS, ENDS = date(2026, 1, 1), date(2027, 12, 31)


@pytest.mark.parametrize(
    ("opened", "today", "is_kept", "count", "needs", "next_by"),
    [
        ([], date(2026, 6, 1), None, 0, 2, date(2026, 12, 31)),
        ([date(2026, 4, 1)], date(2026, 6, 1), None, 0, 1, date(2026, 12, 31)),
        ([date(2026, 4, 1)], date(2027, 1, 1), False, 1, 0, None),
        ([], date(2027, 1, 1), False, 0, 0, None),
        (
            [date(2026, 4, 1), date(2026, 10, 1)],
            date(2027, 1, 1),
            True,
            2,
            1,
            date(2027, 4, 1),
        ),
        # A plan that ends before the next is due asks for no more.
        (
            [date(2026, 4, 1), date(2026, 10, 1), date(2027, 3, 1), date(2027, 9, 1)],
            date(2027, 10, 1),
            True,
            2,
            0,
            None,
        ),
    ],
)
def test_two_rounds_open_in_any_twelve_months(opened, today, is_kept, count, needs, next_by):
    found = law.rhythm(BEGINS, ENDS, opened, today)
    assert (found.is_kept, found.count, found.needs, found.next_by) == (
        is_kept, count, needs, next_by
    )  # fmt: skip


@given(st.lists(st.dates(BEGINS, ENDS), max_size=8), st.dates(BEGINS, ENDS))
def test_the_twelve_months_that_are_told_have_the_fewest_rounds_of_all(opened, today):
    found = law.rhythm(BEGINS, ENDS, opened, today)
    days = [one for one in opened if one <= today]
    counts, first = [], BEGINS
    while (last := months_later(first, 12) - timedelta(days=1)) <= min(today, ENDS):
        counts.append(sum(first <= one <= last for one in days))
        first += timedelta(days=1)
    assert found.is_kept == (min(counts) >= law.AT_LEAST if counts else None)
    if counts:
        assert found.count == min(counts)
        assert found.count == sum(found.first <= one <= found.last for one in days)
