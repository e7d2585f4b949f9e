"""The page of one plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.models.answering import coverage_of
from parvis.consultations.views.when import asked_about
from parvis.plans.calendar import phase
from parvis.plans.labels import PHASES
from parvis.plans.models import Plan
from parvis.plans.views.commitments_table import SHOW, SORT, commitments_of, table_of
from parvis.plans.views.deadlines import deadlines_of
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import short_name
from parvis.plans.views.plan_parts import arcade_of, areas_of, lacking
from parvis.plans.views.proposals import with_amendments
from parvis.plans.views.trail import record_address
from parvis.record import clock
from parvis.record.validators import revalidated

# A form to sort eight rows is longer than the reading of them.
SORTED_FROM = 9


@require_safe
@revalidated(chain="member")
def plan(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show one plan: its cycle, deadlines, commitments, and what a draft still lacks."""
    plans = with_amendments(Plan.objects.for_reading())
    found = get_object_or_404(plans, member__slug=member, number=number)
    today = clock.today()
    read = commitments_of(found).prefetch_related("policy_areas")
    commitments = list(read if found.submitted else read.defer(None))
    asked = {name: request.GET.get(name, "") for name in ("show", "sort", "page")}
    context = {
        "plan": found,
        "member": found.member,
        "member_name": field_of(found.member, "name"),
        "plan_name": short_name(found),
        "phase": PHASES[phase(found.term, today)],
        "arcade": arcade_of(found.term, today),
        "deadlines": deadlines_of(found.term),
        "lacking": lacking(found, commitments),
        "areas": areas_of(commitments),
        "asked": asked_about(found, today),
        "coverage": coverage_of(found, today),
        "record": record_address(found),
        "feed": record_address(found, "record-atom"),
        "today": today,
        **table_of(found, commitments, today, **asked),
        **_choices(len(commitments), asked),
    }
    return render(request, "plans/plan.html", context)


def _choices(commitments: int, asked: Mapping[str, str]) -> dict[str, Any]:
    """Return what the table can be cut to and ordered by, and what was chosen."""
    return {
        "is_sorted": commitments >= SORTED_FROM,
        "shows": [(code, label, code == asked["show"]) for code, (label, _test) in SHOW.items()],
        "sorts": [(code, label, code == asked["sort"]) for code, (label, _key) in SORT.items()],
    }
