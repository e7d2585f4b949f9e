"""What must be true of forums; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef

from parvis.forums.law.soundness import faults
from parvis.forums.models import (
    Charter,
    Forum,
    Question,
    QuestionAnswer,
    ReportBack,
    ReportReply,
)
from parvis.people.models import Grant
from parvis.people.roles import SOCIETY, Scope


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
