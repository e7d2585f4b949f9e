"""Results as a page shows them: the things behind the hits, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.coalitions.models import Coalition, Offer
from parvis.consultations.models import Contribution
from parvis.documents.models import Document
from parvis.forums.models import Forum, Minutes, Question
from parvis.home.search import coalitions, forums, things
from parvis.home.search.excerpts import excerpt, marked
from parvis.home.search.finding import Place
from parvis.home.search.query import Query
from parvis.members.models import Member
from parvis.plans.models import Commitment, Plan
from parvis.texts.models import Text, Translated
from parvis.ui.dates import day_in_words

ONE_OF = {
    "member": gettext_lazy("Member"),
    "plan": gettext_lazy("Action plan"),
    "commitment": gettext_lazy("Commitment"),
    "document": gettext_lazy("Document"),
    "contribution": gettext_lazy("Contribution"),
    "forum": gettext_lazy("Forum"),
    "decision": gettext_lazy("Decision"),
    "minutes": gettext_lazy("Minutes"),
    "desk-question": gettext_lazy("Question from outside"),
    "coalition": gettext_lazy("Coalition"),
    "offer": gettext_lazy("What an organisation brings"),
}
_READ: dict[str, QuerySet[Any]] = {
    "member": Member.objects.all(),
    "plan": Plan.objects.select_related("member"),
    "commitment": Commitment.objects.select_related("plan__member"),
    "document": Document.objects.public(),
    "contribution": Contribution.objects.public().select_related("member"),
    **forums.READ,
    **coalitions.READ,
}


@dataclass(frozen=True)
class Result:
    """One thing found: what it is, whose, its title and an excerpt with the words marked."""

    kind: object
    url: str
    title: SafeString
    title_language: str
    place: str
    excerpt: SafeString
    excerpt_language: str


def results(
    places: Iterable[Place], query: Query, language: str, names: dict[str, str]
) -> list[Result]:
    """Return the results for some hits, in their order. One query for each kind.

    `names` are the names of members by slug. A thing that is no longer there is left out.
    """
    ordered = list(places)
    if not ordered:
        return []
    # Every kind is asked for, found or not (nothing has the key 0): a page costs what it costs.
    found = {
        (kind, thing.pk): thing
        for kind, things_of_kind in _READ.items()
        for thing in things_of_kind.filter(pk__in=[0, *(pk for one, pk in ordered if one == kind)])
    }
    return [
        _result(place[0], found[place], query, language, names)
        for place in ordered
        if place in found
    ]


def _result(kind: str, thing: Any, query: Query, language: str, names: dict[str, str]) -> Result:
    title = _title(thing, language)
    passage, passage_language = excerpt(_texts(thing, kind, language), query)
    return Result(
        kind=ONE_OF[kind],
        url=thing.get_absolute_url(),
        title=marked(title.words, title.language, query),
        title_language=title.language,
        place="" if kind == "member" else names.get(thing.chain, thing.chain),
        excerpt=passage,
        excerpt_language=passage_language,
    )


def _title(thing: Any, language: str) -> Text:
    """Return the title of a thing in the reader's language; a plan without one is numbered."""
    if isinstance(thing, Minutes):
        words = _("Minutes of %(day)s") % {"day": day_in_words(thing.meeting.day)}
        return Text(
            f"{words}, {thing.meeting.forum.text('name', language).words}", language, language
        )
    if isinstance(thing, Question):
        words = _("Question %(number)s from outside") % {"number": thing.number}
        return Text(words, language, language)
    if isinstance(thing, Offer):
        return thing.organisation.text("name", language)
    named = isinstance(thing, Member | Forum | Coalition)
    title = thing.text("name" if named else "title", language)
    if title:
        return title
    return Text(_("Action plan %(number)s") % {"number": thing.number}, language, language)


def _texts(thing: Translated, kind: str, language: str) -> Iterator[tuple[str, str]]:
    """Give the texts of a thing, those in the reader's language before the others."""
    fields = things.KINDS[kind].texts
    for field in fields:
        text = thing.text(field, language)
        if text:
            yield text.words, text.language
    yield from things.written(thing, fields)
