"""What makes an answer a reasoned response (OGP 4.1). Pure: no database, no web, no clock."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum


class Outcome(StrEnum):
    """How a contribution ends."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    DECLINED = "declined"
    OUT_OF_SCOPE = "out_of_scope"
    MERGED = "merged"


class Ground(StrEnum):
    """The short public list of grounds."""

    TAKEN_UP = "taken_up"  # it stands in the plan
    IN_PART = "in_part"  # a part of it does
    ALREADY_DONE = "already_done"
    LAW = "law"  # the law stands against it
    COST = "cost"
    COMPETENCE = "competence"  # another power decides
    LATER = "later"  # not in this plan
    NOT_AGREED = "not_agreed"  # the forum did not agree
    OTHER_SUBJECT = "other_subject"  # not about open government
    SAME_AS_ANOTHER = "same_as_another"


LEADS_SOMEWHERE = (Outcome.ACCEPTED, Outcome.PARTLY)
_NO = (
    Ground.ALREADY_DONE, Ground.LAW, Ground.COST, Ground.COMPETENCE, Ground.LATER, Ground.NOT_AGREED,
)  # fmt: skip
GROUNDS: dict[str, tuple[Ground, ...]] = {
    Outcome.ACCEPTED: (Ground.TAKEN_UP,),
    Outcome.PARTLY: (Ground.IN_PART, *_NO),
    Outcome.DECLINED: _NO,
    Outcome.OUT_OF_SCOPE: (Ground.COMPETENCE, Ground.OTHER_SUBJECT),
    Outcome.MERGED: (Ground.SAME_AS_ANOTHER,),
}


def shortcomings(
    *, outcome: str, ground: str, words: str, leads_somewhere: bool, into: bool
) -> dict[str, str]:
    """Say what is missing, field by field, as codes; an empty dict is a reasoned response.

    `leads_somewhere`: a commitment or another place is named where a yes will be found; `into`: the
    contribution is named with which this one is merged.
    """
    found = {}
    if outcome not in GROUNDS:
        return {"outcome": "unknown"}
    if ground not in GROUNDS[outcome]:
        found["ground"] = "not_a_ground_of_this"
    if not words.strip():
        found["words"] = "no_words"
    if outcome in LEADS_SOMEWHERE and not leads_somewhere:
        found["commitment"] = "leads_nowhere"
    if outcome == Outcome.MERGED and not into:
        found["into"] = "into_nothing"
    return found


def outcomes_with(ground: str) -> tuple[str, ...]:
    """Return the outcomes for which something is a ground, in their order."""
    return tuple(str(one) for one in Outcome if ground in GROUNDS[one])


def leads_back(of: Collection[int], into: int, merged: Mapping[int, int]) -> bool:
    """Say whether merging some contributions with another would never come to an answer.

    `merged` tells for each contribution that is merged with which one, by their numbers.
    """
    passed: set[int] = set()
    while into not in passed:
        if into in of:
            return True
        passed.add(into)
        if into not in merged:
            return False
        into = merged[into]
    return True
