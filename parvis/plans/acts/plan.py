"""A plan is drafted, answered for, submitted and refreshed; its milestones move."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max

from parvis.dates import PartialDate
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans import rules, verbs
from parvis.plans.acts.writing import Taking, put_partners
from parvis.plans.models import (
    Commitment,
    Milestone,
    Plan,
    PolicyArea,
)
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def respond(plan: Plan, *, by: By) -> None:
    """Publish the reasoned response of a plan, today (OGP 4.1)."""
    rules.may_respond(by, plan).enforce()
    plan.responded_on = clock.today()
    plan.save(update_fields=["responded_on"])
    record(verbs.RESPONDED, plan, by=by.as_actor(), number=plan.number)


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
    hold(plan.chain)
    rules.may_call(plan, code, number).enforce()
    commitment = Commitment.objects.create(
        plan=plan, code=code, number=number, title=title, order=plan.commitments.count() + 1,
        **texts,
    )  # fmt: skip
    put_partners(commitment, partners)
    commitment.policy_areas.set(policy_areas)
    record(
        verbs.COMMITMENT_ADDED, commitment, by=by.as_actor(), number=number, title=title,
        plan=plan.number,
    )  # fmt: skip
    return commitment


@transaction.atomic
def add_milestone(
    commitment: Commitment,
    *,
    number: str,
    title: str,
    due: PartialDate | None,
    by: By,
    owner: Organisation | None = None,
    **rest: Any,
) -> Milestone:
    """Set a milestone of a commitment in a plan that is being drafted.

    `rest`: outputs, starts, is_joint, language.
    """
    rules.may_set(by, commitment, rest.get("starts"), due).enforce()
    hold(commitment.chain)
    rules.may_number(commitment, number).enforce()
    last = commitment.milestones.aggregate(last=Max("order"))["last"]
    milestone = Milestone.objects.create(
        commitment=commitment, number=number, title=title, due=due, owner=owner,
        order=(last or 0) + 1, **rest,
    )  # fmt: skip
    record(
        verbs.MILESTONE_ADDED, commitment, by=by.as_actor(), milestone=number, title=title,
        due=str(due or ""),
    )  # fmt: skip
    return milestone
