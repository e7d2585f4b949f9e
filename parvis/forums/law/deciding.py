"""How a charter decides: quorum, and each rule of decision, from the votes of each constituency. Pure.

Votes are counted by constituency. Two colleges are made of them: that of the State and that of
society (OGP facts 5.1; the double majority is Georgia's, GE-ABOUT: both colleges, or no decision).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from parvis.forums.law.charter import Base, Charter, Constituency, Rule, Share, Walkout


@dataclass(frozen=True)
class Tally:
    """The votes of those of one constituency who are present; `objecting`: against, with reasons.

    Who is present and does not vote abstains.
    """

    in_favour: int = 0
    against: int = 0
    objecting: int = 0
    abstaining: int = 0

    @property
    def present(self) -> int:
        """Return how many were there."""
        return self.in_favour + self.against + self.objecting + self.abstaining

    @property
    def opposed(self) -> int:
        """Return how many were against, with reasons or without."""
        return self.against + self.objecting

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.in_favour + other.in_favour, self.against + other.against,
            self.objecting + other.objecting, self.abstaining + other.abstaining,
        )  # fmt: skip


class Why(StrEnum):
    """What settled a motion."""

    CARRIED = "carried"
    NOT_CARRIED = "not_carried"
    NO_QUORUM = "no_quorum"
    SUSPENDED = "suspended"
    EMPTIED = "emptied"


@dataclass(frozen=True)
class Lack:
    """Who is missing for a quorum: how many are there, of how many. `key` is empty overall."""

    key: str
    present: int
    needed: int


@dataclass(frozen=True)
class Outcome:
    """What became of a motion; the rule that settled it, none where no vote was counted."""

    why: Why
    rule: Rule | None = None
    lacks: tuple[Lack, ...] = ()

    @property
    def is_adopted(self) -> bool:
        """Say whether the motion was adopted."""
        return self.why is Why.CARRIED


Votes: TypeAlias = Mapping[str, Tally]


def missing(
    charter: Charter, present: Mapping[str, int], gone: Collection[str] = ()
) -> list[Lack]:  # fmt: skip
    """Say who is missing for the quorum, overall and by constituency; those `gone` have none."""
    found = [Lack("", sum(present.values()), charter.quorum)]
    found += [
        Lack(one.key, present.get(one.key, 0), one.quorum)
        for one in charter.constituencies if one.key not in gone
    ]  # fmt: skip
    return [one for one in found if one.present < one.needed]


def decide(
    charter: Charter, votes: Votes, *, chair_agrees: bool = False, gone: Collection[str] = ()
) -> Outcome:
    """Compute what becomes of a motion by the charter's rules, in their order.

    `chair_agrees`: whether who chairs decides for it, where the chair decides after advice. `gone`:
    the constituencies that have left; without the whole of a college nothing is decided (OGP 1.1).
    Raises `ValueError` for votes that nobody of this charter can have cast.
    """
    _check(charter, votes, gone)
    staying = [one for one in charter.constituencies if one.key not in gone]
    if len({one.is_of_the_state for one in staying}) < 2:
        return Outcome(Why.EMPTIED)
    if gone and charter.walkout is Walkout.SUSPENDS:
        return Outcome(Why.SUSPENDED)
    lacks = missing(charter, {key: one.present for key, one in votes.items()}, gone)
    if lacks:
        return Outcome(Why.NO_QUORUM, lacks=tuple(lacks))
    motion = Motion(charter, votes, staying, chair_agrees)
    for rule in charter.rules:
        if _RULES[rule](motion):
            return Outcome(Why.CARRIED, rule)
    return Outcome(Why.NOT_CARRIED, charter.rules[-1])


def _check(charter: Charter, votes: Votes, gone: Collection[str]) -> None:
    seats = {one.key: one.seats for one in charter.constituencies}
    for key, tally in votes.items():
        if key not in seats or (key in gone and tally.present):
            raise ValueError(f"Nobody of “{key}” votes here.")
        if tally.present > seats[key]:
            raise ValueError(f"More votes than seats in “{key}”.")


@dataclass(frozen=True)
class Motion:
    """What is put to the vote: the votes, and those who have not left."""

    charter: Charter
    votes: Votes
    staying: list[Constituency]
    chair_agrees: bool

    def of(self, constituencies: Iterable[Constituency]) -> Tally:
        """Return the votes of some constituencies together."""
        return sum((self.votes.get(one.key, Tally()) for one in constituencies), Tally())

    @property
    def all(self) -> Tally:
        """Return all votes together."""
        return self.of(self.staying)

    @property
    def colleges(self) -> tuple[list[Constituency], list[Constituency]]:
        """Return who sits for the State, and who for society."""
        state = [one for one in self.staying if one.is_of_the_state]
        return state, [one for one in self.staying if not one.is_of_the_state]

    def whole(self, constituencies: list[Constituency]) -> int:
        """Return of how many a majority of theirs is a majority."""
        tally = self.of(constituencies)
        return {
            Base.VOTES: tally.in_favour + tally.opposed,
            Base.PRESENT: tally.present,
            Base.SEATS: sum(one.seats for one in constituencies),
        }[self.charter.counted_over]

    def has_majority(self, constituencies: list[Constituency]) -> bool:
        """Say whether more than half of theirs are in favour."""
        return 2 * self.of(constituencies).in_favour > self.whole(constituencies)


def _consensus(motion: Motion) -> bool:
    """Somebody is in favour, and nobody is against."""
    return motion.all.in_favour > 0 and motion.all.opposed == 0


def _consent(motion: Motion) -> bool:
    """Somebody is in favour, and nobody objects with reasons: to be against is not to object."""
    return motion.all.in_favour > 0 and motion.all.objecting == 0


def _simple(motion: Motion) -> bool:
    return motion.has_majority(motion.staying)


def _qualified(motion: Motion) -> bool:
    some, of_all = Share(motion.charter.share).parts
    in_favour = motion.all.in_favour
    return in_favour > 0 and of_all * in_favour >= some * motion.whole(motion.staying)


def _double(motion: Motion) -> bool:
    """Each college has its majority."""
    return all(motion.has_majority(college) for college in motion.colleges)


def _unanimity(motion: Motion) -> bool:
    """Each party says yes: of those of its members who speak for or against, most are in favour."""
    tallies = [motion.of([one]) for one in motion.staying]
    return all(one.in_favour > one.opposed for one in tallies)


def _chair(motion: Motion) -> bool:
    """Who chairs decides, once both colleges were there to give their advice."""
    heard = all(motion.of(college).present for college in motion.colleges)
    return heard and motion.chair_agrees


_RULES: dict[Rule, Callable[[Motion], bool]] = {
    Rule.CONSENSUS: _consensus,
    Rule.CONSENT: _consent,
    Rule.SIMPLE_MAJORITY: _simple,
    Rule.QUALIFIED_MAJORITY: _qualified,
    Rule.DOUBLE_MAJORITY: _double,
    Rule.UNANIMITY_OF_PARTIES: _unanimity,
    Rule.CHAIR_AFTER_ADVICE: _chair,
}
