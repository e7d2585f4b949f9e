"""The figures of the report: how far, how, how soon."""

from __future__ import annotations

import statistics
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.consultations.hearing import Alike, by_theme, coverage_of, median_of, tally

DAY = date(2026, 3, 1)


def alike(outcome="", days=(), count=1, theme=0):
    return Alike(theme, outcome, DAY, tuple(DAY + timedelta(n) for n in days), count)


@given(st.lists(st.integers(-9, 99), max_size=9))
def test_the_median_is_that_of_all_the_numbers(every):
    assert median_of(Counter(every)) == (statistics.median(every) if every else None)


def test_what_has_no_end_waits():
    told = coverage_of([alike("accepted", [3], 2), alike(count=3), alike("declined", [9])])
    assert (told.of, told.answered, told.waiting) == (6, 3, 3)
    assert told.outcomes == {"accepted": 2, "declined": 1}
    assert told.median_days == 3


def test_nothing_to_answer_is_no_hundred_per_cent():
    told = coverage_of([])
    assert (told.of, told.answered, told.median_days) == (0, 0, None)


@pytest.mark.parametrize(("days", "expected"), [([4], 4), ([9, 4], 4), ([-2], 0), ([], None)])
def test_the_first_answer_counts_and_none_comes_before_what_it_answers(days, expected):
    assert alike("accepted", days).days == expected


def test_each_theme_has_its_own_figures():
    told = by_theme([alike("accepted", [1], theme=1), alike(theme=1), alike(theme=2)])
    assert {theme: (one.answered, one.of) for theme, one in told.items()} == {1: (1, 2), 2: (0, 1)}


def test_a_tally_adds_up_and_puts_the_most_first():
    assert tally([("b", 1), ("a", 1), ("c", 3), ("b", 1)]) == [("c", 3), ("b", 2), ("a", 1)]
