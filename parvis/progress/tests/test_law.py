"""How a milestone stands, and how far apart the pens are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import PartialDate
from parvis.progress.law.gap import Gap, Word, gap
from parvis.progress.law.milestones import End, Ending, State, ending, standing
from parvis.progress.law.scales import ALL, PENS

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("due", "done_on", "replanned", "state", "days"),
    [
        ("2026-04-30", date(2026, 4, 22), False, State.DONE, 0),
        ("2026-06-30", date(2026, 8, 11), False, State.DONE_LATE, 42),
        ("2026-10-14", None, False, State.OVERDUE, 41),
        ("2026-10-14", None, True, State.OVERDUE, 41),
        ("2027-03-31", None, True, State.REPLANNED, 0),
        ("2027-11-30", None, False, State.PLANNED, 0),
        ("2026-11-24", None, False, State.PLANNED, 0),
        ("2026-11", None, False, State.PLANNED, 0),  # the month is not over
        ("2026-Q3", None, False, State.OVERDUE, 55),  # since 30 September
        ("2026", None, False, State.PLANNED, 0),
        ("2026-08-26", None, False, State.OVERDUE, 90),
        ("2026-08-25", None, False, State.VERY_OVERDUE, 91),
        ("2025", None, True, State.VERY_OVERDUE, 328),
        ("", None, False, State.UNDATED, 0),
        ("", date(2026, 4, 22), False, State.DONE, 0),
    ],
)
def test_what_is_late_is_computed_from_the_last_possible_day(due, done_on, replanned, state, days):
    when = PartialDate.parse(due) if due else None
    found = standing(due=when, done_on=done_on, today=TODAY, is_replanned=replanned)
    assert (found.state, found.days) == (state, days)


@given(st.dates(date(2012, 1, 1), date(2040, 1, 1)), st.dates(date(2012, 1, 1), date(2040, 1, 1)))
def test_a_milestone_is_late_exactly_when_its_day_has_passed(due, today):
    found = standing(due=PartialDate.of_day(due), done_on=None, today=today)
    assert found.is_late == (today > due)
    assert found.days == max(0, (today - due).days)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.integers(0, 200))
def test_it_is_very_overdue_once_more_days_have_passed_than_the_setting_says(due, days, after):
    today = due + timedelta(days=days)
    found = standing(due=PartialDate.of_day(due), done_on=None, today=today, very_after=after)
    assert found.is_late == (days > 0)
    assert (found.state is State.VERY_OVERDUE) == (days > max(after, 0) and days > 0)


@pytest.mark.parametrize(
    ("ends", "levels", "end", "days"),
    [
        ("2026-10-14", ["complete", "complete"], End.KEPT, 0),
        ("2026-10-14", ["complete"], End.KEPT, 0),  # the one pen that has written says so
        ("2026-10-14", ["complete", "substantial"], End.OVERDUE, 41),
        ("2026-10-14", ["limited"], End.OVERDUE, 41),
        ("2026-06", ["limited", "limited"], End.VERY_OVERDUE, 147),
        ("2026-10-14", [], End.UNTOLD, 41),
        ("2026-11-24", ["limited"], End.OPEN, 0),
        ("2026-11", [], End.OPEN, 0),
        ("", ["limited"], End.OPEN, 0),
    ],
)
def test_a_commitment_is_overdue_when_its_end_passed_and_a_pen_says_it_is_not_complete(
    ends, levels, end, days
):
    told = dict(zip(["government", "civil_society"], levels, strict=False))
    found = ending(ends=PartialDate.parse(ends) if ends else None, levels=told, today=TODAY)
    assert found == Ending(end, days)
    assert found.is_late == (end in (End.OVERDUE, End.VERY_OVERDUE))


def word(side, level, month, day):
    return Word(side, level, date(2026, month, day))


def test_the_pens_differ_since_the_day_on_which_they_came_to_differ():
    words = [
        word("government", "limited", 3, 1),
        word("civil_society", "limited", 4, 1),
        word("government", "substantial", 8, 12),
        word("civil_society", "limited", 11, 24),
    ]
    assert gap(words) == Gap(1, date(2026, 8, 12))


def test_pens_that_agree_again_no_longer_differ():
    words = [
        word("government", "complete", 1, 1),
        word("civil_society", "not_started", 2, 1),
        word("government", "not_started", 3, 1),
    ]
    assert gap(words) == Gap(0, None)


def test_one_pen_alone_cannot_differ():
    assert gap([word("government", "complete", 1, 1)]) is None
    assert gap([]) is None


@given(st.lists(st.tuples(st.sampled_from(["government", "civil_society"]), st.sampled_from(PENS))))
def test_the_gap_is_the_distance_of_the_latest_levels(said):
    words = [Word(side, level, date(2026, 1, 1)) for side, level in said]
    latest = dict(said)
    found = gap(words)
    if len(latest) < 2:
        assert found is None
    else:
        one, other = (PENS.index(level) for level in latest.values())
        assert found.steps == abs(one - other)
        assert (found.since is None) == (found.steps == 0)


def test_the_levels_of_the_pens_are_on_the_reviewers_scale():
    assert set(PENS) < set(ALL["completion"].values)
