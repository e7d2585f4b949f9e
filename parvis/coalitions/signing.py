"""Who signs for an organisation: its own name, by whoever belongs to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from parvis.moderation.things import Thing
from parvis.people.acts.signing import actor_within
from parvis.people.models import Organisation, Person
from parvis.people.rights import By
from parvis.record.acts import Actor


def signed(by: By, own: Organisation, today: date) -> Actor:
    """Return the signature for what is done for an organisation."""
    if isinstance(by, Organisation):
        return by.as_actor()
    return actor_within(by, own, today)


def writer(by: By) -> Person | None:
    """Return the person who writes; none where the console or the demonstration does."""
    return None if isinstance(by, Organisation) else by.person


def named(thing: Thing) -> dict[str, Any]:
    """Return how an entry about a coalition names what was said, so that it can be masked."""
    return {thing.record_kind: thing.record_key}
