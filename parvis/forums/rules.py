"""Who may found a forum, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.forums.models import Forum
from parvis.members.models import Member
from parvis.people.places import of_member
from parvis.people.rights import may_act
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

FOUNDERS = (Role.POINT_OF_CONTACT, Role.COORDINATOR, Role.SUPPORT_UNIT)


def may_found(by: Signer | None, member: Member, slug: str, since: date, today: date) -> Ruling:
    """May a forum of this member be entered? By either side: neither owns it (OGP 1.1)."""
    if Forum.objects.filter(member=member, slug=slug).exists():
        return denied(_("A forum named “{slug}” exists already.").format(slug=slug))
    if since > today:
        return denied(_("A forum is entered once it stands."))
    if isinstance(by, Actor):
        return ALLOWED
    return may_act(by, FOUNDERS, of_member(member))
