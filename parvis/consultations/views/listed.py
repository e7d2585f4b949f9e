"""Contributions as rows of a list: whose, how each begins, what was answered, how many support it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from parvis.consultations.answers import Outcome
from parvis.consultations.labels import OUTCOMES
from parvis.consultations.models import Comment, Contribution, Response
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.consultations.naming import Author, author_of
from parvis.plans.views.marked import Marked, field_of
from parvis.texts.excerpts import beginning
from parvis.ui.dates import day_in_words
from parvis.ui.lists import listed

EXCERPT = 220  # signs of its words on a list


@dataclass(frozen=True)
class Row:
    """One contribution as a list shows it."""

    contribution: Contribution
    author: Author
    title: Marked
    excerpt: Marked
    state: str
    supports: int
    comments: int


def rows_of(found: ContributionQuerySet) -> list[Row]:
    """Return the rows of some contributions, no more than a page shows. Three queries."""
    parts = Prefetch("parts", Contribution.objects.public().order_by("number"))
    read = found.for_reading().counted().answered().annotate(comments_here=comments_here())
    contributions: list[Any] = list(read.prefetch_related(parts))
    given = Response.objects.select_related("institution", "into")
    answers = given.in_bulk({one.answer for one in contributions if one.answer})
    return [_row(one, answers.get(one.answer)) for one in contributions]


def comments_here() -> Coalesce:
    """Return what counts the comments on a contribution that everybody sees."""
    return comments_in(Comment.objects.public())


def comments_in(every: QuerySet[Comment]) -> Coalesce:
    """Return what counts those of some comments that are on a contribution."""
    told = every.filter(contribution=OuterRef("pk")).order_by()
    return Coalesce(Subquery(told.values("contribution").annotate(n=Count("pk")).values("n")), 0)


def _row(one: Contribution, answer: Response | None) -> Row:
    words = field_of(one, "words")
    short = Marked(beginning(words.words, EXCERPT), words.language)
    return Row(
        contribution=one, author=author_of(one), title=field_of(one, "title"),
        excerpt=Marked("") if _begins_alike(one) else short, state=state_of(one, answer),
        supports=getattr(one, "supports_here", 0) + (one.supports_elsewhere or 0),
        comments=getattr(one, "comments_here", 0),
    )  # fmt: skip


def _begins_alike(one: Contribution) -> bool:
    """Say whether all its words stand in its title."""
    return one.words.strip() == one.title.strip()


def state_of(one: Contribution, answer: Response | None) -> str:
    """Say what became of a contribution, in a few words."""
    if parts := list(one.parts.all()):
        return _("split into {parts}").format(parts=listed(part.number for part in parts))
    if answer is None:
        return _("waits for its answer since {day}").format(day=day_in_words(one.made_on))
    told = {"outcome": OUTCOMES[answer.outcome], "day": day_in_words(answer.answered_on)}
    if answer.outcome == Outcome.MERGED and answer.into:
        return _("merged with contribution {number}, {day}").format(
            number=answer.into.number, **told
        )
    return _("{outcome}, {day}").format(**told)
