"""What pages that write a plan begin with: the thing, and the hand of who is signed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.shortcuts import get_object_or_404

from parvis.people.models import Person
from parvis.people.places import Place
from parvis.people.rights import Hand, hand_for
from parvis.people.roles import Role
from parvis.plans.models import Commitment, Plan
from parvis.plans.rules import WRITERS
from parvis.plans.views.naming import heading_of, short_name
from parvis.record import clock


def hand_of(person: Person, roles: Sequence[Role], place: Place) -> Hand:
    """Return the hand of a person over a place, else their own, of which the rule says why not."""
    return hand_for(person, roles, place, clock.today()) or Hand(person, clock.today())


def plan_of(member: str, number: int) -> Plan:
    """Return a plan, or 404."""
    return get_object_or_404(Plan.objects.for_reading(), member__slug=member, number=number)


def commitment_of(member: str, code: str) -> Commitment:
    """Return a commitment with all that is written of it, or 404."""
    return get_object_or_404(Commitment.objects.for_reading(), plan__member__slug=member, code=code)


def writer_of(person: Person, commitment: Commitment) -> Hand:
    """Return the hand of a person in the mixed team of a commitment."""
    return hand_of(person, WRITERS, commitment.place)


def about_plan(plan: Plan) -> dict[str, Any]:
    """Return what every page of work on a plan names."""
    return {
        "plan": plan, "member": plan.member, "plan_name": short_name(plan),
        "back": plan.get_absolute_url(),
    }  # fmt: skip


def about(commitment: Commitment) -> dict[str, Any]:
    """Return what every page of work on a commitment names."""
    return {
        **about_plan(commitment.plan), "commitment": commitment,
        "title": heading_of(commitment, []), "back": commitment.get_absolute_url(),
    }  # fmt: skip
