"""What keeps a plan from being submitted that only this room knows: answers that are owed."""

from __future__ import annotations

from parvis.consultations.models import Contribution
from parvis.consultations.models.contribution import ContributionQuerySet
from parvis.plans.models import Plan


def unanswered_of(plan: Plan) -> ContributionQuerySet:
    """Return the contributions to a plan that wait for their answer (OGP 4.1)."""
    return Contribution.objects.of_plan(plan).unanswered().order_by("number")
