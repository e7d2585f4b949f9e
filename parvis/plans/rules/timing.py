"""Who may move a date, and say what a milestone waits for; and why not."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _

from parvis.dates import PartialDate
from parvis.forums.models import Decision
from parvis.forums.models.decision import RegisterQuerySet
from parvis.members.models import Member
from parvis.people.rights import By
from parvis.plans.dependencies import waits_in_a_circle
from parvis.plans.models import Commitment, Dependency, Milestone, Plan
from parvis.plans.rules.authors import LEADS, WRITERS, may_write
from parvis.rulings import ALLOWED, Ruling, denied


def agreements_on(commitment: Commitment) -> RegisterQuerySet:
    """Return the decisions by which a date of a commitment can move, the latest first.

    Those in force of the forums of its member, and of the team that works on it; what a team of
    another commitment decides does not move a date of this one.
    """
    own = Q(forum__parent__isnull=True) | Q(forum__commitment=commitment.code)
    found = Decision.objects.followed().standing().filter(own, forum__member=commitment.plan.member)
    return found.select_related("forum__member").defer("motion").order_by("-decided_on", "-pk")


def keeps_a_register(member: Member) -> bool:
    """Say whether a forum of a member has decided anything that this house keeps."""
    register = Decision.objects.followed().filter(forum__member=member)
    return register.filter(forum__parent__isnull=True).exists()


def may_open_replanning(by: By, milestone: Milestone) -> Ruling:
    """May this hand move dates of the milestone at all? Who leads the commitment may."""
    commitment = milestone.commitment
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return may_write(by, LEADS, commitment.place, commitment.plan.member)


def may_replan(
    by: By,
    milestone: Milestone,
    becomes: PartialDate,
    decision: Decision | None = None,
    agreed: str = "",
) -> Ruling:
    """May the due date move? To another date; once the plan is submitted, as the forum agreed.

    That the forum agrees is asked of amendments (AP-X1); that it is asked of a date is our reading.
    """
    if milestone.due == becomes:
        return denied(_("The milestone is due on that date already."))
    if milestone.starts and becomes.last < milestone.starts.first:
        return denied(_("A term ends after it begins."))
    ruling = may_open_replanning(by, milestone)
    return ruling and _is_agreed(milestone.commitment, decision, agreed)


def _is_agreed(commitment: Commitment, decision: Decision | None, agreed: str) -> Ruling:
    """Has the forum agreed? By a decision of its register; in words where it keeps none here."""
    if decision and not agreements_on(commitment).filter(pk=decision.pk).exists():
        return denied(_("This decision is not in force, or not of a forum of this commitment."))
    if decision or not commitment.plan.submitted:
        return ALLOWED
    if keeps_a_register(commitment.plan.member):
        return denied(
            _(
                "The plan is submitted: a date moves with the forum’s agreement. Name the decision "
                "of its register."
            )
        )
    if not agreed.strip():
        return denied(
            _(
                "The plan is submitted: a date moves with the forum’s agreement. Say when and how "
                "it agreed."
            )
        )
    return ALLOWED


def may_link(by: By, milestone: Milestone) -> Ruling:
    """May this hand say what a milestone waits for, or no longer waits for? The mixed team may."""
    commitment = milestone.commitment
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return may_write(by, WRITERS, commitment.place, commitment.plan.member)


def may_depend(by: By, milestone: Milestone, on: Milestone) -> Ruling:
    """May a milestone wait for another? For one of the same plan, once, and not in a circle."""
    plan = milestone.commitment.plan
    if on.commitment.plan_id != plan.pk or on.commitment.dropped_on:
        return denied(_("A milestone waits for milestones of its own plan."))
    if milestone.waits_for.filter(on=on).exists():
        return denied(_("It waits for this milestone already."))
    if waits_in_a_circle(_waits_in(plan), milestone.pk, on.pk):
        return denied(_("They would wait for each other in a circle."))
    return may_link(by, milestone)


def may_free(by: By, milestone: Milestone, on: Milestone) -> Ruling:
    """May a milestone no longer wait for another? If it does."""
    if not milestone.waits_for.filter(on=on).exists():
        return denied(_("It does not wait for this milestone."))
    return may_link(by, milestone)


def _waits_in(plan: Plan) -> list[tuple[int, int]]:
    found = Dependency.objects.filter(milestone__commitment__plan=plan)
    return list(found.values_list("milestone", "on"))
