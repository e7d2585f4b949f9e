"""Who could join forces for a commitment, with the reasons; and who works on the same thing already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.coalitions.law import matching
from parvis.coalitions.law.matching import Ally, Body, Case, Group
from parvis.coalitions.models import Need
from parvis.coalitions.views.facts import (
    Gathered,
    Named,
    bodies,
    gathered,
    named,
    near_ones,
    works,
)
from parvis.coalitions.views.parts import in_words
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, PolicyArea
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import heading_of, short_name
from parvis.record import clock
from parvis.record.validators import revalidated

SHOWN = 30  # allies on the page; how many more there are is said
MOST_NEAR = 60  # other commitments of the same policy areas that are looked at, the latest first

Bodies = Mapping[str, tuple[Organisation, Body]]


@dataclass(frozen=True)
class Suggested:
    """One who could join, with the facts that say so."""

    organisation: Organisation
    brings: list[str]
    works_on: list[Named]
    areas: list[str]


@dataclass(frozen=True)
class There:
    """One who works on this commitment already, and what it brings."""

    organisation: Organisation
    brings: list[str]


@require_safe
@revalidated(chain="member")
def allies(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Say what a commitment needs, who is there, who could join, and which coalitions are near."""
    every = Commitment.objects.for_naming().select_related("plan__member", "need")
    found = get_object_or_404(every, plan__member__slug=member, code=code)
    today = clock.today()
    areas = {one.slug: str(one.text("name")) for one in found.policy_areas.all()}
    near = {one.code: one for one in near_to(found, areas)}
    known = bodies(found.plan.member, works([code, *near], today))
    case = _case(found, areas, near, known)
    suggested = matching.allies(case, [body for _one, body in known.values()])
    missing = matching.missing(case, [body for _one, body in known.values()])
    context = {
        **_page(found), "needs": in_words(case.needs), "missing": in_words(missing),
        "areas": sorted(areas.values()),
        "there": [There(known[key][0], in_words(known[key][1].brings)) for key in _by_name(case, known)],
        "suggested": [_suggested(one, known, near, areas) for one in suggested[:SHOWN]],
        "more": max(0, len(suggested) - SHOWN), **_near(case, found, today),
    }  # fmt: skip
    return render(request, "coalitions/allies.html", context)


def near_to(found: Commitment, areas: Iterable[str]) -> list[Commitment]:
    """Return other commitments of the member in the same policy areas, the latest first. One query."""
    same = PolicyArea.objects.filter(slug__in=list(areas))
    every = Commitment.objects.standing().for_naming().filter(plan__member=found.plan.member)
    near = every.filter(pk__in=Commitment.policy_areas.through.objects.filter(
        policyarea__in=same).values("commitment")
    ).exclude(pk=found.pk)  # fmt: skip
    return list(near.order_by("-plan__number", "order", "pk")[:MOST_NEAR])


def _case(found: Commitment, areas: Iterable[str], near: Iterable[str], known: Bodies) -> Case:
    need = _need_of(found)
    there = [key for key, (_one, body) in known.items() if found.code in body.works_on]
    return Case(
        frozenset({found.code}), frozenset(need.skills if need else ()), frozenset(areas),
        frozenset(there), frozenset(near),
    )  # fmt: skip


def _need_of(found: Commitment) -> Need | None:
    need: Need | None = getattr(found, "need", None)
    return need if need and need.is_public else None


def _by_name(case: Case, known: Bodies) -> list[str]:
    return sorted(case.there, key=lambda key: (known[key][1].name.casefold(), key))


def _suggested(
    one: Ally, known: Bodies, near: Mapping[str, Commitment], areas: Mapping[str, str]
) -> Suggested:
    return Suggested(
        known[one.key][0], in_words(one.brings),
        named(near[code] for code in one.works_on if code in near),
        [areas[slug] for slug in one.areas],
    )  # fmt: skip


def _near(case: Case, found: Commitment, today: date) -> dict[str, Any]:
    """Return the coalitions around this commitment, and those in its policy areas. Three queries."""
    every = gathered(found.plan.member, today)
    own = Group("", "", case.codes, case.areas, case.needs)
    near = near_ones(matching.neighbours(own, _groups(every)), every)
    return {
        "around": [one for one in near if one.is_same],
        "beside": [one for one in near if not one.is_same],
    }


def _groups(every: Mapping[str, Gathered]) -> list[Group]:
    return [one.as_group() for one in every.values()]


def _page(found: Commitment) -> dict[str, Any]:
    need = _need_of(found)
    return {
        "commitment": found, "title": heading_of(found, []), "plan": found.plan,
        "plan_name": short_name(found.plan), "member": found.plan.member, "need": need,
        "need_also": field_of(need, "also", []) if need and need.also else None,
    }  # fmt: skip
