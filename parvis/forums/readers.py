"""Who is told by letter where a forum does not keep to its charter."""

from __future__ import annotations

from datetime import date

from parvis.forums.models import Forum
from parvis.forums.sitting import turns_of
from parvis.people.models import Follow, Grant
from parvis.people.roles import Role


def followers_of(forum: Forum) -> set[int]:
    """Return who follows a forum, by their keys. One query."""
    told = Follow.objects.filter(chain=forum.chain, kind=forum.record_kind, key=forum.record_key)
    return set(told.values_list("person", flat=True))


def keepers_of(forum: Forum, on: date) -> set[int]:
    """Return the secretaries of a forum on a day, and who chairs it then. Two queries."""
    kept = Grant.objects.in_force(on).over(forum.place).filter(role=Role.FORUM_SECRETARY)
    chairs = {one.grant.person_id for one in turns_of(forum) if one.as_law.is_on(on)}
    return {one.person_id for one in kept} | chairs


def readers_of(forum: Forum, on: date) -> set[int]:
    """Return everybody who is told: who keeps it, chairs it or follows it. Three queries."""
    return keepers_of(forum, on) | followers_of(forum)
