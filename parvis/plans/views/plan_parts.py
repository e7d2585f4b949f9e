"""The parts of a plan's page beside its table: the arcade, what is lacking, policy areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from parvis.consultations.rules import unanswered_of
from parvis.plans import rules
from parvis.plans.calendar import Step as CalendarStep
from parvis.plans.calendar import Term, cycle, month_of
from parvis.plans.labels import STEPS
from parvis.plans.models import Commitment, Plan, PolicyArea
from parvis.plans.readiness import unanswered
from parvis.plans.views.marked import Marked, field_of
from parvis.ui.dates import in_words
from parvis.ui.rows import Step


def arcade_of(term: Term, today: date) -> list[Step]:
    """Return the seven arches of the cycle; none where a source tells nothing of co-creation."""
    if not (term.calendar_published_on or term.consultation_from):
        return []
    known = {step.name: step for step in cycle(term, today)}
    return [_arch(name, known.get(name), term, today) for name in STEPS]


def _arch(name: str, step: CalendarStep | None, term: Term, today: date) -> Step:
    label = str(STEPS[name])
    if step is None:
        return Step(label, "todo", _("date not set"))
    month, of = (
        (month_of(term, today) or (None, None)) if name == "implementation" else (None, None)
    )
    first, last = in_words(step.first), in_words(step.last)
    dates = first if step.first == step.last else _("%(first)s – %(last)s") % {
        "first": first, "last": last,
    }  # fmt: skip
    return Step(label, str(step.state), dates, month, of)


def lacking(plan: Plan, commitments: Sequence[Commitment]) -> list[tuple[str, list[str]]] | None:
    """Return what a plan being drafted lacks, in words, commitment by commitment.

    `commitments`: those of the plan, with all their texts. `None` for a plan that was submitted, or
    that was read from a source and is not drafted here.
    """
    if plan.submitted or plan.source_id:
        return None
    found: dict[str, list[str]] = {}
    waiting = unanswered(unanswered_of(plan).values_list("number", flat=True))
    for lack in rules.shortcomings(plan, waiting, commitments):
        found.setdefault(lack.commitment, []).append(rules.in_words(replace(lack, commitment="")))
    return [
        (_("Commitment %(number)s") % {"number": number} if number else _("The plan"), words)
        for number, words in found.items()
    ]


def areas_of(commitments: Iterable[Commitment]) -> list[tuple[Marked, int]]:
    """Return the policy areas of a plan and the number of commitments in each, the commonest first."""
    areas: dict[int, PolicyArea] = {}
    counts: Counter[int] = Counter()
    for commitment in commitments:
        for area in commitment.policy_areas.all():
            areas[area.pk] = area
            counts[area.pk] += 1
    return [(field_of(areas[pk], "name"), count) for pk, count in counts.most_common()]
