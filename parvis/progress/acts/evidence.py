"""Evidence is filed."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from parvis.documents.models import Document
from parvis.people.rights import By
from parvis.plans.models import Commitment, Milestone
from parvis.progress import verbs
from parvis.progress.acts.signing import for_whom
from parvis.progress.models import Evidence
from parvis.progress.rules import evidence as rules
from parvis.record.acts import record


@transaction.atomic
def file_evidence(
    commitment: Commitment,
    *,
    document: Document,
    by: By,
    milestones: Iterable[Milestone] = (),
    is_joint: bool = False,
) -> Evidence:
    """File a document as evidence for a commitment and some of its milestones (REP-6)."""
    rules.may_file(by, commitment, document).enforce()
    proven = list(milestones)
    evidence = Evidence.objects.create(
        commitment=commitment, document=document, by=for_whom(by), is_joint=is_joint
    )
    evidence.milestones.set(proven)
    record(
        verbs.EVIDENCE_FILED, commitment, by=by.as_actor(), title=document.title,
        number=commitment.number, document=document.number,
        milestones=[milestone.number for milestone in proven],
    )  # fmt: skip
    return evidence
