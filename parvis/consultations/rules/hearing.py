"""Who publishes what was heard."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.consultations.models import Consultation
from parvis.consultations.rules.submission import unanswered_of
from parvis.people.rights import By
from parvis.plans import rules as plans
from parvis.plans.models import Plan
from parvis.rulings import ALLOWED, Ruling, denied


def may_publish_report(by: By, plan: Plan, today: date) -> Ruling:
    """May this hand publish the report “What we heard” (OGP 4.1)? As often as there is news.

    What is not answered yet does not stand against it: the report says so.
    """
    if not Consultation.objects.filter(plan=plan).exists():
        return denied(_("Nobody has been consulted yet."))
    first = plans.may_respond(by, plan) if is_the_response(plan, today) else ALLOWED
    return first and plans.may_author(by, plan)


def is_the_response(plan: Plan, today: date) -> bool:
    """Say whether an edition published now is the plan's reasoned response too.

    The first that comes when nothing waits for its answer and no consultation is open or to come.
    """
    return not (
        plan.responded_on
        or plan.consultations.filter(closes_on__gte=today).exists()
        or unanswered_of(plan).exists()
    )
