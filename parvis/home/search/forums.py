"""What is found of forums: themselves, their decisions, published minutes, what they are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from parvis.forums.models import Decision, Forum, Minutes, Question
from parvis.home.search import normal
from parvis.home.search.reading import Kind, by, tokens

# One reading of what may be seen of each kind, for the index and for the page.
READ: dict[str, QuerySet[Any]] = {
    "forum": Forum.objects.select_related("member"),
    "decision": Decision.objects.select_related("forum__member"),
    "minutes": Minutes.objects.published().select_related("meeting__forum__member"),
    "desk-question": Question.objects.public().select_related("forum__member"),
}


def _any_of(found: Iterable[Q]) -> Q:
    """Find what one of these finds; nothing where there is none."""
    wanted = Q(pk__in=[])
    for one in found:
        wanted |= one
    return wanted


def _decisions_named(keys: Iterable[str]) -> Q:
    """Find decisions by their keys: `forum.D-2026-11`."""
    named = (key.rpartition(".") for key in keys)
    cut = ((forum, code.split("-")) for forum, _dot, code in named)
    return _any_of(
        Q(forum__slug=forum, year=parts[1], number=parts[2])
        for forum, parts in cut
        if len(parts) == 3 and all(one.isdecimal() for one in parts[1:])
    )


def _minutes_named(keys: Iterable[str]) -> Q:
    """Find versions of minutes by their keys: `forum.3.1`."""
    cut = (key.split(".") for key in keys)
    return _any_of(
        Q(meeting__forum__slug=parts[0], meeting__number=parts[1], number=parts[2])
        for parts in cut
        if len(parts) == 3 and all(one.isdecimal() for one in parts[1:])
    )


def _nothing(_thing: Any) -> Iterator[str]:
    yield from ()


def _of_decision(decision: Decision) -> Iterator[str]:
    yield from normal.words(decision.code)
    yield from tokens(decision.forum, "name")


def _of_minutes(minutes: Minutes) -> Iterator[str]:
    yield from tokens(minutes.meeting.forum, "name")


def _of_question(question: Question) -> Iterator[str]:
    yield from normal.words(str(question.number))


KINDS = (
    Kind("forum", _("Forums"), lambda chain: READ["forum"].filter(member__slug=chain), by("slug"),
         ("name",), (), _nothing),
    Kind("decision", _("Decisions"),
         lambda chain: READ["decision"].filter(forum__member__slug=chain), _decisions_named,
         ("title",), ("motion",), _of_decision),
    Kind("minutes", _("Minutes"),
         lambda chain: READ["minutes"].filter(meeting__forum__member__slug=chain), _minutes_named,
         (), ("body",), _of_minutes),
    Kind("desk-question", _("Questions from outside"),
         lambda chain: READ["desk-question"].filter(member__slug=chain), by("number"),
         (), ("words",), _of_question),
)  # fmt: skip
