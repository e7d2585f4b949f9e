"""Milestones that wait for others: no circles, and what such a wait warns of. Pure.

No rule of the Partnership: our reading of what a timeline that can be verified asks for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from parvis.dates import PartialDate

Key = TypeVar("Key", bound=Hashable)


def waits_in_a_circle(waits: Iterable[tuple[Key, Key]], milestone: Key, on: Key) -> bool:
    """Say whether a milestone would wait for itself if it waited for another too.

    `waits`: pairs of a milestone and what it waits for.
    """
    awaited = defaultdict(list)
    for one, other in waits:
        awaited[one].append(other)
    reached, ahead = set(), [on]
    while ahead:
        here = ahead.pop()
        if here == milestone:
            return True
        if here not in reached:
            reached.add(here)
            ahead.extend(awaited[here])
    return False


class Worry(StrEnum):
    """What there is to worry about in a wait."""

    LATE = "late"  # what is waited for is overdue
    ORDER = "order"  # it is planned to end before what it waits for


@dataclass(frozen=True)
class Step:
    """A milestone as its waits need it: when it is due, whether it is done, how many days late."""

    due: PartialDate | None
    is_done: bool = False
    days_late: int = 0


def worries(step: Step, on: Step) -> list[Worry]:
    """Return what there is to worry about when a step waits for another; nothing once either is done.

    Of dates that are not exact, only what is sure is said: every day of the one is before the other.
    """
    if step.is_done or on.is_done:
        return []
    found = [Worry.LATE] if on.days_late else []
    if step.due and on.due and step.due.last < on.due.first:
        found.append(Worry.ORDER)
    return found
