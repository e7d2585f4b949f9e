"""Who may vote and what is counted: by table, and for any votes at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.charter import Base, Charter, Constituency, Filling, Interests, Mandate, Rule
from parvis.forums.law.deciding import Tally, Why, decide, missing
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.law.voting import (
    Ballot,
    Choice,
    Flaw,
    Kind,
    Seat,
    faults,
    is_signed,
    kinds,
    tallies,
)
from parvis.people.sides import Side

CHARTER = Charter(
    (
        Constituency("state", Side.GOVERNMENT, 3, Filling.APPOINTMENT, 1),
        Constituency("society", Side.CIVIL_SOCIETY, 3, Filling.ELECTION, 2),
    ),
    decides_by=Rule.DOUBLE_MAJORITY, quorum=4, interests=Interests.ABSTAINS,
)  # fmt: skip


def seats(state: int = 3, society: int = 3, absent: tuple[int, ...] = ()) -> list[Seat]:
    """Return seats numbered from one, the State's first; `absent` by number."""
    keys = ["state"] * state + ["society"] * society
    return [
        Seat(n, key, f"p-{n}", is_there=n not in absent) for n, key in enumerate(keys, start=1)
    ]  # fmt: skip


def ballots(words: str) -> list[Ballot]:
    """Read a sign for each seat in turn: `+` for, `-` against, `!` objects, `o` abstains, `.` silent."""
    signs = {"+": Choice.FOR, "-": Choice.AGAINST, "!": Choice.OBJECTS, "o": Choice.ABSTAINS}
    return [
        Ballot(n, signs[sign], "Because." if sign == "!" else "")
        for n, sign in enumerate(words, start=1) if sign != "."
    ]  # fmt: skip


def test_votes_are_counted_by_constituency_and_who_is_silent_abstains() -> None:
    counts = tallies(CHARTER, seats(absent=(6,)), ballots("+o.-!"))
    assert counts == {"state": Tally(1, 0, 0, 2), "society": Tally(0, 1, 1, 0)}


def test_most_of_the_government_and_two_of_six_organisations_carry_nothing() -> None:
    # OGP facts 12.6, 6: nine of ten say yes, two of six do.
    georgia = PRESETS[System.GEORGIA].charter
    there = [Seat(n, "government", f"g-{n}") for n in range(1, 11)]
    there += [Seat(n, "civil_society", f"c-{n}") for n in range(11, 17)]
    cast = tallies(georgia, there, ballots("+++++++++-" + "++----"))
    assert decide(georgia, cast).why is Why.NOT_CARRIED
    cast = tallies(georgia, there, ballots("+++++++++-" + "++++++"))
    assert decide(georgia, cast).is_adopted


@pytest.mark.parametrize(
    ("there", "cast", "flaw"),
    [
        (seats(absent=(2,)), "++", Flaw.ABSENT),
        (seats(), "+++++++", Flaw.NO_SEAT),
        (seats(state=4), "", Flaw.TOO_MANY),
        ([Seat(1, "nobody", "p-1")], "", Flaw.NO_CONSTITUENCY),
        ([Seat(1, "state", "p-1"), Seat(2, "state", "p-1")], "", Flaw.SAT_TWICE),
        ([Seat(1, "state", "p-1"), Seat(2, "society", "p-1")], "++", Flaw.BOTH_COLLEGES),
    ],
)
def test_a_vote_that_nobody_can_cast_is_refused_with_the_flaw(
    there: list[Seat], cast: str, flaw: Flaw
) -> None:
    assert flaw in [one.flaw for one in faults(CHARTER, there, ballots(cast))]
    with pytest.raises(ValueError, match="not counted"):
        tallies(CHARTER, there, ballots(cast))


def test_a_seat_votes_once() -> None:
    twice = [Ballot(1, Choice.FOR), Ballot(1, Choice.AGAINST)]
    assert [one.flaw for one in faults(CHARTER, seats(), twice)] == [Flaw.TWICE]


