"""Whole deeds made of several: somebody is named, given a role or brought in, and invited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from parvis.people.acts.grants import give
from parvis.people.acts.invitations import invite, name_person
from parvis.people.acts.organisations import affiliate
from parvis.people.models import Grant, Invitation, Organisation, Person
from parvis.people.offers import may_name
from parvis.people.places import Place
from parvis.people.roles import Role
from parvis.people.rules import Signer
from parvis.record import clock


@dataclass(frozen=True)
class Invited:
    """What came of it: who was named, the invitation and the token for the letter, the role given.

    Without an address there is no invitation: the person is named, and may be invited later.
    """

    person: Person
    invitation: Invitation | None = None
    token: str = ""
    grant: Grant | None = None


@transaction.atomic
def appoint(
    role: Role,
    place: Place,
    *,
    name: str,
    email: str,
    by: Signer,
    organisation: Organisation | None = None,
    since: date | None = None,
    until: date | None = None,
    language: str = "",
) -> Invited:
    """Name somebody, give them a role, and invite them to take up that place. Raises `Refused`.

    Without an address (`email` empty) they are named alone. Whether there is an account with
    the address is not asked: who has one claims the name with it.
    """
    may_name(name, role, place, organisation, clock.today()).enforce()
    person = name_person(name, language)
    grant = give(role, place, person, by=by, organisation=organisation, since=since, until=until)
    return _invited(person, email, place, by, grant)


@transaction.atomic
def welcome(
    organisation: Organisation, *, name: str, email: str, by: Signer, language: str = ""
) -> Invited:
    """Name somebody, bring them into an organisation, and invite them. Raises `Refused`."""
    person = name_person(name, language)
    affiliate(person, organisation, by=by)
    return _invited(person, email, organisation.place, by)


def _invited(
    person: Person, email: str, place: Place, by: Signer, grant: Grant | None = None
) -> Invited:
    if not email:
        return Invited(person, grant=grant)
    return Invited(person, *invite(person, email, place, by=by), grant)
