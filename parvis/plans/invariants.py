"""What must be true of plans; each function yields one sentence for each thing that is not.

A date that was imported stands as its source wrote it, also where the source contradicts itself;
the importer's report names those. Here it is about what was entered in this house.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q

from parvis.forums.models import Forum
from parvis.people.models import Grant
from parvis.people.roles import Scope
from parvis.plans.amending import State
from parvis.plans.dependencies import waits_in_a_circle
from parvis.plans.models import (
    Commitment,
    Dependency,
    Milestone,
    Plan,
    Proposal,
    Replanning,
    WayDeclared,
)


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


def a_role_over_a_commitment_names_one_that_exists() -> Iterator[str]:
    """Every role over a commitment is over one that a plan of its member has."""
    commitment = Commitment.objects.filter(plan__member=OuterRef("member"), code=OuterRef("key"))
    lost = Grant.objects.filter(~Exists(commitment), scope=Scope.COMMITMENT)
    for grant in lost.select_related("member"):
        yield (
            f"Role {grant.pk} is over the commitment “{grant.key}”, which {grant.member} does not "
            "have."
        )


def a_commitment_is_carried_out_as_was_declared_last() -> Iterator[str]:
    """The way of a commitment is the one that was declared last, and each follows the one before."""
    told: dict[str, str] = {}
    ways = WayDeclared.objects.select_related("commitment").order_by("commitment", "since", "pk")
    for one in ways:
        code = one.commitment.code
        if code in told and told[code] != one.was:
            yield f"Commitment {code} was “{told[code]}”, and then declared to have been “{one.was}”."
        told[code] = one.mode
    for code, mode in Commitment.objects.filter(code__in=told).values_list("code", "mode"):
        if mode != told[code]:
            yield f"Commitment {code} is “{mode}”, and was declared “{told[code]}” last."


def a_team_works_on_a_commitment_that_exists() -> Iterator[str]:
    """Every team of a forum works on a commitment of its member."""
    theirs = Commitment.objects.filter(plan__member=OuterRef("member"), code=OuterRef("commitment"))
    for team in Forum.objects.teams().filter(~Exists(theirs)).select_related("member"):
        yield f"The team {team} works on {team.commitment}, which {team.member} does not have."


def no_milestones_wait_in_a_circle() -> Iterator[str]:
    """No milestone waits, by any way, for itself."""
    found = Dependency.objects.select_related("milestone__commitment").order_by("pk")
    waits = [(one.milestone_id, one.on_id) for one in found]
    for one in found:
        if waits_in_a_circle(waits, one.milestone_id, one.on_id):
            named = one.milestone
            yield f"Milestone {named.number} of {named.commitment.code} waits for itself in a circle."


def a_date_moved_by_a_decision_of_its_own_member() -> Iterator[str]:
    """The decision by which a date moved is one of a forum of the same member."""
    moved = Replanning.objects.filter(decision__isnull=False)
    lost = moved.exclude(decision__forum__member=F("milestone__commitment__plan__member"))
    for one in lost.select_related("milestone__commitment", "decision").in_order():
        where = one.milestone.commitment.code
        yield (
            f"Milestone {one.milestone.number} of commitment {where} was re-planned by "
            f"{one.decision}, which is a decision of another member."
        )


def an_adopted_amendment_changed_the_plan_and_no_other_did() -> Iterator[str]:
    """A proposal is adopted where its amendment is kept, and nowhere else."""
    is_lost = Q(state=State.ADOPTED, amendment__isnull=True)
    is_odd = ~Q(state=State.ADOPTED) & Q(amendment__isnull=False)
    for one in Proposal.objects.filter(is_lost | is_odd).select_related("plan__member"):
        yield f"Amendment {one.number} of {one.plan} is {one.state}, and its change says otherwise."


def an_amendment_is_settled_by_a_forum_of_its_member() -> Iterator[str]:
    """No decision of another member's forum settles a proposal."""
    elsewhere = ~Q(rejected_by__forum__member=F("plan__member")) & Q(rejected_by__isnull=False)
    adopted = ~Q(amendment__decision__forum__member=F("plan__member")) & Q(
        amendment__decision__isnull=False
    )
    for one in Proposal.objects.filter(elsewhere | adopted).select_related("plan__member"):
        yield f"Amendment {one.number} of {one.plan} was settled by a forum of another member."
