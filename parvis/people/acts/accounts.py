"""An account: the name it shows, and its end."""

from __future__ import annotations

from datetime import date, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import transaction
from django.db.models import Q

from parvis.members.models import Member
from parvis.people import rules, verbs
from parvis.people.acts import forgetting
from parvis.people.acts.grants import lay_down
from parvis.people.acts.organisations import leave
from parvis.people.models import Affiliation, Grant, Person
from parvis.people.places import HOUSE, THE_HOUSE, Place, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.traces import tracing
from parvis.record import clock
from parvis.record.acts import record


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
def begin_anew(person: Person) -> None:
    """Take away what lets into an account of which nobody has proved an address yet.

    Whoever opened it may have typed the address of somebody else. Who reads that address, and comes
    in by it, shares the account with nobody. Nothing happens where an address was proved.
    """
    if EmailAddress.objects.filter(user=person, verified=True).exists():
        return
    for table in (SocialAccount, Authenticator):
        table.objects.filter(user=person).delete()
    person.set_unusable_password()
    person.save(update_fields=["password"])


@transaction.atomic
def close(person: Person) -> None:
    """Close an account, at once and for good: personal data goes, what was done stays.

    Roles and belongings end today, and the record tells so. Then name, addresses, passphrase,
    passkeys, codes, sessions, links to providers, follows, invitations' addresses and what is
    sealed beside the person's entries are removed. What the person did in public stays under the
    pseudonym, and the records stay valid: they never held more than that. Raises `Refused`.
    """
    today = clock.today()
    _hold_operators()
    rules.may_close(person, today).enforce()
    hand, places = Hand(person, today), places_of(person)
    _end_what_is_held(person, hand)
    forgetting.unseal(person, by=hand.as_actor())
    for place in places:
        record(verbs.CLOSED, place, by=hand.as_actor(), person=person.key)
    forgetting.forget(person)
    person.name, person.email, person.last_login = "", None, None
    person.language, person.closed_at = settings.LANGUAGE_CODE, clock.now()
    person.set_unusable_password()
    person.save()


def _hold_operators() -> None:
    """Let two operators who close at once wait for each other, so that one of them stays."""
    held = Grant.objects.filter(role=Role.OPERATOR, ended_on__isnull=True)
    list(held.select_for_update().order_by("pk"))


def _end_what_is_held(person: Person, hand: Hand) -> None:
    """Lay down the roles of a person, those to come too, and leave their organisations."""
    roles = Grant.objects.of(person).filter(_goes_on(hand.on), ended_on__isnull=True)
    for grant in roles.select_related("organisation", "member", "person"):
        lay_down(grant, by=Hand(person, hand.on, grant))
    belongings = Affiliation.objects.filter(_goes_on(hand.on + timedelta(days=1)), person=person)
    for affiliation in belongings.select_related("organisation__member", "person"):
        leave(affiliation, by=hand)


def _goes_on(day: date) -> Q:
    return Q(until__isnull=True) | Q(until__gte=day)


def places_of(person: Person) -> list[Place]:
    """Return the members, and the house, in whose record or pages this person appears."""
    chains = set(tracing(person).values_list("chain", flat=True))
    chains |= set(person.grants.filter(member__isnull=False).values_list("member__slug", flat=True))
    chains |= set(person.affiliations.values_list("organisation__member__slug", flat=True))
    members = Member.objects.filter(slug__in=chains)
    return [*map(of_member, members), *([THE_HOUSE] if HOUSE in chains else [])]
