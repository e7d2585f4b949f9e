"""My page: what waits for me, what I hold and follow, what I did and what became of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parvis.consultations.views.mine import supported_by
from parvis.home.feed import rows
from parvis.people import waiting
from parvis.people.labels import ROLES
from parvis.people.models import Grant, Person
from parvis.people.roles import Role, Scope
from parvis.people.traces import signed_by
from parvis.people.views import following, said
from parvis.people.views.asking import for_a_person
from parvis.people.views.things import Name, Thing, member_names, things
from parvis.people.views.waiting import Held, held_by, waiting_for
from parvis.record import clock

LATEST = 8  # of what was done; a page of its own has the rest
AT_ONCE = 6  # of what waits; the rest is unfolded


@require_safe
@for_a_person
def my(request: HttpRequest, person: Person) -> HttpResponse:
    """Show a person what concerns them. The same number of queries whatever the rows."""
    today = clock.today()
    held = held_by(person, today)
    follows, latest = following.follows_of(person)
    done = list(signed_by(person).newest_first()[: LATEST + 1])
    chains = {one.chain for one in follows} | {one.chain for one in done}
    members = member_names(chains | {one.chain for one in held.grants})
    told = rows([*latest.values(), *done], names=members)
    newest = dict(zip(latest, told, strict=False))
    known = things([*map(following.name_of, follows), *map(place_name, held.grants)], members)
    context = {
        "person": person,
        "today": today,
        "belongings": held.belongings,
        "roles": roles(held, known, members),
        "follows": following.told(follows, newest, known),
        "said": said.told(done[:LATEST], told[len(latest) :][:LATEST], person),
        "supported": supported_by(person),
        "more_said": len(done) > LATEST,
        **what_waits(held),
    }
    return render(request, "people/my.html", context)


def what_waits(held: Held) -> dict[str, Any]:
    """Return what waits, each with the days that are left and those it is late, and the first."""
    found = waiting_for(held)
    left = [one.days(held.today) for one in found]
    late = [max(0, -days) if days is not None else 0 for days in left]
    counted = list(zip(found, left, late, strict=True))
    return {
        "waiting": counted[:AT_ONCE],
        "waiting_more": counted[AT_ONCE:],
        "waits": len(found),
        "late": sum(days > 0 for days in late),
        "first_due": waiting.first_due(found),
    }


def place_name(grant: Grant) -> Name:
    """Return how the record names what a role is held over."""
    return grant.chain, grant.scope, grant.key or grant.chain


def roles(held: Held, known: dict[Name, Thing], members: dict[str, str]) -> list[dict[str, Any]]:
    """Return the roles of a person with the names of what they are held over. No query."""
    return [
        {
            "grant": one,
            "role": ROLES[Role(one.role)],
            "is_house": one.scope == Scope.INSTALLATION,
            "place": known.get(place_name(one)),
            "member": members.get(one.chain, ""),
        }
        for one in held.grants
    ]
