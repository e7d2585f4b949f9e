"""Makers: a forum whose seats are filled, a meeting of it, and what it voted on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from parvis.forums import acts
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.law.voting import Ballot, Choice, Kind
from parvis.forums.models import Decision, Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_meeting, an_attendance
from parvis.forums.voting import Motion
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.record import clock

SIGNS = {"+": Choice.FOR, "-": Choice.AGAINST, "!": Choice.OBJECTS, "o": Choice.ABSTAINS}


def a_seat(forum: Forum, side: Side, since: date | None = None) -> Grant:
    """Fill a seat, for a new organisation."""
    body = an_organisation(forum.member, side)
    return a_grant(Role.SEAT_HOLDER, forum.place, organisation=body, since=since)


def a_full_forum(system: System = System.PERU, days: int = 400, **rules: Any) -> Forum:
    """Found a forum whose seats are all filled since some days ago, the State's first."""
    since = clock.today() - timedelta(days=days)
    forum = a_forum(since=since)
    a_charter(forum, system, adopted_on=since, **rules)
    for one in PRESETS[system].charter.constituencies:
        for _seat in range(one.seats):
            a_seat(forum, one.side, since)
    return forum


def seats_of(forum: Forum) -> list[Grant]:
    """Return the seats of a forum, in the order in which they were filled."""
    return list(Grant.objects.for_reading().filter(key=forum.slug).order_by("number"))


def held(forum: Forum, at: datetime | None = None, absent: Sequence[int] = ()) -> Meeting:
    """Hold a meeting (yesterday); `absent` names seats by their place, from nought."""
    at = at or clock.now() - timedelta(days=1)
    meeting = a_meeting(forum, at, convened_on=clock.day_of(at - timedelta(days=30)))
    for n, grant in enumerate(seats_of(forum)):
        an_attendance(meeting, grant, Presence.ABSENT if n in absent else Presence.IN_PERSON)
    return meeting


def ballots(forum: Forum, words: str) -> list[Ballot]:
    """Read a sign for each seat: `+` for, `-` against, `!` objects, `o` abstains, `.` no ballot."""
    return [
        Ballot(grant.number, SIGNS[sign], "Un report de plus use la confiance." * (sign == "!"))
        for grant, sign in zip(seats_of(forum), words, strict=False) if sign != "."
    ]  # fmt: skip


def a_decision(meeting: Meeting, votes: str = "++++++++++", **rest: Any) -> Decision:
    """Enter what was voted in a meeting; `rest` changes the motion, or how it is entered."""
    told = {name: rest.pop(name) for name in ("irregular", "by") if name in rest}
    motion = {
        "title": "Publier chaque compte rendu sous dix jours", "language": "fr",
        "words": "Le forum publie le compte rendu de chaque réunion sous dix jours.",
        "kind": Kind.DECISION,
    }  # fmt: skip
    return acts.decide(
        meeting, Motion(**(motion | rest)), ballots(meeting.forum, votes),
        **{"by": PLATFORM, **told},
    )  # fmt: skip
