"""A joint report: drafted and signed by one side, signed by the other; then it is both sides' word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from parvis.moderation import acts as moderation
from parvis.people.rights import By, Hand
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress import verbs
from parvis.progress.acts.numbers import next_report
from parvis.progress.acts.signing import for_whom
from parvis.progress.models import Evidence, JointDraft, JointSignature, Report
from parvis.progress.rules import joint as rules
from parvis.progress.rules import rounds
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def draft_joint(
    commitment: Commitment, *, level: str, account: str, by: By, language: str = "",
    milestone: Milestone | None = None, evidence: Iterable[Evidence] = (), obstacles: str = "",
) -> JointDraft:  # fmt: skip
    """Propose to the other side what both say, and sign it for one's own. Not public: no entry."""
    hold(commitment.chain)
    proofs = list(evidence)
    rules.may_draft_joint(by, commitment, level, milestone, proofs).enforce()
    # What both say is the lead's answer too: it names obstacles where the lead would.
    rounds.names_obstacles(commitment, Side.GOVERNMENT, obstacles, clock.today()).enforce()
    draft = JointDraft.objects.create(
        commitment=commitment, milestone=milestone, level=level, account=account,
        obstacles=obstacles.strip(), language=language,
        number=next_number(JointDraft.objects.filter(commitment=commitment)),
        drafted_on=clock.today(),
    )  # fmt: skip
    draft.evidence.set(proofs)
    _sign(draft, by)
    return draft


@transaction.atomic
def sign_joint(draft: JointDraft, *, by: By) -> Report:
    """Sign a draft for the side that had not: it is published as the word of both, and recorded."""
    hold(draft.commitment.chain)
    draft = JointDraft.objects.for_reading().get(pk=draft.pk)
    rules.may_sign_joint(by, draft).enforce()
    names = (draft.commitment, Side.GOVERNMENT, draft.obstacles, clock.today())
    rounds.names_obstacles(*names).enforce()
    _sign(draft, by)
    draft.report = _publish(draft, by)
    draft.save(update_fields=["report"])
    return draft.report


@transaction.atomic
def close_joint(draft: JointDraft, *, reason: str, by: By) -> JointDraft:
    """Decline what the other side drafted, or withdraw one's own. Both sides read why; no entry."""
    hold(draft.commitment.chain)
    draft = JointDraft.objects.for_reading().get(pk=draft.pk)
    rules.may_close_joint(by, draft, reason).enforce()
    draft.closed_on, draft.closed_side = clock.today(), by.side
    draft.closed_by = by.person if isinstance(by, Hand) else None
    draft.why_closed = reason.strip()
    draft.save(update_fields=["closed_on", "closed_side", "closed_by", "why_closed"])
    return draft


def _sign(draft: JointDraft, by: By) -> None:
    JointSignature.objects.create(
        draft=draft, side=by.side, organisation=for_whom(by), signed_on=clock.today(),
        person=by.person if isinstance(by, Hand) else None,
    )  # fmt: skip


def _publish(draft: JointDraft, by: By) -> Report:
    """Write what both signed as a report, beside what each wrote with its own pen."""
    commitment, milestone = draft.commitment, draft.milestone
    signed = {one.side: one.organisation for one in draft.signatures.select_related("organisation")}
    written = Report.objects.create(
        number=next_report(commitment.chain), commitment=commitment, milestone=milestone,
        side=Side.JOINT, by=signed[Side.GOVERNMENT], also_by=signed[Side.CIVIL_SOCIETY],
        level=draft.level, account=draft.account, obstacles=draft.obstacles,
        language=draft.language, on=clock.today(),
    )  # fmt: skip
    written.evidence.set(draft.evidence.all())
    about: dict[str, Any] = {"milestone": milestone.number} if milestone else {}
    record(
        verbs.MILESTONE_SIGNED if milestone else verbs.SIGNED, commitment, by=by.as_actor(),
        number=commitment.number, level=draft.level, report=written.record_key,
        other=signed[rules.other_side(by.side)].name, **about,
    )  # fmt: skip
    texts = [draft.account, *([draft.obstacles] if draft.obstacles else [])]
    moderation.wait_if_needed(written, by=by, member=commitment.plan.member, texts=texts)
    return written
