"""Reports from outside."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from parvis.moderation import acts as moderation
from parvis.people.acts.signing import actor_within
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand
from parvis.plans.models import Commitment
from parvis.progress import verbs
from parvis.progress.models import ShadowReport
from parvis.progress.rules import shadow as rules
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def shadow(
    commitment: Commitment, *, level: str, account: str, by: By, organisation: Organisation,
    **rest: Any,
) -> ShadowReport:  # fmt: skip
    """Report from outside, for an organisation that does not hold the pen. Raises `Refused`.

    A first text, or one that meets a list, waits until a moderator has read it.
    """
    hold(commitment.chain)
    today = clock.today()
    rules.may_shadow(by, commitment, organisation, today).enforce()
    rules.says_a_level(level).enforce()
    every = ShadowReport.objects.filter(commitment__plan__member=commitment.plan.member)
    written = ShadowReport.objects.create(
        commitment=commitment, number=next_number(every), by=organisation,
        side=organisation.side, person=by.person if isinstance(by, Hand) else None, level=level,
        account=account, on=today, **rest,
    )  # fmt: skip
    signed = actor_within(by, organisation, today) if isinstance(by, Hand) else by.as_actor()
    named: dict[str, Any] = {ShadowReport.record_kind: written.record_key}
    record(
        verbs.SHADOWED, commitment, by=signed, number=commitment.number, level=level,
        **named,
    )  # fmt: skip
    moderation.wait_if_needed(
        written, by=by, member=commitment.plan.member,
        texts=[account, *written.translated("account")],
    )  # fmt: skip
    return written
