"""The signature under an act of this room."""

from __future__ import annotations

from datetime import date

from parvis.people import rules
from parvis.people.models import Grant, Organisation, Person
from parvis.people.rights import Hand
from parvis.people.rules import Signer
from parvis.record.acts import Actor


def actor_of(by: Signer) -> Actor:
    """Return the signature for the record."""
    return by if isinstance(by, Actor) else by.as_actor()


def person_of(by: Signer) -> Person | None:
    """Return the person who signs; none where the console does."""
    return None if isinstance(by, Actor) else by.person


def actor_within(by: Signer, organisation: Organisation, today: date) -> Actor:
    """Return the signature for what is done within an organisation: its own, by who belongs to it.

    An official who says what a ministry does speaks as the ministry, not as a citizen.
    """
    if isinstance(by, Actor) or not rules.belongs(by.person, organisation, today):
        return actor_of(by)
    role = by.role if by.organisation == organisation else ""
    signed = organisation.as_actor(role)
    return Actor(signed.side, signed.name, signed.key, signed.role, by.person.key)


def actor_of_newcomer(person: Person, today: date) -> Actor:
    """Return the signature of who has just taken up a name: as what they were invited to be."""
    held = Grant.objects.of(person).in_force(today).for_reading().order_by("-pk").first()
    if held:
        return Hand(person, today, held).as_actor()
    belonging = person.affiliations.current(today).select_related("organisation").first()
    own = Hand(person, today)
    return actor_within(own, belonging.organisation, today) if belonging else own.as_actor()
