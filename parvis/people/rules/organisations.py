"""Who may register, describe, verify organisations, and who belongs to them; and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people.models import Affiliation, Organisation, Person
from parvis.people.places import of_member
from parvis.people.rights import Hand, may_act, may_sign
from parvis.people.roles import SOCIETY, keepers_of
from parvis.people.rules.camps import Signer, is_of_the_state, may_hold_side, not_by_the_state
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied


def may_register(by: Signer, member: Member, side: str, slug: str, today: date) -> Ruling:
    """May this organisation of a member be registered? One of society by anybody with an account."""
    if Organisation.objects.filter(member=member, slug=slug).exists():
        return denied(_("An organisation named “{slug}” exists already.").format(slug=slug))
    if isinstance(by, Actor):
        return ALLOWED
    if side in SOCIETY:
        return may_sign(by.person) and may_hold_side(by.person, side, today)
    return may_act(by, keepers_of(side), of_member(member))


def may_describe(by: Hand | None, organisation: Organisation, today: date) -> Ruling:
    """May the organisation's own words be changed? By those who belong to it, and nobody else."""
    signed = may_sign(by.person if by else None)
    if not signed or by is None:
        return signed
    if not belongs(by.person, organisation, today):
        return denied(
            _("Only those who belong to {organisation} may change what it says of itself.").format(
                organisation=organisation
            )
        )
    return ALLOWED


def belongs(person: Person, organisation: Organisation, today: date) -> bool:
    """Say whether a person belongs to an organisation on a day. One query."""
    held = Affiliation.objects.current(today).filter(person=person, organisation=organisation)
    return held.exists()


def may_verify(by: Hand | None, organisation: Organisation, today: date) -> Ruling:
    """May this hand say that the organisation is what it says? Not of one's own organisation."""
    if organisation.verified_on:
        return denied(_("This organisation is verified already."))
    if by and (by.organisation == organisation or belongs(by.person, organisation, today)):
        return denied(_("Nobody verifies their own organisation."))
    return _may_keep(by, organisation, today)


def may_affiliate(by: Signer | None, organisation: Organisation, today: date) -> Ruling:
    """May somebody be brought into the organisation? By those in it.

    By those who look after it while nobody is, so that nobody comes in over its head.
    """
    if isinstance(by, Actor):
        return ALLOWED
    if by and may_describe(by, organisation, today):
        return ALLOWED
    ruling = _may_keep(by, organisation, today)
    is_inhabited = Affiliation.objects.current(today).filter(
        organisation=organisation, person__email__isnull=False
    )
    if ruling and organisation.side in SOCIETY and is_inhabited.exists():
        return denied(
            _(
                "Only those who belong to an organisation of society bring others in, or let them go."
            )
        )
    return ruling


def _may_keep(by: Hand | None, organisation: Organisation, today: date) -> Ruling:
    """May this hand look after the organisation? Nobody of the State looks after one of society."""
    ruling = may_act(by, keepers_of(organisation.side), organisation.place)
    if ruling and by and organisation.side in SOCIETY and is_of_the_state(by, today):
        return not_by_the_state()
    return ruling


def may_leave(by: Hand | None, affiliation: Affiliation, today: date, reason: str = "") -> Ruling:
    """May this belonging end? By the person; with a reason, by those who may bring others in."""
    if affiliation.until and affiliation.until <= today:
        return denied(_("This person has left already."))
    if by and by.person == affiliation.person:
        return may_sign(by.person)
    ruling = may_affiliate(by, affiliation.organisation, today)
    if ruling and not reason.strip():
        return denied(_("Say why: the reason is shown beside the roles that end."))
    return ruling
