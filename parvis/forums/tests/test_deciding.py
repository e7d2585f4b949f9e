"""What becomes of a motion: by table, and for any votes at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.balance import balance, breaks_parity, over_quota
from parvis.forums.law.charter import (
    Base,
    Chair,
    Charter,
    Constituency,
    Filling,
    Rule,
    Share,
    Walkout,
)
from parvis.forums.law.deciding import Tally, Why, decide, missing
from parvis.forums.law.turns import Skip, Turn, breaches, skipped
from parvis.people.sides import Side

SEATS = {"state": 6, "society": 5, "universities": 2}
CHARTER = Charter(
    (
        Constituency("state", Side.GOVERNMENT, 6, Filling.APPOINTMENT),
        Constituency("society", Side.CIVIL_SOCIETY, 5, Filling.ELECTION),
        Constituency("universities", Side.ACADEMIA, 2, Filling.NOMINATION),
    ),
    chair=Chair.GOVERNMENT,
)


def votes(*counts: str) -> dict[str, Tally]:
    """Read `for-against-objecting-abstaining`, for each constituency in turn."""
    return {
        key: Tally(*map(int, one.split("-")))
        for key, one in zip(SEATS, counts, strict=True)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "base", "counts", "adopted"),
    [
        (Rule.CONSENSUS, Base.VOTES, ("3-0-0-1", "2-0-0-0", "0-0-0-2"), True),
        (Rule.CONSENSUS, Base.VOTES, ("6-0-0-0", "4-1-0-0", "2-0-0-0"), False),
        (Rule.CONSENSUS, Base.VOTES, ("0-0-0-6", "0-0-0-5", "0-0-0-2"), False),
        (Rule.CONSENT, Base.VOTES, ("6-0-0-0", "1-4-0-0", "0-2-0-0"), True),
        (Rule.CONSENT, Base.VOTES, ("6-0-0-0", "4-0-1-0", "2-0-0-0"), False),
        (Rule.SIMPLE_MAJORITY, Base.VOTES, ("4-0-0-2", "0-3-0-2", "0-0-0-2"), True),
        (Rule.SIMPLE_MAJORITY, Base.PRESENT, ("4-0-0-2", "0-3-0-2", "0-0-0-2"), False),
        (Rule.SIMPLE_MAJORITY, Base.VOTES, ("3-0-0-3", "0-3-0-2", "0-0-0-2"), False),
        (Rule.SIMPLE_MAJORITY, Base.SEATS, ("6-0-0-0", "0-0-0-0", "0-0-0-0"), False),
        (Rule.SIMPLE_MAJORITY, Base.SEATS, ("6-0-0-0", "1-0-0-0", "0-0-0-0"), True),
        (Rule.QUALIFIED_MAJORITY, Base.VOTES, ("6-0-0-0", "0-3-0-2", "0-0-0-2"), True),
        (Rule.QUALIFIED_MAJORITY, Base.VOTES, ("5-0-0-0", "0-3-0-2", "0-0-0-2"), False),
        (Rule.QUALIFIED_MAJORITY, Base.VOTES, ("0-0-0-6", "0-0-0-5", "0-0-0-2"), False),
        (Rule.DOUBLE_MAJORITY, Base.VOTES, ("6-0-0-0", "3-2-0-0", "1-1-0-0"), True),
        (Rule.DOUBLE_MAJORITY, Base.VOTES, ("6-0-0-0", "2-3-0-0", "0-2-0-0"), False),
        (Rule.DOUBLE_MAJORITY, Base.VOTES, ("3-3-0-0", "5-0-0-0", "2-0-0-0"), False),
        (Rule.DOUBLE_MAJORITY, Base.SEATS, ("4-0-0-0", "3-0-0-0", "0-0-0-0"), False),
        (Rule.DOUBLE_MAJORITY, Base.SEATS, ("4-0-0-0", "3-0-0-0", "1-0-0-0"), True),
        (Rule.UNANIMITY_OF_PARTIES, Base.VOTES, ("6-0-0-0", "3-2-0-0", "2-0-0-0"), True),
        (Rule.UNANIMITY_OF_PARTIES, Base.VOTES, ("6-0-0-0", "5-0-0-0", "1-1-0-0"), False),
        (Rule.UNANIMITY_OF_PARTIES, Base.VOTES, ("6-0-0-0", "5-0-0-0", "0-0-0-2"), False),
        (Rule.CHAIR_AFTER_ADVICE, Base.VOTES, ("1-0-0-0", "0-5-0-0", "0-0-0-0"), True),
        (Rule.CHAIR_AFTER_ADVICE, Base.VOTES, ("6-0-0-0", "0-0-0-0", "0-0-0-0"), False),
    ],
)
def test_a_rule_decides_from_the_votes(
    rule: Rule, base: Base, counts: tuple[str, ...], adopted: bool
) -> None:
    charter = replace(CHARTER, decides_by=rule, counted_over=base)
    outcome = decide(charter, votes(*counts), chair_agrees=True)
    assert outcome.is_adopted is adopted
    assert outcome.rule is rule


def test_where_the_first_rule_leads_to_no_decision_the_second_is_tried() -> None:
    charter = replace(CHARTER, falls_back_on=Rule.DOUBLE_MAJORITY)
    outcome = decide(charter, votes("5-1-0-0", "4-1-0-0", "2-0-0-0"))
    assert (outcome.is_adopted, outcome.rule) == (True, Rule.DOUBLE_MAJORITY)
    assert decide(charter, votes("5-0-0-0", "4-0-0-0", "2-0-0-0")).rule is Rule.CONSENSUS


def test_who_chairs_decides_neither_against_themselves_nor_unheard() -> None:
    charter = replace(CHARTER, decides_by=Rule.CHAIR_AFTER_ADVICE)
    everybody = votes("6-0-0-0", "5-0-0-0", "2-0-0-0")
    assert not decide(charter, everybody, chair_agrees=False).is_adopted


def test_without_its_quorum_nothing_is_decided_and_who_is_missing_is_told() -> None:
    society = replace(CHARTER.constituencies[1], quorum=3)
    parties = (CHARTER.constituencies[0], society, CHARTER.constituencies[2])
    charter = replace(CHARTER, constituencies=parties, quorum=8)
    outcome = decide(charter, votes("5-0-0-0", "2-0-0-0", "0-0-0-0"))
    assert outcome.why is Why.NO_QUORUM and outcome.rule is None
    told = [(one.key, one.present, one.needed) for one in outcome.lacks]
    assert told == [("", 7, 8), ("society", 2, 3)]


@pytest.mark.parametrize(
    ("walkout", "gone", "why"),
    [
        (Walkout.SUSPENDS, {"universities"}, Why.SUSPENDED),
        (Walkout.CONTINUES, {"universities"}, Why.CARRIED),
        # A forum emptied of civil society is none, whatever its charter says.
        (Walkout.CONTINUES, {"society", "universities"}, Why.EMPTIED),
        (Walkout.CONTINUES, {"state"}, Why.EMPTIED),
    ],
)
def test_when_a_constituency_has_left(walkout: Walkout, gone: set[str], why: Why) -> None:
    charter = replace(CHARTER, walkout=walkout, decides_by=Rule.UNANIMITY_OF_PARTIES)
    cast = {key: Tally(in_favour=1) for key in SEATS if key not in gone}
    assert decide(charter, cast, gone=gone).why is why


@pytest.mark.parametrize(
    ("cast", "gone"),
    [
        ({"nobody": Tally(1)}, set()),
        ({"state": Tally(7)}, set()),
        ({"society": Tally(1)}, {"society"}),
    ],
)
def test_votes_that_nobody_can_have_cast_are_no_votes(
    cast: dict[str, Tally], gone: set[str]
) -> None:
    with pytest.raises(ValueError, match="votes"):
        decide(CHARTER, cast, gone=gone)


# ---- for any votes at all ----


@st.composite
def tallies(draw: st.DrawFn) -> dict[str, Tally]:
    found = {}
    for key, seats in SEATS.items():
        cast = draw(st.lists(st.integers(0, 3), max_size=seats))
        found[key] = Tally(*(cast.count(kind) for kind in range(4)))
    return found


@st.composite
def charters(draw: st.DrawFn) -> Charter:
    return replace(
        CHARTER, decides_by=draw(st.sampled_from(Rule)), counted_over=draw(st.sampled_from(Base)),
        share=draw(st.sampled_from(Share)), quorum=draw(st.integers(0, 13)),
        falls_back_on=draw(st.sampled_from([None, *Rule])),
    )  # fmt: skip


def by(rule: Rule, cast: dict[str, Tally], base: Base = Base.VOTES) -> bool:
    return decide(replace(CHARTER, decides_by=rule, counted_over=base), cast).is_adopted


@given(charters(), tallies(), st.booleans())
def test_nothing_is_adopted_without_a_quorum(
    charter: Charter, cast: dict[str, Tally], chair: bool
) -> None:
    outcome = decide(charter, cast, chair_agrees=chair)
    lacks = missing(charter, {key: one.present for key, one in cast.items()})
    assert (outcome.why is Why.NO_QUORUM) is bool(lacks)
    assert not (lacks and outcome.is_adopted)


@given(
    charters(), tallies(), st.sampled_from(sorted(SEATS)), st.sampled_from(["against", "objecting"])
)
def test_one_more_voice_in_favour_never_defeats_a_motion(
    charter: Charter, cast: dict[str, Tally], key: str, from_: str
) -> None:
    before = cast[key]
    if not getattr(before, from_):
        return
    turned = {"in_favour": before.in_favour + 1, from_: getattr(before, from_) - 1}
    after = {**cast, key: replace(before, **turned)}
    if decide(charter, cast).is_adopted:
        assert decide(charter, after).is_adopted


@given(tallies(), st.sampled_from(Base))
def test_a_double_majority_never_passes_over_a_college_that_is_mostly_against(
    cast: dict[str, Tally], base: Base
) -> None:
    if by(Rule.DOUBLE_MAJORITY, cast, base):
        state, society = cast["state"], cast["society"] + cast["universities"]
        assert state.in_favour > state.opposed and society.in_favour > society.opposed


@given(tallies())
def test_stricter_rules_adopt_only_what_milder_ones_do(cast: dict[str, Tally]) -> None:
    if by(Rule.CONSENSUS, cast):
        assert by(Rule.CONSENT, cast) and by(Rule.QUALIFIED_MAJORITY, cast)
    if by(Rule.UNANIMITY_OF_PARTIES, cast):
        assert by(Rule.DOUBLE_MAJORITY, cast)
    if by(Rule.DOUBLE_MAJORITY, cast) or by(Rule.QUALIFIED_MAJORITY, cast):
        assert by(Rule.SIMPLE_MAJORITY, cast)
    for wider, narrower in pairwise(Base):
        if by(Rule.SIMPLE_MAJORITY, cast, narrower):
            assert by(Rule.SIMPLE_MAJORITY, cast, wider)


turns = st.lists(st.builds(Turn, st.booleans(), st.sampled_from(["a", "b", "c"])), max_size=12)


@given(turns, st.sampled_from(Chair), st.booleans())
def test_a_history_made_of_turns_that_may_follow_has_no_breach(
    wished: list[Turn], chair: Chair, not_twice: bool
) -> None:
    charter = replace(CHARTER, chair=chair, chair_not_twice=not_twice)
    past: list[Turn] = []
    for turn in wished:
        if skipped(charter, past, turn) is None:
            past.append(turn)
    assert breaches(charter, past) == []
    if chair is Chair.IN_TURN:
        assert all(one.is_of_the_state != two.is_of_the_state for one, two in pairwise(past))
    society = [turn.organisation for turn in past if not turn.is_of_the_state]
    assert not (not_twice and any(one == two for one, two in pairwise(society)))


def test_a_turn_that_breaks_the_rotation_says_how() -> None:
    georgia = replace(CHARTER, chair=Chair.IN_TURN, chair_not_twice=True)
    state, club, union = Turn(True, "office"), Turn(False, "club"), Turn(False, "union")
    assert skipped(georgia, [state], state) is Skip.OTHER_SIDE_FIRST
    assert skipped(georgia, [club, state], club) is Skip.SAME_ORGANISATION
    assert skipped(georgia, [club, state], union) is None
    assert skipped(replace(CHARTER, chair=Chair.GOVERNMENT), [], club) is Skip.NOT_ITS_CHAIR
    assert skipped(replace(CHARTER, chair=Chair.NOBODY), [], club) is Skip.NO_CHAIR
    assert breaches(georgia, [state, club, state, club]) == [(3, Skip.SAME_ORGANISATION)]


@given(st.dictionaries(st.sampled_from(sorted(SEATS)), st.integers(0, 8)))
def test_parity_and_quota_are_read_from_the_seats_that_are_held(held: dict[str, int]) -> None:
    found = balance(CHARTER, held)
    assert found.state + found.society == sum(held.values())
    assert found.is_emptied is (0 in (found.state, found.society))
    assert breaks_parity(replace(CHARTER, has_parity=True), held) is not found.is_even
    assert not breaks_parity(CHARTER, held)
    over = over_quota(CHARTER, held)
    assert all(held[key] - n == SEATS[key] for key, n in over.items())
