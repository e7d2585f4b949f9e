"""Who may note who was there, and how each seat can have been taken; why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.law import charter as law
from parvis.forums.law.meetings import Presence
from parvis.forums.models import Meeting
from parvis.forums.rules.meetings import may_keep_meetings
from parvis.forums.sitting import Sitting
from parvis.people.models import Grant
from parvis.people.rules import Signer
from parvis.rulings import ALLOWED, Ruling, denied


@dataclass(frozen=True)
class Taken:
    """How a seat was taken; by which alternate, where one sat."""

    how: Presence
    by: Grant | None = None


def may_open_attendance(by: Signer | None, meeting: Meeting, today: date) -> Ruling:
    """May this hand note who is at the meeting? From its day on."""
    ruling = may_keep_meetings(by, meeting.forum)
    if not ruling:
        return ruling
    if meeting.is_cancelled:
        return denied(_("This meeting was cancelled."))
    if today < meeting.day:
        return denied(_("Who is there is noted on the day of the meeting, or after it."))
    return ALLOWED


def may_note(
    by: Signer | None, meeting: Meeting, charter: law.Charter | None, seats: Sequence[Sitting],
    alternates: Sequence[Grant], told: Mapping[int, Taken], today: date,
) -> Ruling:  # fmt: skip
    """May it be noted so? Each seat of the day once, and alternates where the charter has them.

    `told`: how each seat was taken, by its number. `alternates`: who could stand in that day.
    """
    ruling = may_open_attendance(by, meeting, today)
    if not ruling:
        return ruling
    by_number = {one.number: one for one in seats}
    if not told or told.keys() != by_number.keys():
        return denied(_("Say for each seat of that day how it was taken."))
    stood_in = [one.by for one in told.values() if one.by]
    if len({one.pk for one in stood_in}) < len(stood_in):
        return denied(_("An alternate sits in one seat at a meeting."))
    for number, taken in told.items():
        ruling = _may_be_taken(by_number[number], taken, charter, alternates)
        if not ruling:
            return ruling
    return ALLOWED


def can_stand_in(seat: Sitting, alternates: Sequence[Grant]) -> list[Grant]:
    """Return who could take a seat in its holder's place: named for it, or of its organisation."""
    named = seat.alternate
    return [
        one for one in alternates
        if one == named or one.organisation_id == seat.grant.organisation_id
    ]  # fmt: skip


def _may_be_taken(
    seat: Sitting, taken: Taken, charter: law.Charter | None, alternates: Sequence[Grant]
) -> Ruling:
    if (taken.how is Presence.ALTERNATE) != (taken.by is not None):
        return denied(_("Name the alternate where one sat, and only there."))
    if taken.by is None:
        return ALLOWED
    if charter and not charter.has_alternates:
        return denied(_("The charter knows no alternates."))
    if taken.by not in can_stand_in(seat, alternates):
        return denied(
            _("{name} was no alternate of {organisation} on that day.").format(
                name=taken.by.person.public_name, organisation=seat.organisation
            )
        )
    return ALLOWED
