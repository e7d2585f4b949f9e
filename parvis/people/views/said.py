"""What a person did and what became of it, told from the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from parvis.consultations.models import Contribution
from parvis.consultations.verbs import RECEIVED
from parvis.consultations.views.mine import Own, answers_to, own_words
from parvis.forums.models import Question
from parvis.forums.verbs import QUESTION_ASKED
from parvis.home.feed import Row, rows
from parvis.people.models import Person
from parvis.people.sides import Side
from parvis.people.traces import signed_by
from parvis.people.views.asking import for_a_person
from parvis.people.views.things import member_names
from parvis.people.views.withheld import Withheld, withheld_among
from parvis.progress.labels import LEVELS
from parvis.progress.verbs import ASSESSED, REPORTED
from parvis.record.models import Entry, EntryQuerySet
from parvis.ui.dates import day_in_words

ON_A_PAGE = 20
ANSWERED: dict[str, Promise] = {
    Side.GOVERNMENT: gettext_lazy("The government answered on {day}: {level}."),
    Side.CIVIL_SOCIETY: gettext_lazy("Civil society answered on {day}: {level}."),
}


@dataclass(frozen=True)
class Said:
    """One act of the person, and what came after it, in sentences."""

    row: Row
    after: Sequence[str]
    withheld: Withheld | None = None
    own: Own | None = None  # the words of what waits, for who wrote them


def told(entries: Sequence[Entry], in_words: Iterable[Row], person: Person) -> list[Said]:
    """Tell acts, what came after reports and contributions, and why something is not seen.

    What waits is told to who wrote it. Seven queries at most.
    """
    later = _later(one for one in entries if one.verb == REPORTED.name)
    unseen = withheld_among([*entries, *later])
    came = [one for one in later if one.pk not in unseen]
    answers = answers_to(entries)
    waiting = {one.name for one in unseen.values() if one.waits}
    own = own_words(person, waiting)
    return [
        Said(
            row,
            [*after(entry, came), *answers.get(entry.pk, [])],
            seen := unseen.get(entry.pk),
            own.get(seen.name) if seen else None,
        )
        for entry, row in zip(entries, in_words, strict=True)
    ]


def _later(reports: Iterable[Entry]) -> list[Entry]:
    """Return all reports and judgements on the commitments of some reports, in order."""
    about = {(one.chain, one.subject_key) for one in reports}
    return list(
        Entry.objects.filter(
            verb__in=[REPORTED.name, ASSESSED.name],
            chain__in={chain for chain, _key in about},
            subject_kind="commitment",
            subject_key__in={key for _chain, key in about},
        ).order_by("chain", "number")
    )


def after(entry: Entry, later: Iterable[Entry]) -> list[str]:
    """Say in short sentences what came after a report: the first of each thing that did."""
    if entry.verb != REPORTED.name:
        return []
    came = [
        one
        for one in later
        if (one.chain, one.subject_key) == (entry.chain, entry.subject_key)
        and one.number > entry.number
    ]
    written = [one for one in came if one.verb == REPORTED.name]
    again = next((one for one in written if one.side == entry.side), None)
    answer = next((one for one in written if one.side != entry.side), None)
    judged = next((one for one in came if one.verb == ASSESSED.name), None)
    return [_after(one, entry) for one in (answer, again, judged) if one]


def _after(one: Entry, entry: Entry) -> str:
    told = {"day": day_in_words(one.at)}
    if one.verb == ASSESSED.name:
        return _("This commitment was judged on {day}.").format(**told)
    level = str(LEVELS.get(one.facts.get("level", ""), "…"))
    if one.side == entry.side:
        return _("Your side wrote again on {day}: {level}.").format(level=level, **told)
    return str(ANSWERED[one.side]).format(level=level, **told)


def done_by(person: Person) -> EntryQuerySet:
    """Return what a person did, and what they said without being named: for nobody else. One query."""
    done = signed_by(person)
    unnamed = Contribution.objects.filter(person=person, is_unnamed=True)
    for chain, number in unnamed.values_list("member__slug", "number"):
        told = {"chain": chain, "subject_kind": "contribution", "subject_key": str(number)}
        done |= Entry.objects.public().filter(verb=RECEIVED.name, **told)
    asked = Question.objects.filter(person=person, is_unnamed=True)
    for chain, number in asked.values_list("member__slug", "number"):
        put = {"chain": chain, f"facts__{Question.record_kind}": str(number)}
        done |= Entry.objects.public().filter(verb=QUESTION_ASKED.name, **put)
    return done


@require_safe
@for_a_person
def said(request: HttpRequest, person: Person) -> HttpResponse:
    """Show all that a person did here, the latest first."""
    page = Paginator(done_by(person).newest_first(), ON_A_PAGE).get_page(request.GET.get("page"))
    entries = list(page.object_list)
    members = member_names(one.chain for one in entries)
    shown = told(entries, rows(entries, names=members), person)
    return render(request, "people/said.html", {"page": page, "said": shown})
