"""Who holds civil society's pen in a plan: the page, and entering what its college chose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.coalitions.models import Coalition
from parvis.forums.models import Decision
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Organisation, Person
from parvis.people.rights import Hand, hands
from parvis.people.roles import SOCIETY
from parvis.people.sides import Side
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.models import Plan
from parvis.plans.views.hands import about_plan, plan_of
from parvis.plans.views.marked import Marked, field_of, marked
from parvis.plans.views.naming import heading_of
from parvis.progress import acts, rules
from parvis.progress.forms.holders import GivePen, TakePen
from parvis.progress.models import PenHolder
from parvis.progress.rules.holders import NAMERS
from parvis.record import clock
from parvis.record.validators import revalidated

MOST_IN_AN_HOUR = 30  # by one person
MOST_OFFERED = 200  # organisations, commitments and decisions to choose from


@dataclass(frozen=True)
class Told:
    """Who holds or held the pen, on what, and how it was chosen."""

    holder: PenHolder
    words: Marked
    title: Marked | None
    why_ended: Marked


def _told(one: PenHolder) -> Told:
    title = heading_of(one.commitment) if one.commitment else None
    return Told(one, field_of(one, "words", []), title, marked(one.why_ended, one.language))


@require_safe
@revalidated(chain="member")
def holders(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show who holds civil society's pen, who held it before, and how each was chosen."""
    plan = plan_of(member, number)
    found = PenHolder.objects.filter(plan=plan).for_reading().order_by("until", "-number")
    every = [_told(one) for one in found]
    context = {
        **about_plan(plan), "member_name": field_of(plan.member, "name"),
        "now": [one for one in every if one.holder.laid_down is None],
        "before": [one for one in every if one.holder.laid_down],
    }  # fmt: skip
    return render(request, "progress/holders.html", context)


@both_ways
@for_a_person
def give_pen(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Enter whom the college of civil society chose."""
    plan = plan_of(member, number)
    by = _hand(person, plan)
    rules.may_choose(by, plan).enforce()
    form = GivePen(request.POST or None, **_offered(plan))
    if form.is_valid() and within(form, request, "give-pen", MOST_IN_AN_HOUR, AN_HOUR):
        given = tried(form, lambda: acts.give_pen(plan, by=by, **form.chosen()))
        if given:
            return redirect(given)
    lede = _(
        "The college of civil society decides who holds its pen: on one commitment, or in the whole "
        "plan. While somebody is chosen, nobody else writes with it."
    )
    heading = _("Who holds civil society’s pen")
    return _form(request, plan, form, heading=heading, button=_("Enter it"), lede=lede)


@both_ways
@for_a_person
def take_pen(
    request: HttpRequest, person: Person, member: str, number: int, holder: int
) -> HttpResponse:
    """Enter that an organisation no longer holds the pen."""
    plan = plan_of(member, number)
    found = get_object_or_404(PenHolder.objects.for_reading(), plan=plan, number=holder)
    by = _hand(person, plan)
    rules.may_choose(by, plan).enforce()
    form = TakePen(request.POST or None)
    if form.is_valid() and within(form, request, "take-pen", MOST_IN_AN_HOUR, AN_HOUR):
        taken = tried(form, lambda: acts.take_pen(found, by=by, **form.cleaned_data))
        if taken:
            return redirect(taken)
    heading = _("End that {name} holds the pen").format(name=found.name)
    return _form(request, plan, form, heading=heading, button=_("End it"), lede="")


def _form(request: HttpRequest, plan: Plan, form: Any, **words: Any) -> HttpResponse:
    return render(request, "people/form.html", {**about_plan(plan), "form": form, **words})


def _hand(person: Person, plan: Plan) -> Hand:
    """Return a hand of society through which a person says whom the college chose, if there is one."""
    held = hands(person, NAMERS, plan.place, clock.today())
    of_society = [one for one in held if one.side in SOCIETY]
    return next(iter([*of_society, *held]), None) or own_hand(person)


def _offered(plan: Plan) -> dict[str, Any]:
    """Return whom and what one can choose from. Four queries."""
    bodies = Organisation.objects.for_reading().filter(member=plan.member)
    decided = Decision.objects.followed().filter(forum__member=plan.member)
    commitments = plan.commitments.standing().for_naming()
    together = Coalition.objects.public().in_force(clock.today()).filter(member=plan.member)
    return {
        "coalitions": together.select_related("member")[:MOST_OFFERED],
        "organisations": bodies.filter(side=Side.CIVIL_SOCIETY)[:MOST_OFFERED],
        "commitments": commitments[:MOST_OFFERED],
        "decisions": decided.select_related("forum__member").order_by("-decided_on")[:MOST_OFFERED],
    }
