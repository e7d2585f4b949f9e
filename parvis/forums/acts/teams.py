"""A team on one commitment is formed, where a charter has no central body; and ends."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.models import Forum
from parvis.forums.rules import teams as rules
from parvis.forums.sitting import charter_on
from parvis.people.acts.signing import actor_of
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def form_team(
    forum: Forum, commitment: str, *, slug: str, name: str, language: str, by: Signer,
    since: date | None = None,
) -> Forum:  # fmt: skip
    """Enter a team of a forum that works on a commitment, by its code, since a day (today).

    It lives by the charter of the forum. Raises `Refused`.
    """
    hold(forum.chain)
    today = clock.today()
    since = since or today
    charter = charter_on(forum, since)
    rules.may_form(
        by, forum, charter.as_law if charter else None, commitment, slug, since, today
    ).enforce()
    team = Forum.objects.create(
        member=forum.member, parent=forum, commitment=commitment, slug=slug, name=name.strip(),
        language=language, since=since,
    )  # fmt: skip
    record(
        verbs.TEAM_FORMED, team, by=actor_of(by), name=team.name, forum=forum.name,
        parent=forum.slug, commitment=commitment, since=since.isoformat(),
    )  # fmt: skip
    return team


@transaction.atomic
def close_team(team: Forum, *, reason: str, by: Signer, on: date | None = None) -> Forum:
    """End a team on a day (today), with the reason that is shown. Raises `Refused`.

    What it did stays where it is.
    """
    hold(team.chain)
    team = Forum.objects.for_reading().get(pk=team.pk)
    today = clock.today()
    on = on or today
    last = team.meetings.standing().order_by("starts_at").last()
    rules.may_close(by, team, reason, on, last.day if last else None, today).enforce()
    team.closed_on, team.closed_because = on, reason.strip()
    team.save(update_fields=["closed_on", "closed_because"])
    parent = team.parent
    record(
        verbs.TEAM_CLOSED, team, by=actor_of(by), name=team.name,
        forum=parent.name if parent else "", ended=on.isoformat(),
    )  # fmt: skip
    return team
