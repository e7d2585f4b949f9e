"""Both sides of a commitment say how they carry it out, and move from one way to the next."""

from __future__ import annotations

from django.db import transaction

from parvis.forums.models import Decision
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.rights import By, body_of
from parvis.plans import verbs
from parvis.plans.models import Commitment, WayDeclared
from parvis.plans.rules import ways as rules
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def declare_way(
    commitment: Commitment,
    mode: str,
    *,
    by: By,
    reason: str = "",
    language: str = "",
    decision: Decision | None = None,
    was: str | None = None,
) -> WayDeclared:
    """Declare how a commitment is carried out, from today; what was declared before is kept.

    `was`: the way that was read before; raises `ChangedMeanwhile`, with the commitment as it stands,
    where another has been declared since. Raises `Refused`.
    """
    hold(commitment.chain)
    now = Commitment.objects.select_related("plan__member").get(pk=commitment.pk)
    if was is not None and now.mode != was:
        raise ChangedMeanwhile(now)
    rules.may_declare_way(by, now, mode, reason, decision).enforce()
    body = body_of(by)
    assert body is not None  # its rule made sure
    declared = WayDeclared.objects.create(
        commitment=now, mode=mode, was=now.mode, since=clock.today(), reason=reason.strip(),
        language=language, by=body, decision=decision,
    )  # fmt: skip
    record(
        verbs.WAY_CHANGED if now.mode else verbs.WAY_DECLARED, now, by=by.as_actor(),
        number=now.number, way=mode, was=now.mode, reason=reason.strip(),
        rests_on=str(decision.code) if decision else "",
    )  # fmt: skip
    commitment.mode = now.mode = mode
    now.save(update_fields=["mode"])
    return declared
