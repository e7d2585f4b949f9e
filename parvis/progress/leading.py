"""Who is reminded of what a round still asks: who leads, else who answers for the government."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import Q

from parvis.people.models import Grant, Person
from parvis.people.roles import Role, Scope
from parvis.plans.models import Commitment
from parvis.progress.asked import lines_of
from parvis.progress.models import Round


def asked_of(round: Round, today: date) -> dict[Person, list[Commitment]]:
    """Return what each person is still asked for: those who lead a commitment without an answer.

    Where nobody holds that role, the point of contact is asked. Four queries.
    """
    waiting = [line.commitment for line in lines_of(round, today) if line.is_missing]
    leads, contacts = _holders(round, today)
    found: dict[Person, list[Commitment]] = defaultdict(list)
    for commitment in waiting:
        for person in leads.get(commitment.code) or contacts:
            found[person].append(commitment)
    return found


def _holders(round: Round, today: date) -> tuple[dict[str, list[Person]], list[Person]]:
    """Return who leads each commitment, by its code, and who is the point of contact."""
    leads = Q(role=Role.LEAD, scope=Scope.COMMITMENT)
    contacts = Q(role=Role.POINT_OF_CONTACT, scope=Scope.MEMBER)
    held = Grant.objects.in_force(today).filter(leads | contacts, member=round.plan.member)
    by_code: dict[str, list[Person]] = defaultdict(list)
    others: list[Person] = []
    for one in held.select_related("person").order_by("pk"):
        whose = by_code[one.key] if one.role == Role.LEAD else others
        if one.person not in whose:
            whose.append(one.person)
    return by_code, others
