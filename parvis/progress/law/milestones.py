"""How a milestone stands on a day, and a commitment whose end has passed. Pure.

What is late is computed, never typed. The words are the ones that implementers use, "overdue" and
"very overdue"; from which day on something is very overdue is our reading, and a setting.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parvis.dates import PartialDate
from parvis.progress.law.scales import PENS

VERY_OVERDUE_DAYS = 90  # our reading, where an installation does not say otherwise
COMPLETE = PENS[-1]


class State(StrEnum):
    """How a milestone stands."""

    DONE = "done"
    DONE_LATE = "done_late"
    OVERDUE = "overdue"
    VERY_OVERDUE = "very_overdue"
    REPLANNED = "replanned"
    PLANNED = "planned"
    UNDATED = "undated"


LATE = (State.OVERDUE, State.VERY_OVERDUE)


@dataclass(frozen=True)
class Standing:
    """A state, and by how many days late where it is (or was kept) late."""

    state: State
    days: int = 0

    @property
    def is_done(self) -> bool:
        """Say whether it is done, in time or late."""
        return self.state in (State.DONE, State.DONE_LATE)

    @property
    def is_late(self) -> bool:
        """Say whether it is overdue, however long."""
        return self.state in LATE


def standing(
    *,
    due: PartialDate | None,
    done_on: date | None,
    today: date,
    is_replanned: bool = False,
    very_after: int = VERY_OVERDUE_DAYS,
) -> Standing:
    """Return how a milestone stands today. A partial due date passes with its last possible day."""
    if done_on:
        days = (done_on - due.last).days if due else 0
        return Standing(State.DONE_LATE, days) if days > 0 else Standing(State.DONE)
    if due is None:
        return Standing(State.UNDATED)
    if today > due.last:
        return _overdue((today - due.last).days, very_after)
    return Standing(State.REPLANNED if is_replanned else State.PLANNED)


def _overdue(days: int, very_after: int) -> Standing:
    return Standing(State.VERY_OVERDUE if days > very_after else State.OVERDUE, days)


class End(StrEnum):
    """How a commitment stands to its own end."""

    OPEN = "open"  # its end has not come, or none is stated
    KEPT = "kept"  # every pen that has written says complete
    UNTOLD = "untold"  # its end has passed, and neither pen has written: nobody knows
    OVERDUE = "overdue"
    VERY_OVERDUE = "very_overdue"


@dataclass(frozen=True)
class Ending:
    """How a commitment stands to its end, and how many days ago that was where it has passed."""

    end: End
    days: int = 0

    @property
    def is_late(self) -> bool:
        """Say whether it is overdue, however long."""
        return self.end in (End.OVERDUE, End.VERY_OVERDUE)


def ending(
    *,
    ends: PartialDate | None,
    levels: Mapping[str, str],
    today: date,
    very_after: int = VERY_OVERDUE_DAYS,
) -> Ending:
    """Return how a commitment stands to its end; `levels`: the latest of each pen that has written.

    Our reading: it is overdue once its end has passed and a pen says that it is not complete. Where
    no pen has written, nobody knows, and that is said; it is not called late.
    """
    if levels and set(levels.values()) == {COMPLETE}:
        return Ending(End.KEPT)
    if ends is None or today <= ends.last:
        return Ending(End.OPEN)
    days = (today - ends.last).days
    if not levels:
        return Ending(End.UNTOLD, days)
    return Ending(End.VERY_OVERDUE if days > very_after else End.OVERDUE, days)
