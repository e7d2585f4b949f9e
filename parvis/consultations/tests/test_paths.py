"""In the order of paths, each reply stands under what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from parvis.consultations.paths import LONGEST_PATH, STEP, path_of, step_of


@dataclass
class Told:
    """What stands in a thread."""

    path: str


@given(st.integers(1, 36**STEP - 1), st.integers(1, 36**STEP - 1))
def test_paths_are_ordered_as_numbers_are(one, other):
    assert (step_of(one) < step_of(other)) == (one < other)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_reply_stands_between_what_it_answers_and_what_comes_later(first, reply, gap):
    above = Told(path_of(first, None))
    assert above.path < path_of(first + reply, above) < path_of(first + gap, None)


def test_the_deepest_replies_stand_beside_each_other():
    parent = None
    for number in range(1, 40):
        parent = Told(path_of(number, parent))
        assert len(parent.path) == min(number * STEP, LONGEST_PATH)
