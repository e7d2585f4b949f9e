"""Editions of a plan: which were kept, what each says, and what differs between two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.difference import Differing, Kind, compare, differing
from parvis.plans.editions import Stage
from parvis.plans.forms.submitting import Keep
from parvis.plans.labels import STAGES
from parvis.plans.models import Edition, Plan
from parvis.plans.models.edition import as_it_reads
from parvis.plans.rules import AUTHORS
from parvis.plans.views.hands import about_plan, hand_of, plan_of
from parvis.plans.views.marked import field_of
from parvis.plans.views.reading import Reading, as_seen, fields_in
from parvis.record.validators import revalidated

ROWS = 20  # editions on a page
CHANGES = 5  # commitments that differ, on a page
NOW = 0  # the number of what the plan says today
MOST_IN_AN_HOUR = 30  # editions kept by one person


def page_about(plan: Plan) -> dict[str, Any]:
    """Return what the public pages about a plan name."""
    return {**about_plan(plan), "member_name": field_of(plan.member, "name")}


@require_safe
@revalidated(chain="member")
def editions(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """List the editions of a plan, the latest first."""
    plan = plan_of(member, number)
    every = plan.editions.defer("content").order_by("-number")
    page = Paginator(every, ROWS).get_page(request.GET.get("page"))
    rows = [(one, STAGES[Stage(one.stage)], one.number - 1) for one in page]
    context = {**page_about(plan), "page": page, "rows": rows}
    return render(request, "plans/editions.html", context)


@require_safe
@revalidated(chain="member")
def edition(request: HttpRequest, member: str, number: int, edition: int) -> HttpResponse:
    """Show one edition: its commitments, and one of them whole where `?commitment=` names it."""
    plan = plan_of(member, number)
    found = get_object_or_404(plan.editions.all(), number=edition)
    every = as_seen(plan, found.content)["commitments"]
    asked = request.GET.get("commitment", "")
    chosen = next((one for one in every if one["code"] == asked), None)
    if asked and chosen is None:
        raise Http404
    page = Paginator(every, ROWS).get_page(request.GET.get("page"))
    context = {
        **page_about(plan), "edition": found, "stage": STAGES[Stage(found.stage)], "page": page,
        "rows": [] if chosen else [Reading(one) for one in page],
        "chosen": Reading(chosen) if chosen else None,
    }  # fmt: skip
    return render(request, "plans/edition.html", context)


@require_safe
@revalidated(chain="member")
def difference(
    request: HttpRequest, member: str, number: int, first: int, second: int
) -> HttpResponse:
    """Show what differs between two editions; as the second, 0 is what the plan says today."""
    plan = plan_of(member, number)
    was, now = _content(plan, first), _content(plan, second)
    changes = differing(was, now)
    page = Paginator(changes, CHANGES).get_page(request.GET.get("page"))
    context = {
        **page_about(plan), "first": first, "second": second, "page": page,
        "changes": [fields_in(compare(one)) for one in page], "summary": summary(changes),
    }  # fmt: skip
    return render(request, "plans/difference.html", context)


def _content(plan: Plan, number: int) -> Mapping[str, Any]:
    if number == NOW:
        return as_it_reads(plan)
    found: Edition = get_object_or_404(plan.editions.all(), number=number)
    return as_seen(plan, found.content)


def summary(changes: list[Differing]) -> str:
    """Say in one sentence how many commitments were changed, added and removed."""
    if not changes:
        return _("Both read the same, word for word.")
    count = Counter(one.kind for one in changes)
    said = [
        ngettext("%(n)s commitment changed", "%(n)s commitments changed", count[Kind.CHANGED])
        % {"n": count[Kind.CHANGED]},
        ngettext("%(n)s added", "%(n)s added", count[Kind.ADDED]) % {"n": count[Kind.ADDED]},
        ngettext("%(n)s removed", "%(n)s removed", count[Kind.REMOVED])
        % {"n": count[Kind.REMOVED]},
    ]
    return _("%(changed)s, %(added)s, %(removed)s.") % dict(
        zip(("changed", "added", "removed"), said, strict=True)
    )


@both_ways
@for_a_person
def keep(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Keep the plan as it reads now."""
    plan = plan_of(member, number)
    by = hand_of(person, AUTHORS, plan.place)
    rules.may_draft(by, plan).enforce()
    form = Keep(request.POST or None, initial={"stage": Stage.DRAFT})
    if form.is_valid() and within(form, request, "keep", MOST_IN_AN_HOUR, AN_HOUR):
        stage, note = Stage(form.cleaned_data["stage"]), form.cleaned_data["note"]
        made = tried(form, lambda: acts.keep_edition(plan, stage, note=note, by=by))
        if made:
            return redirect(made)
    context = {
        **about_plan(plan), "form": form, "heading": _("Keep an edition"), "button": _("Keep it"),
        "lede": _("The plan as it reads now stays under a number, and can be compared."),
    }  # fmt: skip
    return render(request, "plans/form.html", context)
