"""Readings across contributions, groups and responses: what is answered, and how far."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from parvis.consultations.answers import Outcome
from parvis.consultations.coverage import Coverage, Said, coverage
from parvis.consultations.models.contribution import Contribution, ContributionQuerySet
from parvis.consultations.models.response import Response
from parvis.consultations.models.sorting import Group
from parvis.moderation.grounds import WITHHOLDS
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


def with_answers(found: ContributionQuerySet) -> ContributionQuerySet:
    """Add to each contribution how it stands: `is_split`, `outcome_alone` and `outcome_of_group`.

    The outcomes are those in force; null where there is none.
    """
    in_force = Response.objects.in_force().order_by()
    alone = in_force.filter(contribution=OuterRef("pk")).values("outcome")[:1]
    of_group = in_force.filter(group=OuterRef("group")).values("outcome")[:1]
    parts = Contribution.objects.filter(split_from=OuterRef("pk")).order_by()
    return found.annotate(
        is_split=Exists(parts), outcome_alone=Subquery(alone), outcome_of_group=Subquery(of_group)
    )


def merged_of(plan: Plan) -> dict[int, int]:
    """Return with which contribution each is merged, by number, in the member's record. Two queries."""
    merged = Response.objects.in_force().filter(member=plan.member, outcome=Outcome.MERGED)
    alone = merged.filter(contribution__isnull=False)
    together = merged.filter(group__contributions__isnull=False)
    return {
        **dict(alone.values_list("contribution__number", "into__number")),
        **dict(together.values_list("group__contributions__number", "into__number")),
    }


def coverage_of(plan: Plan, today: date, among: Q | None = None) -> Coverage:
    """Count how far the contributions to a plan have been answered. One query, however many.

    `among` keeps some of them: those of a consultation, of a theme.
    """
    return coverage(said_to(plan, among), today)


def said_to(plan: Plan, among: Q | None = None) -> list[Said]:
    """Count what was said to a plan and asks for an answer, by day, end and theme. One query."""
    found = Contribution.objects.of_plan(plan).unsplit().filter(asks_answer=True)
    return [Said(*row) for row in _counted(found.filter(among) if among else found)]


def _counted(found: ContributionQuerySet) -> QuerySet[Any, Any]:
    """Count contributions by day, first answer, outcome, whether they were hidden, and theme."""
    first = Response.objects.filter(corrects__isnull=True).order_by().values("answered_on")
    last = Response.objects.in_force().order_by().values("outcome")
    alone, together = {"contribution": OuterRef("pk")}, {"group": OuterRef("group")}
    hidden = When(withheld_at__isnull=False, judged__in=WITHHOLDS, then=Value(value=True))
    return (
        found.judged()
        .annotate(
            first_answer=Coalesce(
                Subquery(first.filter(**alone)[:1]), Subquery(first.filter(**together)[:1])
            ),
            ends=Coalesce(
                Subquery(last.filter(**alone)[:1]), Subquery(last.filter(**together)[:1]), Value("")
            ),
            hidden=Case(hidden, default=Value(value=False)),
            under=Coalesce("theme__number", "group__theme__number", Value(0)),
        )
        .order_by()
        .values("made_on", "first_answer", "ends")
        .annotate(n=Count("pk"))
        .values_list("made_on", "first_answer", "ends", "n", F("hidden"), F("under"))
    )