def test_who_objects_says_why() -> None:
    mute = [Ballot(1, Choice.OBJECTS, " \n")]
    assert [one.flaw for one in faults(CHARTER, seats(), mute)] == [Flaw.NO_REASONS]


@pytest.mark.parametrize("choice", Choice)
def test_who_has_an_interest_abstains_where_the_charter_says_so(choice: Choice) -> None:
    cast = [Ballot(1, choice, "Because.", has_interest=True)]
    found = [one.flaw for one in faults(CHARTER, seats(), cast)]
    assert found == ([] if choice is Choice.ABSTAINS else [Flaw.INTERESTED])
    declared = replace(CHARTER, interests=Interests.DECLARED)
    assert faults(declared, seats(), cast) == []


def test_nobody_votes_for_a_constituency_that_has_left() -> None:
    found = faults(CHARTER, seats(), [], gone={"society"})
    assert {one.flaw for one in found} == {Flaw.LEFT} and len(found) == 3


@pytest.mark.parametrize(
    ("mandate", "told"),
    [
        (Mandate.DECIDES, (Kind.DECISION,)),
        (Mandate.ADVISES, (Kind.ADVICE,)),
        (Mandate.BOTH, (Kind.DECISION, Kind.ADVICE)),
    ],
)
def test_a_forum_decides_or_advises_as_its_mandate_says(
    mandate: Mandate, told: tuple[Kind, ...]
) -> None:
    assert kinds(replace(CHARTER, mandate=mandate)) == told


def test_the_three_parties_of_a_secretariat_sign_and_a_council_does_not() -> None:
    assert is_signed(PRESETS[System.MEXICO].charter)
    assert not is_signed(PRESETS[System.CANADA].charter)


# ---- for any votes at all ----

signs = st.text("+-!o.", min_size=6, max_size=6)
absences = st.sets(st.integers(1, 6))


@st.composite
def any_ballots(draw: st.DrawFn) -> list[Ballot]:
    """Ballots as somebody might type them: of seats that are not there, twice, without reasons."""
    return draw(
        st.lists(
            st.builds(
                Ballot, st.integers(0, 7), st.sampled_from(Choice),
                st.sampled_from(["", "Because."]), st.booleans(),
            ),
            max_size=8,
        )
    )  # fmt: skip


@given(any_ballots(), absences, st.sampled_from(Base), st.sampled_from(Rule))
def test_whatever_is_typed_nothing_is_counted_beyond_the_seats_and_nothing_forbidden_is_adopted(
    cast: list[Ballot], absent: set[int], base: Base, rule: Rule
) -> None:
    charter = replace(CHARTER, counted_over=base, decides_by=rule)
    there = seats(absent=tuple(absent))
    if faults(charter, there, cast):
        return
    counts = tallies(charter, there, cast)
    for one in charter.constituencies:
        assert counts.get(one.key, Tally()).present <= one.seats
    assert sum(one.present for one in counts.values()) == 6 - len(absent)
    assert {one.seat for one in cast}.isdisjoint(absent)
    lacks = missing(charter, {key: one.present for key, one in counts.items()})
    assert not (lacks and decide(charter, counts, chair_agrees=True).is_adopted)


@given(signs, absences, st.sampled_from(Base))
def test_a_double_majority_is_one_in_each_college(
    words: str, absent: set[int], base: Base
) -> None:  # fmt: skip
    charter = replace(CHARTER, counted_over=base)
    cast = [one for one in ballots(words) if one.seat not in absent]
    counts = tallies(charter, seats(absent=tuple(absent)), cast)
    if decide(charter, counts).is_adopted:
        for key in ("state", "society"):
            assert counts[key].in_favour > counts[key].opposed


@given(absences, st.integers(1, 6))
def test_one_who_leaves_never_makes_a_quorum(absent: set[int], leaver: int) -> None:
    def lacking(gone: set[int]) -> bool:
        counts = tallies(CHARTER, seats(absent=tuple(gone)), [])
        return bool(missing(CHARTER, {key: one.present for key, one in counts.items()}))

    if lacking(absent):
        assert lacking(absent | {leaver})
