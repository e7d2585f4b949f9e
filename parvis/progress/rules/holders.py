"""Who holds civil society's pen, who says so, and why not.

The college of civil society decides (our reading of OGP 1.1: civil society chooses its own). While it
has chosen nobody, every organisation with a co-lead of the commitment or a seat in the forum writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.coalitions.models import Coalition
from parvis.forums.models import Decision
from parvis.people.models import Grant, Organisation
from parvis.people.places import of_member
from parvis.people.rights import By, may_act
from parvis.people.roles import SOCIETY, Role
from parvis.people.rules.camps import not_by_the_state
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Plan
from parvis.progress.models import PenHolder
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words
from parvis.ui.lists import listed

# The seats of civil society say whom their college chose; so does its secretary.
NAMERS = (Role.SEAT_HOLDER, Role.ALTERNATE, Role.FORUM_SECRETARY)
# Through which roles one writes with civil society's pen: where nobody was chosen, and where one was.
BY_DEFAULT = (Role.CO_LEAD, Role.SEAT_HOLDER, Role.ALTERNATE)
FOR_A_HOLDER = (*BY_DEFAULT, Role.CONTRIBUTOR)


def holders_of(commitment: Commitment, day: date) -> list[PenHolder]:
    """Return who was chosen to hold the pen on a day, for the commitment or its plan. One query."""
    found = list(PenHolder.objects.in_force(day).over(commitment).for_reading())
    own = [one for one in found if one.commitment_id]
    return own or found


def holds_pen(organisation: Organisation, commitment: Commitment, day: date) -> bool:
    """Say whether an organisation holds civil society's pen on a commitment, on a day.

    Two pens write; an organisation of the media, of academia or of business reports from outside.
    """
    if organisation.side != Side.CIVIL_SOCIETY:
        return False
    if chosen := holders_of(commitment, day):
        return any(one.is_held_by(organisation, day) for one in chosen)
    held = Grant.objects.in_force(day).over(commitment.place).filter(role__in=BY_DEFAULT)
    return held.filter(organisation=organisation).exists()


def not_held(chosen: Sequence[PenHolder]) -> Ruling:
    """Refuse the pen to who was not chosen: say who was, and since when."""
    who = listed(sorted({one.name for one in chosen}))
    day = day_in_words(min(one.since for one in chosen))
    return denied(
        _(
            "The college of civil society has given this pen to: {who} (since {day}). "
            "Other organisations add a report from outside."
        ).format(who=who, day=day)
    )


def may_choose(by: By | None, plan: Plan) -> Ruling:
    """May this hand say whom the college chose? A seat of civil society, or its secretary."""
    ruling = may_act(by, NAMERS, of_member(plan.member))
    if not ruling or by is None:
        return ruling
    return ALLOWED if by.side in SOCIETY else not_by_the_state()


def may_give_pen(
    by: By | None, plan: Plan, commitment: Commitment | None, whom: Organisation | Coalition | None,
    words: str, decision: Decision | None, since: date, today: date,
) -> Ruling:  # fmt: skip
    """May it be entered that this organisation, or this coalition together, holds the pen?"""
    ruling = may_choose(by, plan)
    if not ruling:
        return ruling
    ruling = _may_hold(whom, plan, today)
    if not ruling or whom is None:
        return ruling
    if commitment and (commitment.plan_id != plan.pk or commitment.dropped_on):
        return denied(_("This commitment is not in the plan."))
    if decision and (decision.forum.member_id != plan.member_id or not decision.is_followed):
        return denied(_("That decision was not adopted by a forum of this member."))
    if since > today:
        return denied(_("Enter it once the day has come."))
    if not words.strip():
        return denied(_("Say how the college of civil society chose."))
    held = PenHolder.objects.filter(plan=plan, commitment=commitment, until__isnull=True)
    mine = whom.pens_held.filter(pk__in=held.values("pk"))
    return denied(_("It holds this pen already.")) if mine.exists() else ALLOWED


def _may_hold(whom: Organisation | Coalition | None, plan: Plan, today: date) -> Ruling:
    if isinstance(whom, Coalition):
        if whom.member_id == plan.member_id and whom.is_public and whom.is_in_force(today):
            return ALLOWED
        return denied(_("There is no such coalition here today."))
    if whom is None:
        return denied(_("Say who holds the pen."))
    if whom.side != Side.CIVIL_SOCIETY or whom.member_id != plan.member_id:
        return denied(_("Only an organisation of civil society of this member holds this pen."))
    return ALLOWED


def may_take_pen(by: By | None, holder: PenHolder, reason: str) -> Ruling:
    """May it be entered that an organisation no longer holds the pen? By the same, with a reason."""
    ruling = may_choose(by, holder.plan)
    if not ruling:
        return ruling
    if holder.until:
        return denied(_("It does not hold this pen any more."))
    return ALLOWED if reason.strip() else denied(_("Say why."))
