"""Makers: a forum, a charter, a meeting, who was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from parvis.forums import acts
from parvis.forums.acts.mandates import Chosen
from parvis.forums.law.charter import Filling
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.models import Attendance, Charter, Forum, Meeting
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people.models import Grant, Organisation, Person
from parvis.people.rules import Signer
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.record import clock

_numbers = count(1)
# What is said of the adoption, beside the rules.
_TOLD = {"agreed", "adopted_on", "basis", "language", "began_from", "by"}


def a_forum(member: Member | None = None, name: str = "Comité national", **rest: Any) -> Forum:
    """Found a forum, of a new member if none is given."""
    return acts.found(
        member or a_member(),
        **{
            "slug": f"forum-{next(_numbers)}",
            "name": name,
            "language": "fr",
            "by": PLATFORM,
            **rest,
        },
    )


def a_charter(
    forum: Forum | None = None, system: System = System.GHANA, **rest: Any
) -> Charter:  # fmt: skip
    """Adopt a charter as a system has it; `rest` changes its rules, or how it was adopted."""
    told = {name: rest.pop(name) for name in _TOLD & rest.keys()}
    rules = replace(PRESETS[system].charter, **rest)
    return acts.adopt(
        forum or a_forum(), rules,
        **{"agreed": "Séance du 12 mars, à l’unanimité.", "language": "fr", "by": PLATFORM, **told},
    )  # fmt: skip


def a_meeting(
    forum: Forum | None = None, starts_at: datetime | None = None, **rest: Any
) -> Meeting:  # fmt: skip
    """Convene a forum, of a new member if none is given, for four weeks from now."""
    starts_at = starts_at or clock.now() + timedelta(days=28)
    return acts.convene(
        forum or a_forum(), starts_at=starts_at,
        **{
            "ends_at": starts_at + timedelta(hours=3), "venue": "Salle des Actes", "language": "fr",
            "notice": "Lettre à tous les sièges, et sur le site du ministère.", "by": PLATFORM,
            **rest,
        },
    )  # fmt: skip


def an_attendance(
    meeting: Meeting, grant: Grant, how: Presence = Presence.IN_PERSON, by: Grant | None = None
) -> Attendance:
    """Note how a seat was taken at a meeting, whatever its day."""
    return Attendance.objects.create(meeting=meeting, grant=grant, how=how, by=by)


def a_mandate(
    forum: Forum, constituency: str = "civil_society", *, side: Side = Side.CIVIL_SOCIETY,
    person: Person | None = None, organisation: Organisation | None = None,
    proof: str = "Procès-verbal du vote.", chosen_by: Filling | None = None, anyway: str = "",
    by: Signer = PLATFORM, **rest: Any,
) -> Grant:  # fmt: skip
    """Fill a seat, for a new organisation of a side and a new person if none is given."""
    return acts.seat(
        forum, constituency, person or a_person(), by=by,
        organisation=organisation or an_organisation(forum.member, side),
        chosen=Chosen(proof, chosen_by, "fr", anyway), **rest,
    )  # fmt: skip
