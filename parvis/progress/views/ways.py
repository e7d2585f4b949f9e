"""The ways of working of all commitments of a plan: what was declared, and what is observed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.plans.labels import MODES, WAYS
from parvis.plans.models import Commitment, Plan
from parvis.plans.template import Mode
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.naming import heading_of, short_name
from parvis.progress.labels_ways import CANNOT_TELL, NOT_DECLARED
from parvis.progress.law.ways import Comparison, Facts, Observed, compared
from parvis.progress.way_facts import done_on, partnered, thresholds, window
from parvis.record import clock
from parvis.record.validators import revalidated

MOST_ROWS = 120  # plans have some ten commitments, and rarely more than fifty


@dataclass(frozen=True)
class WayRow:
    """One commitment: its declared way, and the observed one with its facts."""

    commitment: Commitment
    reading: Observed

    @property
    def title(self) -> Marked:
        """Return its title in the reader's language."""
        return heading_of(self.commitment)

    @property
    def declared(self) -> object:
        """Return the declared way in words."""
        return MODES[Mode(self.commitment.mode)] if self.commitment.mode else NOT_DECLARED

    @property
    def observed(self) -> object:
        """Return the observed way in words."""
        return MODES[self.reading.way] if self.reading.way else CANNOT_TELL

    @property
    def standing(self) -> Comparison:
        """Say how both stand."""
        return compared(self.commitment.mode, self.reading.way)

    @property
    def facts(self) -> Facts:
        """Return what was done."""
        return self.reading.facts

    @property
    def evidence(self) -> int:
        """Count what was filed as evidence by whoever."""
        facts = self.facts
        return facts.state_evidence + facts.society_evidence + facts.joint_evidence


@require_safe
@revalidated(chain="member")
def ways(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show the table of a plan, and how many are declared and observed in each way."""
    plan = get_object_or_404(Plan.objects.for_reading(), member__slug=member, number=number)
    today = clock.today()
    every = plan.commitments.standing().for_naming()
    some = list(every.prefetch_related(Prefetch("partners", partnered()))[:MOST_ROWS])
    done = done_on(plan.member, some, today)
    rows = [WayRow(one, done[one.pk].reading) for one in some]
    context = {
        "plan": plan, "plan_name": short_name(plan), "member": plan.member,
        "member_name": field_of(plan.member, "name"), "rows": rows, "since": window(today),
        "needed": thresholds(), "months": settings.WAYS_MONTHS, "told": in_a_sentence(rows),
        "counts": counts_of(rows),
    }  # fmt: skip
    return render(request, "progress/ways.html", context)


def in_a_sentence(rows: Iterable[WayRow]) -> str:
    """Say of how many commitments the observed way is the declared one."""
    standing = Counter(one.standing for one in rows)
    told = standing[Comparison.ALIKE] + standing[Comparison.APART]
    return ngettext(
        "Of %(told)s commitment where both are known, the observed way is the declared one for "
        "%(alike)s.",
        "Of %(told)s commitments where both are known, the observed way is the declared one for "
        "%(alike)s.",
        told,
    ) % {"told": told, "alike": standing[Comparison.ALIKE]}  # fmt: skip


def counts_of(rows: list[WayRow]) -> list[tuple[object, object, int, int]]:
    """Count the commitments by way: what it means, how many declare it, in how many it is observed."""
    declared = Counter(one.commitment.mode for one in rows)
    seen = Counter(one.reading.way for one in rows)
    return [(MODES[mode], WAYS[mode], declared[mode], seen[mode]) for mode in Mode]
