"""Who may change a membership, and why not."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from parvis.members.life import Status
from parvis.members.models import Member
from parvis.rulings import ALLOWED, Ruling, denied

# Addresses of the house that a member's slug must not take.
RESERVED = {
    "account", "admin", "api", "commitments", "documents", "enter", "invitations", "members",
    "moderation", "my", "organisations", "parvis", "people", "plans", "record", "roles", "search",
    "static", "styleguide", "verify", *dict(settings.LANGUAGES),
}  # fmt: skip
LEAVES = {Status.WITHDRAWN: {Status.ACTIVE}}


def may_admit(slug: str, code: str) -> Ruling:
    """May a member be admitted under this slug and code?"""
    if slug in RESERVED:
        return denied(_("“{slug}” is an address of the site itself.").format(slug=slug))
    if Member.objects.filter(slug=slug).exists():
        return denied(_("A member named “{slug}” exists already.").format(slug=slug))
    if Member.objects.filter(code=code).exists():
        return denied(_("A member with the code {code} exists already.").format(code=code))
    return ALLOWED


def may_begin_consulting(member: Member) -> Ruling:
    """May the first consultation of this member be dated? Once, as it decides participation."""
    if member.consulting_since:
        return denied(_("The first consultation is dated already."))
    return ALLOWED


def may_change_status(member: Member, status: Status, since: date) -> Ruling:
    """May the status change (OGP facts 3.2)? Steps are appended in order, and change something."""
    last = member.status_changes.last()
    if last is None:
        return ALLOWED
    if since < last.since:
        return denied(_("A change of status cannot precede the one before it."))
    if last.status == status:
        return denied(_("The status is this one already."))
    if last.status in LEAVES and status not in LEAVES[Status(last.status)]:
        return denied(_("A member that has withdrawn can only be admitted anew."))
    return ALLOWED
