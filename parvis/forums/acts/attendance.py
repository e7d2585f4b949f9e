"""Who was at a meeting is noted, seat by seat, and corrected."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.acts.meetings import rules_on
from parvis.forums.law.meetings import PRESENT
from parvis.forums.models import Attendance, Meeting
from parvis.forums.rules import attendance as rules
from parvis.forums.rules.attendance import Taken
from parvis.forums.rules.deciding import may_change_who_sat
from parvis.forums.sitting import at_meeting, grants_of, seats_at
from parvis.people.acts.signing import actor_of
from parvis.people.models import Grant, Person
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def note_attendance(meeting: Meeting, *, told: Mapping[int, Taken], by: Signer) -> bool:
    """Note how each seat of the day was taken, by its number; later, correct it. Raises `Refused`.

    A correction tells in the record which seats it changes. Returns whether anything changed.
    """
    hold(meeting.chain)
    meeting = Meeting.objects.for_reading().get(pk=meeting.pk)
    seats = seats_at(meeting)
    charter = rules_on(meeting.forum, meeting.day)
    alternates = alternates_on(meeting)
    rules.may_note(by, meeting, charter, seats, alternates, told, clock.today()).enforce()
    grants = {one.number: one.grant for one in seats}
    before = {one.grant.number: one for one in meeting.attendances.for_reading()}
    sat = {n: _who(grants[n], taken) for n, taken in told.items()}
    gone = [n for n in before if n not in told]
    was = {n: before[n].who_sat if n in before else None for n in [*told, *gone]}
    may_change_who_sat(meeting, was, {**sat, **dict.fromkeys(gone)}).enforce()
    changed = [n for n, taken in told.items() if n not in before or _read(before[n]) != taken]
    if not changed and not gone:
        return False
    meeting.attendances.filter(grant__number__in=[*changed, *gone]).delete()
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, grant=grants[n], how=told[n].how, by=told[n].by)
        for n in changed
    )
    verb = verbs.ATTENDANCE_CORRECTED if before else verbs.ATTENDANCE_NOTED
    record(
        verb, meeting, by=actor_of(by), meeting=meeting.number, name=meeting.forum.name,
        seats={str(n): _fact(told[n]) for n in changed},
        were={str(n): _fact(_read(one)) for n, one in before.items() if n in [*changed, *gone]},
    )  # fmt: skip
    return True


def alternates_on(meeting: Meeting) -> list[Grant]:
    """Return who could stand in for a seat on the day of a meeting."""
    held = at_meeting(meeting, grants_of(meeting.forum), meeting.attendances.all())
    return [one for one in held if one.role == Role.ALTERNATE]


def _who(grant: Grant, taken: Taken) -> Person | None:
    """Return who sat on a seat that was taken so; none where it stayed empty."""
    if taken.how not in PRESENT:
        return None
    return taken.by.person if taken.by else grant.person


def _read(one: Attendance) -> Taken:
    return Taken(rules.Presence(one.how), one.by)


def _fact(taken: Taken) -> list[object]:
    """Return how a seat was taken, and the number of the alternate's role where one sat."""
    return [str(taken.how), *([taken.by.number] if taken.by else [])]
