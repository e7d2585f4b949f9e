"""A turn in the chair begins: who follows whom is held against the charter's rotation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from django.db import transaction

from parvis.forums import rules, verbs
from parvis.forums.law import breaches as law
from parvis.forums.law.charter import Chair
from parvis.forums.models import Forum, Turn
from parvis.forums.sitting import for_whom, history_of
from parvis.people.acts.signing import actor_of
from parvis.people.models import Grant
from parvis.people.roles import STATE
from parvis.people.rules import Signer
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def take_chair(
    forum: Forum, grant: Grant, *, by: Signer, since: date | None = None, until: date | None = None,
    anyway: str = "", language: str = "",
) -> Turn:  # fmt: skip
    """Enter the turn of somebody who sits there, from a day (today) on; who chaired until then stops.

    Co-chairs follow each other within their college. A turn that the charter gives to somebody else
    is entered with the reason alone (`anyway`). Raises `Refused`.
    """
    today = clock.today()
    since, whose = since or today, for_whom(grant)
    hold(forum.chain)
    history = history_of(forum)
    ending = _ending(forum, history, since, of_the_state=whose.side in STATE)
    for one in ending:
        rules.may_end_turn(by, one, _due(history, one), since, today).enforce()
    before = _closed(history, ending, since)
    new = law.Turn(grant.number, whose.side in STATE, whose.slug, since, until)
    rules.may_chair(by, forum, grant, before, new, today).enforce()
    broken = _broken(before, new)
    rules.may_break(broken, anyway).enforce()
    for one in ending:
        Turn.objects.filter(pk=one.pk).update(until=since - timedelta(days=1))
    return _entered(forum, grant, new, sorted({one.kind for one in broken}), anyway, language, by)


def _ending(
    forum: Forum, history: law.History, since: date, *, of_the_state: bool
) -> list[Turn]:  # fmt: skip
    """Return the turns that go on and end where a new one begins."""
    charter = history.charter_on(since)
    going = Turn.objects.for_reading().filter(forum=forum, until__isnull=True, since__lt=since)
    if charter and charter.chair is Chair.CO_CHAIRS:
        going = going.filter(is_of_the_state=of_the_state)
    return list(going)


def _due(history: law.History, turn: Turn) -> date | None:
    """Return the last day of a turn by the charter under which it began; none where it sets none."""
    charter = history.charter_on(turn.since)
    return law.turn_ends(charter, turn.since, history.plans) if charter else None


def _closed(history: law.History, ending: Collection[Turn], since: date) -> law.History:
    """Return a history in which some turns end the day before one. Without any, no day is before."""
    if not ending:
        return history
    over = {(one.grant.number, one.since) for one in ending}
    last = since - timedelta(days=1)
    return replace(
        history,
        turns=tuple(
            replace(one, until=min(one.until or last, last))
            if (one.number, one.since) in over
            else one
            for one in history.turns
        ),
    )


def _broken(before: law.History, new: law.Turn) -> list[law.Breach]:
    """Return what a turn breaks; that it may last too long, only where its last day is told."""
    after = replace(before, turns=(*before.turns, new))
    asked = {law.Broken.ROTATION, *([law.Broken.CHAIR_OVERDUE] if new.until else [])}
    return [one for one in law.brought_about(before, after, new.since) if one.kind in asked]


def _entered(
    forum: Forum, grant: Grant, new: law.Turn, broken: list[law.Broken], anyway: str,
    language: str, by: Signer,
) -> Turn:  # fmt: skip
    turn = Turn.objects.create(
        forum=forum, number=Turn.objects.filter(forum=forum).count() + 1, grant=grant,
        since=new.since, until=new.until,
        is_of_the_state=new.is_of_the_state, breaks=[str(one) for one in broken],
        anyway=anyway.strip() if broken else "", language=language,
    )  # fmt: skip
    facts = {"breaks": turn.breaks} if broken else {}
    record(
        verbs.CHAIRED_ANYWAY if broken else verbs.CHAIRED, turn, by=actor_of(by), name=forum.name,
        for_whom=for_whom(grant).name, organisation=new.organisation, role=grant.number,
        since=new.since.isoformat(), until=new.until.isoformat() if new.until else "", **facts,
    )  # fmt: skip
    return turn
