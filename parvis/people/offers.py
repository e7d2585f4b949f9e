"""What a person may give: read once, so that a form offers no more than its act will take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people import rules
from parvis.people.models import Grant, Organisation, Person
from parvis.people.places import Place
from parvis.people.rights import Hand, first_that, hands, may_sign, needs_one_of
from parvis.people.roles import OFFICES, STATE, Role, Scope, is_of_society, may_give
from parvis.rulings import ALLOWED, Ruling, denied


@dataclass(frozen=True)
class Offer:
    """One role that a person may give: through which of theirs, for organisations of which sides.

    The side is empty where the role is held in one's own name.
    """

    role: Role
    scopes: frozenset[Scope]
    through: tuple[tuple[Grant, frozenset[str]], ...]

    @property
    def sides(self) -> frozenset[str]:
        """Return the sides for which it may be given somewhere."""
        return frozenset(side for _grant, sides in self.through for side in sides)

    def reaches(self, place: Place, side: str) -> bool:
        """Say whether it may be given over a place, for an organisation of a side."""
        return place.scope in self.scopes and any(
            side in sides and grant.reaches(place) for grant, sides in self.through
        )

    def reaches_some(self, place: Place) -> bool:
        """Say whether it may be given over a place for anybody."""
        return any(self.reaches(place, side) for side in self.sides)


def offers(person: Person, member: Member | None, today: date) -> dict[Role, Offer]:
    """Return the roles that a person may give with a member (none: of the installation)."""
    here = Q(scope=Scope.INSTALLATION) | Q(member=member, member__isnull=False)
    held = list(Grant.objects.of(person).in_force(today).filter(here).for_reading())
    of_the_state = bool(held) and bool(rules.sides_of(person, today) & STATE)
    found = (_offer(role, held, member is None, of_the_state) for role in Role)
    return {one.role: one for one in found if one.through and one.scopes}


def _offer(role: Role, held: Iterable[Grant], in_the_house: bool, of_the_state: bool) -> Offer:
    office = OFFICES[role]
    house = frozenset({Scope.INSTALLATION})
    scopes = office.scopes & house if in_the_house else office.scopes - house
    asked: set[str] = {str(side) for side in office.sides} or {""}
    through = []
    for grant in held:
        giver = grant.organisation.side if grant.organisation else ""
        sides = frozenset(
            side for side in asked
            if may_give(Role(grant.role), role, side=side, giver_side=giver)
            and not (of_the_state and is_of_society(role, side))
        )  # fmt: skip
        if sides:
            through.append((grant, sides))
    return Offer(role, scopes, tuple(through))


def may_give_something(found: dict[Role, Offer]) -> Ruling:
    """May this person give any role here?"""
    if not found:
        return denied(_("You hold no role here through which others are given."))
    return ALLOWED


def withdrawable(found: dict[Role, Offer], grants: Iterable[Grant]) -> list[Grant]:
    """Keep of some roles those that may be withdrawn: whoever gives a role may."""
    return [
        one for one in grants
        if Role(one.role) in found
        and found[Role(one.role)].reaches(
            one.place, one.organisation.side if one.organisation else ""
        )
    ]  # fmt: skip


def hand_that_may_grant(
    person: Person | None, role: Role, place: Place, organisation: Organisation | None, today: date
) -> tuple[Hand | None, Ruling]:
    """Return the hand through which a person may give a role; else none, and why not."""
    if person is None:
        return None, may_sign(None)
    givers = rules.givers_of(role, organisation.side if organisation else "")
    return first_that(
        hands(person, givers, place, today),
        lambda hand: rules.may_grant(hand, role, place, organisation, today),
        rules.fits(role, place, organisation) and needs_one_of(givers),
    )


def may_name(
    name: str, role: Role, place: Place, organisation: Organisation | None, today: date
) -> Ruling:
    """May a role be given to somebody new of this name? Not when it waits for that name already.

    A form that is sent twice would else name, appoint and invite the same person twice.
    """
    waits = Grant.objects.not_over(today).filter(
        role=role, scope=place.scope, member=place.member, key=place.key,
        organisation=organisation, person__email__isnull=True, person__name=name.strip(),
    )  # fmt: skip
    if waits.exists():
        return denied(
            _("This role waits for {name} already. Send the invitation again instead.").format(
                name=name.strip()
            )
        )
    return ALLOWED
