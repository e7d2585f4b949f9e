"""The signature under an act of this room."""

from __future__ import annotations

from parvis.people.models import Person
from parvis.people.rules import Signer
from parvis.record.acts import Actor


def actor_of(by: Signer) -> Actor:
    """Return the signature for the record."""
    return by if isinstance(by, Actor) else by.as_actor()


def person_of(by: Signer) -> Person | None:
    """Return the person who signs; none where the console does."""
    return None if isinstance(by, Actor) else by.person
