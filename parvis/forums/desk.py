"""What is read of the outsiders' desk: its queue, what a meeting has to answer, what a digest tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from parvis.forums.law.desk import Times, days_late, times
from parvis.forums.models import Digest, Forum, Meeting, Question
from parvis.forums.models.meeting import MeetingQuerySet
from parvis.forums.wording_desk import lateness_in_words, times_in_words
from parvis.record import clock

MOST_ON_AGENDA = 20
MOST_IN_DIGEST = 50


def queue_of(forum: Forum, today: date) -> Times:
    """Return the queue of a desk and its answering times. One query."""
    return times(Question.objects.public().filter(forum=forum).as_asked(), today)


def desk_of(forum: Forum) -> dict[str, Any]:
    """Return what `_desk.html` says of a desk on the page of its forum. One query."""
    queue = queue_of(forum, clock.today())
    return {
        "queue": queue, "queue_said": times_in_words(queue), "queue_ours": lateness_in_words(),
    }  # fmt: skip


@dataclass(frozen=True)
class FromOutside:
    """What outsiders asked before a meeting: how many since the one before, and what waits for it.

    `has_more`: more waits than is listed here.
    """

    received: int
    waiting: list[Question]
    has_more: bool


def questions_for(meeting: Meeting) -> FromOutside:
    """Return the questions on the agenda of a meeting: asked before it, not answered by then.

    One query where the meeting was read `with_questions`, else two.
    """
    asked = Question.objects.public().filter(forum=meeting.forum, at__lt=meeting.starts_at)
    received = getattr(meeting, "received", None)
    if received is None:
        received = with_questions(Meeting.objects.filter(pk=meeting.pk)).get().received
    waits = list(asked.waiting_at(meeting.starts_at).for_reading()[: MOST_ON_AGENDA + 1])
    return FromOutside(received, waits[:MOST_ON_AGENDA], len(waits) > MOST_ON_AGENDA)


def with_questions(meetings: MeetingQuerySet) -> Any:
    """Return meetings with how many questions came from outside since the one before: `received`."""
    mine = {"forum": OuterRef("forum"), "starts_at__lt": OuterRef("starts_at")}
    earlier = Meeting.objects.standing().filter(**mine).order_by("-starts_at")
    since = Coalesce(OuterRef("met_before"), Value(datetime(1, 1, 1, tzinfo=UTC)))
    asked = Question.objects.public().filter(
        forum=OuterRef("forum"), at__lt=OuterRef("starts_at"), at__gte=since
    )
    counted = asked.order_by().values("forum").annotate(n=Count("pk")).values("n")
    before = meetings.annotate(met_before=Subquery(earlier.values("starts_at")[:1]))
    return before.annotate(received=Coalesce(Subquery(counted), 0))


@dataclass(frozen=True)
class Telling:
    """The digest of a meeting as it stands, or none; its versions before; how many days it was late."""

    digest: Digest | None
    late: int
    earlier: list[Digest]


def telling_of(meeting: Meeting, today: date) -> Telling | None:
    """Return how a meeting was told of; nothing of one that was not held yet. One query."""
    if meeting.is_cancelled or meeting.starts_at > clock.now():
        return None
    versions = list(Digest.objects.for_reading().of(meeting))
    first = versions[0].published_on if versions else None
    late = days_late(clock.day_of(meeting.ends_at), today, first)
    return Telling(versions[-1] if versions else None, late, versions[-2::-1])
