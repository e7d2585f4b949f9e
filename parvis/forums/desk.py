"""What is read of the outsiders' desk: its queue, what a meeting has to answer, what a digest tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from parvis.forums.law.desk import Times, days_late, times
from parvis.forums.models import Digest, Forum, Meeting, Question, QuestionAnswer
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


# ---- digests ----


@dataclass(frozen=True)
class Line:
    """One thing that a meeting did, in a plain sentence, with the page that tells it whole."""

    sentence: str
    href: str = ""


def answers_given(meeting: Meeting) -> list[Line]:
    """Tell which questions from outside were answered at a meeting. One query."""
    given = QuestionAnswer.objects.public().filter(meeting=meeting, corrects__isnull=True)
    seen = given.filter(question__withheld_at__isnull=True)
    told = _("{who} answered question {number} from outside.")
    return [
        Line(
            told.format(who=one.organisation, number=one.question.number),
            one.get_absolute_url(),
        )
        for one in seen.select_related("organisation", "question__forum__member")[:MOST_IN_DIGEST]
    ]  # fmt: skip


# What a digest tells beside its words, each from its own rows: nobody types it, nobody leaves it out.
SOURCES: list[Callable[[Meeting], list[Line]]] = [answers_given]


def digest_facts(meeting: Meeting) -> list[Line]:
    """Return what a meeting did, in plain sentences. One query for each source."""
    return [line for source in SOURCES for line in source(meeting)]


@dataclass(frozen=True)
class Telling:
    """The digest of a meeting, or none, and by how many days it is late."""

    digest: Digest | None
    late: int


def telling_of(meeting: Meeting, today: date) -> Telling | None:
    """Return how a meeting was told of; nothing of one that was not held yet.

    No query where the meeting was read with its digest, else one.
    """
    if meeting.is_cancelled or meeting.starts_at > clock.now():
        return None
    digest: Digest | None = getattr(meeting, "digest", None)
    ended = clock.day_of(meeting.ends_at)
    return Telling(digest, days_late(ended, today, digest.published_on if digest else None))
