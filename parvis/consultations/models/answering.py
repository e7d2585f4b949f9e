"""Readings across contributions, groups and responses: what is answered, and how far."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from parvis.consultations.answers import Outcome
from parvis.consultations.coverage import Coverage, Said, coverage
from parvis.consultations.models.contribution import (
    HIDDEN,
    Contribution,
    ContributionQuerySet,
    own_else_group_s,
)
from parvis.consultations.models.response import Response
from parvis.consultations.models.sorting import Group
from parvis.members.models import Member
from parvis.plans.models import Plan


def in_force_for(to: Contribution | Group) -> Response | None:
    """Return the response in force that was given to a contribution itself, or to a group."""
    given = {"group": to} if isinstance(to, Group) else {"contribution": to}
    return Response.objects.in_force().for_reading().filter(**given).first()


def standing_of(to: Contribution | Group) -> str:
    """Name what who answers has before them: the answer in force, and what it is given to."""
    version = type(to)._default_manager.values_list("version", flat=True).get(pk=to.pk)
    response = in_force_for(to)
    return f"{response.number if response else 0}-{version}"


def merged_of(plan: Plan) -> dict[int, int]:
    """Return with which contribution each is merged, by number, in the member's record. Two queries."""
    merged = Response.objects.in_force().filter(member=plan.member, outcome=Outcome.MERGED)
    into = dict(merged.values_list("pk", "into__number"))
    found: Any = Contribution.objects.filter(member=plan.member).answered_by(merged).answered()
    return {number: into[answer] for number, answer in found.values_list("number", "answer")}


def coverage_of(plan: Plan, today: date, among: Q | None = None) -> Coverage:
    """Count how far the contributions to a plan have been answered. One query, however many.

    `among` keeps some of them: those of a consultation, of a theme.
    """
    return coverage(said_to(plan, among), today)


def said_to(plan: Plan, among: Q | None = None) -> list[Said]:
    """Count what was said to a plan and asks for an answer, by day, end and theme. One query."""
    found = Contribution.objects.of_plan(plan).unsplit().asking()
    return [Said(*row) for row in _counted(found.filter(among) if among else found)]


def _counted(found: ContributionQuerySet) -> QuerySet[Any, Any]:
    """Count contributions by day, first answer, outcome, whether they were hidden, and theme."""
    first = Response.objects.filter(corrects__isnull=True)
    return (
        found.judged()
        .answered("outcome")
        .annotate(
            first_answer=own_else_group_s(first, "answered_on"),
            ends=Coalesce("answer_outcome", Value("")),
            hidden=Case(When(HIDDEN, then=Value(value=True)), default=Value(value=False)),
            unread=Case(
                When(HIDDEN, then=Value(value=False)),
                When(withheld_at__isnull=False, then=Value(value=True)),
                default=Value(value=False),
            ),
            under=Coalesce("theme__number", "group__theme__number", Value(0)),
        )
        .order_by()
        .values("made_on", "first_answer", "ends")
        .annotate(n=Count("pk"))
        .values_list("made_on", "first_answer", "ends", "n", F("hidden"), F("under"), F("unread"))
    )


def said_to_member(member: Member) -> list[Said]:
    """Count what was said to all plans of a member, as `said_to` does for one. One query."""
    found = Contribution.objects.filter(member=member).unsplit().asking()
    return [Said(*row) for row in _counted(found)]
