"""Milestones are done."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from parvis.people.rights import By
from parvis.plans.models import Milestone
from parvis.progress import verbs
from parvis.progress.acts.signing import for_whom
from parvis.progress.models import Completion
from parvis.progress.rules import milestones as rules
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def complete(milestone: Milestone, *, done_on: date, by: By) -> Completion:
    """Say that a milestone is done, on a day that is not to come."""
    hold(milestone.commitment.chain)
    rules.may_complete(by, milestone, done_on, clock.today()).enforce()
    completion = Completion.objects.create(milestone=milestone, done_on=done_on, by=for_whom(by))
    record(
        verbs.MILESTONE_DONE, milestone.commitment, by=by.as_actor(), milestone=milestone.number,
        on=done_on.isoformat(),
    )  # fmt: skip
    return completion
