"""The rows of the board: what is shown, each with its author, its place and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.consultations.labels import OUTCOMES
from parvis.consultations.models import Contribution
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.consultations.naming import Author, author_of
from parvis.plans.models import Plan
from parvis.plans.views.marked import Marked, field_of
from parvis.texts.excerpts import beginning
from parvis.ui.typed import number_in

ROWS, EXCERPT = 30, 240
LONGEST_SEARCH = 200
SHOW: dict[str, tuple[Promise, Callable[[ContributionQuerySet], ContributionQuerySet]]] = {
    "all": (gettext_lazy("All contributions"), lambda found: found),
    "unsorted": (
        gettext_lazy("Under no theme and in no group"),
        lambda found: found.filter(theme__isnull=True, group__isnull=True),
    ),
    "alone": (gettext_lazy("In no group"), lambda found: found.filter(group__isnull=True)),
    "unanswered": (gettext_lazy("Without an answer"), lambda found: found.unanswered()),
}


@dataclass(frozen=True)
class Row:
    """One contribution on the board; `note` tells why it was left as it is."""

    contribution: Contribution
    author: Author
    title: Marked
    excerpt: Marked
    state: str
    is_ticked: bool = False
    note: str = ""


def shown(plan: Plan, asked: Mapping[str, str]) -> ContributionQuerySet:
    """Return the contributions to a plan that were asked for, the oldest first."""
    found = Contribution.objects.of_plan(plan).to_answer()
    _label, kept = SHOW.get(asked.get("show", ""), SHOW["all"])
    found = kept(found)
    for name, within in (
        ("theme", lambda number: Q(theme__number=number) | Q(group__theme__number=number)),
        ("group", lambda number: Q(group__number=number)),
        ("consultation", lambda number: Q(consultation__number=number)),
    ):
        if number := number_in(asked.get(name, "")):
            found = found.filter(within(number))
    return found.filter(_said(asked.get("q", ""))).order_by("number")


def _said(words: str) -> Q:
    """Keep those that say every one of some words where everybody reads them, or have that number."""
    found = Q(withheld_at__isnull=True) if words.strip() else Q()
    for word in words[:LONGEST_SEARCH].replace("\x00", "").split():
        found &= Q(title__icontains=word) | Q(words__icontains=word)
    number = number_in(words.strip())
    return found | Q(number=number) if number else found


def rows_of(
    found: Any, ticked: Iterable[int] = (), notes: Mapping[int, str] | None = None
) -> list[Row]:
    """Return the rows of some contributions. One query."""
    ticks, notes = set(ticked), notes or {}
    read = found.for_reading().select_related("group__plan__member").answered("outcome")
    return [_row(one, one.number in ticks, notes.get(one.number, "")) for one in read]


def _row(one: Any, is_ticked: bool, note: str) -> Row:
    words = field_of(one, "words")
    excerpt = Marked(beginning(words.words, EXCERPT), words.language)
    return Row(one, author_of(one), field_of(one, "title"), excerpt, state_of(one), is_ticked, note)


def state_of(one: Any) -> str:
    """Say how a contribution stands: answered, with its group, waiting for a moderator or an answer."""
    if one.answer_outcome:
        return str(OUTCOMES[one.answer_outcome])
    if not one.is_public:
        return _("waits for a moderator")
    return _("waits for its answer")
