"""Look over forums: what they do not keep to, and keep again, is told and entered, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction

from parvis.forums import verbs
from parvis.forums.lapses import lapses_of
from parvis.forums.law.breaches import Spans
from parvis.forums.law.lapses import Changes, Name, changes
from parvis.forums.models import DeskLetter, Finding, Forum, Lapse
from parvis.forums.readers import readers_of
from parvis.members.models import Member
from parvis.people.rights import CONSOLE
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.record.verbs import Verb


def look_over(today: date, plans_of: Callable[[Member], Spans] = lambda _member: ()) -> int:
    """Look over every forum on a day; return of how many something was found to have changed.

    A team that was closed keeps what was told of it: nobody looks at it any more.
    `plans_of` says from when to when the action plans of a member run, or ran.
    """
    every = Forum.objects.working().for_reading().order_by("pk")
    return sum(look(one, today, plans_of(one.member)) is not None for one in every)


@transaction.atomic
def look(forum: Forum, today: date, plans: Spans = ()) -> Finding | None:
    """Enter what a forum does not keep since it was last looked at, and keeps again; none for nothing.

    Its secretaries, who chairs it and who follows it are owed one letter of all that.
    """
    if not _changes(forum, today, plans):
        return None  # without holding up the record, each hour
    hold(forum.chain)
    changed = _changes(forum, today, plans)
    if not changed:
        return None
    finding = Finding.objects.create(
        forum=forum, number=next_number(Finding.objects.filter(forum=forum)), found_on=today
    )
    _enter(finding, changed)
    DeskLetter.objects.bulk_create(
        DeskLetter(person_id=person, finding=finding) for person in sorted(readers_of(forum, today))
    )
    return finding


def _changes(forum: Forum, today: date, plans: Spans) -> Changes:
    told = dict(one.told_since for one in Lapse.objects.going_on().filter(forum=forum))
    return changes(told, lapses_of(forum, today, plans), today)


def _enter(finding: Finding, changed: Changes) -> None:
    forum = finding.forum
    for one in changed.began:
        Lapse.objects.create(
            forum=forum, rule=one.rule, number=one.number, key=one.key, n=one.n, of=one.of,
            since=one.since, found_in=finding,
        )  # fmt: skip
        _tell(verbs.BREACH_BEGAN, forum, one.name, one.since)
    for (rule, number, key), day in changed.ended:
        over = Lapse.objects.going_on().get(forum=forum, rule=rule, number=number, key=key)
        over.over_on, over.over_in = day, finding
        over.save(update_fields=["over_on", "over_in"])
        _tell(verbs.BREACH_ENDED, forum, (rule, number, key), day)


def _tell(verb: Verb, forum: Forum, name: Name, since: date) -> None:
    rule, number, key = name
    whose: dict[str, Any] = {what: one for what, one in (("number", number), ("key", key)) if one}
    record(verb, forum, by=CONSOLE, name=forum.name, rule=rule, since=str(since), **whose)
