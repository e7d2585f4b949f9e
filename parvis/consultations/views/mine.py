"""What became of what one person said: told on the pages that are theirs alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import F, Prefetch
from django.utils.translation import gettext as _

from parvis.consultations.labels import OUTCOMES
from parvis.consultations.models import Answer, Contribution, Question, Response
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.consultations.verbs import RECEIVED
from parvis.moderation.things import Named
from parvis.people.models import Person
from parvis.record.models import Entry
from parvis.ui.dates import day_in_words

MOST = 10  # answers told at once


@dataclass(frozen=True)
class Told:
    """A contribution and its answer in force: when it was given, and how it ends."""

    contribution: Contribution
    on: date
    outcome: str


def _with_answers() -> ContributionQuerySet:
    return Contribution.objects.select_related("member").answered("answered_on", "outcome")


def _told(one: Any) -> Told:
    return Told(one, one.answer_answered_on, one.answer_outcome)


def answered_since(person: Person, since: date) -> list[Told]:
    """Return what a person said that was answered since a day, the latest first. One query."""
    lately = Response.objects.in_force().filter(answered_on__gte=since)
    found = _with_answers().filter(person=person).answered_by(lately)
    found = found.order_by(F("answer_answered_on").desc(), "-number")
    return [_told(one) for one in found[:MOST]]


def answers_to(entries: Iterable[Entry]) -> dict[int, list[str]]:
    """Say for each entry that told of a contribution what was answered to it. One query, or none."""
    sent = {(one.chain, one.subject_key): one for one in entries if one.verb == RECEIVED.name}
    if not sent:
        return {}
    found = _with_answers().asking().filter(
        member__slug__in={chain for chain, _key in sent},
        number__in={int(key) for _chain, key in sent},
    )  # fmt: skip
    known = {(one.chain, one.record_key): _told(one) for one in found}
    return {sent[name].pk: [_after(told)] for name, told in known.items() if name in sent}


@dataclass(frozen=True)
class Own:
    """What somebody said that waits for a moderator, in their own words, with its page."""

    title: str
    words: str
    language: str
    replies: list[tuple[Question, list[Answer]]]
    href: str


def own_words(person: Person, names: Iterable[Named]) -> dict[Named, Own]:
    """Return those of some contributions that this person wrote. Three queries at most, or none."""
    wanted = {name for name in names if name[1] == Contribution.record_kind}
    if not wanted:
        return {}
    answers = Answer.objects.select_related("question", "option").order_by("question__number", "pk")
    found = Contribution.objects.filter(
        person=person, member__slug__in={one[0] for one in wanted},
        number__in={int(one[2]) for one in wanted},
    ).select_related("member").prefetch_related(Prefetch("answers", answers))  # fmt: skip
    told = {(one.chain, one.record_kind, one.record_key): _own(one) for one in found}
    return {name: told[name] for name in wanted & told.keys()}


def _own(one: Contribution) -> Own:
    replies = [(asked, list(said)) for asked, said in groupby(one.answers.all(), _question)]
    return Own(one.title, one.words, one.language, replies, one.get_absolute_url())


def _question(answer: Answer) -> Question:
    return answer.question


def supported_by(person: Person) -> list[Contribution]:
    """Return what a person supports and everybody sees, the latest first. One query."""
    found = Contribution.objects.public().filter(supports__person=person).select_related("member")
    return list(found.order_by("-supports__at")[:MOST])


def _after(told: Told) -> str:
    if not told.outcome:
        return _("It waits for its answer.")
    return _("It was answered on {day}: {outcome}.").format(
        day=day_in_words(told.on), outcome=OUTCOMES[told.outcome]
    )
