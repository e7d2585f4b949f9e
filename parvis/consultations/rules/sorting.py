"""Who sorts contributions and answers them."""

from __future__ import annotations

from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.plans.rules import may_author
from parvis.rulings import Ruling


def may_sort(by: By, plan: Plan) -> Ruling:
    """May this hand sort the contributions to a plan?"""
    return may_author(by, plan)


def may_respond(by: By, plan: Plan) -> Ruling:
    """May this hand answer contributions to a plan (OGP 4.1)? Also later, to correct an answer."""
    return may_author(by, plan)
