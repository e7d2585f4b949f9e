"""What must be true of plans; each function yields one sentence for each thing that is not.

A date that was imported stands as its source wrote it, also where the source contradicts itself;
the importer's report names those. Here it is about what was entered in this house.
"""

from __future__ import annotations

from collections.abc import Iterator

from parvis.plans.models import Commitment, Milestone, Plan


def commitment_dates_are_in_order() -> Iterator[str]:
    """No commitment ends before it starts."""
    entered = Commitment.objects.filter(starts_source="", ends_source="")
    for commitment in entered.exclude(starts="").exclude(ends="").order_by("pk").iterator():
        if commitment.starts and commitment.ends and commitment.ends.last < commitment.starts.first:
            yield f"Commitment {commitment.code} ends ({commitment.ends}) before it starts."


def plan_dates_are_in_order() -> Iterator[str]:
    """No plan ends before it starts."""
    entered = Plan.objects.filter(source_id="").exclude(starts="").exclude(ends="")
    for plan in entered.select_related("member").order_by("pk").iterator():
        if plan.starts and plan.ends and plan.ends.last < plan.starts.first:
            yield f"Plan {plan.number} of {plan.member} ends ({plan.ends}) before it starts."


def a_moved_milestone_is_due_when_its_last_replanning_says() -> Iterator[str]:
    """The due date of a milestone is the one that its latest re-planning gave it."""
    moved = Milestone.objects.filter(replannings__isnull=False).distinct().order_by("pk")
    for milestone in moved.select_related("commitment").prefetch_related("replannings"):
        last = list(milestone.replannings.all())[-1]
        if milestone.due != last.becomes:
            yield (
                f"Milestone {milestone.number} of commitment {milestone.commitment.code} is due "
                f"{milestone.due}, and its last re-planning says {last.becomes}."
            )
