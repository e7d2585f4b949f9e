"""Who writes a plan."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people.places import Place
from parvis.people.rights import By, body_of, may_act
from parvis.people.roles import Role
from parvis.plans.models import Plan
from parvis.rulings import Ruling, denied

# Who writes a plan: the forum where there is one, else the government (OGP 3.1 to 4.1).
AUTHORS = (Role.POINT_OF_CONTACT, Role.FORUM_SECRETARY)
WRITERS = (*AUTHORS, Role.LEAD, Role.CO_LEAD)
LEADS = (Role.LEAD, Role.POINT_OF_CONTACT)
# Who says that an organisation endorses a plan: who has a seat for it, or the forum's secretary.
ENDORSERS = (Role.SEAT_HOLDER, Role.ALTERNATE, Role.FORUM_SECRETARY)


def may_write(by: By, roles: Sequence[Role], place: Place, member: Member) -> Ruling:
    """May this hand write here, for an organisation of the member?"""
    ruling = may_act(by, roles, place)
    body = body_of(by)
    if ruling and (body is None or body.member_id != member.pk):
        return denied(_("Only organisations of {member} may do this.").format(member=member))
    return ruling


def may_author(by: By, plan: Plan) -> Ruling:
    """May this hand write the plan as a whole?"""
    return may_write(by, AUTHORS, plan.place, plan.member)
