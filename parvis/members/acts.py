"""What is done with memberships; nothing else writes them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from parvis.dates import PartialDate
from parvis.members import rules, verbs
from parvis.members.life import Kind, Region, Status
from parvis.members.models import Member, StatusChange
from parvis.record.acts import Actor, record


@transaction.atomic
def admit(
    *,
    slug: str,
    code: str,
    name: str,
    kind: Kind,
    region: Region,
    by: Actor,
    joined: PartialDate | None = None,
    **rest: Any,
) -> Member:
    """Admit a country or a locality; its record begins. Raises `Refused` when the name is taken.

    `rest`: short_name, language, website, is_invented.
    """
    rules.may_admit(slug, code).enforce()
    member = Member.objects.create(
        slug=slug, code=code, name=name, kind=kind, region=region, joined=joined, **rest
    )
    record(
        verbs.ADMITTED, member, by=by, name=name, kind=kind, region=region, joined=str(joined or "")
    )
    return member


@transaction.atomic
def begin_consulting(member: Member, *, on: date, by: Actor) -> None:
    """Date the first consultation of civil society: from then on the member takes part (JOIN-11)."""
    rules.may_begin_consulting(member).enforce()
    member.consulting_since = on
    member.save(update_fields=["consulting_since"])
    record(verbs.CONSULTATION_BEGUN, member, by=by, on=on.isoformat())


@transaction.atomic
def change_status(
    member: Member, *, status: Status, since: date, reason: str, by: Actor
) -> StatusChange:
    """Add a step to the member's status history, with its reason (OGP facts 3.2)."""
    rules.may_change_status(member, status, since).enforce()
    change = StatusChange.objects.create(member=member, status=status, since=since, reason=reason)
    record(
        verbs.STATUS_CHANGED, member, by=by, status=status, since=since.isoformat(), reason=reason
    )
    return change
