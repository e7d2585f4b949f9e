"""Who takes part in carrying out a commitment."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from parvis.people.rights import By, body_of, may_act
from parvis.people.roles import Role
from parvis.plans.models import Commitment
from parvis.rulings import ALLOWED, Ruling, denied

DOERS = (Role.LEAD, Role.CO_LEAD, Role.CONTRIBUTOR, Role.POINT_OF_CONTACT)
FILERS = (*DOERS, Role.SEAT_HOLDER, Role.ALTERNATE, Role.FORUM_SECRETARY)


def takes_part(by: By, roles: Sequence[Role], commitment: Commitment) -> Ruling:
    """May this hand say something of a commitment that is carried out, through one of these roles?"""
    ruling = may_act(by, roles, commitment.place)
    if not ruling:
        return ruling
    body = body_of(by)
    if body is None or body.member_id != commitment.plan.member_id:
        return denied(_("Only organisations of this member may do this."))
    return is_carried_out(commitment)


def is_carried_out(commitment: Commitment) -> Ruling:
    """Is the commitment carried out: in a plan that was submitted, and not dropped from it?"""
    if not commitment.plan.submitted:
        return denied(_("The plan has not been submitted yet."))
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return ALLOWED
