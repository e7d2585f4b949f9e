"""Who holds civil society's pen is entered, as its college chose."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from parvis.coalitions.models import Coalition
from parvis.forums.models import Decision
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand
from parvis.plans.models import Commitment, Plan
from parvis.progress import verbs
from parvis.progress.models import PenHolder
from parvis.progress.rules import holders as rules
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.record.verbs import Verb


@transaction.atomic
def give_pen(
    plan: Plan, *, words: str, by: By, organisation: Organisation | None = None,
    coalition: Coalition | None = None, language: str = "",
    commitment: Commitment | None = None, decision: Decision | None = None,
    since: date | None = None,
) -> PenHolder:  # fmt: skip
    """Enter that an organisation, or a coalition, holds civil society's pen in a plan.

    Or on one commitment of it. Raises `Refused`.
    """
    hold(plan.chain)
    today = clock.today()
    since = since or today
    whom = coalition or organisation
    rules.may_give_pen(by, plan, commitment, whom, words, decision, since, today).enforce()
    holder = PenHolder.objects.create(
        plan=plan, commitment=commitment, number=next_number(PenHolder.objects.filter(plan=plan)),
        organisation=None if coalition else organisation, coalition=coalition,
        words=words.strip(), decision=decision, since=since,
        language=language, named_by=by.person if isinstance(by, Hand) else None,
    )  # fmt: skip
    _tell(holder, verbs.PEN_GIVEN, verbs.PENS_GIVEN, by)
    return holder


@transaction.atomic
def take_pen(holder: PenHolder, *, reason: str, by: By) -> PenHolder:
    """Enter that an organisation no longer holds the pen, with the reason that is shown."""
    hold(holder.chain)
    holder = PenHolder.objects.for_reading().get(pk=holder.pk)
    rules.may_take_pen(by, holder, reason).enforce()
    holder.until, holder.why_ended = max(clock.today(), holder.since), reason.strip()
    holder.save(update_fields=["until", "why_ended"])
    _tell(holder, verbs.PEN_TAKEN, verbs.PENS_TAKEN, by)
    return holder


def _tell(holder: PenHolder, on_one: Verb, on_all: Verb, by: By) -> None:
    """Record it, of the commitment or of the plan."""
    told: dict[str, Any] = {
        "name": holder.whom.name, "holder": holder.record_key,
        "coalition" if holder.coalition else "organisation": holder.whom.slug,
    }  # fmt: skip
    if one := holder.commitment:
        record(on_one, one, by=by.as_actor(), number=one.number, **told)
    else:
        record(on_all, holder.plan, by=by.as_actor(), plan=holder.plan.number, **told)
