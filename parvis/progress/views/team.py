"""The team of a commitment: who is in it and who looks on, what it does, how it works."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from parvis.forums.models import Action, Forum
from parvis.people.labels import ROLES
from parvis.people.models import Grant
from parvis.people.roles import Scope
from parvis.plans.labels import MODES
from parvis.plans.models import Commitment, WayDeclared
from parvis.plans.template import Mode
from parvis.plans.views.marked import field_of
from parvis.plans.views.naming import heading_of, short_name
from parvis.plans.views.sections import partners_of
from parvis.progress.labels_ways import CANNOT_TELL, COMPARED, FACTS, NOT_DECLARED, SIGNS
from parvis.progress.law.ways import Observed, compared
from parvis.progress.way_facts import TEAM, Done, done_on, namer, partnered, window
from parvis.record import clock
from parvis.record.validators import revalidated

MOST_SHOWN = 12  # meetings, actions and declarations; the rest stand on the pages of the forum


@dataclass(frozen=True)
class FactLine:
    """One kind of fact: what it is, how often it was seen, and by whom."""

    what: Promise
    count: int
    by: list[str]


@require_safe
@revalidated(chain="member")
def team(request: HttpRequest, member: str, code: str) -> HttpResponse:
    """Show who carries a commitment out, what they do, and the declared beside the observed way."""
    every = Commitment.objects.for_naming().prefetch_related(Prefetch("partners", partnered()))
    found = get_object_or_404(every, plan__member__slug=member, code=code)
    today = clock.today()
    done = done_on(found.plan.member, [found], today)[found.pk]
    forums = list(teams_on(found))
    context = {
        **_frame(found), **ways_of(found, done.reading), "today": today, "since": window(today),
        "partners": partners_of(found), "held": held_on(found, today), "teams": forums,
        "lines": lines_of(done), "outside": sorted(done.by["outside_reports"]),
        "meetings": done.meetings[:MOST_SHOWN], "more": len(done.meetings[MOST_SHOWN:]),
        "coming": done.coming[-MOST_SHOWN:][::-1],
        "actions": actions_on(found),
        "declared_before": declared_on(found),
    }  # fmt: skip
    return render(request, "progress/team.html", context)


def _frame(found: Commitment) -> dict[str, Any]:
    return {
        "commitment": found, "title": heading_of(found, []), "plan": found.plan,
        "plan_name": short_name(found.plan), "member": found.plan.member,
        "member_name": field_of(found.plan.member, "name"),
    }  # fmt: skip


def ways_of(commitment: Commitment, reading: Observed) -> dict[str, Any]:
    """Return the declared and the observed way in words, how they stand, and the signs."""
    return {
        "declared": MODES[Mode(commitment.mode)] if commitment.mode else NOT_DECLARED,
        "observed": MODES[reading.way] if reading.way else CANNOT_TELL,
        "standing": COMPARED[compared(commitment.mode, reading.way)],
        "signs": [(SIGNS[one.sign], one) for one in reading.signs],
        "needed": reading.needed, "months": settings.WAYS_MONTHS,
    }  # fmt: skip


def lines_of(done: Done) -> list[FactLine]:
    """Return the facts in words, each with the organisations behind it."""
    facts = done.facts
    return [
        FactLine(words, getattr(facts, name), sorted(done.by[name]))
        for name, words in FACTS.items()
    ]


def held_on(commitment: Commitment, today: date) -> list[tuple[object, list[Grant]]]:
    """Return who holds a role over the commitment, role by role. One query."""
    held = Grant.objects.in_force(today).filter(
        member=commitment.plan.member, scope=Scope.COMMITMENT, key=commitment.code, role__in=TEAM
    )
    rows = list(held.for_reading())
    by_role = [(ROLES[role], [one for one in rows if one.role == role]) for role in TEAM]
    return [(name, some) for name, some in by_role if some]


def teams_on(commitment: Commitment) -> Iterable[Forum]:
    """Return the teams that work on a commitment or did, those at work first. One query."""
    every = Forum.objects.for_reading().filter(
        member=commitment.plan.member, commitment=commitment.code, parent__isnull=False
    )
    return every.order_by("closed_on", "-since")[:MOST_SHOWN]


def actions_on(commitment: Commitment) -> Sequence[Action]:
    """Return the open actions of the team, and those of a forum that name the commitment. One query."""
    theirs = Q(forum__commitment=commitment.code) | Q(what__icontains=commitment.code)
    some = Action.objects.still_open().filter(theirs, forum__member=commitment.plan.member)
    read = some.select_related("forum__member", "owner").order_by("due_on", "number")
    names = namer([commitment.code])
    found = [one for one in read if one.forum.commitment or names(one.what)]
    return found[:MOST_SHOWN]


def declared_on(commitment: Commitment) -> list[tuple[WayDeclared, object, object]]:
    """Return what was declared, the latest first, in words. One query."""
    rows = WayDeclared.objects.for_reading().filter(commitment=commitment)[:MOST_SHOWN]
    return [
        (one, MODES[Mode(one.mode)], MODES[Mode(one.was)] if one.was else "") for one in rows
    ]  # fmt: skip
