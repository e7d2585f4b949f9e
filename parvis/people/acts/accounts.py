"""An account: the name it shows, and its end."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q

from parvis.members.models import Member
from parvis.people import rules, verbs
from parvis.people.models import Affiliation, Grant, Invitation, Person
from parvis.people.places import HOUSE, THE_HOUSE, Place, of_member
from parvis.people.rights import Hand
from parvis.record import clock
from parvis.record.acts import SIGNED, record
from parvis.record.models import Entry


@transaction.atomic
def rename(person: Person, *, name: str, language: str) -> None:
    """Change the name an account shows, everywhere at once, and the language of its letters."""
    rules.may_rename(person, name).enforce()
    was, person.name, person.language = person.name, name.strip(), language
    person.save(update_fields=["name", "language"])
    if was != person.name:
        for place in places_of(person):
            record(
                verbs.RENAMED, place, by=Hand(person, clock.today()).as_actor(), person=person.key
            )


@transaction.atomic
def close(person: Person) -> None:
    """Close an account, at once and for good: personal data goes, what was done stays.

    Name, address, passphrase, passkeys, codes, sessions and links to providers are removed; roles
    and belongings end today; invitations lose their address. What the person did in public stays
    under the pseudonym, and the records stay valid: they never held more than that.
    """
    today, now = clock.today(), clock.now()
    rules.may_close(person, today).enforce()
    for place in places_of(person):
        record(verbs.CLOSED, place, by=Hand(person, clock.today()).as_actor(), person=person.key)
    Grant.objects.of(person).in_force(today).update(ended_on=today)
    Grant.objects.of(person).filter(since__gt=today, ended_on__isnull=True).update(ended_on=today)
    Affiliation.objects.filter(person=person).filter(
        Q(until__isnull=True) | Q(until__gt=today)
    ).update(until=today)
    _forget_how_to_sign_in(person)
    about_them = Invitation.objects.filter(person=person)
    about_them.filter(used_at__isnull=True, revoked_at__isnull=True).update(revoked_at=now)
    about_them.update(email="")
    person.name, person.email, person.last_login, person.closed_at = "", None, None, now
    person.set_unusable_password()
    person.save()


def places_of(person: Person) -> list[Place]:
    """Return the members, and the house, in whose record or pages this person appears."""
    signed = Q(**{f"facts__{SIGNED}": person.key}) | Q(facts__person=person.key)
    chains = set(Entry.objects.filter(signed).values_list("chain", flat=True))
    chains |= set(person.grants.filter(member__isnull=False).values_list("member__slug", flat=True))
    members = Member.objects.filter(slug__in=chains)
    return [*map(of_member, members), *([THE_HOUSE] if HOUSE in chains else [])]


def _forget_how_to_sign_in(person: Person) -> None:
    keys = list(UserSession.objects.filter(user=person).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    for table in (UserSession, EmailAddress, Authenticator, SocialAccount):
        table.objects.filter(user=person).delete()
