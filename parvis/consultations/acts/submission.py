"""A plan is submitted, once everybody was answered."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from parvis.consultations import rules
from parvis.people.rights import By
from parvis.plans import acts as plans
from parvis.plans.models import Plan
from parvis.plans.readiness import unanswered
from parvis.record.acts import hold


@transaction.atomic
def submit(plan: Plan, *, starts: date, ends: date, by: By) -> None:
    """Submit a plan for a term, with the contributions that wait for an answer among what it lacks.

    The record is held, so that none comes in between. Raises `Refused` saying everything it lacks.
    """
    hold(plan.chain)
    numbers = rules.unanswered_of(plan).values_list("number", flat=True)
    plans.submit(plan, starts=starts, ends=ends, by=by, waiting=unanswered(numbers))
