"""The report as it was published: each edition a document of the record, kept for good.

A file that was sealed is not rewritten: while something that it names is hidden, it is not handed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Q

from parvis.consultations import verbs
from parvis.consultations.models import Contribution
from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.plans.models import Outreach, Plan
from parvis.record import clock
from parvis.record.models import Entry

NO_INSTANT = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Edition:
    """One published report: which it is, its document, the day, and how many were answered then.

    `names_hidden`: something that it names was hidden since.
    """

    number: int
    document: Document
    on: date
    answered: int
    of: int
    names_hidden: bool = False


def editions(plan: Plan) -> list[Edition]:
    """Return the published editions that everybody sees, the latest first. Four queries."""
    told = list(
        Entry.objects.about(plan).filter(verb=verbs.REPORT_PUBLISHED.name).order_by("number")
    )
    kept = Document.objects.of(plan.chain).public()
    documents = {
        one.number: one for one in kept.filter(number__in=[one.facts["document"] for one in told])
    }
    withheld = _withheld(plan.chain, plan.number)
    return [
        Edition(
            place, documents[one.facts["document"]], clock.day_of(one.at), one.facts["answered"],
            one.facts["of"], _is_named(withheld, one.at),
        )
        for place, one in reversed(list(enumerate(told, 1)))
        if one.facts["document"] in documents
    ]  # fmt: skip


def names_hidden(document: Document) -> bool:
    """Say whether a document is an edition that names what was hidden since. One query, or three."""
    told = Entry.objects.of(document.chain).filter(
        verb=verbs.REPORT_PUBLISHED.name, facts__document=document.number
    )
    edition = told.first()
    if edition is None:
        return False
    return _is_named(_withheld(document.chain, int(edition.subject_key)), edition.at)


def _withheld(chain: str, number: int) -> list[tuple[datetime, datetime]]:
    """Return when what is withheld of what the report of a plan names came, and since when it is.

    Contributions, and the organisations that answered or made the plan known. Two queries.
    """
    plan = Plan.objects.filter(member__slug=chain, number=number)
    told = Contribution.objects.asking().filter(consultation__plan__in=plan)
    spoke = Organisation.objects.filter(
        Q(responses__contribution__consultation__plan__in=plan)
        | Q(responses__group__plan__in=plan)
        | Q(pk__in=Outreach.objects.filter(plan__in=plan).values("by")),
        member__slug=chain,
    )
    every = [
        *told.filter(withheld_at__isnull=False)
        .order_by()
        .values_list("received_at", "withheld_at"),
        *((NO_INSTANT, one.withheld_at) for one in spoke.filter(withheld_at__isnull=False)),
    ]
    return [(came, since) for came, since in every if since]


def _is_named(withheld: list[tuple[datetime, datetime]], at: datetime) -> bool:
    """Say whether an edition of that instant names any of them: what was seen then."""
    return any(came <= at <= since for came, since in withheld)


def how_many(plan: Plan) -> int:
    """Return how many editions were published, seen or not. One query."""
    return Entry.objects.about(plan).filter(verb=verbs.REPORT_PUBLISHED.name).count()
