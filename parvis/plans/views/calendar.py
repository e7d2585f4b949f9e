"""The calendar of a plan: its stages, how to take part, how people were told."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.views.when import asked_about
from parvis.members.life import Kind
from parvis.moderation import tombstones
from parvis.plans.cocreation import Channel
from parvis.plans.labels import CHANNELS
from parvis.plans.models import Outreach, Plan
from parvis.plans.views.calendar_parts import (
    due_after,
    last_plan_before,
    notice_of,
    occasions_of,
    stages_of,
)
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import short_name
from parvis.record import clock
from parvis.record.validators import revalidated

PER_PAGE = 15


@require_safe
@revalidated(chain="member")
def calendar(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show how a plan is made: when, how one takes part, and how people are told of it."""
    found = get_object_or_404(Plan.objects.for_reading(), member__slug=member, number=number)
    today = clock.today()
    context = {
        "plan": found,
        "member": found.member,
        "member_name": field_of(found.member, "name"),
        "plan_name": short_name(found),
        "is_local": found.member.kind == Kind.LOCAL,
        "notice": notice_of(found),
        "stages": stages_of(found, today),
        "due": due_after(last_plan_before(found)),
        "is_late": bool(found.due_on and found.due_on < today and not found.submitted),
        # What the calendar announced stands with the line that did.
        "asked": [
            one for one in asked_about(found, today) if not one.consultation.opportunity_id
        ],
        "today": today,
        **_opportunities(found, request.GET.get("page")),
        **_outreach(found, request.GET.get("told")),
    }
    return render(request, "plans/calendar.html", context)


def _opportunities(plan: Plan, page: str | None) -> dict[str, Any]:
    """Return a page of opportunities with what moved and where one answers."""
    every = plan.opportunities.in_time().prefetch_related("changes", "consultations")
    here = Paginator(every, PER_PAGE).get_page(page)
    return {"page": here, "occasions": occasions_of(here.object_list, clock.today())}


def _outreach(plan: Plan, page: str | None) -> dict[str, Any]:
    """Return a page of outreach, each with its proof or what stands in its place."""
    every = plan.outreach.select_related("by", "proof").order_by("-on", "-number")
    here = Paginator(every, PER_PAGE).get_page(page)
    told = list(here.object_list)
    proofs = [one.proof for one in told if one.proof]
    stones = tombstones.of(proofs)
    return {"told": here, "outreach": [_row(one, stones) for one in told]}


def _row(one: Outreach, stones: Any) -> dict[str, Any]:
    proof = one.proof
    return {
        "one": one,
        "channel": CHANNELS[Channel(one.channel)],
        "proof": proof if proof and proof.is_public else None,
        "stone": stones.get(tombstones.name_of(proof)) if proof else None,
    }  # fmt: skip
