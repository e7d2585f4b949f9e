"""A plan is drafted, answered for, submitted and refreshed; its milestones move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from parvis.dates import PartialDate
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans import rules, verbs
from parvis.plans.models import (
    Commitment,
    Milestone,
    Partner,
    Plan,
    PolicyArea,
    Replanning,
)
from parvis.plans.template import Part
from parvis.record import clock
from parvis.record.acts import record
from parvis.texts.acts import keep_wording


@dataclass(frozen=True)
class Taking:
    """Which organisation takes which part in a commitment."""

    organisation: Organisation
    part: Part


@transaction.atomic
def respond(plan: Plan, *, by: By) -> None:
    """Publish the reasoned response of a plan, today (OGP 4.1)."""
    rules.may_respond(by, plan).enforce()
    plan.responded_on = clock.today()
    plan.save(update_fields=["responded_on"])
    record(verbs.RESPONDED, plan, by=by.as_actor(), number=plan.number)


@transaction.atomic
def submit(plan: Plan, *, starts: date, ends: date, by: By) -> None:
    """Submit a plan, today, for a term (AP-D3). Raises `Refused` saying everything it lacks."""
    rules.may_submit(by, plan, starts, ends).enforce()
    plan.submitted = PartialDate.of_day(clock.today())
    plan.starts, plan.ends = PartialDate.of_day(starts), PartialDate.of_day(ends)
    plan.save(update_fields=["submitted", "starts", "ends"])
    record(
        verbs.SUBMITTED, plan, by=by.as_actor(), number=plan.number,
        commitments=plan.commitments.count(), starts=str(plan.starts), ends=str(plan.ends),
    )  # fmt: skip


@transaction.atomic
def refresh(plan: Plan, *, by: By) -> None:
    """Refresh a four-year plan, today (AP-L3)."""
    rules.may_refresh(by, plan, clock.today()).enforce()
    plan.refreshed_on = clock.today()
    plan.save(update_fields=["refreshed_on"])
    record(verbs.REFRESHED, plan, by=by.as_actor(), number=plan.number)


@transaction.atomic
def add_commitment(
    plan: Plan,
    *,
    code: str,
    number: str,
    title: str,
    by: By,
    partners: Iterable[Taking] = (),
    policy_areas: Iterable[PolicyArea] = (),
    **texts: Any,
) -> Commitment:
    """Enter a commitment in a plan that is being drafted. `texts`: the fields of the template."""
    rules.may_draft(by, plan).enforce()
    commitment = Commitment.objects.create(
        plan=plan, code=code, number=number, title=title, order=plan.commitments.count() + 1,
        **texts,
    )  # fmt: skip
    _name_partners(commitment, partners)
    commitment.policy_areas.set(policy_areas)
    record(
        verbs.COMMITMENT_ADDED, commitment, by=by.as_actor(), number=number, title=title,
        plan=plan.number,
    )  # fmt: skip
    return commitment


def _name_partners(commitment: Commitment, partners: Iterable[Taking]) -> None:
    Partner.objects.bulk_create(
        Partner(
            commitment=commitment, organisation=taking.organisation,
            side=taking.organisation.side, part=taking.part,
        )
        for taking in partners
    )  # fmt: skip


@transaction.atomic
def reword(commitment: Commitment, texts: Mapping[str, str], *, by: By) -> None:
    """Change texts of a commitment while its plan is being drafted; what they said before is kept.

    `texts`: fields of the template and their new words.
    """
    rules.may_reword(by, commitment, texts).enforce()
    for field, text in texts.items():
        keep_wording(commitment, field, commitment.language, getattr(commitment, field))
        setattr(commitment, field, text)
    commitment.save(update_fields=list(texts))
    record(
        verbs.COMMITMENT_REWORDED, commitment, by=by.as_actor(), number=commitment.number,
        fields=list(texts),
    )  # fmt: skip


@transaction.atomic
def add_milestone(
    commitment: Commitment,
    *,
    number: str,
    title: str,
    due: PartialDate,
    by: By,
    owner: Organisation | None = None,
    **rest: Any,
) -> Milestone:
    """Set a milestone of a commitment in a plan that is being drafted.

    `rest`: outputs, starts, is_joint, language.
    """
    rules.may_set(by, commitment.plan, rest.get("starts"), due).enforce()
    milestone = Milestone.objects.create(
        commitment=commitment, number=number, title=title, due=due, owner=owner,
        order=commitment.milestones.count() + 1, **rest,
    )  # fmt: skip
    record(
        verbs.MILESTONE_ADDED, commitment, by=by.as_actor(), milestone=number, title=title,
        due=str(due),
    )  # fmt: skip
    return milestone


@transaction.atomic
def replan(milestone: Milestone, *, becomes: PartialDate, reason: str, by: By) -> Replanning:
    """Move the due date of a milestone, with its reason; the date before stays beside it."""
    rules.may_replan(by, milestone, becomes).enforce()
    replanning = Replanning.objects.create(
        milestone=milestone, was=milestone.due, becomes=becomes, decided_on=clock.today(),
        reason=reason,
    )  # fmt: skip
    milestone.due = becomes
    milestone.save(update_fields=["due"])
    record(
        verbs.MILESTONE_REPLANNED, milestone.commitment, by=by.as_actor(),
        milestone=milestone.number, was=str(replanning.was or ""), becomes=str(becomes),
        reason=reason,
    )  # fmt: skip
    return replanning
