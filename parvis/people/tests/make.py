"""Makers: an organisation on a side, a person with an account, a role that is held."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from allauth.account.models import EmailAddress

from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Grant, Organisation, Person
from parvis.people.places import Place
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.record import clock

_numbers = count(1)


def an_organisation(
    member: Member | None = None, side: Side = Side.GOVERNMENT, name: str = "", **rest: Any
) -> Organisation:
    """Register an organisation, of a new member if none is given."""
    number = next(_numbers)
    return acts.register(
        member or a_member(), slug=f"organisation-{number}", name=name or f"Organisation {number}",
        side=side, by=PLATFORM, **rest,
    )  # fmt: skip


def a_person(name: str = "", **rest: Any) -> Person:
    """Open an account with a proved address and no passphrase: tests sign in by `force_login`."""
    number = next(_numbers)
    email = rest.pop("email", f"person-{number}@example.org")
    person = Person(name=name or f"Person {number}", email=email, **rest)
    person.set_unusable_password()
    person.save()
    EmailAddress.objects.create(user=person, email=email, primary=True, verified=True)
    return person


def a_grant(
    role: Role,
    place: Place,
    person: Person | None = None,
    organisation: Organisation | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
) -> Grant:
    """Give a role, by the console, to a new person if none is given."""
    return acts.give(
        role, place, person or a_person(), by=PLATFORM, organisation=organisation,
        since=since, until=until,
    )  # fmt: skip


def a_hand(
    role: Role,
    place: Place,
    person: Person | None = None,
    organisation: Organisation | None = None,
) -> Hand:
    """Return the hand of a person who is given a role, today."""
    grant = a_grant(role, place, person, organisation)
    return Hand(grant.person, clock.today(), grant)
