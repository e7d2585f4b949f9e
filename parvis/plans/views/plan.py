"""The page of one plan."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.plans.calendar import phase
from parvis.plans.labels import PHASES
from parvis.plans.models import Commitment, Plan
from parvis.plans.views.deadlines import deadlines_of
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import short_name
from parvis.plans.views.plan_parts import arcade_of, areas_of, lacking
from parvis.plans.views.plan_rows import SHOW, SORT, Summary, chosen, row_of
from parvis.plans.views.trail import record_address
from parvis.progress.labels import LEVELS
from parvis.progress.models import Assessment, Report
from parvis.progress.scales import COMPLETION, PENS
from parvis.record import clock
from parvis.record.validators import revalidated

# A page weighs at most 20 kB: twenty-five rows are what that holds.
ROWS = 25
# A form to sort eight rows is longer than the reading of them.
SORTED_FROM = 9


def _commitments(plan: Plan) -> list[Commitment]:
    """Return a plan's commitments with what became of them, for a table."""
    listed = plan.commitments.for_listing().prefetch_related(
        "milestones__completion",
        Prefetch("reports", Report.objects.defer("account", "translations")),
        Prefetch("assessments", Assessment.objects.filter(scale=COMPLETION.name)),
    )
    return list(listed)


@require_safe
@revalidated(chain="member")
def plan(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show one plan: its cycle, deadlines, commitments, and what a draft still lacks."""
    found = get_object_or_404(
        Plan.objects.select_related("member"), member__slug=member, number=number
    )
    today = clock.today()
    commitments = _commitments(found)
    summary = Summary([row_of(commitment, today) for commitment in commitments])
    show, sort = request.GET.get("show", ""), request.GET.get("sort", "")
    page = {
        "plan": found,
        "member": found.member,
        "member_name": field_of(found.member, "name"),
        "plan_name": short_name(found),
        "phase": PHASES[phase(found.term, today)],
        "arcade": arcade_of(found.term, today),
        "deadlines": deadlines_of(found.term),
        "lacking": lacking(found),
        "summary": summary,
        "axis": summary.axis([found.term.begins, found.ends], today),
        "page": Paginator(chosen(summary.rows, show, sort), ROWS).get_page(request.GET.get("page")),
        "is_sorted": len(commitments) >= SORTED_FROM,
        "shows": [(code, label, code == show) for code, (label, _test) in SHOW.items()],
        "sorts": [(code, label, code == sort) for code, (label, _key) in SORT.items()],
        "areas": areas_of(commitments),
        "levels": [LEVELS[level] for level in PENS],
        "record": record_address(found),
        "feed": record_address(found, "record-atom"),
        "today": today,
    }
    return render(request, "plans/plan.html", page)
