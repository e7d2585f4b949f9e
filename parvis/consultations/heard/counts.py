"""What is counted for the report, in the database: never more rows than there are kinds of things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import (
    BooleanField,
    Case,
    Count,
    ExpressionWrapper,
    Q,
    Value,
    When,
)

from parvis.consultations.models import Contribution
from parvis.consultations.models.contribution import HIDDEN, ContributionQuerySet
from parvis.moderation.grounds import State
from parvis.plans.models import Plan


def to_answer(plan: Plan) -> ContributionQuerySet:
    """Return what ends with an answer and what everybody sees."""
    return Contribution.objects.of_plan(plan).public().to_answer()


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
    every = Contribution.objects.of_plan(plan).judged().order_by().annotate(
        state=Case(
            When(withheld_at__isnull=True, then=Value(State.PUBLIC.value)),
            When(HIDDEN, then=Value(State.HIDDEN.value)),
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
