"""Which dates of the international calendar a forum prepares with a meeting. Pure.

A charter may promise that the forum's calendar follows the international one of the Partnership
(OGP facts 5.4; Ghana's committee is the case, 5.2). Our reading: before each date of the member's
plan (OGP facts 2.2) the forum meets, some weeks before at the earliest. How many is no rule of the
Partnership: it is a default of this house.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.dates import PartialDate
from parvis.forums.law.charter import Charter


class Deadline(StrEnum):
    """What the international calendar asks for of a plan, in the order of its life."""

    CONSULTATION = "consultation"
    RESPONSE = "response"
    SUBMISSION = "submission"
    REFRESH = "refresh"
    END = "end"
    ASSESSMENT = "assessment"
    NEXT_PLAN = "next_plan"


@dataclass(frozen=True)
class Moment:
    """A date of the international calendar, as precise as it is known, of the plan of this number."""

    deadline: Deadline
    on: PartialDate
    plan: int = 0


@dataclass(frozen=True)
class Prepared:
    """Whether a meeting prepares a date: the first day on which one can, and the last that does."""

    moment: Moment
    since: date
    met_on: date | None = None

    def is_missed(self, today: date) -> bool:
        """Say whether the date has passed, and no meeting prepared it."""
        return self.met_on is None and self.moment.on.last < today

    def is_pressing(self, today: date) -> bool:
        """Say whether a meeting can prepare it now, and none was convened."""
        return self.met_on is None and self.since <= today <= self.moment.on.last


def follows_since(charters: Sequence[tuple[date, Charter]]) -> date | None:
    """Return since when a forum follows the international calendar; none where it does not now.

    `charters`: those it adopted, by the day, the oldest first.
    """
    found = None
    for day, charter in charters:
        found = (found or day) if charter.follows_international else None
    return found


def prepared(
    moments: Iterable[Moment], meetings: Iterable[date], weeks: int, since: date
) -> list[Prepared]:
    """Return the dates from a day on, the earliest first, and the meeting that prepares each.

    A meeting prepares a date that it is held before, or on, by so many weeks at most. Of a date that
    is known to the month alone, any of its days counts.
    """
    days = sorted(meetings)
    found = []
    for one in sorted(moments, key=lambda moment: (moment.on.first, moment.on.last)):
        if one.on.last < since:
            continue
        opens = one.on.first - timedelta(weeks=weeks)
        last = max((day for day in days if opens <= day <= one.on.last), default=None)
        found.append(Prepared(one, opens, last))
    return found


def unprepared(
    moments: Iterable[Moment], meetings: Iterable[date], weeks: int, since: date
) -> list[Moment]:
    """Return the dates from a day on that no meeting prepares, the earliest first."""
    every = prepared(moments, meetings, weeks, since)
    return [one.moment for one in every if one.met_on is None]
