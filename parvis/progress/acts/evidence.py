"""Evidence is filed, and withdrawn with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.moderation import acts as moderation
from parvis.people.rights import By
from parvis.plans.models import Commitment, Milestone
from parvis.progress import verbs
from parvis.progress.acts.signing import for_whom, grant_of
from parvis.progress.law.evidence import Ending, kind_of
from parvis.progress.models import Evidence, EvidenceWithdrawal
from parvis.progress.rules import evidence as rules
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def file_evidence(
    commitment: Commitment,
    *,
    document: Document,
    by: By,
    milestones: Iterable[Milestone] = (),
    is_joint: bool = False,
    kind: str = "",
) -> Evidence:
    """File a document as evidence for a commitment and some of its milestones (REP-6).

    `kind` is what it is filed as; where that is not said, what its file shows.
    """
    kind = kind or kind_of(document.media_type)
    rules.may_file(by, commitment, document, kind).enforce()
    proven = list(milestones)
    evidence = Evidence.objects.create(
        commitment=commitment, document=document, by=for_whom(by), is_joint=is_joint, kind=kind
    )
    evidence.milestones.set(proven)
    record(
        verbs.EVIDENCE_FILED, commitment, by=by.as_actor(), title=document.title,
        number=commitment.number, document=document.number, kind=kind,
        milestones=[milestone.number for milestone in proven],
    )  # fmt: skip
    return evidence


@transaction.atomic
def bring_evidence(
    commitment: Commitment, *, kind: str, by: By, title: str, source: str, language: str = "",
    made_on: date | None = None, milestones: Iterable[Milestone] = (), **told: Any,
) -> Evidence:  # fmt: skip
    """Deposit something and file it at once. Raises `Refused`.

    `told`: licence, and the file as (name, bytes) or the address, perhaps with an archived copy. Its
    title and source wait where a first text, or one that meets a list, does.
    """
    hold(commitment.chain)
    rules.may_bring(by, commitment, made_on, clock.today()).enforce()
    document = deposit(
        commitment.chain, by=by.as_actor(), title=title, source=source, language=language,
        made_on=made_on, **told,
    )  # fmt: skip
    filed = file_evidence(commitment, document=document, by=by, milestones=milestones, kind=kind)
    moderation.wait_if_needed(document, by=by, member=commitment.plan.member, texts=[title, source])
    return filed


@transaction.atomic
def withdraw_evidence(
    evidence: Evidence, *, words: str, language: str, by: By, replaced_by: Evidence | None = None
) -> EvidenceWithdrawal:
    """Withdraw a piece that one filed; it stays where it was, with the reason. Raises `Refused`.

    Whoever contested it was right to: the contests that are open end so.
    """
    today, commitment = clock.today(), evidence.commitment
    hold(commitment.chain)
    evidence = Evidence.objects.select_related("document", "by", "withdrawal").get(pk=evidence.pk)
    rules.may_withdraw(by, evidence, words, replaced_by).enforce()
    member = commitment.plan.member
    withdrawn = EvidenceWithdrawal.objects.create(
        evidence=evidence, replaced_by=replaced_by, member=member, words=words.strip(),
        number=next_number(EvidenceWithdrawal.objects.filter(member=member)), language=language,
        by=for_whom(by), side=by.side, through=grant_of(by), on=today,
    )  # fmt: skip
    ended = evidence.contests.open()
    upheld = list(ended.values_list("number", flat=True))
    ended.update(ended_on=today, how=Ending.UPHELD)
    record(
        verbs.EVIDENCE_WITHDRAWN, commitment, by=by.as_actor(), number=commitment.number,
        document=evidence.number, replaced_by=replaced_by.number if replaced_by else 0,
        upheld=upheld, **withdrawn.as_fact,
    )  # fmt: skip
    moderation.wait_if_needed(withdrawn, by=by, member=member, texts=[words])
    return withdrawn
