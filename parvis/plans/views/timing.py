"""Moving the due date of a milestone; saying what it waits for."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.timing import Replan, Wait
from parvis.plans.models import Milestone
from parvis.plans.rules import LEADS
from parvis.plans.views.hands import about, hand_of, writer_of
from parvis.plans.views.milestone_rows import row_of
from parvis.plans.views.naming import heading_of
from parvis.plans.views.waits import awaiting, waits_of, waits_read
from parvis.progress import rules as progress
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # dates moved, and waits, by one person


def milestone_of(member: str, code: str, number: str) -> Milestone:
    """Return a milestone with its dates and what it waits for, or 404."""
    found = Milestone.objects.select_related("commitment__plan__member", "owner", "completion")
    return get_object_or_404(
        found.prefetch_related(waits_read()), commitment__plan__member__slug=member,
        commitment__code=code, number=number,
    )  # fmt: skip


def about_milestone(found: Milestone) -> dict[str, Any]:
    """Return what every page about a milestone names, with its dates so far and who waits for it."""
    return {
        **about(found.commitment), "row": row_of(found, clock.today()),
        "waiting": awaiting(found, clock.today()),
    }  # fmt: skip


@both_ways
@for_a_person
def replan(
    request: HttpRequest, person: Person, member: str, code: str, number: str
) -> HttpResponse:
    """Move the due date of a milestone, with its reason and the forum's agreement."""
    found = milestone_of(member, code, number)
    by = hand_of(person, LEADS, found.commitment.place)
    rules.may_open_replanning(by, found).enforce()
    progress.is_not_done(found).enforce()
    form = Replan(
        request.POST or None, of=found, decisions=rules.agreements_on(found.commitment),
        has_register=rules.keeps_a_register(found.commitment.plan.member),
    )  # fmt: skip
    status = 200
    if form.is_valid() and within(form, request, "replan", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            if tried(form, lambda: acts.replan(found, by=by, **form.told())):
                return redirect(f"{found.commitment.get_absolute_url()}#milestones-h")
        except ChangedMeanwhile:
            status = _moved_meanwhile(form, found)
    context = {
        **about_milestone(found), "form": form, "button": _("Move the date"),
        "heading": _("Another date for milestone {number}").format(number=found.number),
    }  # fmt: skip
    return render(request, "plans/replan.html", context, status=status)


def _moved_meanwhile(form: Replan, found: Milestone) -> int:
    """Say that the date moved meanwhile, and keep what was typed, against the date as it now is."""
    form.add_error(
        None,
        _("Somebody moved this date while you were writing. Nothing was saved; look at it again."),
    )
    form.data = {**dict(form.data.items()), "seen": str(found.due or "")}
    return 409


@both_ways
@for_a_person
def waits(
    request: HttpRequest, person: Person, member: str, code: str, number: str
) -> HttpResponse:
    """Say what a milestone waits for, and that it no longer waits."""
    found = milestone_of(member, code, number)
    by = writer_of(person, found.commitment)
    rules.may_link(by, found).enforce()
    others = _others(found)
    form = Wait(request.POST or None, others=_by_commitment(others))
    if form.is_valid() and within(form, request, "waits", MOST_IN_AN_HOUR, AN_HOUR):
        named = {str(one.pk): one for one in others}
        freed = named.get(request.POST.get("free", ""))
        chosen = named.get(form.cleaned_data["on"])
        if freed and tried(form, lambda: acts.free(found, freed, by=by) or True):
            return redirect(request.path)
        if chosen and not freed and tried(form, lambda: acts.depend(found, chosen, by=by)):
            return redirect(request.path)
        if not freed and not chosen:
            form.add_error("on", _("Choose a milestone."))
    context = {
        **about_milestone(found), "form": form, "button": _("It waits for this one"),
        "waits": waits_of(found, clock.today()),
        "heading": _("What milestone {number} waits for").format(number=found.number),
    }  # fmt: skip
    return render(request, "plans/waits.html", context)


def _others(found: Milestone) -> list[Milestone]:
    """Return the other milestones of its plan, in its order. One query."""
    every = Milestone.objects.filter(
        commitment__plan=found.commitment.plan_id, commitment__dropped_on__isnull=True
    )
    in_order = every.exclude(pk=found.pk).select_related("commitment").order_by(
        "commitment__order", "commitment__pk", "order", "pk"
    )  # fmt: skip
    return list(in_order)


def _by_commitment(others: list[Milestone]) -> list[tuple[str, list[Milestone]]]:
    gathered = groupby(others, key=lambda one: one.commitment)
    return [(f"{whose.number} {heading_of(whose, []).words}", list(own)) for whose, own in gathered]
