"""What a charter promises of majorities, quorum, rotation and parity: by table, and for any forum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.balance import breaks_parity
from parvis.forums.law.breaches import Broken, History, Turn, breaches, breaches_on, brought_about
from parvis.forums.law.charter import Base, Chair, Rule
from parvis.forums.law.deciding import Tally, Why, decide, missing
from parvis.forums.law.presets import GEORGIA, GHANA, MEXICO, PERU
from parvis.forums.law.seating import Seat
from parvis.people.sides import Side

STATE, SOCIETY = "government", "civil_society"
FIRST = date(2026, 1, 1)


def of_two(state: Tally, society: Tally) -> dict[str, Tally]:
    return {STATE: state, SOCIETY: society}


# ---- a majority in each college ----


@pytest.mark.parametrize(
    ("base", "state", "society", "adopted"),
    [
        # Nine of ten of the government, two of six organisations (OGP facts 12.6, no. 6).
        (Base.SEATS, Tally(9, 1), Tally(2, 4), False),
        (Base.VOTES, Tally(9, 1), Tally(2, 4), False),
        (Base.SEATS, Tally(6, 4), Tally(6), True),
        (Base.SEATS, Tally(6, 4), Tally(5, 1), False),  # five of ten seats are no majority
        (Base.PRESENT, Tally(6, 4), Tally(5, 1), True),
        (Base.VOTES, Tally(5, 5), Tally(10), False),  # half is no majority
        (Base.VOTES, Tally(6, 4), Tally(3, 3), False),
        (Base.VOTES, Tally(6, 4), Tally(1, 0, 0, 5), True),  # abstentions are no votes
        (Base.PRESENT, Tally(6, 4), Tally(1, 0, 0, 5), False),
        (Base.VOTES, Tally(10), Tally(0, 0, 0, 6), False),
        (Base.VOTES, Tally(6, 4), Tally(3, 0, 3), False),  # who objects is against
    ],
)
def test_a_double_majority_is_one_of_each_college_of_what_the_charter_counts(
    base: Base, state: Tally, society: Tally, adopted: bool
) -> None:
    charter = replace(GEORGIA.charter, counted_over=base)
    assert decide(charter, of_two(state, society)).is_adopted is adopted


SIDES = st.builds(Tally, *(st.integers(0, 2) for _n in range(4)))


@given(SIDES, SIDES, st.sampled_from(Base))
def test_a_double_majority_does_not_care_which_college_is_which(
    one: Tally, other: Tally, base: Base
) -> None:
    charter = replace(
        GEORGIA.charter, counted_over=base, quorum=0, decides_by=Rule.DOUBLE_MAJORITY,
        constituencies=tuple(replace(one, quorum=0) for one in GEORGIA.charter.constituencies),
    )  # fmt: skip
    found = decide(charter, of_two(one, other))
    assert found == decide(charter, of_two(other, one))
    # Whatever one college votes, the other alone can keep a motion from being adopted.
    assert not decide(charter, of_two(one, Tally(0, 1))).is_adopted


# ---- a quorum, over all and by constituency ----


@pytest.mark.parametrize(
    ("charter", "present", "lacking"),
    [
        (PERU.charter, {STATE: 3, SOCIETY: 3}, []),
        (PERU.charter, {STATE: 5, SOCIETY: 5}, []),
        (PERU.charter, {STATE: 5, SOCIETY: 2}, [SOCIETY]),
        (PERU.charter, {STATE: 2, SOCIETY: 5}, [STATE]),
        (PERU.charter, {STATE: 3, SOCIETY: 2}, ["", SOCIETY]),
        (PERU.charter, {STATE: 5}, ["", SOCIETY]),
        (PERU.charter, {}, ["", STATE, SOCIETY]),
        (GEORGIA.charter, {STATE: 6, SOCIETY: 6}, []),
        (GEORGIA.charter, {STATE: 10, SOCIETY: 5}, [SOCIETY]),
        (MEXICO.charter, {STATE: 1, SOCIETY: 1}, ["", "government-2"]),
    ],
)
def test_a_quorum_is_of_all_and_of_each_constituency(
    charter, present: dict[str, int], lacking: list[str]
) -> None:
    assert [one.key for one in missing(charter, present)] == lacking
    votes = {key: Tally(n) for key, n in present.items()}
    why = decide(charter, votes).why
    assert (why is Why.NO_QUORUM) is bool(lacking) and (why is Why.CARRIED) is not lacking


@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 10), st.integers(0, 5))
def test_nothing_is_decided_below_a_quorum_however_all_vote(
    state: int, society: int, quorum: int, of_society: int
) -> None:
    first, second = PERU.charter.constituencies
    charter = replace(
        PERU.charter, quorum=quorum, constituencies=(first, replace(second, quorum=of_society))
    )
    met = state + society >= quorum and society >= of_society and state >= first.quorum
    why = decide(charter, of_two(Tally(state), Tally(society))).why
    assert (why is not Why.NO_QUORUM) is met
    if met and state and society:
        assert why is Why.CARRIED


# ---- the chair, in turn ----


def turns_of(said: str) -> tuple[Turn, ...]:
    """Read turns, a month each: `G` of the government, a letter for each other organisation."""
    days = [FIRST + timedelta(days=30 * n) for n in range(len(said) + 1)]
    return tuple(
        Turn(n, one == "G", one, first, after - timedelta(days=1))
        for n, (one, (first, after)) in enumerate(zip(said, pairwise(days), strict=True), start=1)
    )


@pytest.mark.parametrize(
    ("chair", "said", "skipping"),
    [
        (Chair.IN_TURN, "GaGbGa", []),
        (Chair.IN_TURN, "GaGa", [4]),
        (Chair.IN_TURN, "GG", [2]),
        (Chair.IN_TURN, "ab", [2]),
        (Chair.IN_TURN, "aa", [2]),
        (Chair.CO_CHAIRS, "GGab", []),
        (Chair.CO_CHAIRS, "GaGa", [4]),
        (Chair.SOCIETY, "abab", []),
        (Chair.SOCIETY, "aGb", [2]),
        (Chair.GOVERNMENT, "Ga", [2]),
        (Chair.NOBODY, "G", [1]),
    ],
)
def test_a_rotation_is_skipped_by_the_turn_that_was_anothers(
    chair: Chair, said: str, skipping: list[int]
) -> None:
    charter = replace(GEORGIA.charter, chair=chair)
    history = History(((FIRST, charter),), turns=turns_of(said))
    found = breaches(history, FIRST + timedelta(days=400))
    assert [one.number for one in found if one.kind is Broken.ROTATION] == skipping
    assert all(one.skip for one in found if one.kind is Broken.ROTATION)


@given(st.text("Gabc", max_size=8), st.sampled_from(Chair))
def test_turns_that_are_entered_one_by_one_never_skip_unless_one_of_them_did(
    said: str, chair: Chair
) -> None:
    charter = replace(GEORGIA.charter, chair=chair)
    kept = History(((FIRST, charter),))
    for turn in turns_of(said):
        after = replace(kept, turns=(*kept.turns, turn))
        if not brought_about(kept, after, turn.since):
            kept = after
    assert breaches(kept, FIRST + timedelta(days=400)) == []
    if chair is Chair.IN_TURN:
        assert all(one.is_of_the_state != two.is_of_the_state for one, two in pairwise(kept.turns))


# ---- as many seats on both sides ----


@pytest.mark.parametrize(
    ("promised", "state", "society", "broken"),
    [
        (True, 10, 10, False),
        (True, 10, 9, True),
        (True, 9, 10, True),
        (True, 0, 0, False),
        (True, 7, 7, False),  # vacant on both sides
        (False, 10, 0, False),
    ],
)
def test_parity_is_of_the_seats_that_are_held(
    promised: bool, state: int, society: int, broken: bool
) -> None:
    charter = replace(GHANA.charter, has_parity=promised)
    assert breaks_parity(charter, {STATE: state, SOCIETY: society}) is broken


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 60), st.integers(0, 60)), max_size=10))
def test_parity_is_broken_on_the_days_on_which_the_sides_are_not_even_and_on_no_other(
    spans: list[tuple[bool, int, int]],
) -> None:
    every = tuple(
        Seat(
            n, f"p-{n}", f"o-{n}", Side.GOVERNMENT if of_the_state else Side.CIVIL_SOCIETY,
            FIRST + timedelta(days=since), FIRST + timedelta(days=since + length),
        )
        for n, (of_the_state, since, length) in enumerate(spans, start=1)
    )  # fmt: skip
    history = History(((FIRST, replace(GHANA.charter, renewals=None)),), every)
    for n in range(0, 125, 5):
        day = FIRST + timedelta(days=n)
        held = [one for one in every if one.is_held(day)]
        state = sum(one.is_of_the_state for one in held)
        found = [one for one in breaches_on(history, day) if one.kind is Broken.PARITY]
        society = len(held) - state
        assert [(one.n, one.of) for one in found] == [(state, society)] * (state != society)
