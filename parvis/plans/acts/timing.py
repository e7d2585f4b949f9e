"""A date moves, and the one before stays; a milestone waits for another, or no longer."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from parvis.dates import PartialDate
from parvis.forums.models import Decision
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.rights import By, body_of
from parvis.plans import rules, verbs
from parvis.plans.models import Dependency, Milestone, Replanning
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def replan(
    milestone: Milestone,
    *,
    becomes: PartialDate,
    reason: str,
    by: By,
    decision: Decision | None = None,
    agreed: str = "",
    language: str = "",
    seen: str | None = None,
) -> Replanning:
    """Move the due date of a milestone, with its reason; the date before stays beside it.

    Once the plan is submitted: by a `decision` of the forum, or as `agreed` tells. `seen`: the date
    that was read before. Raises `ChangedMeanwhile` when it is another by now.
    """
    hold(milestone.commitment.chain)
    milestone.refresh_from_db(fields=["due"])
    was = str(milestone.due or "")
    if seen is not None and seen != was:
        raise ChangedMeanwhile(milestone)
    rules.may_replan(by, milestone, becomes, decision, agreed).enforce()
    replanning = Replanning.objects.create(
        milestone=milestone, was=milestone.due, becomes=becomes, decided_on=clock.today(),
        reason=reason, decision=decision, agreed="" if decision else agreed.strip(),
        language=language, by=body_of(by),
    )  # fmt: skip
    milestone.due = becomes
    milestone.save(update_fields=["due"])
    told: dict[str, Any] = {"was": was, "becomes": str(becomes), "reason": reason}
    if decision:
        told |= {"decision": decision.code, "forum": decision.forum.slug}
    elif replanning.agreed:
        told["agreed"] = replanning.agreed
    record(
        verbs.MILESTONE_MOVED if decision else verbs.MILESTONE_REPLANNED, milestone.commitment,
        by=by.as_actor(), milestone=milestone.number, **told,
    )  # fmt: skip
    return replanning


@transaction.atomic
def depend(milestone: Milestone, on: Milestone, *, by: By) -> Dependency:
    """Say that a milestone waits for another one of its plan."""
    hold(milestone.commitment.chain)
    rules.may_depend(by, milestone, on).enforce()
    wait = Dependency.objects.create(milestone=milestone, on=on)
    record(
        verbs.MILESTONE_WAITS, milestone.commitment, by=by.as_actor(), milestone=milestone.number,
        on=on.number, commitment=on.commitment.number,
    )  # fmt: skip
    return wait


@transaction.atomic
def free(milestone: Milestone, on: Milestone, *, by: By) -> None:
    """Say that a milestone no longer waits for another one."""
    hold(milestone.commitment.chain)
    rules.may_free(by, milestone, on).enforce()
    milestone.waits_for.filter(on=on).delete()
    record(
        verbs.MILESTONE_FREED, milestone.commitment, by=by.as_actor(), milestone=milestone.number,
        on=on.number, commitment=on.commitment.number,
    )  # fmt: skip
