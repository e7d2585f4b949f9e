"""Which commitments are asked for today, and not answered: read with the commitments themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery

from parvis.people.sides import Side
from parvis.plans.models.commitment import CommitmentQuerySet
from parvis.progress.asked import SPEAKS_FOR
from parvis.progress.models import NothingToReport, Report, Round


def with_round(commitments: CommitmentQuerySet, today: date) -> CommitmentQuerySet:
    """Note on each commitment the round that asks for it today, without a query more.

    `round_number`, `round_opens`, `round_due`: none where no round asks. `is_answered`: whether its
    lead has reported within that round, or signed that there is nothing to report.
    """
    asking = Round.objects.asking(today).filter(plan=OuterRef("plan"))
    told = {
        f"round_{name}": Subquery(asking.values(field)[:1])
        for name, field in (("number", "number"), ("opens", "opens_on"), ("due", "due_on"))
    }
    return commitments.annotate(**told).annotate(is_answered=_is_answered(today))


def _is_answered(today: date) -> Any:
    reported = Report.objects.filter(
        commitment=OuterRef("pk"), side__in=SPEAKS_FOR[Side.GOVERNMENT],
        on__gte=OuterRef("round_opens"), on__lte=today,
    )  # fmt: skip
    signed = NothingToReport.objects.filter(
        commitment=OuterRef("pk"), side=Side.GOVERNMENT, round__closed_on__isnull=True
    )
    return Q(Exists(reported)) | Q(Exists(signed))
