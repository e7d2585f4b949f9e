"""When minutes are those of both sides, and how late things are: by table, and for any words at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.following import Course, Promise, course, late_by
from parvis.forums.law.minutes import (
    COLLEGES,
    Flaw,
    Minutes,
    State,
    Word,
    approvers,
    closes_on,
    days_late,
    due_on,
    fits,
    flaws,
    last_words,
    missing,
    objecting,
    parties,
    party_of,
    state,
    usual_days,
)
from parvis.forums.law.presets import PRESETS, System

DAY = date(2026, 9, 18)
DRAFTED = Minutes(COLLEGES, 1, DAY + timedelta(days=5))
AFTER = DAY + timedelta(days=6)
YES_STATE, YES_SOCIETY = Word(1, "state", 1, True), Word(1, "society", 2, True)
NO_SOCIETY = Word(1, "society", 3, False)


@pytest.mark.parametrize(
    ("minutes", "today", "expected"),
    [
        (Minutes(COLLEGES), DAY, State.NONE),
        (DRAFTED, DAY, State.OPEN),
        (DRAFTED, DAY + timedelta(days=5), State.OPEN),
        (DRAFTED, AFTER, State.WAITING),
        (replace(DRAFTED, words=(YES_STATE,)), AFTER, State.WAITING),
        (replace(DRAFTED, words=(YES_STATE, YES_SOCIETY)), AFTER, State.APPROVED),
        (replace(DRAFTED, words=(YES_STATE, YES_SOCIETY, NO_SOCIETY)), AFTER, State.WAITING),
        (replace(DRAFTED, words=(YES_STATE, YES_SOCIETY), unanswered=1), AFTER, State.WAITING),
        (replace(DRAFTED, version=2, words=(YES_STATE, YES_SOCIETY)), AFTER, State.WAITING),
        (replace(DRAFTED, published_on=AFTER), AFTER, State.PUBLISHED),
    ],
)
def test_minutes_stand_where_their_dates_and_words_put_them(
    minutes: Minutes, today: date, expected: State
) -> None:
    assert state(minutes, today) is expected


def test_approved_by_one_side_only_is_not_approved() -> None:
    one = replace(DRAFTED, words=(YES_STATE,))
    assert missing(one) == ("society",) and approvers(one) == ["state"]
    assert flaws(one, AFTER) == [Flaw.NOT_APPROVED]


def test_who_objected_may_come_round_and_who_approved_may_object() -> None:
    came_round = replace(DRAFTED, words=(YES_STATE, NO_SOCIETY, replace(NO_SOCIETY, approves=True)))
    assert not flaws(came_round, AFTER)
    turned = replace(DRAFTED, words=(YES_STATE, YES_SOCIETY, replace(YES_SOCIETY, approves=False)))
    assert flaws(turned, AFTER) == [Flaw.NOT_APPROVED, Flaw.OBJECTED]
    assert objecting(turned) == ("society",)


def test_where_all_parties_sign_each_constituency_does() -> None:
    mexico = PRESETS[System.MEXICO].charter
    assert mexico.minutes_signed and len(parties(mexico)) == 3
    assert parties(PRESETS[System.GHANA].charter) == parties(None) == COLLEGES
    assert party_of(mexico, "ministry", is_of_the_state=True) == "ministry"
    assert party_of(None, "ministry", is_of_the_state=True) == "state"
    assert party_of(None, "", is_of_the_state=False) == "society"


WORDS = st.builds(
    Word, version=st.integers(1, 3), party=st.sampled_from([*COLLEGES, "other"]),
    seat=st.integers(1, 6), approves=st.booleans(),
)  # fmt: skip


@given(
    words=st.lists(WORDS, max_size=20), version=st.integers(0, 3), waits=st.integers(0, 2),
    open_days=st.one_of(st.none(), st.integers(1, 30)), passed=st.integers(0, 60),
)  # fmt: skip
def test_whatever_is_said_in_whatever_order_both_sides_stand_behind_what_is_approved(
    words: list[Word], version: int, waits: int, open_days: int | None, passed: int
) -> None:
    until = closes_on(DAY, open_days or 0)
    minutes = Minutes(COLLEGES, version, until, waits, tuple(words))
    today = DAY + timedelta(days=passed)
    if state(minutes, today) is State.APPROVED:
        said = last_words(minutes).values()
        assert {one.party for one in said if one.approves} >= set(COLLEGES)
        assert all(one.approves for one in said if one.party in COLLEGES)
        assert not waits and version and not (until and today <= until)
        assert set(approvers(minutes)) == set(COLLEGES)
        # A new version voids it all.
        assert state(replace(minutes, version=version + 9), today) is not State.APPROVED
    else:
        assert flaws(minutes, today)


@given(st.integers(1, 90), st.integers(-90, 200), st.one_of(st.none(), st.integers(-30, 200)))
def test_lateness_is_counted_from_the_day_that_was_promised(
    within: int, passed: int, done_after: int | None
) -> None:
    due = due_on(DAY, within)
    assert due is not None
    done = None if done_after is None else DAY + timedelta(days=done_after)
    late = days_late(due, done, DAY + timedelta(days=passed))
    assert late == max(0, (passed if done_after is None else done_after) - within)


def test_without_a_charter_no_day_is_promised_and_nothing_is_late() -> None:
    assert due_on(DAY, None) is None
    assert days_late(None, None, DAY + timedelta(days=999)) == 0


@pytest.mark.parametrize(
    ("days", "drafted_after", "is_first", "signed", "expected"),
    [
        (5, 0, True, False, True),
        (10, 0, True, False, True),
        (11, 0, True, False, False),
        (0, 0, True, False, False),
        (0, 0, True, True, True),
        (0, 0, False, False, True),
        (-1, 0, False, True, False),
        (5, 6, True, False, False),
        (4, 6, True, False, True),
        (5, 10, True, False, True),
        (5, 40, True, False, True),
    ],
)
def test_a_window_is_a_day_at_least_and_ends_before_minutes_are_due(
    days: int, drafted_after: int, is_first: bool, signed: bool, expected: bool
) -> None:
    drafted = DAY + timedelta(days=drafted_after)
    due = DAY + timedelta(days=10)
    assert fits(days, drafted_on=drafted, due=due, is_first=is_first, signed=signed) is expected


@given(st.integers(0, 60), st.one_of(st.none(), st.integers(1, 60)))
def test_the_usual_window_always_fits(drafted_after: int, within: int | None) -> None:
    drafted, due = DAY + timedelta(days=drafted_after), due_on(DAY, within)
    days = usual_days(drafted, due)
    assert 1 <= days <= 5
    assert fits(days, drafted_on=drafted, due=due, is_first=True, signed=False)


@pytest.mark.parametrize(
    ("promise", "expected", "late"),
    [
        (Promise(DAY), Course.OPEN, 0),
        (Promise(DAY - timedelta(days=1)), Course.LATE, 1),
        (Promise(DAY - timedelta(days=9), done_on=DAY - timedelta(days=2)), Course.KEPT, 7),
        (Promise(DAY, done_on=DAY - timedelta(days=2)), Course.KEPT, 0),
        (Promise(DAY - timedelta(days=9), dropped_on=DAY), Course.DROPPED, 0),
    ],
)
def test_an_action_stands_where_its_days_put_it(
    promise: Promise, expected: Course, late: int
) -> None:
    assert course(promise, DAY) is expected
    assert late_by(promise, DAY) == late
