"""What must be true of forums; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.db.models import Exists, F, OuterRef

from parvis.forums.law.soundness import faults
from parvis.forums.minuting import Standing, standing
from parvis.forums.models import (
    Action,
    Attendance,
    Charter,
    Constituency,
    Correction,
    Decision,
    Departure,
    Forum,
    Mandate,
    Meeting,
    Minutes,
    Question,
    QuestionAnswer,
    ReportBack,
    ReportReply,
    Turn,
    Vote,
)
from parvis.forums.sitting import SEATS, for_whom
from parvis.people.models import Grant
from parvis.people.roles import SOCIETY, STATE, Scope
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


def a_decision_is_what_its_votes_say() -> Iterator[str]:
    """Every decision is kept as its charter's rule decides it, from the votes beside it."""
    for one in Decision.objects.for_reading():
        found = one.outcome
        if (one.why, one.rule) != (found.why, found.rule or ""):
            yield f"{one.code} of {one.forum} is kept as {one.why}, and its votes say {found.why}."


def a_decision_supersedes_an_earlier_one() -> Iterator[str]:
    """Every decision that supersedes another is of the same forum, and was entered after it."""
    told = Decision.objects.filter(supersedes__isnull=False)
    for one in told.select_related("supersedes", "forum"):
        old = one.supersedes
        if old and (old.forum_id != one.forum_id or old.pk >= one.pk):
            yield f"{one.code} of {one.forum} supersedes {old.code}, which is not before it."


def a_seat_votes_only_where_it_was_held() -> Iterator[str]:
    """Every vote is of a seat that was held over the forum on the day of the decision."""
    for vote in Vote.objects.select_related("decision__forum", "seat"):
        one, seat = vote.decision, vote.seat
        over = (seat.member_id, seat.key) == (one.forum.member_id, one.forum.slug)
        if not over or not _was_held(seat, one.decided_on):
            yield f"Role {seat.number} voted on {one.code} of {one.forum}, and held no seat then."


def _was_held(grant: Grant, on: date) -> bool:
    """Say whether a role was held at some time of a day: who left on it held it until then."""
    return grant.is_held(on) or (grant.ended_on == on and grant.since <= on)


def who_voted_was_there() -> Iterator[str]:
    """Every vote that counts is of a seat that was taken at the meeting."""
    there = Attendance.objects.present().filter(
        meeting=OuterRef("decision__meeting"), grant=OuterRef("seat")
    )
    lost = Vote.objects.filter(~Exists(there), decision__struck_on__isnull=True)
    for vote in lost.select_related("decision__forum", "seat"):
        one = vote.decision
        yield f"Role {vote.seat.number} voted on {one.code} of {one.forum}, and was not there."


def what_is_struck_out_was_contested() -> Iterator[str]:
    """Every decision that is struck out was said to be entered wrongly."""
    for one in Decision.objects.filter(struck_on__isnull=False, contest__isnull=True):
        yield f"{one.code} of forum {one.forum_id} is struck out, and nobody said why."


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
            if not of_the_forum or not _was_held(grant, meeting.day):
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
        where = (one.forum.parent_id or one.forum_id, one.constituency)
        mine = of_the_state if for_whom(one.grant).side in STATE else of_society
        if where not in mine:
            yield f"Role {one.grant_id} sits in “{one.constituency}” of {one.forum}, not its college."


def who_left_holds_the_seat_no_more() -> Iterator[str]:
    """Every departure is of a seat that has ended."""
    for one in Departure.objects.for_reading().filter(grant__ended_on__isnull=True):
        yield f"Who held role {one.grant_id} left {one.forum}, and holds it still."


def minutes_are_published_once_both_sides_approve() -> Iterator[str]:
    """Published minutes are approved by all parties, or say why they were published anyway."""
    shown = Minutes.objects.for_reading().published().order_by("pk")
    for one in shown:
        found = standing(one.meeting, clock.today())
        if not _fits_a_charter(found, one):
            yield f"The minutes {one} are approved by all, or say why not: one of the two."
        if found.last is None or found.last.pk != one.pk:
            yield f"The minutes {one} are published, and another version followed them."


def _fits_a_charter(found: Standing, shown: Minutes) -> bool:
    """Say whether minutes are irregular just where they say so, by one of the forum's charters.

    One that is entered later, as adopted before the meeting, may ask for other approvals.
    """
    adopted = [one.as_law for one in shown.meeting.forum.charters.for_reading()]
    return any(
        bool(replace(found, charter=charter).broken) == bool(shown.despite)
        for charter in (found.charter, None, *adopted)
    )


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


def what_is_said_at_a_desk_is_of_its_member() -> Iterator[str]:
    """Every question, answer, report and reply is numbered within the member of its forum."""
    for kind in (Question, QuestionAnswer, ReportBack, ReportReply):
        astray = kind.objects.exclude(member=F("forum__member"))
        for one in astray.select_related("forum"):
            yield f"{kind.record_kind} {one.number} of {one.forum} is numbered elsewhere."


def an_answer_is_corrected_by_its_own_side() -> Iterator[str]:
    """Neither side of a forum corrects what the other answered, nor an answer to something else."""
    for one in QuestionAnswer.objects.filter(corrects__isnull=False).select_related("corrects"):
        was = one.corrects
        assert was is not None
        if was.question_id != one.question_id or (was.side in SOCIETY) != (one.side in SOCIETY):
            yield f"Answer {one.number} of {one.chain} corrects what it may not."


def a_team_has_neither_charter_nor_teams() -> Iterator[str]:
    """Every team lives by the charter of a forum of the same member, which is no team itself."""
    for team in Forum.objects.teams().for_reading():
        parent = team.parent
        assert parent is not None
        if parent.is_team or parent.member_id != team.member_id:
            yield f"The team {team} is of {parent}, which is a team or of another member."
        if team.charters.exists():
            yield f"The team {team} has a charter of its own."


def a_team_does_not_meet_once_it_ended() -> Iterator[str]:
    """No team meets after the day on which it ended."""
    late = Meeting.objects.standing().filter(forum__closed_on__isnull=False)
    for one in late.for_reading():
        if one.forum.closed_on and one.day > one.forum.closed_on:
            yield f"Meeting {one.number} of {one.forum} is after the day on which that ended."
