"""How a milestone stands on a day. Pure: what is late is computed, never typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parvis.dates import PartialDate


class State(StrEnum):
    """How a milestone stands."""

    DONE = "done"
    DONE_LATE = "done_late"
    LATE = "late"
    REPLANNED = "replanned"
    PLANNED = "planned"
    UNDATED = "undated"


@dataclass(frozen=True)
class Standing:
    """A state, and by how many days late where it is (or was kept) late."""

    state: State
    days: int = 0

    @property
    def is_done(self) -> bool:
        """Say whether it is done, in time or late."""
        return self.state in (State.DONE, State.DONE_LATE)


def standing(
    *, due: PartialDate | None, done_on: date | None, today: date, is_replanned: bool = False
) -> Standing:
    """Return how a milestone stands today. A partial due date passes with its last possible day."""
    if done_on:
        days = (done_on - due.last).days if due else 0
        return Standing(State.DONE_LATE, days) if days > 0 else Standing(State.DONE)
    if due is None:
        return Standing(State.UNDATED)
    if today > due.last:
        return Standing(State.LATE, (today - due.last).days)
    return Standing(State.REPLANNED if is_replanned else State.PLANNED)
