"""What must be true of forums; each function yields one sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from parvis.forums.law.soundness import faults
from parvis.forums.models import Charter, Decision, Forum, Vote
from parvis.people.models import Grant
from parvis.people.roles import Scope


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
        if not over or not seat.is_held(one.decided_on):
            yield f"Role {seat.number} voted on {one.code} of {one.forum}, and held no seat then."


def what_is_struck_out_was_contested() -> Iterator[str]:
    """Every decision that is struck out was said to be entered wrongly."""
    for one in Decision.objects.filter(struck_on__isnull=False, contest__isnull=True):
        yield f"{one.code} of forum {one.forum_id} is struck out, and nobody said why."
