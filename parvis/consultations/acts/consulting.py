"""Consultations are announced, arranged and prolonged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from parvis.consultations import rules, verbs
from parvis.consultations.acts.arranging import lay_out, lay_out_plan
from parvis.consultations.drafts import Paragraph
from parvis.consultations.models import Consultation
from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def open_consultation(
    plan: Plan, *, title: str, opens_on: date, closes_on: date, by: By,
    draft: Sequence[Paragraph] = (), with_commitments: bool = False, **rest: Any,
) -> Consultation:  # fmt: skip
    """Announce a consultation on a plan, from a first to a last day. Raises `Refused`.

    `draft` is laid out in it, or, `with_commitments`, those of the plan: all is done, or nothing.
    `rest`: intro, is_open_call, prompt, opportunity, edition, language.
    """
    rules.may_consult(by, plan, opens_on, closes_on).enforce()
    rules.opens_in_time(plan, opens_on, clock.today()).enforce()
    hold(plan.chain)
    every = Consultation.objects.filter(member=plan.member)
    consultation = Consultation.objects.create(
        member=plan.member, plan=plan, number=next_number(every), title=title, opens_on=opens_on,
        closes_on=closes_on, **rest,
    )  # fmt: skip
    record(
        verbs.OPENED, consultation, by=by.as_actor(), number=consultation.number,
        opens=opens_on.isoformat(), closes=closes_on.isoformat(), plan=plan.number,
    )  # fmt: skip
    if with_commitments:
        lay_out_plan(consultation, by=by)
    elif draft:
        lay_out(consultation, draft, by=by, language=consultation.language)
    return consultation
