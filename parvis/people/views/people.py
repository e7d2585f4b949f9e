"""Who holds which role: of a member, by forum and commitment; and of the installation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.forums.models import Forum
from parvis.members.models import Member
from parvis.members.views.figures import by_side
from parvis.people.labels import DUTIES, ROLES, SCOPES
from parvis.people.models import Grant, Organisation
from parvis.people.models.grant import GrantQuerySet
from parvis.people.places import HOUSE
from parvis.people.roles import OFFICES, STATE, Role, Scope
from parvis.people.rules import givers_of
from parvis.people.sides import Side
from parvis.plans.models import Commitment
from parvis.record import clock
from parvis.record.validators import head_number, revalidated, revalidated_by, tag
from parvis.ui.lists import listed

ENDED_FOR = timedelta(days=365)  # how long a role that has ended is still shown
ORDER = list(Role)


@dataclass(frozen=True)
class Held:
    """One role as a row: what it is called, and the grant it is read from."""

    role: object
    grant: Grant


@dataclass(frozen=True)
class Within:
    """One forum or commitment, and the roles held in it."""

    thing: Forum | Commitment
    held: list[Held]


@require_safe
@revalidated(chain="member")
def people(request: HttpRequest, member: str) -> HttpResponse:
    """Show who holds which role with a member, and its organisations."""
    found = get_object_or_404(Member, slug=member)
    today = clock.today()
    grants = shown(Grant.objects.filter(member=found), today)
    current = [one for one in grants if not has_ended(one, today)]
    context = {
        "member": found,
        "member_name": found.text("name").words,
        "of_member": rows(one for one in current if one.scope == Scope.MEMBER),
        "forums": within_forums(found, current),
        "commitments": within_commitments(found, current),
        "ended": rows(one for one in grants if has_ended(one, today)),
        "sides": by_side(Organisation.objects.for_reading().filter(member=found)),
        "today": today,
    }
    return render(request, "people/people.html", context)


def shown(grants: GrantQuerySet, today: date) -> list[Grant]:
    """Return the roles that are held, will be, or ended within a year. One query.

    What is held for an organisation that the public does not see is not seen either.
    """
    first = today - ENDED_FOR
    recent = grants.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=first))
    recent = recent.filter(Q(until__isnull=True) | Q(until__gte=first))
    seen = Q(organisation__isnull=True) | Q(organisation__withheld_at__isnull=True)
    return list(recent.filter(seen).for_reading())


def has_ended(grant: Grant, today: date) -> bool:
    """Say whether a role is over: its last day has passed, or it was ended before."""
    by_its_term = grant.until is not None and grant.until < today
    return by_its_term or (grant.ended_on is not None and grant.ended_on <= today)


def rows(grants: Iterable[Grant]) -> list[Held]:
    """Return roles as rows, in the order of the table of roles."""
    ordered = sorted(grants, key=lambda one: (ORDER.index(Role(one.role)), one.since, one.pk))
    return [Held(ROLES[Role(one.role)], one) for one in ordered]


def within_forums(member: Member, grants: Sequence[Grant]) -> list[Within]:
    """Return every forum of a member with the roles held in it. One query."""
    return [
        Within(forum, _within(grants, Scope.FORUM, forum.slug))
        for forum in Forum.objects.for_reading().filter(member=member)
    ]


def within_commitments(member: Member, grants: Sequence[Grant]) -> list[Within]:
    """Return the commitments in which roles are held. One query."""
    codes = {one.key for one in grants if one.scope == Scope.COMMITMENT}
    found = Commitment.objects.for_naming().filter(plan__member=member, code__in=codes)
    return [Within(one, _within(grants, Scope.COMMITMENT, one.code)) for one in found]


def _within(grants: Iterable[Grant], scope: Scope, key: str) -> list[Held]:
    return rows(one for one in grants if one.scope == scope and one.key == key)


@dataclass(frozen=True)
class Described:
    """One role in words: over what it is held, for which sides, what it may do, and who gives it."""

    role: Role
    name: object
    duty: object
    scopes: str
    sides: list[str]
    given: list[tuple[str, str]]


def described(role: Role) -> Described:
    """Put one office in words; who gives it is told by side where the sides differ."""
    office = OFFICES[role]
    scopes = listed(SCOPES[scope] for scope in Scope if scope in office.scopes)
    sides = sorted(
        (str(side) for side in Side if side in office.sides), key=lambda s: s not in STATE
    )
    state, society = _givers(role, Side.GOVERNMENT), _givers(role, Side.CIVIL_SOCIETY)
    if role is Role.COORDINATOR or not office.sides:
        given = [("", _givers(role, ""))]
    elif state == society:
        given = [("", state)]
    else:
        by = [("government", state, STATE), ("civil_society", society, office.sides - STATE)]
        given = [(side, who) for side, who, of in by if who and office.sides & of]
    return Described(role, ROLES[role], DUTIES[role], scopes, sides, given)


def _givers(role: Role, side: str) -> str:
    return listed(ROLES[one] for one in givers_of(role, side))


def _validator(request: HttpRequest) -> str:
    return tag(head_number(HOUSE))


@require_safe
@revalidated_by(_validator)
def roles(request: HttpRequest) -> HttpResponse:
    """Say what each role may do and who gives it, and who holds those of the installation."""
    today = clock.today()
    grants = shown(Grant.objects.filter(scope=Scope.INSTALLATION), today)
    context: dict[str, Any] = {
        "offices": [described(role) for role in Role],
        "held": rows(one for one in grants if not has_ended(one, today)),
        "ended": rows(one for one in grants if has_ended(one, today)),
        "today": today,
    }
    return render(request, "people/roles.html", context)
