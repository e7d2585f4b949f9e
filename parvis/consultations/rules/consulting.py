"""Who asks the public, and from when to when."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.rights import By
from parvis.people.roles import Role
from parvis.plans.models import Plan
from parvis.plans.rules import AUTHORS, may_author
from parvis.rulings import Ruling, denied

# Who enters what was said on paper or in a meeting.
WRITERS_IN = (*AUTHORS, Role.CONTRIBUTOR)


def may_consult(by: By, plan: Plan, opens_on: date, closes_on: date) -> Ruling:
    """May a consultation on this plan be announced for these days? Until the plan is submitted."""
    if closes_on < opens_on:
        return denied(_("A consultation closes after it opens."))
    if plan.submitted:
        return denied(_("The plan has been submitted."))
    return may_author(by, plan)
