"""Which person may act where: the roles in force, and the signature under an act.

A rule says which roles may do something over a place; `hand_for` finds the one through which a
person may, and `may_act` tells why nobody else may. Rules of rooms above ask only these two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from django.utils.translation import gettext as _

from parvis.people.labels import ROLES
from parvis.people.models import Grant, Organisation, Person
from parvis.people.models.person import ONCE, new_key
from parvis.people.places import Place
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.record.acts import Actor
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.lists import listed


@dataclass(frozen=True)
class Hand:
    """A person acting on a day through one role, for the organisation it is held for: a signature."""

    person: Person
    on: date
    grant: Grant | None = None

    @property
    def organisation(self) -> Organisation | None:
        """Return for whom the hand writes."""
        return self.grant.organisation if self.grant else None

    @property
    def side(self) -> str:
        """Return on which side it writes: its organisation's; in one's own name, society's.

        So does the coordinator; the other roles of the installation are on no side but its own.
        """
        if self.organisation:
            return self.organisation.side
        is_of_society = self.role in ("", Role.COORDINATOR)
        return Side.CIVIL_SOCIETY if is_of_society else Side.PLATFORM

    @property
    def role(self) -> str:
        """Name the role it acts through; empty in one's own name."""
        return self.grant.role if self.grant else ""

    def as_actor(self) -> Actor:
        """Return the signature for the record: the organisation's name, the person's pseudonym."""
        for_whom = self.organisation
        return Actor(
            side=self.side,
            name=for_whom.name if for_whom else "",
            key=for_whom.slug if for_whom else self.person.key,
            role=self.role,
            person=self.person.key,
        )

    def signing_once(self) -> Actor:
        """Return a signature that nothing else bears: of somebody who is not named in public."""
        key = new_key(ONCE)
        return Actor(side=Side.CIVIL_SOCIETY, key=key, person=key)


# Who acts from the console of the machine: nobody signs there.
CONSOLE = Actor(side=Side.PLATFORM, role=Role.OPERATOR)

# Who signs an act. An organisation alone is told of by the console, an import or the demonstration;
# `record.signing` stops it in a request.
By: TypeAlias = Organisation | Hand


def body_of(by: By) -> Organisation | None:
    """Return the organisation for which somebody acts."""
    return by if isinstance(by, Organisation) else by.organisation


def hands(
    person: Person | None, roles: Sequence[Role], place: Place, today: date,
    sides: Iterable[str] = (),
) -> list[Hand]:  # fmt: skip
    """Return the hands of a person over a place, in the order of the roles. One query.

    `sides` keeps those held for an organisation of one of these sides.
    """
    if person is None or not person.is_active:
        return []
    held = Grant.objects.in_force(today).of(person).over(place).filter(role__in=roles)
    if sides := list(sides):
        held = held.filter(organisation__side__in=sides)
    found = [
        Hand(person, today, one) for one in held.select_related("organisation__member", "member")
    ]
    return sorted(found, key=lambda hand: roles.index(Role(hand.role)))


def hand_for(
    person: Person | None, roles: Sequence[Role], place: Place, today: date,
    sides: Iterable[str] = (),
) -> Hand | None:  # fmt: skip
    """Return the first of the hands, or none."""
    return next(iter(hands(person, roles, place, today, sides)), None)


def first_that(
    found: Iterable[Hand], may: Callable[[Hand], Ruling], otherwise: Ruling
) -> tuple[Hand | None, Ruling]:
    """Return the first of some hands that may, and its ruling; else none, and why the last may not.

    `otherwise` is said where there is no hand at all.
    """
    ruling = otherwise
    for hand in found:
        ruling = may(hand)
        if ruling:
            return hand, ruling
    return None, ruling


def needs_one_of(roles: Iterable[Role]) -> Ruling:
    """Refuse: only those who hold one of these roles may do it."""
    named = listed(sorted({str(ROLES[role]) for role in roles}))
    return denied(
        _("Only those who hold one of these roles may do this: {roles}.").format(roles=named)
    )


def may_act(by: By | None, roles: Sequence[Role], place: Place) -> Ruling:
    """May this hand act through its role, over this place, on its day?

    The role is read anew: one that was withdrawn a minute ago writes nothing any more.
    """
    if by is None:
        return denied(_("Sign in first: what is done here is done by somebody."))
    if isinstance(by, Organisation):
        return ALLOWED
    if by.grant is None:
        return needs_one_of(roles)
    held = Grant.objects.in_force(by.on).of(by.person).over(place).filter(role__in=roles)
    if not held.filter(pk=by.grant.pk).exists() or not _is_open(by.person):
        return needs_one_of(roles)
    return ALLOWED


def may_sign(person: Person | None) -> Ruling:
    """May this person act in their own name? With an account that is open."""
    if person is None:
        return denied(_("Sign in first: what is done here is done by somebody."))
    if not _is_open(person):
        return denied(_("This account is closed."))
    return ALLOWED


def _is_open(person: Person) -> bool:
    return Person.objects.filter(pk=person.pk, closed_at__isnull=True, email__isnull=False).exists()
