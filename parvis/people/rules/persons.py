"""Who may be invited, take up a name, follow, change their name and close their account; why not."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from allauth.account.models import EmailAddress
from django.utils.translation import gettext as _

from parvis.people.models import Affiliation, Follow, Grant, Invitation, Person
from parvis.people.places import Place
from parvis.people.rights import Hand, may_act, may_sign
from parvis.people.roles import OFFICES, Role
from parvis.people.rules.camps import Signer, may_hold_side
from parvis.people.rules.grants import (
    is_last_operator,
    last_operator_stays,
    may_grant,
    may_hold,
    may_last,
)
from parvis.people.rules.organisations import may_affiliate, may_describe
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.record.models import Entry
from parvis.rulings import ALLOWED, Ruling, denied

MOST_FOLLOWED = 200  # by one person; a page and a letter hold no more
# How many invitations one person sends within a day.
LETTERS_IN_ONES_OWN_NAME, LETTERS_BY_OFFICE = 20, 200
A_DAY = timedelta(days=1)


def may_invite(by: Signer | None, person: Person, place: Place, today: date) -> Ruling:
    """May this person be invited to take up their name?

    Who says to which address the letter goes chooses who takes up what waits under the name: so
    only those who may give each of its roles, and bring somebody into each of its organisations.
    """
    if person.has_account or person.closed_at:
        return denied(_("This person has an account already."))
    if isinstance(by, Actor):
        return ALLOWED
    if by and not (paced := _may_send(by)):
        return paced
    roles = list(person.grants.not_over(today).for_reading())
    given_for = {one.organisation_id for one in roles}
    for grant in roles:
        ruling = _may_answer_for(by, grant, today)
        if not ruling:
            return ruling
    named_in = Affiliation.objects.current(today).filter(person=person)
    others = named_in.exclude(organisation__in=given_for - {None})
    for one in others.select_related("organisation__member"):
        ruling = may_affiliate(by, one.organisation, today)
        if not ruling:
            return ruling
    if roles or others:
        return ALLOWED
    givers = sorted({one for office in OFFICES.values() for one in office.by | office.by_society})
    return may_act(by, givers, place)


def _may_send(by: Hand) -> Ruling:
    """May this person send one more invitation within a day? A letter goes to whoever is named."""
    most = LETTERS_BY_OFFICE if by.grant else LETTERS_IN_ONES_OWN_NAME
    sent = Invitation.objects.filter(by=by.person, made_at__gt=clock.now() - A_DAY)
    if sent.count() >= most:
        return denied(_("You have sent {most} invitations within a day.").format(most=most))
    return ALLOWED


def _may_answer_for(by: Hand | None, grant: Grant, today: date) -> Ruling:
    """May this hand say who holds the role: as its giver, or as one of its organisation?"""
    if by and grant.organisation and may_describe(by, grant.organisation, today):
        return ALLOWED
    return may_grant(by, Role(grant.role), grant.place, grant.organisation, today)


def may_use(invitation: Invitation | None, now: datetime) -> Ruling:
    """May this invitation be used? Once, until it expires, while nobody revoked it."""
    if invitation is None:
        return denied(_("This invitation does not exist, or was replaced by a newer one."))
    if invitation.used_at:
        return denied(_("This invitation has been used already."))
    if invitation.revoked_at or invitation.person.closed_at:
        return denied(_("This invitation was withdrawn."))
    if invitation.expires_at <= now:
        return denied(_("This invitation has expired. Ask who sent it for a new one."))
    return ALLOWED


def may_let_in(person: Person) -> Ruling:
    """May a link be made that signs this person in once? With an account that is open."""
    if not person.has_account:
        return denied(_("This person has no account."))
    return ALLOWED


def may_open_account(person: Person, email: str) -> Ruling:
    """May this name be taken up with a new account? Nobody has one with the address."""
    if person.has_account or person.closed_at:
        return denied(_("This person has an account already."))
    taken = EmailAddress.objects.filter(email__iexact=email, verified=True).exists()
    if taken or Person.objects.filter(email__iexact=email).exists():
        return denied(
            _("There is an account with this address. Sign in, then open the link again.")
        )
    return ALLOWED


def may_claim(by: Person, named: Person, today: date) -> Ruling:
    """May this account take up all that waits under a name? What may not be held together may not."""
    ruling = may_sign(by)
    if not ruling:
        return ruling
    for one in Affiliation.objects.current(today).filter(person=named):
        ruling = may_hold_side(by, one.organisation.side, today)
        if not ruling:
            return ruling
    for grant in named.grants.not_over(today).for_reading():
        role, since = Role(grant.role), max(grant.since, today)
        ruling = may_hold(by, role, grant.organisation, today) and may_last(
            by, role, grant.place, since, grant.until
        )
        if not ruling:
            return ruling
    return ALLOWED


def may_rename(person: Person, name: str) -> Ruling:
    """May this account show this name? Some name, of two hundred signs at most."""
    if not name.strip():
        return denied(_("An account shows a name; it may be the one you are known by."))
    if len(name.strip()) > 200:
        return denied(_("A name has at most 200 characters."))
    return may_sign(person)


def may_follow(person: Person | None, chain: str, kind: str, key: str) -> Ruling:
    """May this person follow a thing? One that the record knows; two hundred at most."""
    signed = may_sign(person)
    if not signed:
        return signed
    if not Entry.objects.filter(chain=chain, subject_kind=kind, subject_key=key).exists():
        return denied(_("The record knows nothing of this."))
    if Follow.objects.filter(person=person).count() >= MOST_FOLLOWED:
        return denied(
            _("You follow {number} things, which is the most one can. Stop following one.").format(
                number=MOST_FOLLOWED
            )
        )
    return ALLOWED


def may_close(person: Person | None, today: date) -> Ruling:
    """May this person close the account? Always; the last operator names another first."""
    signed = may_sign(person)
    if not signed or person is None:
        return signed
    return last_operator_stays() if is_last_operator(person, today) else ALLOWED
