"""What became of what one person said: told on the pages that are theirs alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from parvis.consultations.labels import OUTCOMES
from parvis.consultations.models import Contribution, Response
from parvis.consultations.verbs import RECEIVED
from parvis.consultations.views.listed import answered
from parvis.people.models import Person
from parvis.record.models import Entry
from parvis.ui.dates import day_in_words

MOST = 10  # answers told at once


def answers_to(entries: Iterable[Entry]) -> dict[int, list[str]]:
    """Say for each entry that told of a contribution what was answered to it. Two queries at most."""
    sent = [one for one in entries if one.verb == RECEIVED.name]
    if not sent:
        return {}
    found = Contribution.objects.filter(
        member__slug__in={one.chain for one in sent},
        number__in={int(one.subject_key) for one in sent},
    ).select_related("member")
    known = {(one.chain, one.record_key): one for one in found}
    answers = answered(known.values())
    told = {}
    for entry in sent:
        one = known.get((entry.chain, entry.subject_key))
        if one and one.asks_answer:
            told[entry.pk] = [_after(answers.get(one.pk))]
    return told


def _after(answer: Response | None) -> str:
    if answer is None:
        return _("It waits for its answer.")
    return _("It was answered on {day}: {outcome}.").format(
        day=day_in_words(answer.answered_on), outcome=OUTCOMES[answer.outcome]
    )


def answered_since(person: Person, since: date) -> list[tuple[Contribution, Response]]:
    """Return the contributions of a person that were answered since a day. Two queries."""
    late = Response.objects.in_force().filter(answered_on__gte=since)
    own = late.filter(contribution=OuterRef("pk"))
    of_group = late.filter(group=OuterRef("group"))
    mine = Contribution.objects.filter(person=person).select_related("member")
    found = list(mine.filter(Exists(own) | Exists(of_group)).order_by("-number")[:MOST])
    answers = answered(found)
    return [(one, answers[one.pk]) for one in found if one.pk in answers]
