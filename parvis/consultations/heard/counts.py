"""What is counted for the report, in the database: never more rows than there are kinds of things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Count,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, TruncDate

from parvis.consultations.hearing import Alike
from parvis.consultations.models import Contribution, Response
from parvis.moderation.grounds import WITHHOLDS, State
from parvis.moderation.models import Decision
from parvis.plans.models import Plan


def to_answer(plan: Plan) -> QuerySet[Contribution]:
    """Return what ends with an answer and what everybody sees."""
    return Contribution.objects.of_plan(plan).public().to_answer()


def alike_of(plan: Plan) -> list[Alike]:
    """Count contributions that ask for an answer by theme, end and days. One query.

    An answer to a contribution itself goes before that to its group.
    """
    alone = Response.objects.filter(contribution=OuterRef("pk"))
    together = Response.objects.filter(group=OuterRef("group"))
    first = {"corrects__isnull": True}
    counted = to_answer(plan).order_by().annotate(
        in_theme=Coalesce("theme__number", "group__theme__number", Value(0)),
        end=Coalesce(
            Subquery(alone.in_force().values("outcome")[:1]),
            Subquery(together.in_force().values("outcome")[:1]), Value(""),
        ),
        received=TruncDate("received_at"),
        first_alone=Subquery(alone.filter(**first).values("answered_on")[:1]),
        first_together=Subquery(together.filter(**first).values("answered_on")[:1]),
    )  # fmt: skip
    keys = ("in_theme", "end", "received", "first_alone", "first_together")
    rows = counted.values(*keys).annotate(count=Count("pk")).values_list(*keys, "count")
    return [
        Alike(theme, end, received, (alone_on, together_on), count)
        for theme, end, received, alone_on, together_on, count in rows
    ]


@dataclass(frozen=True)
class Came:
    """Contributions that came to one consultation in one way, from one side, in one language.

    `state`: seen by everybody, waiting for a moderator, or hidden. `is_part`: made by splitting one.
    """

    consultation: int
    way: str
    side: str
    language: str
    state: str
    is_part: bool
    count: int


def came_in(plan: Plan) -> list[Came]:
    """Count all that came in, whether everybody sees it or not. One query."""
    decided = Decision.objects.of(plan.chain).filter(
        subject_kind=Contribution.record_kind, subject_key=Cast(OuterRef("number"), CharField()),
        kind__in=WITHHOLDS,
    )  # fmt: skip
    every = Contribution.objects.of_plan(plan).order_by().annotate(
        state=Case(
            When(withheld_at__isnull=True, then=Value(State.PUBLIC.value)),
            When(Exists(decided), then=Value(State.HIDDEN.value)),
            default=Value(State.WAITING.value),
        ),
        is_part=ExpressionWrapper(Q(split_from__isnull=False), BooleanField()),
    )  # fmt: skip
    keys = ("consultation__number", "way", "side", "language", "state", "is_part")
    rows = every.values(*keys).annotate(count=Count("pk")).values_list(*keys, "count")
    return [
        Came(consultation, way, side, language, state, bool(is_part), count)
        for consultation, way, side, language, state, is_part, count in rows
    ]


def sum_of(rows: Iterable[Came]) -> int:
    """Add up how many contributions some rows tell of."""
    return sum(one.count for one in rows)
