"""Which meetings are to come: of the forums of a member, and of all."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import OuterRef, Subquery

from parvis.forums.models import Forum, Meeting
from parvis.members.models import Member
from parvis.record import clock

MOST = 50  # forums in a list, and meetings that are read ahead


def forums_of(member: Member) -> list[Forum]:
    """Return the forums of a member that are no teams, each with its next meeting. One query.

    `next_at` is when that begins, `next_number` which one it is; none where none is convened.
    """
    to_come = (
        Meeting.objects.to_come(clock.now()).filter(forum=OuterRef("pk")).order_by("starts_at")
    )
    found = (
        Forum.objects.for_reading()
        .filter(member=member, parent__isnull=True)
        .annotate(
            next_at=Subquery(to_come.values("starts_at")[:1]),
            next_number=Subquery(to_come.values("number")[:1]),
        )
    )
    return list(found[:MOST])


def meetings_until(today: date, days: int) -> list[Meeting]:
    """Return the meetings of all forums that anybody can attend in the next days. One query."""
    last = today + timedelta(days=days)
    near = Meeting.objects.to_come(clock.now()).filter(
        is_public=True, starts_at__date__gte=today, starts_at__date__lte=last
    )
    return list(near.select_related("forum__member").order_by("starts_at", "pk")[:MOST])
