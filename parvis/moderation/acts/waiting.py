"""The waiting room."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from parvis.members.models import Member
from parvis.moderation import things
from parvis.moderation.models import Waiting
from parvis.moderation.things import Thing
from parvis.moderation.waiting import reason_to_wait
from parvis.record import clock


@transaction.atomic(savepoint=False)  # one act with that which wrote the thing
def wait_if_needed(
    thing: Thing, *, by: Any, member: Member, texts: Iterable[str]
) -> Waiting | None:
    """Withhold a thing that was just written, where its author's first text or its words must wait.

    Called by the act that wrote it, or by a page beside that act, within one transaction. `by` who
    signs; what is not signed by a person never waits.
    """
    reason = reason_to_wait(by, member, texts, thing)
    if reason is None:
        return None
    told = {"person": by.person, "why": reason.why, "pattern": reason.pattern}
    return _held_back(thing, since=clock.now(), **told)


@transaction.atomic(savepoint=False)  # one act with that which wrote the things
def wait_with(thing: Thing, waits: Waiting | None) -> None:
    """Withhold what came with a thing that waits since then, for the same reason; else nothing."""
    if waits is None:
        return
    told = {name: getattr(waits, name) for name in ("person", "why", "pattern", "since")}
    for one in things.companions_of(thing):
        _held_back(one, **told)


def _held_back(thing: Thing, *, since: datetime, **told: Any) -> Waiting:
    thing.withheld_at = since
    thing.save(update_fields=["withheld_at"])
    waits, _is_new = Waiting.objects.update_or_create(
        chain=thing.chain, subject_kind=thing.record_kind, subject_key=thing.record_key,
        defaults={**told, "since": since},
    )  # fmt: skip
    return waits
