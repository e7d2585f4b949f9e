"""Figures of a partnership: what they are counted of, and that nothing is never nought."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.balance import Balance, Met, Rhythm
from parvis.progress.law import health
from parvis.progress.law.differences import Span, spans
from parvis.progress.law.gap import Word
from parvis.progress.law.health import Asking, Figure, Nothing, Period, half_years

HALF = Period(date(2026, 7, 1), date(2026, 12, 31))
DAY = date(2026, 9, 1)
days = st.dates(date(2025, 1, 1), date(2027, 6, 30))


def an_asking(on: date, after: int | None, count: int, has_changed: bool) -> Asking:
    return Asking(on, None if after is None else on + timedelta(days=after), count, has_changed)


askings = st.lists(
    st.builds(an_asking, days, st.none() | st.integers(0, 300), st.integers(1, 4), st.booleans()),
    max_size=20,
)


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(1, 20))
def test_half_years_follow_each_other_and_end_today(today: date, count: int) -> None:
    found = half_years(today, count)
    assert len(found) == count and found[-1].last == today and found[-1].holds(today)
    for one, after in itertools.pairwise(found):
        assert one.last + timedelta(days=1) == after.first
        assert {one.half, after.half} == {1, 2}


def test_a_time_of_which_nothing_can_be_known_is_told_apart_from_one_without_anything() -> None:
    assert health.rhythm(HALF, [None, None]).nothing is Nothing.NOT_KNOWN
    assert health.rhythm(HALF, [Rhythm(0, 0, 0)]).nothing is Nothing.NOTHING_YET
    assert health.rhythm(HALF, [Rhythm(0, 2, 90)]) == Figure(HALF, 0, 2)
    for empty in (
        health.voice(HALF, []), health.changed(HALF, []), health.delay(HALF, []),
        health.differences(HALF, []), health.joint(HALF, [], []),
    ):  # fmt: skip
        assert empty.nothing is Nothing.NOTHING_YET and empty.share is None


def test_the_forums_of_a_member_are_counted_together() -> None:
    figure = health.rhythm(HALF, [Rhythm(2, 1, 60), None, Rhythm(0, 2, 184)])
    assert (figure.part, figure.of, figure.share) == (2, 3, 2 / 3)
    assert health.rhythm(HALF, [Rhythm(5, 2, 20)]).share == 1.0


def test_the_voice_of_society_is_of_what_one_of_the_two_brought() -> None:
    inside = Met(DAY, items=Balance(3, 1), motions=Balance(0, 2))
    outside = Met(date(2026, 6, 30), items=Balance(9, 9))
    assert health.voice(HALF, [inside, outside]) == Figure(HALF, 3, 6)


def test_what_was_answered_within_the_time_counts_whenever_it_was_said() -> None:
    every = [
        Asking(date(2026, 1, 1), DAY, 2, has_changed=True), Asking(DAY, DAY, 1),
        Asking(DAY, date(2027, 1, 2), 4, has_changed=True), Asking(DAY, None, 3),
    ]  # fmt: skip
    assert health.changed(HALF, every) == Figure(HALF, 2, 3)
    assert health.delay(HALF, every) == Figure(HALF, of=3, days=243.0, left=7)


@given(askings)
def test_the_median_is_of_those_answered_and_who_waits_stands_beside_it(some: list[Asking]) -> None:
    figure = health.delay(HALF, some)
    took = [one.days for one in some if HALF.holds(one.answered_on) for _ in range(one.count)]
    assert figure.days == (median(took) if took else None)
    assert figure.of == len(took) and (figure.nothing is None) == bool(took)
    assert health.delay(HALF, some[::-1]) == figure


@given(askings)
def test_a_part_is_never_more_than_its_whole(some: list[Asking]) -> None:
    figure = health.changed(HALF, some)
    assert 0 <= figure.part <= figure.of
    assert figure.share is None or 0 <= figure.share <= 1


words = st.lists(
    st.builds(
        Word, st.sampled_from(["government", "civil_society"]),
        st.sampled_from(["limited", "complete"]), days,
    ),
    max_size=12,
).map(lambda some: sorted(some, key=lambda one: one.on))  # fmt: skip


@given(words)
def test_differences_follow_each_other_and_one_at_most_lasts(some: list[Word]) -> None:
    found = list(spans(some))
    for one, after in itertools.pairwise(found):
        assert one.closed_on is not None and one.opened_on <= one.closed_on <= after.opened_on
    latest = {word.side: word.level for word in some}
    lasts = len(set(latest.values())) > 1
    assert (bool(found) and found[-1].is_open) == lasts


@given(st.lists(words, max_size=5))
def test_what_is_open_at_the_end_is_open_at_the_next_beginning(every: list[list[Word]]) -> None:
    found = [one for some in every for one in spans(some)]
    periods = half_years(date(2027, 6, 30), 5)
    told = [health.differences(one, found) for one in periods]
    assert sum(one.part for one in told) == sum(1 for one in found if one.closed_on)
    for figure, after in itertools.pairwise(told):
        assert after.of >= (figure.left or 0)


def a_span(opened_on: date, closed_on: date | None = None) -> Span:
    return Span(opened_on, "complete", "limited", 2, closed_on)


def test_a_difference_that_is_closed_and_one_that_lasts() -> None:
    every = [
        a_span(date(2026, 1, 1), DAY), a_span(DAY), a_span(DAY, date(2027, 1, 9)),
    ]  # fmt: skip
    assert health.differences(HALF, every) == Figure(HALF, 1, 3, left=2)
    assert health.differences(Period(date(2025, 1, 1), date(2025, 6, 30)), every).nothing


@pytest.mark.parametrize(
    ("single", "joint", "told"), [(2, 1, (1, 3)), (0, 2, (2, 2)), (3, 0, (0, 3))]
)
def test_joint_reports_are_counted_of_all(single: int, joint: int, told: tuple[int, int]) -> None:
    figure = health.joint(HALF, [DAY] * single, [DAY] * joint + [date(2026, 1, 1)])
    assert (figure.part, figure.of) == told
