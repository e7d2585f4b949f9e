"""The roles that persons hold: over what, for whom, and who gives them. Pure.

Sources: OGP facts 12.2 for the list; 5.4 and 1.2 (PCS-1.1) for civil society choosing its own.
That no government hand fills a seat of civil society is the Standards' (OGP 1.1); who gives the
other roles is our reading, printed on the page of roles.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parvis.people.sides import Side


class Role(StrEnum):
    """What a person may be to a member, a forum, a commitment or the installation."""

    POINT_OF_CONTACT = "point_of_contact"
    FORUM_SECRETARY = "forum_secretary"
    SEAT_HOLDER = "seat_holder"
    ALTERNATE = "alternate"
    LEAD = "lead"
    CO_LEAD = "co_lead"
    CONTRIBUTOR = "contributor"
    REVIEWER = "reviewer"
    MONITORING_BODY = "monitoring_body"
    STEERING_MEMBER = "steering_member"
    COORDINATOR = "coordinator"
    SUPPORT_UNIT = "support_unit"
    OPERATOR = "operator"


class Scope(StrEnum):
    """Over what a role is held."""

    INSTALLATION = "installation"
    MEMBER = "member"
    FORUM = "forum"
    COMMITMENT = "commitment"


STATE = frozenset({Side.GOVERNMENT, Side.PARLIAMENT})
SOCIETY = frozenset(
    {Side.CIVIL_SOCIETY, Side.PRIVATE_SECTOR, Side.MEDIA, Side.ACADEMIA, Side.OTHER}
)


# Held in one's own name, whatever one belongs to: who keeps the house speaks for nobody in it.
# Who keeps the machine running neither judges what others write nor hides it.
_APART_FROM_THE_MACHINE = frozenset(
    {Role.FORUM_SECRETARY, Role.COORDINATOR, Role.SUPPORT_UNIT, Role.REVIEWER, Role.MONITORING_BODY}
)
IN_ONES_OWN_NAME = frozenset({Role.SUPPORT_UNIT, Role.OPERATOR})


@dataclass(frozen=True)
class Office:
    """What is true of a role: its scopes, the sides it is held for, and who gives it.

    `sides` are those of the organisation; empty: the role is held in one's own name. `by` may give
    it for an organisation of the State (or for none), `by_society` for one of society.
    """

    scopes: frozenset[Scope]
    sides: frozenset[Side] = frozenset()
    by: frozenset[Role] = frozenset()
    by_society: frozenset[Role] = frozenset()

    @property
    def needs_organisation(self) -> bool:
        """Say whether the role is held for an organisation."""
        return bool(self.sides)


def _office(
    scopes: Iterable[Scope], sides: Iterable[Side] = (), by: Iterable[Role] = (),
    by_society: Iterable[Role] | None = None,
) -> Office:  # fmt: skip
    given = frozenset(by)
    society = given if by_society is None else frozenset(by_society)
    return Office(frozenset(scopes), frozenset(sides), given, society)


_HOUSE, _MEMBER, _FORUM, _COMMITMENT = ([one] for one in Scope)
_STATE_GIVES = (Role.POINT_OF_CONTACT, Role.FORUM_SECRETARY)
_SOCIETY_GIVES = (Role.COORDINATOR, Role.FORUM_SECRETARY)
OFFICES: dict[Role, Office] = {
    Role.POINT_OF_CONTACT: _office(
        _MEMBER, [Side.GOVERNMENT], (Role.SUPPORT_UNIT, Role.OPERATOR)
    ),
    Role.FORUM_SECRETARY: _office(
        _FORUM, STATE | SOCIETY, (Role.POINT_OF_CONTACT,), (Role.COORDINATOR,)
    ),
    Role.SEAT_HOLDER: _office(_FORUM, STATE | SOCIETY, _STATE_GIVES, _SOCIETY_GIVES),
    Role.ALTERNATE: _office(_FORUM, STATE | SOCIETY, _STATE_GIVES, _SOCIETY_GIVES),
    Role.LEAD: _office(_COMMITMENT, [Side.GOVERNMENT], _STATE_GIVES),
    Role.CO_LEAD: _office(_COMMITMENT, SOCIETY, (), (*_SOCIETY_GIVES, Role.SEAT_HOLDER)),
    Role.CONTRIBUTOR: _office(
        [*_MEMBER, *_FORUM, *_COMMITMENT], STATE | SOCIETY,
        (*_STATE_GIVES, Role.LEAD), (*_SOCIETY_GIVES, Role.CO_LEAD),
    ),
    Role.REVIEWER: _office(_MEMBER, [Side.REVIEWER], (Role.SUPPORT_UNIT, Role.OPERATOR)),
    Role.MONITORING_BODY: _office(
        _MEMBER, SOCIETY | {Side.REVIEWER}, (Role.SUPPORT_UNIT, Role.OPERATOR)
    ),
    Role.STEERING_MEMBER: _office(_HOUSE, (), (Role.SUPPORT_UNIT,)),
    Role.COORDINATOR: _office(
        [*_HOUSE, *_MEMBER], (), (Role.SUPPORT_UNIT, Role.STEERING_MEMBER)
    ),
    Role.SUPPORT_UNIT: _office(_HOUSE, (), (Role.OPERATOR,)),
    Role.OPERATOR: _office(_HOUSE, (), (Role.OPERATOR,)),
}  # fmt: skip


# Who looks after the organisations of a member: of the State, of society, and the reviewer's.
KEEPERS_OF_STATE = (Role.POINT_OF_CONTACT, Role.SUPPORT_UNIT)
KEEPERS_OF_SOCIETY = (Role.COORDINATOR, Role.FORUM_SECRETARY, Role.SUPPORT_UNIT)
KEEPERS_OF_REVIEW = (Role.SUPPORT_UNIT, Role.OPERATOR)


def keepers_of(side: str) -> tuple[Role, ...]:
    """Name the roles that look after the organisations of a side."""
    if side in STATE:
        return KEEPERS_OF_STATE
    return KEEPERS_OF_SOCIETY if side in SOCIETY else KEEPERS_OF_REVIEW


def is_of_society(role: Role, side: str) -> bool:
    """Say whether a role, held for an organisation of a side (empty: none), is civil society's own."""
    return side in SOCIETY or role is Role.COORDINATOR


def may_give(held: Role, role: Role, *, side: str, giver_side: str) -> bool:
    """Say whether who holds one role may give another, for an organisation of a side.

    `giver_side` is the side of the giver's own organisation, empty where there is none. Nobody of
    the State gives a role of society, whatever the role through which it is tried (OGP 1.1).
    """
    office = OFFICES[role]
    if is_of_society(role, side):
        return held in office.by_society and giver_side not in STATE
    if side in STATE:
        return held in office.by and giver_side not in SOCIETY
    return held in office.by


def are_apart(one: Role, other: Role) -> bool:
    """Say whether two roles are never held by the same person."""
    return (one is Role.OPERATOR and other in _APART_FROM_THE_MACHINE) or (
        other is Role.OPERATOR and one in _APART_FROM_THE_MACHINE
    )


def is_in_force(since: date, until: date | None, ended_on: date | None, today: date) -> bool:
    """Say whether a role is held on a day: from `since` to `until`, both days included.

    A role that was withdrawn or laid down is no longer held on that day.
    """
    if today < since or (until is not None and today > until):
        return False
    return ended_on is None or today < ended_on
