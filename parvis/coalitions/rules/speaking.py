"""Who speaks for an organisation where organisations join forces, and which may."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.coalitions.models import Coalition
from parvis.people.models import Organisation
from parvis.people.rights import By, may_sign
from parvis.people.roles import SOCIETY
from parvis.people.rules import belongs
from parvis.rulings import ALLOWED, Ruling, denied

LONGEST = 4_000  # characters of a purpose, a question, an answer, a farewell


def may_speak_for(by: By | None, organisation: Organisation, today: date) -> Ruling:
    """May this hand act for an organisation? Who belongs to it, through whatever role (our reading).

    Whoever holds a seat or a role for an organisation belongs to it. No college and no forum is
    asked: organisations join forces by their own decision.
    """
    if isinstance(by, Organisation):
        same = by.pk == organisation.pk
    else:
        ruling = may_sign(by.person if by else None)
        if not ruling or by is None:
            return ruling
        same = belongs(by.person, organisation, today)
    if not same:
        return denied(
            _("Only those who belong to {organisation} act for it here.").format(
                organisation=organisation
            )
        )
    return ALLOWED


def may_ally(organisation: Organisation) -> Ruling:
    """May this organisation be in a coalition? One of society that everybody sees (our reading).

    The two sides are kept apart so that each chooses its own (OGP 1.1): a ministry works with a
    coalition in the commitment's team, and does not sit in it. Nor does the independent reviewer.
    """
    if organisation.side not in SOCIETY:
        return denied(
            _(
                "A coalition is society’s own: neither the State nor the independent reviewer "
                "belongs to one. Both sides meet in the team of the commitment."
            )
        )
    if not organisation.is_public:
        return denied(_("Nobody sees this organisation now."))
    return ALLOWED


def may_act_as(by: By | None, organisation: Organisation, today: date) -> Ruling:
    """May this hand act for an organisation that can be in a coalition?"""
    return may_speak_for(by, organisation, today) and may_ally(organisation)


def may_act_within(
    by: By | None, coalition: Coalition, organisation: Organisation, today: date
) -> Ruling:
    """May this hand act for an organisation that belongs to a coalition?"""
    ruling = may_speak_for(by, organisation, today) and stands(coalition, today)
    if ruling and not coalition.members_on(today).filter(pk=organisation.pk).exists():
        return denied(
            _("{organisation} does not belong to this coalition.").format(organisation=organisation)
        )
    return ruling


def stands(coalition: Coalition, today: date) -> Ruling:
    """Does the coalition stand, and does everybody see it?"""
    if not coalition.is_in_force(today):
        return denied(_("This coalition has ended."))
    if not coalition.is_public:
        return denied(_("Nobody sees this coalition now."))
    return ALLOWED


def says(words: str) -> Ruling:
    """Are there words, and no more than are taken? Longer ones are refused, and never cut."""
    if not words.strip():
        return denied(_("Say something: these words are empty."))
    if len(words) > LONGEST:
        told = _("This text has {count} characters; at most {most} can be sent. Shorten it.")
        return denied(told.format(count=len(words), most=LONGEST))
    return ALLOWED
