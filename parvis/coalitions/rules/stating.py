"""Who says what an organisation brings, and what a commitment needs; and why not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from parvis.coalitions.law.skills import unknown
from parvis.coalitions.rules.speaking import may_speak_for
from parvis.people.models import Organisation
from parvis.people.rights import By, body_of, may_act
from parvis.people.roles import Role
from parvis.plans.models import Commitment
from parvis.rulings import ALLOWED, Ruling, denied

# Who is in the team of a commitment, on either side (our reading): it knows what it lacks.
TEAM = (Role.CO_LEAD, Role.LEAD, Role.CONTRIBUTOR)


def may_state_offer(
    by: By | None, organisation: Organisation, skills: Iterable[str], today: date
) -> Ruling:
    """May this hand say what an organisation brings and seeks? Who belongs to it, of any side."""
    ruling = may_speak_for(by, organisation, today)
    if ruling and not organisation.is_public:
        return denied(_("Nobody sees this organisation now."))
    return ruling and are_known(skills)


def may_state_need(by: By | None, commitment: Commitment, skills: Iterable[str]) -> Ruling:
    """May this hand say what a commitment needs? Its lead, its co-lead, and who contributes."""
    ruling = may_act(by, TEAM, commitment.place)
    if not ruling or by is None:
        return ruling
    body = body_of(by)
    if body is None or body.member_id != commitment.plan.member_id:
        return denied(_("Only organisations of this member may do this."))
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return are_known(skills)


def are_known(skills: Iterable[str]) -> Ruling:
    """Are these all of the list?"""
    if lost := unknown(skills):
        return denied(_("The list of skills does not know “{skill}”.").format(skill=lost[0]))
    return ALLOWED
