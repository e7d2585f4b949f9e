"""The way of working that facts look like: what each sign does, and that more of it only adds."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.plans.template import Mode
from parvis.progress.law.ways import (
    Comparison,
    Facts,
    Sign,
    Thresholds,
    compared,
    observed,
)

NEEDED = Thresholds()
COUNTS = [one.name for one in fields(Facts)]
some_facts = st.builds(Facts, **{name: st.integers(0, 4) for name in COUNTS})
TOGETHER_AND_SEEN = (Mode.PARTNERSHIP, Mode.HYBRID)


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        (Facts(), None),
        (Facts(state_reports=1), None),
        (Facts(state_reports=2), Mode.BUSINESS_AS_USUAL),
        (Facts(state_reports=1, society_reports=3), Mode.BUSINESS_AS_USUAL),
        (Facts(state_reports=1, outside_reports=1), Mode.BUSINESS_AS_USUAL),
        (Facts(state_evidence=5), None),
        (Facts(meetings=4, met_both=1, unnoted=3), None),
        (Facts(joint_reports=1, meetings=2, met_both=2), Mode.PARTNERSHIP),
        (Facts(joint_reports=1, state_evidence=1, society_evidence=1), Mode.PARTNERSHIP),
        (Facts(meetings=2, met_both=2, joint_evidence=1, outside_reports=1), Mode.HYBRID),
        (Facts(state_reports=2, joint_reports=1), None),
    ],
)
def test_the_facts_look_like_a_way_or_tell_nothing_yet(facts: Facts, way: Mode | None) -> None:
    assert observed(facts, NEEDED).way == way


@given(some_facts, st.sampled_from(["joint_reports", "met_both", "joint_evidence"]))
def test_more_done_together_never_looks_like_less(facts: Facts, name: str) -> None:
    before = observed(facts, NEEDED)
    after = observed(replace(facts, **{name: getattr(facts, name) + 1}), NEEDED)
    assert after.together >= before.together
    if before.way in TOGETHER_AND_SEEN:
        assert after.way == before.way


@given(some_facts, st.integers(1, 3))
def test_more_said_from_outside_never_makes_a_hybrid_a_partnership(facts: Facts, more: int) -> None:
    before = observed(facts, NEEDED).way
    after = observed(replace(facts, outside_reports=facts.outside_reports + more), NEEDED).way
    assert after != Mode.PARTNERSHIP
    assert before != Mode.HYBRID or after == Mode.HYBRID
    assert before is None or (after in TOGETHER_AND_SEEN) == (before in TOGETHER_AND_SEEN)


@given(some_facts, some_facts)
def test_the_order_in_which_facts_came_changes_nothing(one: Facts, other: Facts) -> None:
    assert observed(one + other, NEEDED) == observed(other + one, NEEDED)


@given(some_facts)
def test_both_sides_are_read_alike(facts: Facts) -> None:
    turned = replace(
        facts, state_reports=facts.society_reports, society_reports=facts.state_reports,
        state_evidence=facts.society_evidence, society_evidence=facts.state_evidence,
    )  # fmt: skip
    assert observed(facts, NEEDED).way == observed(turned, NEEDED).way


@given(some_facts)
def test_business_as_usual_shows_no_sign_of_working_together(facts: Facts) -> None:
    found = observed(facts, NEEDED)
    if found.way == Mode.BUSINESS_AS_USUAL:
        assert found.together == 0 and facts.all >= NEEDED.facts


@given(some_facts, st.integers(1, 5))
def test_who_asks_for_more_is_told_less(facts: Facts, more: int) -> None:
    hard = replace(NEEDED, facts=NEEDED.facts + more, meetings=NEEDED.meetings + more)
    found = observed(facts, hard)
    assert found.together <= observed(facts, NEEDED).together
    if found.way in TOGETHER_AND_SEEN:
        assert observed(facts, NEEDED).way == found.way


def test_each_sign_says_how_often_it_was_seen_and_is_needed() -> None:
    facts = Facts(met_both=3, meetings=5, state_evidence=4, society_evidence=1)
    told = {one.sign: (one.count, one.needed, one.is_met) for one in observed(facts, NEEDED).signs}
    assert told == {
        Sign.SIGN: (0, 1, False), Sign.MEET: (3, 2, True), Sign.CONTRIBUTE: (1, 1, True),
        Sign.OUTSIDE: (0, 1, False),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("declared", "way", "said"),
    [
        ("", None, Comparison.UNTOLD),
        ("hybrid", None, Comparison.UNTOLD),
        ("", Mode.HYBRID, Comparison.UNDECLARED),
        ("hybrid", Mode.HYBRID, Comparison.ALIKE),
        ("partnership", Mode.BUSINESS_AS_USUAL, Comparison.APART),
    ],
)
def test_the_declared_way_stands_beside_the_observed(
    declared: str, way: Mode | None, said: Comparison
) -> None:
    assert compared(declared, way) == said
