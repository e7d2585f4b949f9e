"""A plan is endorsed and submitted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from parvis.dates import PartialDate
from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans import rules, verbs
from parvis.plans.acts.editions import keep
from parvis.plans.editions import Stage
from parvis.plans.models import Endorsement, Plan
from parvis.plans.readiness import Lack
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def endorse(
    plan: Plan,
    organisation: Organisation,
    *,
    by: By,
    on: date | None = None,
    words: str = "",
    language: str = "",
    proof: Document | None = None,
) -> Endorsement:
    """Record that a stakeholder outside government stands behind a plan (LOC-F4). Raises `Refused`."""
    today = clock.today()
    on = on or today
    rules.may_endorse(by, plan, organisation, on, proof, today).enforce()
    hold(plan.chain)
    endorsement = Endorsement.objects.create(
        plan=plan, organisation=organisation, on=on, words=words.strip(), language=language,
        proof=proof,
    )  # fmt: skip
    record(
        verbs.ENDORSED, plan, by=by.as_actor(), number=plan.number, organisation=organisation.name,
        on=on.isoformat(), document=proof.number if proof else 0,
    )  # fmt: skip
    return endorsement


@transaction.atomic
def submit(plan: Plan, *, starts: date, ends: date, by: By, waiting: Iterable[Lack] = ()) -> None:
    """Submit a plan, today, for a term (AP-D3). Raises `Refused` saying everything it lacks.

    `waiting`: what rooms above know to be missing. Called by the room of consultations alone, which
    knows the contributions that wait for their answer. The adopted edition is kept.
    """
    rules.may_submit(by, plan, starts, ends, waiting).enforce()
    plan.submitted = PartialDate.of_day(clock.today())
    plan.starts, plan.ends = PartialDate.of_day(starts), PartialDate.of_day(ends)
    plan.save(update_fields=["submitted", "starts", "ends"])
    keep(plan, Stage.ADOPTED, by=by)
    record(
        verbs.SUBMITTED, plan, by=by.as_actor(), number=plan.number,
        commitments=plan.commitments.standing().count(), starts=str(plan.starts),
        ends=str(plan.ends),
    )  # fmt: skip
