"""Who may vote, and what is counted: from those who were there and their ballots to tallies. Pure.

A seat votes once, if whoever holds it was there. Who was there and cast no ballot abstains: it is
counted among those present (OGP facts 5.1), so that a quorum does not hang on who speaks up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from parvis.forums.law.charter import Charter, Interests, Mandate, Rule
from parvis.forums.law.deciding import Tally


class Choice(StrEnum):
    """How a seat votes; `OBJECTS` is against, for reasons that are given."""

    FOR = "for"
    AGAINST = "against"
    OBJECTS = "objects"
    ABSTAINS = "abstains"


class Kind(StrEnum):
    """What the forum's word is: its decision, or its advice, which the government answers."""

    DECISION = "decision"
    ADVICE = "advice"


@dataclass(frozen=True)
class Seat:
    """A seat that is held on the day of a meeting: of whom, and who in fact sat on it.

    `number` is the stable number of the role, `constituency` its key in the charter, `person` names
    whoever sat, the holder or the alternate; `is_there` is untrue for apologies and absences.
    """

    number: int
    constituency: str
    person: str
    is_there: bool = True


@dataclass(frozen=True)
class Ballot:
    """What one seat says of a motion, why where it objects, and whether it has an interest in it."""

    seat: int
    choice: Choice
    reasons: str = ""
    has_interest: bool = False


class Flaw(StrEnum):
    """What can be wrong with a ballot, or with who was there."""

    NO_SEAT = "no_seat"
    NO_CONSTITUENCY = "no_constituency"
    TOO_MANY = "too_many"
    LEFT = "left"
    ABSENT = "absent"
    TWICE = "twice"
    SAT_TWICE = "sat_twice"
    BOTH_COLLEGES = "both_colleges"
    NO_REASONS = "no_reasons"
    INTERESTED = "interested"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: with which seat, or with which constituency."""

    flaw: Flaw
    seat: int = 0
    key: str = ""


def kinds(charter: Charter) -> tuple[Kind, ...]:
    """Return what the forum may put to the vote: decisions, advice, or either."""
    return {
        Mandate.DECIDES: (Kind.DECISION,),
        Mandate.ADVISES: (Kind.ADVICE,),
        Mandate.BOTH: (Kind.DECISION, Kind.ADVICE),
    }[charter.mandate]


def is_signed(charter: Charter) -> bool:
    """Say whether each constituency signs what is decided: where they all agree, or sign minutes.

    Mexico's form, signed by the three parties, is the model (OGP facts 5.2, MX-IFAI).
    """
    return charter.minutes_signed or Rule.UNANIMITY_OF_PARTIES in charter.rules


def turns_on_the_chair(charter: Charter) -> bool:
    """Say whether who chairs may have the last word."""
    return Rule.CHAIR_AFTER_ADVICE in charter.rules


def faults(
    charter: Charter, seats: Sequence[Seat], ballots: Sequence[Ballot], gone: Collection[str] = ()
) -> list[Fault]:
    """Say what is wrong with some ballots; `gone` are the constituencies that have left."""
    return [
        *_of_those_there(charter, seats, gone),
        *_of_ballots(charter, seats, ballots),
        *_of_persons(charter, seats),
    ]


def tallies(
    charter: Charter, seats: Sequence[Seat], ballots: Sequence[Ballot], gone: Collection[str] = ()
) -> dict[str, Tally]:
    """Count the ballots by constituency, who is silent as abstaining.

    Raises `ValueError` where something is wrong with them: such votes are never counted.
    """
    if wrong := faults(charter, seats, ballots, gone):
        raise ValueError(f"These votes are not counted: {wrong[0].flaw}.")
    said = {one.seat: one.choice for one in ballots}
    cast = ((one.constituency, said.get(one.number, Choice.ABSTAINS)) for one in there(seats))
    return counted(cast)


def counted(cast: Iterable[tuple[str, Choice]]) -> dict[str, Tally]:
    """Count choices by constituency: one pair of a key and a choice for each seat that was there."""
    found: dict[str, Tally] = {}
    for key, choice in cast:
        found[key] = found.get(key, Tally()) + _ONE[choice]
    return found


_ONE = {
    Choice.FOR: Tally(in_favour=1),
    Choice.AGAINST: Tally(against=1),
    Choice.OBJECTS: Tally(objecting=1),
    Choice.ABSTAINS: Tally(abstaining=1),
}


def there(seats: Iterable[Seat]) -> list[Seat]:
    """Return the seats on which somebody sat."""
    return [one for one in seats if one.is_there]


def _of_those_there(
    charter: Charter, seats: Sequence[Seat], gone: Collection[str]
) -> Iterator[Fault]:
    """Nobody sits for a constituency the charter lacks, beyond its seats, or after it has left."""
    promised = {one.key: one.seats for one in charter.constituencies}
    present = Counter(one.constituency for one in there(seats))
    for one in there(seats):
        if one.constituency not in promised:
            yield Fault(Flaw.NO_CONSTITUENCY, one.number)
        elif one.constituency in gone:
            yield Fault(Flaw.LEFT, one.number, one.constituency)
    for key, n in present.items():
        if n > promised.get(key, n):
            yield Fault(Flaw.TOO_MANY, key=key)


def _of_ballots(
    charter: Charter, seats: Sequence[Seat], ballots: Sequence[Ballot]
) -> Iterator[Fault]:
    held = {one.number: one for one in seats}
    times = Counter(one.seat for one in ballots)
    for ballot in {one.seat: one for one in ballots}.values():
        seat = held.get(ballot.seat)
        if seat is None:
            yield Fault(Flaw.NO_SEAT, ballot.seat)
        elif not seat.is_there:
            yield Fault(Flaw.ABSENT, ballot.seat)
        if times[ballot.seat] > 1:
            yield Fault(Flaw.TWICE, ballot.seat)
        if ballot.choice is Choice.OBJECTS and not ballot.reasons.strip():
            yield Fault(Flaw.NO_REASONS, ballot.seat)
        abstains = charter.interests is Interests.ABSTAINS
        if abstains and ballot.has_interest and ballot.choice is not Choice.ABSTAINS:
            yield Fault(Flaw.INTERESTED, ballot.seat)


def _of_persons(charter: Charter, seats: Sequence[Seat]) -> Iterator[Fault]:
    """Nobody is counted on two seats at once, and least of all in both colleges."""
    colleges = {one.key: one.is_of_the_state for one in charter.constituencies}
    sat: dict[str, Seat] = {}
    for seat in there(seats):
        first = sat.setdefault(seat.person, seat)
        if first is seat or not seat.person:
            continue
        both = colleges.get(first.constituency) != colleges.get(seat.constituency)
        yield Fault(Flaw.BOTH_COLLEGES if both else Flaw.SAT_TWICE, seat.number)
