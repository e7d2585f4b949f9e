"""Where a commitment comes from: the contributions that led to it, and in whose words it stands."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, Subquery, Window

from parvis.consultations.models import Contribution, Origin, Response
from parvis.consultations.models.contribution import ContributionQuerySet, is_answered_by
from parvis.consultations.naming import Author, author_of
from parvis.plans.models import Commitment
from parvis.plans.views.marked import Marked, field_of, marked

FIRST = 5  # shown on the page of a commitment; the others are on a list


@dataclass(frozen=True)
class Come:
    """One contribution from which a commitment comes, with a sentence that was taken over."""

    contribution: Contribution
    author: Author
    title: Marked
    quote: Marked


@dataclass(frozen=True)
class Comes:
    """The first contributions from which a commitment comes, and how many there are."""

    first: list[Come]
    count: int


def led_to(found: ContributionQuerySet, commitment: Commitment) -> ContributionQuerySet:
    """Keep the contributions from which a commitment comes.

    Those named as its origins, and those whose answer in force names it.
    """
    named = Origin.objects.filter(commitment=commitment).values("contribution")
    answers = Response.objects.in_force().filter(commitment=commitment)
    return found.filter(Q(pk__in=named) | is_answered_by(answers))


def comes_from(commitment: Commitment) -> Comes:
    """Return where a commitment comes from. One query."""
    taken = Origin.objects.filter(commitment=commitment, contribution=OuterRef("pk"))
    read = led_to(Contribution.objects.of_plan(commitment.plan_id).public(), commitment)
    first = list(
        read.for_reading()
        .annotate(
            of=Window(Count("pk")),
            quote=Subquery(taken.exclude(quote="").order_by("pk").values("quote")[:1]),
        )
        .order_by("number")[:FIRST]
    )
    count = getattr(first[0], "of", 0) if first else 0
    return Comes([_come(one, getattr(one, "quote", "") or "") for one in first], count)


def _come(one: Contribution, quote: str) -> Come:
    return Come(one, author_of(one), field_of(one, "title"), marked(quote, one.language))
