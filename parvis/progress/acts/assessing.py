"""The independent reviewer judges."""

from __future__ import annotations

from django.db import transaction

from parvis.people.rights import By
from parvis.plans.models import Commitment
from parvis.progress import verbs
from parvis.progress.law.scales import Product, Scale
from parvis.progress.models import Assessment
from parvis.progress.rules import assessing as rules
from parvis.record import clock
from parvis.record.acts import record


@transaction.atomic
def assess(
    commitment: Commitment, *, scale: Scale, value: str, product: Product, by: By
) -> Assessment:
    """Enter one judgement of the independent reviewer, in its report of this year."""
    rules.may_assess(by, commitment, scale.name, value).enforce()
    judged = Assessment.objects.create(
        commitment=commitment, scale=scale.name, value=value, product=product,
        report_year=clock.today().year,
    )  # fmt: skip
    record(
        verbs.ASSESSED, commitment, by=by.as_actor(), number=commitment.number, scale=scale.name,
        value=f"{scale.name}:{value}", product=product,
    )  # fmt: skip
    return judged
