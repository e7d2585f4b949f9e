"""Names kept for people, invitations to take them up, and links that sign in once."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from parvis.people import rules, tokens, verbs
from parvis.people.acts.signing import actor_of_newcomer, person_of
from parvis.people.models import Affiliation, Grant, Invitation, Person
from parvis.people.places import THE_HOUSE, Place, of_member
from parvis.people.rules import Signer
from parvis.people.tokens import LASTS, Purpose
from parvis.record import clock, signing
from parvis.record.acts import Actor, record


def name_person(name: str, language: str = "", key: str = "") -> Person:
    """Name a person who has no account. Called by the act that needs the name, in its transaction.

    `key`: the pseudonym, where a story must tell the same record twice; else chance chooses it.
    """
    person = Person(name=name.strip(), **({"key": key} if key else {}))
    if language:
        person.language = language
    person.set_unusable_password()
    person.save()
    return person


@transaction.atomic
def invite(person: Person, email: str, place: Place, *, by: Signer) -> tuple[Invitation, str]:
    """Make an invitation to take up a name; return it, and the token to send to the address.

    It is bound to the person, this purpose, the place's member and a last instant. Those made
    before for the same person are withdrawn. Nothing enters the record: an address is private.
    """
    now = clock.now()
    rules.may_invite(by, person, place, clock.today()).enforce()
    Invitation.objects.filter(person=person, purpose=Purpose.CLAIM).open(now).update(revoked_at=now)
    return _made(Purpose.CLAIM, person, place, email, by)


@transaction.atomic
def enrol(person: Person, email: str, *, by: Actor) -> None:
    """Open an account for a person who is named, without a passphrase: for the console alone.

    The address counts as proved. Who holds the account comes in by a link that signs in once
    (`let_in`). Nothing enters the record: an address is private. `RuntimeError` in a request, where
    an address is proved by a letter and by nothing else.
    """
    if signing.is_needed():
        raise RuntimeError("In a request an account is opened by who reads its address.")
    rules.may_open_account(person, email).enforce()
    person.email = Person.objects.normalize_email(email)
    person.save(update_fields=["email"])
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)


@transaction.atomic
def let_in(person: Person, *, by: Actor) -> str:
    """Make a link that signs a person in once, for the console: return its token."""
    rules.may_let_in(person).enforce()
    return _made(Purpose.SIGN_IN, person, THE_HOUSE, person.email or "", by)[1]


def _made(
    purpose: Purpose, person: Person, place: Place, email: str, by: Signer
) -> tuple[Invitation, str]:
    token, now = tokens.new(), clock.now()
    invitation = Invitation.objects.create(
        purpose=purpose, person=person, member=place.member, email=email,
        digest=tokens.digest(token), made_at=now, expires_at=now + LASTS[purpose],
        by=person_of(by),
    )  # fmt: skip
    return invitation, token


def bearing(token: str, purpose: Purpose) -> Invitation | None:
    """Return the invitation of a token for one purpose, or none."""
    if len(token) > tokens.LONGEST:
        return None
    return Invitation.objects.bearing(tokens.digest(token), purpose).first()


def _used(token: str, purpose: Purpose) -> Invitation:
    """Use a token up, so that of two who come at once one is refused; raise `Refused`."""
    now = clock.now()
    found = bearing(token, purpose)
    rules.may_use(found, now).enforce()
    assert found is not None
    taken = Invitation.objects.filter(pk=found.pk).open(now).update(used_at=now)
    if not taken:
        found.refresh_from_db()
        rules.may_use(found, now).enforce()
    return found


@transaction.atomic
def sign_in_once(token: str) -> Person:
    """Use up a link that signs in once; return whose it is. Raises `Refused`."""
    return _used(token, Purpose.SIGN_IN).person


@transaction.atomic
def open_account(token: str, *, passphrase: str, name: str = "", language: str = "") -> Person:
    """Take up a name by opening an account with the address the invitation was sent to.

    The token proves the address: who holds it reads that mailbox. Raises `Refused`.
    """
    invitation = _used(token, Purpose.CLAIM)
    person = invitation.person
    rules.may_open_account(person, invitation.email).enforce()
    person.email = Person.objects.normalize_email(invitation.email)
    person.name = name.strip() or person.name
    person.language = language or person.language
    person.set_password(passphrase)
    person.save()
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    _tell_of_claim(person, person, invitation)
    return person


@transaction.atomic
def claim(token: str, *, by: Person) -> Person:
    """Take up a name with an account one has: its roles and belongings pass to the account."""
    invitation = _used(token, Purpose.CLAIM)
    named = invitation.person
    today = clock.today()
    rules.may_claim(by, named, today).enforce()
    mine = by.affiliations.filter(until__isnull=True).values_list("organisation", flat=True)
    kept = Affiliation.objects.filter(person=named, until__isnull=True)
    kept.filter(organisation__in=set(mine)).update(until=today)
    kept.update(person=by)
    Grant.objects.filter(person=named).update(person=by)
    named.became, named.closed_at, named.name = by, clock.now(), ""
    named.save(update_fields=["became", "closed_at", "name"])
    _tell_of_claim(named, by, invitation)
    return by


def _tell_of_claim(named: Person, by: Person, invitation: Invitation) -> None:
    place = of_member(invitation.member) if invitation.member else THE_HOUSE
    record(
        verbs.CLAIMED, place, by=actor_of_newcomer(by, clock.today()), named=named.key,
        person=by.key,
    )  # fmt: skip


@transaction.atomic
def uninvite(invitation: Invitation, *, by: Signer) -> None:
    """Withdraw an invitation that was not used. Nothing enters the record: it was private."""
    place = of_member(invitation.member) if invitation.member else THE_HOUSE
    rules.may_invite(by, invitation.person, place, clock.today()).enforce()
    Invitation.objects.filter(pk=invitation.pk).open(clock.now()).update(revoked_at=clock.now())
