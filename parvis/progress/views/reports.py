"""All that both pens wrote of a commitment: side by side for each milestone, and over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.plans.models import Commitment, Milestone
from parvis.plans.views.hands import about
from parvis.plans.views.marked import Marked, field_of
from parvis.plans.views.pens import Pens, pens_of
from parvis.progress.labels import LEVELS
from parvis.progress.models import Evidence, Report
from parvis.progress.views.report import milestone_of
from parvis.record import clock
from parvis.record.validators import revalidated

ROWS = 10  # reports on a page, with their accounts


@dataclass(frozen=True)
class Row:
    """What both pens say of the commitment as a whole, or of one milestone."""

    milestone: Milestone | None
    title: Marked | None
    pens: Pens


@dataclass(frozen=True)
class Told:
    """One report as it is shown, or the tombstone in its place."""

    report: Report
    level: str
    account: Marked
    obstacles: Marked | None
    proofs: list[Evidence]
    stone: Decision | None


@require_safe
@revalidated(chain="member")
def reports(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Show both pens side by side, then every report, the latest first; `?milestone=` keeps its own."""
    every = Commitment.objects.for_naming().prefetch_related("milestones")
    found = get_object_or_404(every, plan__member__slug=member, code=code)
    milestone = milestone_of(found, request.GET.get("milestone", ""))
    page = _page_of(request, found, milestone)
    stones = tombstones.of(page)
    context = {
        **about(found), "member_name": field_of(found.plan.member, "name"),
        "milestone": milestone,
        "milestone_title": field_of(milestone, "title", []) if milestone else None,
        "rows": _side_by_side(found, milestone), "page": page,
        "told": [one for one in _told(page, stones) if one.report.is_public or one.stone],
    }  # fmt: skip
    return render(request, "progress/reports.html", context)


def _side_by_side(found: Commitment, milestone: Milestone | None) -> list[Row]:
    """Compare the pens on the commitment and on each milestone, or on one. One query."""
    written = list(
        Report.objects.public().filter(commitment=found).select_related("by", "also_by")
        .defer("account", "obstacles", "translations")
    )  # fmt: skip
    today = clock.today()
    abouts = [milestone] if milestone else [None, *found.milestones.all()]
    return [
        Row(
            one,
            field_of(one, "title") if one else None,
            pens_of(written, today, milestone=one.pk if one else None),
        )
        for one in abouts
    ]


def _page_of(request: HttpRequest, found: Commitment, milestone: Milestone | None) -> Page[Any]:
    """Return a page of the reports; `?report=` asks for the one on which that report stands."""
    proofs = Evidence.objects.filter(document__withheld_at__isnull=True).for_listing()
    every = Report.objects.filter(commitment=found).order_by("-number")
    if milestone:
        every = every.filter(milestone=milestone)
    sought, number = request.GET.get("report", ""), request.GET.get("page")
    if sought.isascii() and sought.isdigit() and len(sought) < 9:
        number = str(every.filter(number__gt=int(sought)).count() // ROWS + 1)
    every = every.select_related("by", "also_by", "milestone", "commitment__plan__member")
    return Paginator(every.prefetch_related(Prefetch("evidence", proofs)), ROWS).get_page(number)


def _told(page: Iterable[Report], stones: tombstones.Stones) -> list[Told]:
    return [
        Told(
            one, str(LEVELS[one.level]), field_of(one, "account", []),
            field_of(one, "obstacles", []) if one.obstacles else None, list(one.evidence.all()),
            stones.get(tombstones.name_of(one)),
        )
        for one in page
    ]  # fmt: skip
