"""How the two colleges stand, measured: what each brings, who comes, how often they met."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.balance import (
    Balance,
    Met,
    Rhythm,
    promised,
    promises,
    rhythm,
    total,
    within,
)
from parvis.forums.law.charter import Charter
from parvis.forums.law.following import Promise
from parvis.forums.law.presets import PRESETS, System

FOUNDED = date(2025, 1, 1)
JULY, SEPTEMBER = date(2026, 7, 1), date(2026, 9, 1)
DAYS = st.dates(FOUNDED, date(2027, 12, 31))
COUNTS = st.builds(Balance, st.integers(0, 40), st.integers(0, 40))
MEETINGS = st.lists(st.builds(Met, DAYS, COUNTS, COUNTS, COUNTS, COUNTS), max_size=12)


def every(months: int) -> dict[date, Charter]:
    """Return the rhythm of a forum that promised to meet every so many months when it was founded."""
    return {FOUNDED: replace(PRESETS[System.GHANA].charter, meets_every_months=months)}


@pytest.mark.parametrize(
    ("months", "last", "expected"),
    [
        (3, date(2026, 12, 31), 4),
        (3, date(2026, 12, 29), 3),
        (1, date(2026, 12, 31), 12),
        (6, date(2026, 12, 31), 2),
        (6, date(2026, 6, 29), 0),
    ],
)
def test_a_year_has_as_many_meetings_as_its_rhythm_promises(
    months: int, last: date, expected: int
) -> None:
    assert promised(date(2026, 1, 1), last, every(months)) == expected


def test_without_a_charter_the_standards_promise_two_meetings_a_year() -> None:
    assert promised(date(2026, 1, 1), date(2026, 12, 31), {}) == 2


def test_a_rhythm_that_changed_counts_from_when_it_was_adopted() -> None:
    rules = every(6) | {date(2026, 6, 1): replace(every(6)[FOUNDED], meets_every_months=1)}
    assert promised(date(2026, 1, 1), date(2026, 12, 31), rules) == 1 + 6


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ([], Rhythm(0, 4, 729)),
        ([date(2025, 12, 1), date(2026, 3, 1), JULY, date(2026, 10, 1)], Rhythm(3, 4, 122)),
        ([date(2026, 3, 1), date(2026, 3, 1)], Rhythm(1, 4, 424)),
        ([date(2025, 12, 31), *(date(2026, n, 1) for n in range(1, 13))], Rhythm(12, 4, 31)),
    ],
)
def test_a_year_is_told_by_meetings_held_promised_and_the_longest_gap(
    held: list[date], expected: Rhythm
) -> None:
    year = (date(2026, 1, 1), date(2026, 12, 31))
    assert rhythm(FOUNDED, held, *year, every(3)) == expected
    assert expected.is_kept == (expected.held >= 4)


def test_nothing_is_promised_before_a_forum_was_founded() -> None:
    year = (date(2024, 1, 1), date(2024, 12, 31))
    assert rhythm(FOUNDED, [], *year, {}) == Rhythm(0, 0, 0)


@pytest.mark.parametrize(
    ("promise", "kept", "owed"),
    [
        (Promise(JULY), 0, 1),
        (Promise(SEPTEMBER), 0, 0),
        (Promise(date(2026, 10, 1)), 0, 0),
        (Promise(JULY, done_on=JULY), 1, 1),
        (Promise(date(2026, 10, 1), done_on=JULY), 1, 1),
        (Promise(JULY, done_on=JULY + timedelta(days=1)), 0, 1),
        (Promise(JULY, dropped_on=JULY), 0, 0),
    ],
)
def test_an_action_is_kept_that_was_done_by_its_day_and_owed_once_that_day_is_over(
    promise: Promise, kept: int, owed: int
) -> None:
    assert promises([(True, promise)], SEPTEMBER) == (Balance(kept, 0), Balance(owed, 0))
    assert promises([(False, promise)], SEPTEMBER) == (Balance(0, kept), Balance(0, owed))


@given(st.lists(st.tuples(st.booleans(), st.builds(
    Promise, DAYS, st.none() | DAYS, st.none() | DAYS
)), max_size=20), DAYS)  # fmt: skip
def test_nobody_keeps_more_than_they_owed(agreed: list[tuple[bool, Promise]], today: date) -> None:
    kept, owed = promises(agreed, today)
    assert kept.state <= owed.state <= sum(state for state, _one in agreed)
    assert kept.society <= owed.society <= sum(not state for state, _one in agreed)


@given(MEETINGS, DAYS, DAYS)
def test_two_stretches_together_weigh_what_the_whole_does(
    meetings: list[Met], one: date, other: date
) -> None:
    first, cut = sorted((one, other))
    last = date(2027, 12, 31)
    parts = within(meetings, first, cut), within(meetings, cut + timedelta(days=1), last)
    whole = within(meetings, first, last)
    for of in (lambda it: it.present, lambda it: it.items, lambda it: it.motions):
        assert total(whole, of) == total(parts[0], of) + total(parts[1], of)


@given(st.lists(DAYS, max_size=30), DAYS, DAYS, st.integers(1, 12))
def test_one_more_meeting_never_worsens_a_rhythm(
    held: list[date], one: date, other: date, months: int
) -> None:
    first, last = sorted((one, other))
    was = rhythm(FOUNDED, held, first, last, every(months))
    now = rhythm(FOUNDED, [*held, first], first, last, every(months))
    assert now.held >= was.held
    assert now.promised == was.promised
    assert now.longest <= was.longest


@given(COUNTS, COUNTS)
def test_a_share_of_what_is_there_is_never_more_than_all_of_it(
    part: Balance, more: Balance
) -> None:
    share = part.of_hundred(part + more)
    assert 0 <= share.state <= 100
    assert 0 <= share.society <= 100
    assert Balance().of_hundred(Balance()) == Balance()
