"""Who may register an organisation, and why not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.rulings import ALLOWED, Ruling, denied


def may_register(member: Member, slug: str) -> Ruling:
    """May an organisation of this member be registered under this slug?"""
    if Organisation.objects.filter(member=member, slug=slug).exists():
        return denied(_("An organisation named “{slug}” exists already.").format(slug=slug))
    return ALLOWED
