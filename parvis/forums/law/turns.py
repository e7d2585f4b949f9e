"""Who chairs after whom: the rotation that a charter promises, turn by turn. Pure.

Our reading of “the same organisation does not co-chair two cycles running” (OGP facts 5.2, GE-ABOUT):
of society, whose co-chair it is said of, the organisation that had the last turn of its college does
not have the next one. The government’s chair is an office, and may stay the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from parvis.forums.law.charter import Chair, Charter


@dataclass(frozen=True)
class Turn:
    """One turn in the chair: of which college, and of which organisation."""

    is_of_the_state: bool
    organisation: str


class Skip(StrEnum):
    """How a turn breaks the rotation."""

    OTHER_SIDE_FIRST = "other_side_first"
    SAME_ORGANISATION = "same_organisation"
    NOT_ITS_CHAIR = "not_its_chair"
    NO_CHAIR = "no_chair"


def skipped(charter: Charter, past: Sequence[Turn], turn: Turn) -> Skip | None:
    """Say how a turn would break the charter's rotation after those that are past, the oldest first."""
    if charter.chair is Chair.NOBODY:
        return Skip.NO_CHAIR
    only = {Chair.GOVERNMENT: True, Chair.SOCIETY: False}
    if turn.is_of_the_state != only.get(charter.chair, turn.is_of_the_state):
        return Skip.NOT_ITS_CHAIR
    if charter.chair is Chair.IN_TURN and past and past[-1].is_of_the_state == turn.is_of_the_state:
        return Skip.OTHER_SIDE_FIRST
    if charter.chair_not_twice and not turn.is_of_the_state:
        last = next((one for one in reversed(past) if not one.is_of_the_state), None)
        if last and last.organisation == turn.organisation:
            return Skip.SAME_ORGANISATION
    return None


def breaches(charter: Charter, turns: Sequence[Turn]) -> list[tuple[int, Skip]]:
    """Return which turns of a history, counted from nought, broke the rotation, and how."""
    read = ((n, skipped(charter, turns[:n], turn)) for n, turn in enumerate(turns))
    return [(n, skip) for n, skip in read if skip]
