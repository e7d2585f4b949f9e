"""What must be true of forums; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from parvis.forums.law.soundness import faults
from parvis.forums.minuting import standing
from parvis.forums.models import (
    Action,
    Attendance,
    Charter,
    Constituency,
    Correction,
    Departure,
    Forum,
    Mandate,
    Meeting,
    Minutes,
    Turn,
)
from parvis.forums.sitting import SEATS, for_whom
from parvis.people.models import Grant
from parvis.people.roles import STATE, Scope
from parvis.record import clock


def a_role_over_a_forum_names_one_that_exists() -> Iterator[str]:
    """Every role over a forum is over one that its member has."""
    forum = Forum.objects.filter(member=OuterRef("member"), slug=OuterRef("key"))
    lost = Grant.objects.filter(~Exists(forum), scope=Scope.FORUM)
    for grant in lost.select_related("member"):
        yield f"Role {grant.pk} is over the forum “{grant.key}”, which {grant.member} does not have."


def a_charter_reads_as_it_was_adopted() -> Iterator[str]:
    """Every charter says what its digest says it said."""
    for charter in Charter.objects.for_reading():
        if charter.as_law.digest != charter.digest:
            yield f"Charter {charter.number} of {charter.forum} is not as it was adopted."


def a_charter_that_is_kept_is_sound() -> Iterator[str]:
    """Every charter can be kept, and keeps to the Standards."""
    for charter in Charter.objects.for_reading():
        for fault in faults(charter.as_law):
            yield f"Charter {charter.number} of {charter.forum} is not sound: {fault.flaw}."


def minutes_are_published_once_both_sides_approve() -> Iterator[str]:
    """Published minutes are approved by all parties, or say why they were published anyway."""
    shown = Minutes.objects.for_reading().published().order_by("pk")
    for one in shown:
        found = standing(one.meeting, clock.today())
        if bool(found.broken) != bool(one.despite):
            yield f"The minutes {one} are approved by all, or say why not: one of the two."
        if found.last is None or found.last.pk != one.pk:
            yield f"The minutes {one} are published, and another version followed them."


def a_correction_is_taken_over_in_a_later_version() -> Iterator[str]:
    """A correction that is taken over is in a later version of the same minutes."""
    taken = Correction.objects.filter(taken_in__isnull=False)
    lost = taken.exclude(
        taken_in__meeting=F("minutes__meeting"), taken_in__number__gt=F("minutes__number")
    )
    for one in lost.select_related("minutes__meeting__forum"):
        yield f"The {one} is taken over in no later version."


def an_action_is_of_the_forum_that_met() -> Iterator[str]:
    """An action is of the forum whose meeting agreed it, and is owned within its member."""
    for one in Action.objects.for_reading():
        if one.meeting.forum_id != one.forum_id:
            yield f"The {one} was agreed at a meeting of another forum."
        if one.owner and one.owner.member_id != one.forum.member_id:
            yield f"The {one} is owned by an organisation of another member."


def a_meeting_is_convened_before_it_is_held() -> Iterator[str]:
    """Notice of every meeting was given by its day."""
    for meeting in Meeting.objects.for_reading():
        if meeting.convened_on > meeting.day:
            yield f"Meeting {meeting.number} of {meeting.forum} was convened after it was held."


def who_is_noted_at_a_meeting_had_a_seat_there() -> Iterator[str]:
    """Every seat noted at a meeting, and every alternate, is of its forum and was held that day."""
    for one in Attendance.objects.for_reading().select_related("meeting__forum__member"):
        meeting = one.meeting
        for grant in filter(None, (one.grant, one.by)):
            of_the_forum = (grant.member_id, grant.key) == (
                meeting.forum.member_id, meeting.forum.slug,
            )  # fmt: skip
            if not of_the_forum or not grant.is_held(meeting.day):
                yield (
                    f"Role {grant.number} is noted at meeting {meeting.number} of {meeting.forum}, "
                    f"and was no seat there on that day."
                )


def a_mandate_is_of_a_seat_of_its_forum() -> Iterator[str]:
    """Every mandate, departure and turn is of a seat of its own forum."""
    for model in (Mandate, Departure, Turn):
        lost = model.objects.exclude(
            grant__role__in=SEATS, grant__scope=Scope.FORUM,
            grant__member=F("forum__member"), grant__key=F("forum__slug"),
        )  # fmt: skip
        for one in lost.for_reading():
            yield f"The {one.record_kind} of role {one.grant_id} is of no seat of {one.forum}."


def a_seat_of_society_is_held_for_society() -> Iterator[str]:
    """No mandate puts an organisation of one college into a constituency of the other (OGP 1.1)."""
    of_the_state = set(
        Constituency.objects.filter(side__in=STATE).values_list("charter__forum", "key")
    )
    of_society = set(
        Constituency.objects.exclude(side__in=STATE).values_list("charter__forum", "key")
    )
    for one in Mandate.objects.for_reading():
        where = (one.forum_id, one.constituency)
        mine = of_the_state if for_whom(one.grant).side in STATE else of_society
        if where not in mine:
            yield f"Role {one.grant_id} sits in “{one.constituency}” of {one.forum}, not its college."


def who_left_holds_the_seat_no_more() -> Iterator[str]:
    """Every departure is of a seat that has ended."""
    for one in Departure.objects.for_reading().filter(grant__ended_on__isnull=True):
        yield f"Who held role {one.grant_id} left {one.forum}, and holds it still."
