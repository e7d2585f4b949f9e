"""The meetings of a forum with what each side had in them, read at once, as the law weighs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from parvis.forums.law.balance import Balance, Met
from parvis.forums.law.charter import Charter as Law
from parvis.forums.law.following import Promise
from parvis.forums.models import (
    Action,
    AgendaItem,
    Attendance,
    Charter,
    Decision,
    Forum,
    Meeting,
    QuestionAnswer,
)
from parvis.forums.models.meeting import MeetingQuerySet, Move
from parvis.people.roles import SOCIETY, STATE

MOST_READ = 80  # meetings, for a page that shows the latest: years of them
_COLLEGES = {"state": STATE, "society": SOCIETY}
# What is counted of a meeting, and where it says whose it is.
_COUNTED: dict[str, tuple[Callable[[], QuerySet[Any]], str]] = {
    "noted": (Attendance.objects.all, "grant__organisation__side"),
    "present": (Attendance.objects.present, "grant__organisation__side"),
    "items": (AgendaItem.objects.standing, "organisation__side"),
    "motions": (lambda: Decision.objects.filter(struck_on__isnull=True), "side"),
}


def weighed(meetings: MeetingQuerySet) -> MeetingQuerySet:
    """Return meetings with what each college had in them, and when they were moved last. One query."""
    counts = {
        f"{what}_{college}": _count(every().filter(**{f"{whose}__in": sorted(sides)}))
        for what, (every, whose) in _COUNTED.items()
        for college, sides in _COLLEGES.items()
    }
    moves = Move.objects.filter(meeting=OuterRef("pk")).order_by("-pk")
    return meetings.annotate(moved_on=Subquery(moves.values("told_on")[:1]), **counts)


def _count(found: QuerySet[Any]) -> Coalesce:
    of_it = found.filter(meeting=OuterRef("pk")).order_by().values("meeting")
    return Coalesce(
        Subquery(of_it.annotate(n=Count("pk")).values("n")), 0, output_field=IntegerField()
    )


def latest_meetings(forum: Forum) -> list[Meeting]:
    """Return the latest meetings of a forum that were not cancelled, weighed, the last one first."""
    every = weighed(forum.meetings.standing())
    return list(every.order_by("-starts_at", "-number")[:MOST_READ])


def met(meeting: Meeting) -> Met:
    """Return a meeting that was read weighed, as the law reads it."""
    counts = {
        what: Balance(*(getattr(meeting, f"{what}_{college}") for college in _COLLEGES))
        for what in _COUNTED
    }
    return Met(meeting.day, **counts)


def rules_by_day(charters: Iterable[Charter]) -> Mapping[date, Law]:
    """Return charters, the oldest first, by the day on which they were adopted."""
    return {one.adopted_on: one.as_law for one in charters}


def agreed_to(
    forum: Forum, charter: Law | None, first: date, last: date
) -> list[tuple[bool, Promise]]:
    """Return the actions that were due from a day to another, each with whether the State owns it.

    Of those that a constituency owns, the charter in force tells the side. One query.
    """
    found = Action.objects.filter(forum=forum, due_on__range=(first, last)).select_related("owner")
    parties = {one.key: one.is_of_the_state for one in charter.constituencies} if charter else {}
    whose = [
        (one.owner.side in STATE if one.owner else parties.get(one.party), one) for one in found
    ]
    return [(is_of_state, one.as_law) for is_of_state, one in whose if is_of_state is not None]


def answers_by_side(forum: Forum, first: date, last: date) -> Balance:
    """Return how many answers to outsiders' questions each college gave in some days. One query."""
    given = QuestionAnswer.objects.public().filter(
        forum=forum, corrects__isnull=True, at__date__range=(first, last)
    )
    counts = given.aggregate(
        state=Count("pk", filter=Q(side__in=sorted(STATE))),
        society=Count("pk", filter=Q(side__in=sorted(SOCIETY))),
    )
    return Balance(counts["state"], counts["society"])
