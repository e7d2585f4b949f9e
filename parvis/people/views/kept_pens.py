"""What this house keeps of what a person wrote around the two pens of commitments, as plain data."""

from __future__ import annotations

from django.db.models import Q

from parvis.people.models import Person
from parvis.people.views.kept_said import Rows, fields
from parvis.progress.models import JointDraft, PenHolder, ShadowReport


def given(person: Person) -> Rows:
    """Return whom the person entered as a holder of civil society's pen, and how they were chosen."""
    found = list(PenHolder.objects.for_reading().filter(named_by=person))
    told = fields(found, "words", "language", "since", "until")
    for row, one in zip(told, found, strict=True):
        row["member"], row["plan"] = one.chain, one.plan.number
        row["commitment"] = one.commitment.code if one.commitment else ""
        row["organisation"] = one.whom.name
    return told


def joint(person: Person) -> Rows:
    """Return the joint reports that the person signed or closed, public or not."""
    theirs = Q(signatures__person=person) | Q(closed_by=person)
    found = list(JointDraft.objects.for_reading().filter(theirs).distinct())
    told = fields(found, "level", "account", "obstacles", "language", "drafted_on", "closed_on")
    for row, one in zip(told, found, strict=True):
        row["commitment"] = one.commitment.code
        row["milestone"] = one.milestone.number if one.milestone else ""
        row["reason"] = one.why_closed if one.closed_by_id == person.pk else ""
    return told


def outside(person: Person) -> Rows:
    """Return what the person reported from outside, for an organisation."""
    found = list(ShadowReport.objects.for_reading().filter(person=person))
    told = fields(found, "level", "account", "language", "translations", "on", "withheld_at")
    for row, one in zip(told, found, strict=True):
        row["commitment"], row["organisation"] = one.commitment.code, one.by.name
    return told
