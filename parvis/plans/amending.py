"""How a submitted plan is amended: what can be proposed, and which word of the forum settles it. Pure.

That a submitted plan can be amended, with a reason and the agreement of the forum, is OGP facts AP-X1;
that the forum's word is a decision of its register taken since the proposal, and that the day of that
decision is the one that counts for the months of AP-X1, is our reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parvis.plans.difference import Kind, Piece
from parvis.plans.template import TEXTS


class What(StrEnum):
    """What an amendment changes in a plan."""

    TEXTS = "texts"
    STEP_ADDED = "step_added"
    STEP_WORDS = "step_words"
    TERM = "term"
    WITHDRAWN = "withdrawn"
    ADDED = "added"


class State(StrEnum):
    """What became of a proposal."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


CLOSED = tuple(one for one in State if one is not State.PROPOSED)
STEP = ("number", "title", "outputs", "starts", "due", "owner")
# The fields that each writes, and no other; what an added thing has is all new.
WRITES: Mapping[What, tuple[str, ...]] = {
    What.TEXTS: TEXTS,
    What.STEP_ADDED: STEP,
    What.STEP_WORDS: ("title", "outputs"),
    What.TERM: ("starts", "ends"),
    What.WITHDRAWN: (),
    What.ADDED: ("code", "number", "lead", *TEXTS, "starts", "ends"),
}
# Those without which there is no such thing.
NEEDS: Mapping[What, tuple[str, ...]] = {
    What.STEP_ADDED: ("number", "title", "due"),
    What.STEP_WORDS: ("title",),
    What.ADDED: ("code", "number", "title", "lead"),
}
# What changes nothing that stands: it adds, or takes away as a whole.
WHOLE = (What.STEP_ADDED, What.WITHDRAWN, What.ADDED)


class Fault(StrEnum):
    """Why a decision does not settle a proposal."""

    ELSEWHERE = "elsewhere"
    STRUCK = "struck"
    BEFORE = "before"
    TOO_LATE = "too_late"
    NOT_CARRIED = "not_carried"
    CARRIED = "carried"
    SUPERSEDED = "superseded"


@dataclass(frozen=True)
class Word:
    """A decision of a register, as far as it can settle a proposal.

    `is_of_the_forum`: of a forum of the member, not of a team. `is_followed`: the forum acts on it.
    """

    day: date
    is_of_the_forum: bool
    is_followed: bool
    is_struck: bool = False
    is_superseded: bool = False


def fault_of(word: Word, *, proposed_on: date, until: date, adopts: bool) -> Fault | None:
    """Say why a decision does not adopt a proposal (or, unless `adopts`, not reject it); none: it does.

    `until`: the last day on which the plan can be amended.
    """
    found: Iterable[tuple[bool, Fault]] = (
        (not word.is_of_the_forum, Fault.ELSEWHERE),
        (word.is_struck, Fault.STRUCK),
        (word.day < proposed_on, Fault.BEFORE),
        (adopts and word.day > until, Fault.TOO_LATE),
        (adopts and not word.is_followed, Fault.NOT_CARRIED),
        (not adopts and word.is_followed, Fault.CARRIED),
        (adopts and word.is_superseded, Fault.SUPERSEDED),
    )
    return next((fault for is_so, fault in found if is_so), None)


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Name the fields that would read otherwise, in the order of the proposal."""
    return [name for name, text in after.items() if before.get(name, "") != text]


def changed_meanwhile(before: Mapping[str, str], stands: Mapping[str, str]) -> list[str]:
    """Name the fields that do not read any more as they did when it was proposed."""
    return [name for name, text in before.items() if stands.get(name, "") != text]


def beside(pieces: Iterable[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return compared words as two columns: what they said, and what they would say."""
    every = list(pieces)
    return (
        [one for one in every if one.kind is not Kind.ADDED],
        [one for one in every if one.kind is not Kind.REMOVED],
    )
