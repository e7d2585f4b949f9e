"""The numbers of reports."""

from __future__ import annotations

from django.db.models import Max

from parvis.progress.models import Report
from parvis.record.acts import hold


def next_report(chain: str) -> int:
    """Count the reports of a record, which is held until the transaction ends."""
    hold(chain)
    told = Report.objects.filter(commitment__plan__member__slug=chain)
    return (told.aggregate(last=Max("number"))["last"] or 0) + 1
