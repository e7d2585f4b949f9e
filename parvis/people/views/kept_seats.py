"""What this house keeps of what a person said and voted from seats in forums, as plain data."""

from __future__ import annotations

from parvis.forums.models import AgendaItem, Approval, Correction, Departure, Vote
from parvis.people.models import Person
from parvis.people.views.kept_said import Rows, fields
from parvis.plans.models import Proposal


def votes(person: Person) -> Rows:
    """Return how the person voted, why, and what dissent was put beside it. One query."""
    rows = Vote.objects.for_reading().filter(person=person).select_related("decision__forum")
    told = fields(rows, "choice", "reasons", "has_interest")
    for row, one in zip(told, rows, strict=True):
        row["forum"], row["decision"] = one.decision.forum.slug, one.decision.code
        row["dissent"] = one.dissent.words if hasattr(one, "dissent") else ""
    return told


def from_seats(person: Person) -> Rows:
    """Return what the person put on agendas, asked to be corrected, objected to and said on leaving.

    So too the amendments they proposed, and said no to. Seven queries.
    """
    items = AgendaItem.objects.filter(proposed_by__person=person)
    asked = Correction.objects.filter(seat__person=person)
    objected = Approval.objects.filter(seat__person=person, approves=False)
    left = Departure.objects.filter(grant__person=person)
    return [
        *fields(items, "title", "details", "language", "withheld_at"),
        *fields(asked, "words", "reason", "language", "withheld_at"),
        *fields(objected, "words", "language", "on"),
        *fields(left, "why", "statement", "language", "told_on", "withheld_at"),
        *_of_amendments(person),
    ]


def _of_amendments(person: Person) -> Rows:
    """Return what the person proposed to amend and why, and why they said no. Three queries."""
    proposed = Proposal.objects.filter(proposed_by__person=person)
    state = Proposal.objects.filter(state_no_by__person=person)
    society = Proposal.objects.filter(society_no_by__person=person)
    return [
        *fields(
            proposed, "what", "after", "reason", "why_withdrawn", "language", "proposed_on",
            "withheld_at",
        ),
        *fields(state, "state_no", "language", "state_no_on", "withheld_at"),
        *fields(society, "society_no", "language", "society_no_on", "withheld_at"),
    ]  # fmt: skip
