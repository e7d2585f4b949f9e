"""How a meeting was convened, read against the charter that was in force; how often a forum met."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from parvis.forums.law.meetings import (
    Gap,
    Irregularity,
    Quorum,
    Shift,
    days_of_notice,
    due_by,
    gaps,
    irregularities,
    noticed_on,
    quorum,
)
from parvis.forums.law.meetings import Presence as How
from parvis.forums.models import Attendance, Charter, Forum, Meeting
from parvis.forums.sitting import Sitting
from parvis.record import clock


@dataclass(frozen=True)
class Convened:
    """When notice was given of the day of a meeting, how early, and what that breaks.

    `reasons`: why it was held all the same, as those said who convened or moved it.
    """

    noticed_on: date
    days: int
    irregular: list[Irregularity]
    reasons: list[str]


def how_convened(meeting: Meeting, charters: Sequence[Charter]) -> Convened:
    """Read how a meeting was convened. Asks nothing of the database: its moves were read with it."""
    moves = list(meeting.moves.all())
    shifts = [Shift(clock.day_of(one.was_starts_at), one.told_on) for one in moves]
    given = noticed_on(meeting.convened_on, shifts, meeting.day)
    charter = in_force(charters, given)
    return Convened(
        given, days_of_notice(given, meeting.day),
        irregularities(
            charter.as_law if charter else None, noticed=given, day=meeting.day,
            is_public=meeting.is_public,
        ),
        [one for one in (meeting.despite, *(move.despite for move in moves)) if one],
    )  # fmt: skip


def in_force(charters: Sequence[Charter], on: date) -> Charter | None:
    """Return which of a forum's charters, the oldest first, was in force on a day."""
    return next((one for one in reversed(charters) if one.adopted_on <= on), None)


@dataclass(frozen=True)
class Rhythm:
    """The gaps between the meetings of a forum, the oldest first, and when the next is due."""

    gaps: list[Gap]
    due: date

    @property
    def too_long(self) -> list[Gap]:
        """Return the gaps that are longer than promised, the latest first."""
        return [one for one in reversed(self.gaps) if one.is_too_long]


def rhythm_of(forum: Forum, charters: Sequence[Charter], today: date) -> Rhythm:
    """Read how often a forum met, up to a day, or to the one on which it ended. One query."""
    today = min(today, forum.closed_on or today)
    starts = forum.meetings.standing().values_list("starts_at", flat=True)
    held = [day for day in map(clock.day_of, starts) if day <= today]
    rules = {one.adopted_on: one.as_law for one in charters}
    last = in_force(charters, max([forum.since, *held]))
    return Rhythm(
        gaps(forum.since, held, max(today, forum.since), rules),
        due_by(max([forum.since, *held]), last.as_law if last else None),
    )


def quorum_of(
    charter: Charter | None, attendances: Sequence[Attendance], seats: Sequence[Sitting],
    gone: Collection[str] = (),
) -> Quorum | None:  # fmt: skip
    """Compute the quorum of a meeting from who was noted there; none where nobody was noted yet.

    `gone`: the constituencies that had left, of which nobody is missed.
    """
    if charter is None or not attendances:
        return None
    keys = {one.grant.pk: one.constituency for one in seats}
    return quorum(
        charter.as_law, [(keys.get(one.grant_id, ""), How(one.how)) for one in attendances], gone
    )
