"""What a person follows. Private: nothing of it enters the record."""

from __future__ import annotations

from django.db import transaction

from parvis.people import rules
from parvis.people.models import Follow, Person
from parvis.record import clock


@transaction.atomic
def follow(person: Person, chain: str, kind: str, key: str) -> Follow:
    """Follow a thing that the record knows, named as there; once is enough. Raises `Refused`."""
    rules.may_follow(person, chain, kind, key).enforce()
    followed, _is_new = Follow.objects.get_or_create(
        person=person, chain=chain, kind=kind, key=key, defaults={"since": clock.now()}
    )
    return followed


def unfollow(person: Person, chain: str, kind: str, key: str) -> None:
    """Stop following a thing; nothing happens where it was not followed."""
    Follow.objects.filter(person=person, chain=chain, kind=kind, key=key).delete()
