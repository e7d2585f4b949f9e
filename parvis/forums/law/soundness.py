"""What makes a charter sound: what it promises can be kept, and the Standards are. Pure.

A fault names the field in which it lies, the constituency where there is one, and the number that
the sentence about it tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from parvis.forums.law.charter import Chair, Charter, Mandate, Rule
from parvis.people.roles import SOCIETY
from parvis.people.sides import Side

# A space for dialogue meets at least every six months (OGP 1.1, PCS-1.1b).
LONGEST_GAP_MONTHS = 6
DAYS_IN_A_MONTH = 30
# Rules that may lead to no decision, so that another may be tried after them.
CAN_FAIL = frozenset({Rule.CONSENSUS, Rule.CONSENT, Rule.UNANIMITY_OF_PARTIES})
_BY_MAJORITY = frozenset({Rule.SIMPLE_MAJORITY, Rule.QUALIFIED_MAJORITY, Rule.DOUBLE_MAJORITY})


class Flaw(StrEnum):
    """What can be wrong with a charter."""

    NO_STATE = "no_state"
    NO_SOCIETY = "no_society"
    NO_SIDE = "no_side"
    NO_SEATS = "no_seats"
    TWICE = "twice"
    UNEVEN = "uneven"
    NO_MATTER = "no_matter"
    NO_ANSWER = "no_answer"
    ANSWERS_NOTHING = "answers_nothing"
    TOO_RARE = "too_rare"
    NEVER_MEETS = "never_meets"
    NOTICE_TOO_LONG = "notice_too_long"
    QUORUM_TOO_HIGH = "quorum_too_high"
    QUORUM_OF_ONE_TOO_HIGH = "quorum_of_one_too_high"
    NO_MINUTES = "no_minutes"
    MINUTES_TOO_LATE = "minutes_too_late"
    NO_TERM = "no_term"
    NO_TURN = "no_turn"
    TURNS_OF_NOBODY = "turns_of_nobody"
    SAME_AGAIN = "same_again"
    FALLS_BACK_FOR_NOTHING = "falls_back_for_nothing"
    NO_CHAIR_TO_DECIDE = "no_chair_to_decide"
    TWO_CHAIRS_DECIDE = "two_chairs_decide"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where it is to be mended, and the number it turns on."""

    flaw: Flaw
    field: str
    key: str = ""
    n: int = 0


def faults(charter: Charter) -> list[Fault]:
    """Say what keeps a charter from being sound; an empty list is a charter that can be kept."""
    return [
        *_of_seats(charter), *_of_mandate(charter), *_of_meetings(charter), *_of_quorum(charter),
        *_of_terms(charter), *_of_deciding(charter),
    ]  # fmt: skip


def _of_seats(charter: Charter) -> Iterator[Fault]:
    """Both sides sit (PCS-1.1a), on seats one can count; parity that is promised is there."""
    every = charter.constituencies
    if not any(one.side == Side.GOVERNMENT and one.seats > 0 for one in every):
        yield Fault(Flaw.NO_STATE, "constituencies")
    if not any(one.side == Side.CIVIL_SOCIETY and one.seats > 0 for one in every):
        yield Fault(Flaw.NO_SOCIETY, "constituencies")
    named = Counter((one.side, one.name.casefold()) for one in every)
    for one in every:
        if not one.is_of_the_state and one.side not in SOCIETY:
            yield Fault(Flaw.NO_SIDE, "side", one.key)
        if one.seats < 1:
            yield Fault(Flaw.NO_SEATS, "seats", one.key)
        if named[one.side, one.name.casefold()] > 1:
            yield Fault(Flaw.TWICE, "name", one.key)
    state, society = seats_by_college(charter)
    if charter.has_parity and state != society:
        yield Fault(Flaw.UNEVEN, "has_parity", n=abs(state - society))


def seats_by_college(charter: Charter) -> tuple[int, int]:
    """Return how many seats the State has, and how many society has."""
    state = sum(one.seats for one in charter.constituencies if one.is_of_the_state)
    return state, charter.seats - state


def _of_mandate(charter: Charter) -> Iterator[Fault]:
    if not charter.scope:
        yield Fault(Flaw.NO_MATTER, "scope")
    if charter.mandate is Mandate.ADVISES and not charter.answer_days:
        yield Fault(Flaw.NO_ANSWER, "answer_days")
    if charter.mandate is Mandate.DECIDES and charter.answer_days:
        yield Fault(Flaw.ANSWERS_NOTHING, "answer_days")


def _of_meetings(charter: Charter) -> Iterator[Fault]:
    """It meets at least every six months (PCS-1.1b); what is due between two meetings fits there."""
    months = charter.meets_every_months
    between = months * DAYS_IN_A_MONTH
    if months < 1:
        yield Fault(Flaw.NEVER_MEETS, "meets_every_months")
        return
    if months > LONGEST_GAP_MONTHS:
        yield Fault(Flaw.TOO_RARE, "meets_every_months", n=LONGEST_GAP_MONTHS)
    if charter.notice_days > between:
        yield Fault(Flaw.NOTICE_TOO_LONG, "notice_days", n=between)
    if charter.minutes_days < 1:
        yield Fault(Flaw.NO_MINUTES, "minutes_days")
    elif charter.minutes_days > between:
        yield Fault(Flaw.MINUTES_TOO_LATE, "minutes_days", n=between)


def _of_quorum(charter: Charter) -> Iterator[Fault]:
    if charter.quorum > charter.seats:
        yield Fault(Flaw.QUORUM_TOO_HIGH, "quorum", n=charter.seats)
    for one in charter.constituencies:
        if one.quorum > one.seats:
            yield Fault(Flaw.QUORUM_OF_ONE_TOO_HIGH, "quorum", one.key, one.seats)


def _of_terms(charter: Charter) -> Iterator[Fault]:
    if charter.term_months is not None and charter.term_months < 1:
        yield Fault(Flaw.NO_TERM, "term_months")
    if charter.chair_months is not None and charter.chair_months < 1:
        yield Fault(Flaw.NO_TURN, "chair_months")
    if not charter.by_turns and (charter.chair_months is not None or charter.chair_not_twice):
        yield Fault(Flaw.TURNS_OF_NOBODY, "chair")


def _of_deciding(charter: Charter) -> Iterator[Fault]:
    first, second = charter.decides_by, charter.falls_back_on
    if second is not None and second == first:
        yield Fault(Flaw.SAME_AGAIN, "falls_back_on")
    elif second is not None and first not in CAN_FAIL:
        yield Fault(Flaw.FALLS_BACK_FOR_NOTHING, "falls_back_on")
    if Rule.CHAIR_AFTER_ADVICE in charter.rules:
        field = "decides_by" if first is Rule.CHAIR_AFTER_ADVICE else "falls_back_on"
        if charter.chair is Chair.NOBODY:
            yield Fault(Flaw.NO_CHAIR_TO_DECIDE, field)
        elif charter.chair is Chair.CO_CHAIRS:
            yield Fault(Flaw.TWO_CHAIRS_DECIDE, field)


def turns_on(charter: Charter, field: str) -> bool:
    """Say whether a field of a charter matters, with what the others say."""
    matters = {
        "counted_over": bool(_BY_MAJORITY & set(charter.rules)),
        "share": Rule.QUALIFIED_MAJORITY in charter.rules,
        "answer_days": charter.mandate is not Mandate.DECIDES,
        "chair_months": charter.by_turns,
        "chair_not_twice": charter.by_turns,
    }
    return matters.get(field, True)
