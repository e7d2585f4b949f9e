"""Who adds a report from outside, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.models import Organisation
from parvis.people.rights import By, may_sign
from parvis.people.roles import SOCIETY
from parvis.people.rules import belongs
from parvis.plans.models import Commitment
from parvis.progress.law.scales import PENS
from parvis.progress.rules.holders import holds_pen
from parvis.progress.rules.taking_part import is_carried_out
from parvis.rulings import ALLOWED, Ruling, denied


def may_shadow(
    by: By, commitment: Commitment, organisation: Organisation | None, today: date
) -> Ruling:
    """May somebody report from outside, for an organisation of society to which they belong?"""
    ruling = may_speak_for(by, organisation, today)
    if not ruling or organisation is None:
        return ruling
    if organisation.side not in SOCIETY or organisation.member_id != commitment.plan.member_id:
        return denied(_("Reports from outside come from organisations of society of this member."))
    if holds_pen(organisation, commitment, today):
        return denied(_("Your organisation holds civil society’s pen: it writes with that."))
    return is_carried_out(commitment)


def may_speak_for(by: By, organisation: Organisation | None, today: date) -> Ruling:
    """Does this hand speak for the organisation: its own, or that of a person who belongs to it?"""
    if isinstance(by, Organisation):
        return ALLOWED
    ruling = may_sign(by.person)
    if not ruling:
        return ruling
    if organisation is None or not belongs(by.person, organisation, today):
        return denied(_("Those report from outside who belong to an organisation of society."))
    return ALLOWED


def says_a_level(level: str) -> Ruling:
    """Is this a level of the scale of the pens?"""
    return ALLOWED if level in PENS else denied(_("This is not a level of the completion scale."))
