"""What a charter is, what makes one sound, and the six one may begin from."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from parvis.forums.law.charter import (
    FIELDS,
    Chair,
    Charter,
    Constituency,
    Filling,
    Mandate,
    Point,
    Rule,
    Shape,
    differing,
    still_ours,
)
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.law.soundness import Flaw, faults
from parvis.people.sides import Side

TEN_AND_TEN = PRESETS[System.GHANA].charter


def party(key: str, side: Side, seats: int = 3, **rest: Any) -> Constituency:
    return Constituency(key, side, seats, Filling.ELECTION, **rest)


STATE, SOCIETY = party("state", Side.GOVERNMENT), party("society", Side.CIVIL_SOCIETY)


@pytest.mark.parametrize("system", System)
def test_each_system_that_one_may_begin_from_is_sound(system: System) -> None:
    assert faults(PRESETS[system].charter) == []


@pytest.mark.parametrize("system", System)
def test_no_system_says_that_notice_or_minutes_are_its_own_rule(system: System) -> None:
    # No source tells how many days before a meeting, or after it.
    assert {Point.NOTICE, Point.MINUTES, Point.QUORUM, Point.ANSWER} <= PRESETS[system].ours


def test_the_six_systems_say_what_is_known_of_them() -> None:
    canada, georgia = PRESETS[System.CANADA].charter, PRESETS[System.GEORGIA].charter
    assert canada.mandate is Mandate.ADVISES and canada.answer_days
    assert (georgia.chair, georgia.decides_by) == (Chair.IN_TURN, Rule.DOUBLE_MAJORITY)
    assert georgia.chair_not_twice
    assert TEN_AND_TEN.follows_international and TEN_AND_TEN.seats == 20
    mexico, peru = PRESETS[System.MEXICO].charter, PRESETS[System.PERU].charter
    assert [one.seats for one in mexico.constituencies] == [1, 1, 1]
    assert mexico.decides_by is Rule.UNANIMITY_OF_PARTIES and mexico.minutes_signed
    assert [one.seats for one in peru.constituencies] == [5, 5]
    assert PRESETS[System.UNITED_STATES].charter.shape is Shape.TEAMS


def test_every_field_of_a_charter_belongs_to_one_point() -> None:
    told = [name for names in FIELDS.values() for name in names]
    assert sorted(told) == sorted(set(Charter.__dataclass_fields__) - {"constituencies"})
    assert set(FIELDS) == set(Point)


@pytest.mark.parametrize(
    ("change", "flaw", "field"),
    [
        ({"constituencies": (SOCIETY,)}, Flaw.NO_STATE, "constituencies"),
        ({"constituencies": (STATE,)}, Flaw.NO_SOCIETY, "constituencies"),
        (
            {"constituencies": (STATE, SOCIETY, party("x", Side.REVIEWER, 1))},
            Flaw.NO_SIDE, "side",
        ),
        ({"constituencies": (STATE, SOCIETY, party("x", Side.MEDIA, 0))}, Flaw.NO_SEATS, "seats"),
        ({"constituencies": (STATE, SOCIETY, replace(SOCIETY, key="x"))}, Flaw.TWICE, "name"),
        (
            {"constituencies": (STATE, replace(SOCIETY, seats=4)), "has_parity": True},
            Flaw.UNEVEN, "has_parity",
        ),
        ({"scope": ()}, Flaw.NO_MATTER, "scope"),
        ({"mandate": Mandate.ADVISES}, Flaw.NO_ANSWER, "answer_days"),
        ({"mandate": Mandate.DECIDES, "answer_days": 30}, Flaw.ANSWERS_NOTHING, "answer_days"),
        ({"meets_every_months": 7}, Flaw.TOO_RARE, "meets_every_months"),
        ({"meets_every_months": 0}, Flaw.NEVER_MEETS, "meets_every_months"),
        ({"meets_every_months": 1, "notice_days": 31}, Flaw.NOTICE_TOO_LONG, "notice_days"),
        ({"meets_every_months": 1, "minutes_days": 31}, Flaw.MINUTES_TOO_LATE, "minutes_days"),
        ({"minutes_days": 0}, Flaw.NO_MINUTES, "minutes_days"),
        ({"quorum": 21}, Flaw.QUORUM_TOO_HIGH, "quorum"),
        (
            {"constituencies": (STATE, replace(SOCIETY, quorum=4)), "has_parity": False},
            Flaw.QUORUM_OF_ONE_TOO_HIGH, "quorum",
        ),
        ({"term_months": 0}, Flaw.NO_TERM, "term_months"),
        ({"chair_months": 0}, Flaw.NO_TURN, "chair_months"),
        ({"chair": Chair.GOVERNMENT, "chair_months": 6}, Flaw.TURNS_OF_NOBODY, "chair"),
        ({"chair": Chair.NOBODY, "chair_not_twice": True}, Flaw.TURNS_OF_NOBODY, "chair"),
        ({"falls_back_on": Rule.CONSENSUS}, Flaw.SAME_AGAIN, "falls_back_on"),
        (
            {"decides_by": Rule.SIMPLE_MAJORITY, "falls_back_on": Rule.DOUBLE_MAJORITY},
            Flaw.FALLS_BACK_FOR_NOTHING, "falls_back_on",
        ),
        (
            {"chair": Chair.NOBODY, "falls_back_on": Rule.CHAIR_AFTER_ADVICE},
            Flaw.NO_CHAIR_TO_DECIDE, "falls_back_on",
        ),
        ({"falls_back_on": Rule.CHAIR_AFTER_ADVICE}, Flaw.TWO_CHAIRS_DECIDE, "falls_back_on"),
    ],
)  # fmt: skip
def test_a_charter_that_cannot_be_kept_is_told_where(
    change: dict[str, Any], flaw: Flaw, field: str
) -> None:
    rest = {"quorum": 0} if "constituencies" in change else {}
    found = faults(replace(TEN_AND_TEN, **{"has_parity": False, **rest, **change}))
    assert (flaw, field) in {(one.flaw, one.field) for one in found}


def test_a_default_is_ours_until_it_is_changed() -> None:
    begun = PRESETS[System.GHANA]
    adopted = replace(begun.charter, notice_days=21, minutes_days=15)
    assert differing(begun.charter, adopted) == [Point.NOTICE, Point.MINUTES]
    kept = still_ours(adopted, begun.charter, begun.ours)
    assert Point.NOTICE not in kept and Point.WALKOUT in kept and Point.CALENDAR not in kept
