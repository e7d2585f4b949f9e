"""Who publishes what was heard."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.consultations.models import Consultation
from parvis.people.rights import By
from parvis.plans import rules as plans
from parvis.plans.models import Plan
from parvis.rulings import ALLOWED, Ruling, denied


def may_publish_report(by: By, plan: Plan) -> Ruling:
    """May this hand publish the report “What we heard” (OGP 4.1)? As often as there is news.

    What is not answered yet does not stand against it: the report says so. The first one is the
    plan's reasoned response.
    """
    if not Consultation.objects.filter(plan=plan).exists():
        return denied(_("Nobody has been consulted yet."))
    first = ALLOWED if plan.responded_on else plans.may_respond(by, plan)
    return first and plans.may_author(by, plan)
