"""What this house keeps of what a person signed in rounds of reporting, as plain data."""

from __future__ import annotations

from parvis.people.models import Person
from parvis.people.views.kept_said import Rows, fields
from parvis.progress.models import NothingToReport, RoundLetter


def nothings(person: Person) -> Rows:
    """Return where the person signed that there is nothing to report, and with which words."""
    rows = NothingToReport.objects.filter(person=person).select_related("commitment", "by")
    told = fields(
        rows, "number", "side", "words", "obstacles", "language", "translations", "on",
        "withheld_at",
    )  # fmt: skip
    for row, one in zip(told, rows, strict=True):
        row["commitment"], row["organisation"] = one.commitment.code, one.by.name
    return told


def reminders(person: Person) -> Rows:
    """Return the letters of rounds that the person was sent or is owed."""
    rows = RoundLetter.objects.filter(person=person).select_related("round__plan")
    told = fields(rows, "moment", "sent_at")
    for row, one in zip(told, rows, strict=True):
        row["round"] = one.round.record_key
    return told
