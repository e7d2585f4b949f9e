"""What pages show of teams: those of a forum, each with its rhythm; of which forum a team is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, Min, Q

from parvis.forums.convened import in_force
from parvis.forums.law.charter import Groups, Shape
from parvis.forums.law.meetings import due_by
from parvis.forums.models import Charter, Forum
from parvis.members.models import Member
from parvis.people.models import Grant
from parvis.people.roles import STATE, Role, Scope
from parvis.plans.models import Commitment
from parvis.plans.views.marked import Marked
from parvis.plans.views.naming import heading_of
from parvis.record import clock


@dataclass(frozen=True)
class WorksOn:
    """The commitment a team works on, as a link names it."""

    code: str
    href: str
    title: Marked


@dataclass(frozen=True)
class TeamRow:
    """One team: its commitment, its seats held by side, when it met, meets, and was due to meet."""

    team: Forum
    works_on: WorksOn | None
    state: int
    society: int
    last: date | None
    next: date | None
    due: date
    is_late: bool


def has_no_body(forum: Forum, charters: Sequence[Charter]) -> bool:
    """Say whether a forum is its teams, by the last of its charters, and does not meet itself."""
    return bool(charters) and charters[-1].shape == Shape.TEAMS and not forum.is_team


def teams_of(forum: Forum, charters: Sequence[Charter], today: date) -> dict[str, Any]:
    """Return what the page of a forum says of its teams; nothing of one that never had any.

    `charters`: all of them, the oldest first. Five queries at most where it has teams.
    `has_body`: whether it sits and meets itself, or did.
    """
    is_in_teams = has_no_body(forum, charters)
    if forum.is_team or not any(one.shape == Shape.TEAMS for one in charters):
        return {"is_in_teams": False, "teams": [], "has_body": True, **_groups(forum, charters)}
    found = list(_with_their_rhythm(forum))
    held = _held(forum.member, [one.slug for one in found], today)
    works = works_on(forum.member, [one.commitment for one in found])
    rows = [
        _row(one, works.get(one.commitment), held, charters, today) for one in found
    ]  # fmt: skip
    has_body = not is_in_teams or forum.meetings.exists() or _sits(forum, today)
    return {"is_in_teams": is_in_teams, "teams": rows, "has_body": has_body}


def _groups(forum: Forum, charters: Sequence[Charter]) -> dict[str, Any]:
    """Return the teams of a forum that is one body and works by commitment. One query, for such."""
    if forum.is_team or not charters or charters[-1].groups != Groups.BY_COMMITMENT:
        return {}
    working = forum.teams.for_reading().working().order_by("since", "pk")
    return {"has_groups": True, "groups": working}


def _sits(forum: Forum, today: date) -> bool:
    return bool(_held(forum.member, [forum.slug], today))


def _with_their_rhythm(forum: Forum) -> Any:
    """Return the teams of a forum, those at work first, with when each met and meets. One query."""
    now, standing = clock.now(), Q(meetings__cancelled_on__isnull=True)
    begun = standing & Q(meetings__starts_at__lte=now)
    to_come = standing & Q(meetings__starts_at__gt=now)
    every = forum.teams.for_reading().annotate(
        met_at=Max("meetings__starts_at", filter=begun),
        meets_at=Min("meetings__starts_at", filter=to_come),
    )
    return every.order_by("closed_on", "since", "pk")


def _held(member: Member, slugs: Sequence[str], today: date) -> Counter[tuple[str, bool]]:
    """Count the seats held today by team and by college: of the State, or not. One query."""
    held = Grant.objects.in_force(today).filter(
        role=Role.SEAT_HOLDER, scope=Scope.FORUM, member=member, key__in=slugs
    )
    every = held.values_list("key", "organisation__side")
    return Counter((key, side in STATE) for key, side in every)


def works_on(member: Member, codes: Sequence[str]) -> dict[str, WorksOn]:
    """Return the commitments of a member with these codes, as links name them. One query."""
    found = Commitment.objects.for_naming().filter(plan__member=member, code__in=codes)
    return {one.code: WorksOn(one.code, one.get_absolute_url(), heading_of(one)) for one in found}


def _row(
    team: Any, works: WorksOn | None, held: Counter[tuple[str, bool]],
    charters: Sequence[Charter], today: date,
) -> TeamRow:  # fmt: skip
    last, next_one = (clock.day_of(at) if at else None for at in (team.met_at, team.meets_at))
    since = max(team.since, last or team.since)
    rules = in_force(charters, since)
    due = due_by(since, rules.as_law if rules else None)
    return TeamRow(
        team, works, held[team.slug, True], held[team.slug, False], last, next_one, due,
        due < today and team.closed_on is None,
    )  # fmt: skip


def team_of(forum: Forum) -> dict[str, Any]:
    """Return of which forum a team is, and on which commitment it works; one query, for a team."""
    if forum.parent is None:
        return {}
    found = works_on(forum.member, [forum.commitment])
    return {"parent": forum.parent, "works_on": found.get(forum.commitment)}
