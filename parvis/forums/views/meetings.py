"""The meetings of a forum: all of them, one of them, and the calendar that other programs read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.forums.convened import how_convened, rhythm_of
from parvis.forums.desk import with_questions
from parvis.forums.models import Charter, Forum, Meeting
from parvis.forums.models.meeting import Move
from parvis.forums.views.actions import actions_of_meeting
from parvis.forums.views.beside import beside
from parvis.forums.views.decision_rows import taken_in
from parvis.forums.views.events import event_of
from parvis.forums.views.forum import about, forum_of
from parvis.forums.views.international import international
from parvis.forums.views.meeting_parts import (
    agenda_of,
    attendance_of,
    row_of,
)
from parvis.forums.views.minutes_lines import minutes_of_meeting
from parvis.forums.views.team_rows import has_no_body
from parvis.forums.wording_meetings import (
    convened_in_words,
    gap_in_words,
    hours_of,
    irregular_in_words,
)
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.masks import masked
from parvis.ui import ics

PER_PAGE = 20
MOST_GAPS = 12  # said on the page, the latest first
MOST_EVENTS = 200  # in the calendar of a forum, the latest


def meeting_of(member: str, forum: str, number: int) -> Meeting:
    """Return a meeting with what pages name and how much was asked of it, or 404.

    One query, and another where it was moved.
    """
    every = Meeting.objects.select_related("forum__member", "forum__parent__member")
    found: Any = get_object_or_404(
        with_questions(every).annotate(was_moved=Exists(Move.objects.filter(meeting=OuterRef("pk")))),
        forum__member__slug=member, forum__slug=forum, number=number,
    )  # fmt: skip
    moves = Move.objects.all() if found.was_moved else Move.objects.none()
    prefetch_related_objects([found], Prefetch("moves", moves))
    meeting: Meeting = found
    return meeting


@require_safe
@revalidated(chain="member")
def meetings(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show the meetings of a forum, the latest first, and where the rhythm was not kept."""
    found = forum_of(member, forum)
    today = clock.today()
    charters = Charter.objects.read_of(found)
    page = Paginator(found.meetings.for_reading(), PER_PAGE).get_page(request.GET.get("page"))
    rhythm = rhythm_of(found, charters, today)
    context = {
        **about(found), "page": page, "rows": [row_of(one, charters, today) for one in page],
        "due": rhythm.due, "is_late": rhythm.due < today,
        "is_in_teams": has_no_body(found, charters),
        "late": [gap_in_words(one) for one in rhythm.too_long[:MOST_GAPS]],
        **international(found, charters, today),
    }  # fmt: skip
    return render(request, "forums/meetings.html", context)


@require_safe
@revalidated(chain="member")
def meeting(request: HttpRequest, member: str, forum: str, number: int) -> HttpResponse:
    """Show a meeting: how it was convened, its agenda with papers, who was there, the quorum."""
    found = meeting_of(member, forum, number)
    charters = Charter.objects.read_of(found.forum)
    convened = how_convened(found, charters)
    agenda, papers = agenda_of(found, convened.noticed_on)
    context = {
        **about(found.forum), "meeting": found, "hours": hours_of(found),
        "convened": convened_in_words(convened), "reasons": convened.reasons,
        "irregular": [irregular_in_words(one) for one in convened.irregular],
        "agenda": agenda, "papers": papers,
        "attendance": attendance_of(found, charters), "is_past": found.day < clock.today(),
        "can_withdraw": found.day >= clock.today() and not found.is_cancelled,
        **taken_in(found, clock.today(), charters), **beside(found),
        "may_be_noted": found.day <= clock.today() and not found.is_cancelled,
        **minutes_of_meeting(found, charters), **actions_of_meeting(found, charters),
    }  # fmt: skip
    return render(request, "forums/meeting.html", context)


@require_safe
@revalidated(chain="member")
def meeting_ics(request: HttpRequest, member: str, forum: str, number: int) -> HttpResponse:
    """Hand out one meeting as a calendar."""
    found = meeting_of(member, forum, number)
    return _calendar(request, found.forum, [found], f"{forum}-{number}")


@require_safe
@revalidated(chain="member")
def meetings_ics(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Hand out the meetings of a forum as a calendar that can be subscribed to."""
    found = forum_of(member, forum)
    return _calendar(request, found, found.meetings.for_reading()[:MOST_EVENTS], forum)


def _calendar(
    request: HttpRequest, forum: Forum, found: Iterable[Meeting], name: str
) -> HttpResponse:
    told = forum.text("name")
    whose = masked(told.words, told.language)
    return HttpResponse(
        ics.written(whose, (event_of(request, one, whose) for one in found)),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.ics"'},
    )
