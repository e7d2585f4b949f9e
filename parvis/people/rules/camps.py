"""Who speaks for whom: State, society and the reviewer, which nobody mixes (OGP 1.1)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.models import Affiliation, Grant, Person
from parvis.people.rights import Hand
from parvis.people.roles import SOCIETY, STATE, Role
from parvis.people.sides import Side
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied

# Who signs: the console and the demonstration as an actor, a person by hand.
Signer = Actor | Hand


def may_hold_side(person: Person, side: str, today: date) -> Ruling:
    """May this person belong to an organisation of a side? Nobody speaks for State and society."""
    speaks_for = sides_of(person, today)
    if side in SOCIETY and speaks_for & STATE:
        return denied(_("Who belongs to an organisation of the State belongs to none of society."))
    if side in STATE and speaks_for & SOCIETY:
        return denied(_("Who belongs to an organisation of society belongs to none of the State."))
    if Side.REVIEWER in speaks_for | {side} and speaks_for - {side}:
        return denied(_("The independent reviewer belongs to neither side."))
    return ALLOWED


def sides_of(person: Person, today: date) -> set[str]:
    """Return the sides for which a person speaks on a day. Two queries.

    They are those of the organisations they belong to, and civil society's for its coordinator,
    who need belong to none.
    """
    held = Affiliation.objects.current(today).filter(person=person)
    sides = set(held.values_list("organisation__side", flat=True))
    coordinates = Grant.objects.of(person).not_over(today).filter(role=Role.COORDINATOR)
    return sides | ({str(Side.CIVIL_SOCIETY)} if coordinates.exists() else set())


def is_of_the_state(by: Hand, today: date) -> bool:
    """Say whether a hand, or the person it belongs to, speaks for the State."""
    return by.side in STATE or bool(sides_of(by.person, today) & STATE)


def not_by_the_state() -> Ruling:
    """Refuse what somebody of the State would do for civil society."""
    return denied(_("Civil society chooses its own: nobody of the State does this for it."))
