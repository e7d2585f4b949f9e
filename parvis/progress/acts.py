"""What is told of a commitment's progress; nothing else writes it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from parvis.documents.models import Document
from parvis.moderation import acts as moderation
from parvis.people.models import Organisation
from parvis.people.rights import By, body_of
from parvis.plans.models import Commitment, Milestone
from parvis.progress import rules, verbs
from parvis.progress.models import Assessment, Completion, Evidence, Report
from parvis.progress.scales import Product, Scale
from parvis.record import clock
from parvis.record.acts import hold, record


def _for_whom(by: By) -> Organisation:
    """Return the organisation that an act of this room is done for; its rule made sure of one."""
    body = body_of(by)
    assert body is not None
    return body


@transaction.atomic
def complete(milestone: Milestone, *, done_on: date, by: By) -> Completion:
    """Say that a milestone is done, on a day that is not to come."""
    rules.may_complete(by, milestone, done_on, clock.today()).enforce()
    completion = Completion.objects.create(milestone=milestone, done_on=done_on, by=_for_whom(by))
    record(
        verbs.MILESTONE_DONE, milestone.commitment, by=by.as_actor(), milestone=milestone.number,
        on=done_on.isoformat(),
    )  # fmt: skip
    return completion


@transaction.atomic
def report(commitment: Commitment, *, level: str, account: str, by: By, **rest: Any) -> Report:
    """Write with one of the two pens, today: a level and an account.

    `rest`: language, and translations where the author publishes several languages at once. A first
    text, or one that meets a list, waits until a moderator has read it (see `is_public`).
    """
    rules.may_report(by, commitment, level).enforce()
    written = Report.objects.create(
        number=_next_number(commitment.chain), commitment=commitment, side=by.side,
        by=_for_whom(by), level=level, account=account, on=clock.today(), **rest,
    )  # fmt: skip
    record(
        verbs.REPORTED, commitment, by=by.as_actor(), number=commitment.number, level=level,
        report=written.record_key,
    )  # fmt: skip
    moderation.wait_if_needed(
        written, by=by, member=commitment.plan.member,
        texts=[account, *written.translated("account")],
    )  # fmt: skip
    return written


def _next_number(chain: str) -> int:
    """Count the reports of a record, which is held until the transaction ends."""
    hold(chain)
    told = Report.objects.filter(commitment__plan__member__slug=chain)
    return (told.aggregate(last=Max("number"))["last"] or 0) + 1


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
        commitment=commitment, document=document, by=_for_whom(by), is_joint=is_joint
    )
    evidence.milestones.set(proven)
    record(
        verbs.EVIDENCE_FILED, commitment, by=by.as_actor(), title=document.title,
        number=commitment.number, document=document.number,
        milestones=[milestone.number for milestone in proven],
    )  # fmt: skip
    return evidence


@transaction.atomic
def assess(
    commitment: Commitment, *, scale: Scale, value: str, product: Product, by: By
) -> Assessment:
    """Enter one judgement of the independent reviewer, in its report of this year."""
    rules.may_assess(by, commitment, scale.name, value).enforce()
    judged = Assessment.objects.create(
        commitment=commitment, scale=scale.name, value=value, product=product,
        report_year=clock.today().year,
    )  # fmt: skip
    record(
        verbs.ASSESSED, commitment, by=by.as_actor(), number=commitment.number, scale=scale.name,
        value=f"{scale.name}:{value}", product=product,
    )  # fmt: skip
    return judged
