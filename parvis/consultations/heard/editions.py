"""The report as it was published: each edition a document of the record, kept for good.

A file that was sealed is not rewritten: while something that it names is hidden, it is not handed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from parvis.consultations import verbs
from parvis.consultations.models import Contribution
from parvis.documents.models import Document
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.models import Entry


@dataclass(frozen=True)
class Edition:
    """One published report: which it is, its document, the day, and how many were answered then.

    `unseen`: how many contributions that it names were hidden since.
    """

    number: int
    document: Document
    on: date
    answered: int
    of: int
    unseen: int = 0


def editions(plan: Plan) -> list[Edition]:
    """Return the published editions that everybody sees, the latest first. Three queries."""
    told = list(
        Entry.objects.about(plan).filter(verb=verbs.REPORT_PUBLISHED.name).order_by("number")
    )
    kept = Document.objects.of(plan.chain).public()
    documents = {
        one.number: one for one in kept.filter(number__in=[one.facts["document"] for one in told])
    }
    hidden = _withheld(plan.chain, plan.number)
    return [
        Edition(
            place, documents[one.facts["document"]], clock.day_of(one.at), one.facts["answered"],
            one.facts["of"], _named(hidden, one.at),
        )
        for place, one in reversed(list(enumerate(told, 1)))
        if one.facts["document"] in documents
    ]  # fmt: skip


def unseen_in(document: Document) -> int:
    """Count what a document names that was hidden since; 0 where it is no edition. Two queries."""
    told = Entry.objects.of(document.chain).filter(
        verb=verbs.REPORT_PUBLISHED.name, facts__document=document.number
    )
    edition = told.first()
    if edition is None:
        return 0
    return _named(_withheld(document.chain, int(edition.subject_key)), edition.at)


def _withheld(chain: str, plan: int) -> list[tuple[datetime, datetime]]:
    """Return when each contribution that is withheld came, and since when it is. One query."""
    every = Contribution.objects.asking().filter(
        member__slug=chain, consultation__plan__number=plan, withheld_at__isnull=False
    )
    return list(every.order_by().values_list("received_at", "withheld_at"))


def _named(withheld: list[tuple[datetime, datetime]], at: datetime) -> int:
    """Count those of them that an edition of that instant names: they were seen then."""
    return sum(came <= at < since for came, since in withheld)


def how_many(plan: Plan) -> int:
    """Return how many editions were published, seen or not. One query."""
    return Entry.objects.about(plan).filter(verb=verbs.REPORT_PUBLISHED.name).count()
