"""Consultations are announced, arranged and prolonged."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from parvis.consultations import rules, verbs
from parvis.consultations.models import Consultation
from parvis.people.rights import By
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def open_consultation(
    plan: Plan, *, title: str, opens_on: date, closes_on: date, by: By, **rest: Any
) -> Consultation:
    """Announce a consultation on a plan, from a first to a last day. Raises `Refused`.

    `rest`: intro, is_open_call, prompt, opportunity, edition, language.
    """
    rules.may_consult(by, plan, opens_on, closes_on).enforce()
    rules.opens_in_time(plan, opens_on, clock.today()).enforce()
    hold(plan.chain)
    last = Consultation.objects.filter(member=plan.member).aggregate(last=Max("number"))["last"]
    consultation = Consultation.objects.create(
        member=plan.member, plan=plan, number=(last or 0) + 1, title=title, opens_on=opens_on,
        closes_on=closes_on, **rest,
    )  # fmt: skip
    record(
        verbs.OPENED, consultation, by=by.as_actor(), number=consultation.number,
        opens=opens_on.isoformat(), closes=closes_on.isoformat(), plan=plan.number,
    )  # fmt: skip
    return consultation
