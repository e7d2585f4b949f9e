"""Where a commitment comes from and what became of it: at most seven steps, one shape each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.dates import PartialDate
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Plan
from parvis.progress.labels import LEVELS
from parvis.record.models import Entry, Subject
from parvis.ui.dates import day_in_words, in_words
from parvis.ui.voices import voice_of

STEPS = 7
_TOLD: dict[str, Promise] = {
    "commitment.added": gettext_lazy("Commitment entered"),
    "commitment.imported": gettext_lazy("Read from OGP’s data"),
    "assessments.imported": gettext_lazy("Reviewer’s findings read from OGP’s data"),
    "commitment.reported": gettext_lazy("Pen: %(level)s"),
    "commitment.assessed": gettext_lazy("Independent review"),
    "milestone.done": gettext_lazy("Milestone %(milestone)s done"),
    "milestone.replanned": gettext_lazy("Milestone %(milestone)s re-planned"),
    "milestone.moved": gettext_lazy("Milestone %(milestone)s re-planned"),
    "evidence.filed": gettext_lazy("Evidence filed"),
    "evidence.withdrawn": gettext_lazy("Evidence withdrawn"),
}
_BEGINNINGS = ("commitment.added", "commitment.imported")


@dataclass(frozen=True)
class Step:
    """One step: who (side), what in a few words, when in words, and on which day to sort it."""

    side: str
    what: str
    when: str
    day: date
    is_this: bool = False

    @property
    def shape(self) -> str:
        """Return the class and icon of the voice."""
        return voice_of(self.side)[0]


def record_address(subject: Subject, page: str = "record") -> str:
    """Return the address of the record (or its feed) of a subject alone."""
    chosen = urlencode({"kind": subject.record_kind, "key": subject.record_key})
    return f"{reverse(f'home:{page}', args=[subject.chain])}?{chosen}"


def acts_about(commitment: Commitment, withheld: Iterable[Subject] = ()) -> Iterable[Entry]:
    """Return the acts that a trail may tell of, the latest first; one query, bounded.

    `withheld`: reports that the public does not see; their level is not told either.
    """
    unseen = {one.record_key for one in withheld}
    acts = Entry.objects.about(commitment).filter(verb__in=list(_TOLD)).newest_first()[:60]
    return [entry for entry in acts if entry.facts.get("report") not in unseen]


def trail_of(commitment: Commitment, acts: Iterable[Entry]) -> list[Step]:
    """Return the steps in the order of time: its co-creation, its entry, the latest that became."""
    told = {(step.what, step.when, step.side): step for step in map(_step, acts)}
    steps = list(told.values())
    start = [step for step in steps if step.is_this]
    origin = sorted([*_calendar(commitment.plan), *start], key=lambda step: step.day)
    since = [step for step in steps if not step.is_this][: max(0, STEPS - len(origin))]
    return sorted([*origin, *since], key=lambda step: step.day)


def _calendar(plan: Plan) -> list[Step]:
    steps = []
    if plan.consultation_from:
        steps.append(_dated(Side.CIVIL_SOCIETY, _("Consultation"), plan.consultation_from))
    if plan.responded_on:
        steps.append(_dated(Side.GOVERNMENT, _("Reasoned response"), plan.responded_on))
    if plan.submitted:
        steps.append(_partly(Side.GOVERNMENT, _("Plan submitted"), plan.submitted))
    return steps


def _dated(side: str, what: str, day: date) -> Step:
    return Step(side, what, day_in_words(day), day)


def _partly(side: str, what: str, when: PartialDate) -> Step:
    return Step(side, what, in_words(when), when.first)


def _step(entry: Entry) -> Step:
    words = {**entry.facts, "level": LEVELS.get(entry.facts.get("level", ""), "")}
    day = _day_of(entry.at)
    what = str(_TOLD[entry.verb]) % words
    return Step(entry.side, what, day_in_words(day), day, entry.verb in _BEGINNINGS)


def _day_of(instant: datetime) -> date:
    return timezone.localdate(instant)
