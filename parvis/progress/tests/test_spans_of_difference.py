"""A difference opens when the pens come to differ, and closes when they agree: whatever they write."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parvis.progress.law.differences import Span, spans
from parvis.progress.law.gap import Word, gap
from parvis.progress.law.scales import PENS

FIRST = date(2026, 1, 1)
SAID = st.lists(
    st.tuples(
        st.sampled_from(["government", "civil_society", "joint"]), st.sampled_from(PENS),
        st.integers(0, 3),
    ),
    max_size=30,
)  # fmt: skip


def as_words(said):
    on, words = FIRST, []
    for side, level, days in said:
        on += timedelta(days=days)
        words.append(Word(side, level, on))
    return words


@given(SAID)
def test_differences_follow_one_another_and_only_the_last_is_open_exactly_while_there_is_a_gap(
    said,
):
    words = as_words(said)
    found, now = spans(words), gap(words)
    assert all(one.closed_on for one in found[:-1])
    for one, later in pairwise(found):
        assert one.opened_on <= one.closed_on <= later.opened_on
    is_apart = bool(now and now.steps)
    assert (bool(found) and found[-1].is_open) == is_apart
    if is_apart:
        assert (found[-1].opened_on, found[-1].steps) == (now.since, now.steps)
    assert all(1 <= one.steps <= one.most <= len(PENS) - 1 for one in found)


@given(SAID)
def test_what_both_sign_leaves_nothing_open(said):
    words = as_words([*said, ("joint", "limited", 1)])
    assert not any(one.is_open for one in spans(words))


@given(SAID)
def test_what_was_closed_stays_as_it_was_whatever_is_written_later(said):
    words = as_words(said)
    whole = spans(words)
    for cut in range(len(words)):
        closed = [one for one in spans(words[:cut]) if not one.is_open]
        assert whole[: len(closed)] == closed


def test_it_is_the_same_difference_while_it_only_grows_or_shrinks():
    words = as_words(
        [
            ("government", "substantial", 0), ("civil_society", "limited", 10),
            ("government", "complete", 10), ("civil_society", "substantial", 10),
            ("government", "substantial", 10), ("government", "complete", 5),
        ]
    )  # fmt: skip
    first, second = spans(words)
    opened, closed = FIRST + timedelta(days=10), FIRST + timedelta(days=40)
    assert first == Span(opened, "complete", "substantial", 2, closed)
    assert (first.steps, first.most, first.days(date(2030, 1, 1))) == (1, 2, 30)
    assert second.is_open
    assert second.days(closed + timedelta(days=12)) == 7
