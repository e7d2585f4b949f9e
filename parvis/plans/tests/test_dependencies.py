"""Milestones that wait for others: no circles, and what there is to worry about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.dates import PartialDate
from parvis.plans.dependencies import Step, Worry, waits_in_a_circle, worries

MILESTONES = st.integers(0, 5)


def test_what_waits_for_itself_by_any_way_is_a_circle():
    waits = [("2", "1"), ("3", "2")]
    assert waits_in_a_circle(waits, "1", "3")
    assert waits_in_a_circle(waits, "1", "1")
    assert not waits_in_a_circle(waits, "3", "1")
    assert not waits_in_a_circle(waits, "4", "3")
    assert not waits_in_a_circle([], "1", "2")


@given(st.lists(st.tuples(MILESTONES, MILESTONES), max_size=20))
def test_waits_that_were_let_in_can_always_be_done_one_after_the_other(asked):
    waits = []
    for one, other in asked:
        if not waits_in_a_circle(waits, one, other):
            waits.append((one, other))
    left = set(range(6))
    while left:
        ready = {one for one in left if not any(w == one and on in left for w, on in waits)}
        assert ready, f"{left} wait for each other: {waits}"
        left -= ready


@given(st.lists(st.tuples(MILESTONES, MILESTONES), max_size=12), MILESTONES, MILESTONES)
def test_a_refused_wait_would_have_led_back_to_where_it_began(waits, one, other):
    reached = {other}
    for _round in waits:
        reached |= {on for waiter, on in waits if waiter in reached}
    assert waits_in_a_circle(waits, one, other) == (one in reached)


def step(due, *, done=False, late=0):
    return Step(PartialDate.parse(due) if due else None, done, late)


@pytest.mark.parametrize(
    ("own", "on", "found"),
    [
        (step("2026-12-31"), step("2026-06-30"), []),
        (step("2026-12-31"), step("2026-06-30", late=40), [Worry.LATE]),
        (step("2026-06-30"), step("2026-12-31"), [Worry.ORDER]),
        (step("2026-06-30"), step("2026-07-01", late=4), [Worry.LATE, Worry.ORDER]),
        (step("2026-06-30"), step("2026-06-30"), []),
        (step("2026-12-01"), step("2026-12"), []),  # the first of December may be after it
        (step("2026-11-30"), step("2026-12"), [Worry.ORDER]),
        (step(""), step("2026-12"), []),
        (step("2026-06-30"), step(""), []),
        (step("2026-06-30"), step("2026-12-31", done=True), []),
        (step("2026-06-30", done=True), step("2026-12-31", late=40), []),
    ],
)
def test_what_there_is_to_worry_about_is_only_what_is_sure(own, on, found):
    assert worries(own, on) == found
