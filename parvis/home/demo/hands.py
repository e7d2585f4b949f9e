"""Who signs at a moment of the story: a person with an account who holds the right role that day."""

from __future__ import annotations

from collections.abc import Sequence

from parvis.people.models import Grant, Organisation
from parvis.people.places import Place
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.record import clock


class Hands:
    """The roles given so far in the story. They only propose who signs: the acts ask their rules."""

    def __init__(self) -> None:
        self._given: list[Grant] = []

    def take(self, grant: Grant) -> None:
        """Keep a role that was given."""
        self._given.append(grant)

    def let_go(self, grant: Grant) -> None:
        """Forget a role that was ended otherwise than by its own end."""
        self._given = [one for one in self._given if one != grant]

    def over(
        self, place: Place, roles: Sequence[Role], organisation: Organisation | None = None
    ) -> list[Hand]:
        """Return the hands over a place today, in the order of the roles; of one body, or of all."""
        today = clock.today()
        found = [
            Hand(grant.person, today, grant)
            for grant in self._given
            if grant.role in roles
            and grant.is_held(today)
            and grant.person.has_account
            and grant.reaches(place)
            and organisation in (None, grant.organisation)
        ]
        return sorted(found, key=lambda hand: roles.index(Role(hand.role)))
