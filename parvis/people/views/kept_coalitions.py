"""What this house keeps of what a person said where organisations join forces, as plain data."""

from __future__ import annotations

from parvis.coalitions.models import Answer, Membership, Request
from parvis.people.models import Person
from parvis.people.views.kept_said import Rows, fields

SAID = ("words", "language", "translations", "withheld_at")


def requests(person: Person) -> Rows:
    """Return what the person asked of coalitions, or wrote to those that were invited."""
    rows = list(Request.objects.for_reading().filter(person=person))
    told = fields(rows, "number", *SAID, "at")
    for row, one in zip(told, rows, strict=True):
        row["member"], row["coalition"], row["organisation"] = (
            one.chain,
            one.coalition.slug,
            str(one.by),
        )
    return told


def answers(person: Person) -> Rows:
    """Return what the person answered for an organisation."""
    rows = list(
        Answer.objects.filter(person=person).select_related("request__coalition__member", "by")
    )
    told = fields(rows, "is_yes", *SAID, "at")
    for row, one in zip(told, rows, strict=True):
        row["member"], row["number"] = one.chain, one.request.number
        row["organisation"] = str(one.by)
    return told


def farewells(person: Person) -> Rows:
    """Return what the person said when an organisation left a coalition."""
    rows = list(Membership.objects.for_reading().filter(person=person))
    told = fields(rows, "since", "until", *SAID)
    for row, one in zip(told, rows, strict=True):
        row["member"], row["coalition"] = one.chain, one.coalition.slug
        row["organisation"] = str(one.organisation)
    return told
