"""Who signs at a moment of the story: a person with an account who holds the right role that day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from parvis.people.models import Grant
from parvis.people.places import Place
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.record import clock


def hands_of(roles: Sequence[Role], place: Place, **kept: Any) -> list[Hand]:
    """Return the hands that reach a place that day, in the order of the roles. One query.

    `kept`: what else is asked of the grants, as `organisation=…`.
    """
    today = clock.today()
    held = (
        Grant.objects.in_force(today)
        .over(place)
        .filter(role__in=roles, person__email__isnull=False, person__closed_at__isnull=True, **kept)
    )
    hands = [Hand(one.person, today, one) for one in held.for_reading().order_by("since", "pk")]
    return sorted(hands, key=lambda hand: roles.index(Role(hand.role)))


def hand_of(roles: Sequence[Role], place: Place, **kept: Any) -> Hand | None:
    """Return the first of the hands, or none."""
    return next(iter(hands_of(roles, place, **kept)), None)
