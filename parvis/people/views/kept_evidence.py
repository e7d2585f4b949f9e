"""What this house keeps of what a person said about pieces of evidence, as plain data."""

from __future__ import annotations

from parvis.people.models import Person
from parvis.people.views.kept_said import Rows, fields
from parvis.progress.models import ContestAnswer, EvidenceContest, EvidenceWithdrawal


def said_of_evidence(person: Person) -> Rows:
    """Return the person's contests, answers to contests and reasons of withdrawal. Three queries."""
    contests = EvidenceContest.objects.filter(through__person=person)
    answers = ContestAnswer.objects.filter(through__person=person)
    withdrawals = EvidenceWithdrawal.objects.filter(through__person=person)
    found: list[tuple[EvidenceContest | ContestAnswer | EvidenceWithdrawal, int]] = [
        *(
            (one, one.evidence.number)
            for one in contests.select_related("by", "evidence__document")
        ),
        *(
            (one, one.contest.evidence.number)
            for one in answers.select_related("by", "contest__evidence__document")
        ),
        *(
            (one, one.evidence.number)
            for one in withdrawals.select_related("by", "evidence__document")
        ),
    ]
    told = fields(
        [one for one, _document in found],
        "number", "words", "language", "translations", "on", "withheld_at",
    )  # fmt: skip
    for row, (one, document) in zip(told, found, strict=True):
        row["kind"], row["organisation"] = one.record_kind, one.by.name
        row["document"] = document
    return told
