"""The report as it was published: each edition a document of the record, kept for good."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parvis.consultations import verbs
from parvis.documents.models import Document
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.models import Entry


@dataclass(frozen=True)
class Edition:
    """One published report: which it is, its document, the day, and how many were answered then."""

    number: int
    document: Document
    on: date
    answered: int
    of: int


def editions(plan: Plan) -> list[Edition]:
    """Return the published editions that everybody sees, the latest first. Two queries."""
    told = list(
        Entry.objects.about(plan).filter(verb=verbs.REPORT_PUBLISHED.name).order_by("number")
    )
    kept = Document.objects.of(plan.chain).public()
    documents = {
        one.number: one for one in kept.filter(number__in=[one.facts["document"] for one in told])
    }
    return [
        Edition(
            place, documents[one.facts["document"]], clock.day_of(one.at), one.facts["answered"],
            one.facts["of"],
        )
        for place, one in reversed(list(enumerate(told, 1)))
        if one.facts["document"] in documents
    ]  # fmt: skip


def how_many(plan: Plan) -> int:
    """Return how many editions were published, seen or not. One query."""
    return Entry.objects.about(plan).filter(verb=verbs.REPORT_PUBLISHED.name).count()
