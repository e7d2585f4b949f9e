"""What pages of sorting and answering begin with: the plan, and the hand of who is signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.shortcuts import get_object_or_404

from parvis.consultations.models import Contribution, Group
from parvis.people.models import Person
from parvis.people.rights import Hand, first_that, hands, needs_one_of
from parvis.plans.models import Plan
from parvis.plans.rules import AUTHORS
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import short_name
from parvis.record import clock
from parvis.rulings import Ruling


def hand_over(person: Person, plan: Plan, may: Callable[[Hand], Ruling]) -> Hand:
    """Return the hand of a person that may do something with a plan. Raises `Refused`."""
    held = hands(person, AUTHORS, plan.place, clock.today())
    hand, ruling = first_that(held, may, needs_one_of(AUTHORS))
    ruling.enforce()
    assert hand
    return hand


def contribution_of(member: str, number: int) -> Contribution:
    """Return a contribution, or 404."""
    found = Contribution.objects.for_reading().select_related("consultation__plan__member")
    return get_object_or_404(found, member__slug=member, number=number)


def group_of(member: str, number: int, group: int) -> Group:
    """Return a group of a plan, or 404."""
    found = Group.objects.select_related("plan__member", "theme")
    return get_object_or_404(found, plan__member__slug=member, plan__number=number, number=group)


def about(plan: Plan) -> dict[str, Any]:
    """Return what every page about a plan names."""
    return {
        "plan": plan, "member": plan.member, "member_name": field_of(plan.member, "name"),
        "plan_name": short_name(plan),
    }  # fmt: skip
