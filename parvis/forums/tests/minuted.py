"""Makers: a forum whose two sides sit, a meeting that was held, minutes that were drafted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from parvis.forums import acts
from parvis.forums.law.presets import System
from parvis.forums.models import Forum, Meeting, Minutes
from parvis.forums.tests.make import a_charter, a_forum, a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.record import clock

NOON = datetime(2026, 9, 18, 12, tzinfo=UTC)  # a meeting begins


@dataclass(frozen=True)
class Table:
    """A forum with a seat of each side, a secretary, and a meeting that was held."""

    forum: Forum
    meeting: Meeting
    state: Grant
    society: Grant
    secretary: Grant


def later(days: int) -> Any:
    """Enter acts as of some days after the meeting."""
    return clock.at(NOON + timedelta(days=days, hours=1))


def hand(grant: Grant) -> Hand:
    """Return the hand of who holds a role, today."""
    return Hand(grant.person, clock.today(), grant)


def a_table(system: System = System.GHANA, **rules: Any) -> Table:
    """Make one; `rules` change the charter."""
    with later(-60):
        forum = a_forum()
        a_charter(forum, system, **rules)
        state, society = (
            a_grant(Role.SEAT_HOLDER, forum.place, None, an_organisation(forum.member, side))
            for side in (Side.GOVERNMENT, Side.CIVIL_SOCIETY)
        )
        secretary = a_grant(Role.FORUM_SECRETARY, forum.place, None, an_organisation(forum.member))
    return Table(forum, held(forum), state, society, secretary)


def held(forum: Forum, days: int = 0) -> Meeting:
    """Return a meeting of the forum, so many days after the first one."""
    with later(days - 30):
        return a_meeting(forum, NOON + timedelta(days=days))


def drafted(table: Table, on: int = 1, **rest: Any) -> Minutes:
    """Draft minutes of the meeting, some days after it."""
    with later(on):
        return acts.draft_minutes(
            table.meeting, **{"body": "Il a été dit.", "language": "fr", "by": PLATFORM, **rest}
        )


def approved(minutes: Minutes, *seats: Grant, on: int = 7) -> None:
    """Have seats approve a version, some days after the meeting."""
    with later(on):
        for seat in seats:
            acts.approve_minutes(minutes, seat=seat, by=hand(seat))
