"""The arch in which the seats of a forum are drawn."""

from __future__ import annotations

from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.arch import HEIGHT, MOST_DRAWN, WIDTH, Place, places


def middle(place: Place) -> tuple[float, float]:
    return float(place.x), float(place.y)


@given(st.integers(1, MOST_DRAWN), st.integers(1, MOST_DRAWN))
def test_every_seat_stands_in_the_arch_apart_from_all_others(state: int, society: int) -> None:
    left, right = places(state, of_the_state=True), places(society, of_the_state=False)
    assert (len(left), len(right)) == (state, society)
    assert all(float(one.x) < WIDTH / 2 for one in left)
    assert all(float(one.x) > WIDTH / 2 for one in right)
    every = [*left, *right]
    for one in every:
        half, (x, y) = float(one.half), middle(one)
        assert half <= x <= WIDTH - half and half <= y <= HEIGHT - half
    for one, other in combinations(every, 2):
        assert dist(middle(one), middle(other)) >= (float(one.half) + float(other.half)) * 0.99


def test_so_many_that_one_would_see_dots_are_not_drawn() -> None:
    assert places(MOST_DRAWN + 1, of_the_state=True) == []
    assert places(0, of_the_state=True) == []
