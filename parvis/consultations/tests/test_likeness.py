"""Texts that share their rarer words are alike; conditions lead to questions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parvis.consultations.conditions import asked_of
from parvis.consultations.likeness import alike

PUMP = ["la", "pompe", "du", "quartier", "est", "en", "panne", "depuis", "onze", "mois"]
OTHERS = [
    ("pump", ["notre", "pompe", "est", "tombée", "en", "panne", "dans", "le", "quartier"]),
    ("road", ["la", "route", "est", "coupée", "depuis", "la", "crue"]),
    ("school", ["une", "école", "pour", "les", "enfants"]),
]


def test_the_likest_text_is_found_and_others_are_not():
    assert alike(PUMP, OTHERS) == ["pump"]


def test_nothing_is_like_a_text_of_one_word():
    assert alike(["pompe"], OTHERS) == []


@given(st.lists(st.sampled_from(PUMP), max_size=9), st.integers(0, 5))
def test_no_more_is_found_than_was_asked_for_and_nothing_twice(words, most):
    found = alike(words, [*OTHERS, ("same", words)], most)
    assert len(found) == len(set(found)) <= most


def test_a_question_is_asked_of_those_who_chose_what_leads_to_it():
    questions = [(1, None), (2, 11), (3, 21)]
    assert asked_of(questions, {1: {10}}) == {1}
    assert asked_of(questions, {1: {11}}) == {1, 2}
    assert asked_of(questions, {1: {11}, 2: {21}}) == {1, 2, 3}


def test_what_is_chosen_in_answer_to_a_question_that_is_not_asked_leads_nowhere():
    assert asked_of([(1, None), (2, 11), (3, 21)], {1: {10}, 2: {21}}) == {1}


@given(
    st.dictionaries(
        st.integers(1, 4), st.frozensets(st.sampled_from((1, 2)), max_size=2), max_size=4
    )
)
def test_what_is_asked_of_everybody_is_always_asked(chosen):
    assert {1, 4} <= asked_of([(1, None), (2, 1), (3, 2), (4, None)], chosen)
