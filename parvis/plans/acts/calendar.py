"""The calendar of a plan: announced with its opportunities, changed with a reason, told of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.documents.acts import deposit
from parvis.documents.models import Document
from parvis.members.models import Member
from parvis.people.rights import By, body_of
from parvis.plans import rules, verbs
from parvis.plans.cocreation import DAYS, may_begin_on
from parvis.plans.labels import TEXTS_OF_OPPORTUNITIES
from parvis.plans.models import CalendarChange, Correction, Opportunity, Outreach, Plan
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@dataclass(frozen=True)
class Chance:
    """One way to take part, before it is announced. `told`: about, place, audience, address, hours."""

    means: str
    title: str
    starts_on: date
    ends_on: date
    told: Mapping[str, str]


@transaction.atomic
def announce(
    member: Member, *, number: int, length_years: int, by: By, short_notice: str = "",
    opportunities: Iterable[Chance] = (), **calendar: Any,
) -> Plan:  # fmt: skip
    """Publish the calendar of a new plan, today, with the opportunities to take part (OGP 3.1).

    `calendar`: title, summary, language, and the days of the calendar. `short_notice`: why
    development starts before the calendar has been public for 14 days. Raises `Refused`.
    """
    today = clock.today()
    hold(member.slug)
    days = {name: calendar.get(name) for name in DAYS}
    rules.may_announce(by, member, number).enforce()
    rules.may_set_days(days, today, short_notice).enforce()
    plan = Plan.objects.create(
        member=member, number=number, length_years=length_years, calendar_published_on=today,
        development_may_start_on=may_begin_on(today), short_notice=short_notice, **calendar,
    )  # fmt: skip
    told: dict[str, Any] = {name: day.isoformat() for name, day in days.items() if day}
    if short_notice:
        told["short_notice"] = short_notice
    record(
        verbs.ANNOUNCED, plan, by=by.as_actor(), number=number, length=length_years, **told,
    )  # fmt: skip
    for chance in opportunities:
        add_opportunity(plan, chance, by=by, language=plan.language)
    return plan


@transaction.atomic
def move_date(
    plan: Plan, *, field: str, becomes: date | None, reason: str, by: By, short_notice: str = ""
) -> CalendarChange:
    """Move a day of a published calendar, or take it out; the day before stays beside it.

    `short_notice`: why development now starts before the calendar has been public for 14 days; the
    first such reason stays for good. Raises `Refused`.
    """
    hold(plan.chain)
    plan.refresh_from_db(fields=[*DAYS, "short_notice", "submitted"])
    notice = plan.short_notice or short_notice
    rules.may_move_date(by, plan, field, becomes, clock.today(), notice).enforce()
    change = _change(plan, field, getattr(plan, field), becomes, reason)
    setattr(plan, field, becomes)
    plan.short_notice = notice if rules.lacks_notice(plan) else plan.short_notice
    plan.save(update_fields=[field, "short_notice"])
    record(
        verbs.CALENDAR_CHANGED, plan, by=by.as_actor(), number=plan.number, field=field,
        was=_written(change.was), becomes=_written(becomes), reason=reason,
    )  # fmt: skip
    return change


@transaction.atomic
def add_opportunity(plan: Plan, chance: Chance, *, by: By, language: str = "") -> Opportunity:
    """Announce one more way to take part in writing a plan. Raises `Refused`."""
    rules.may_add_opportunity(by, plan, chance.starts_on, chance.ends_on, clock.today()).enforce()
    hold(plan.chain)
    opportunity = Opportunity.objects.create(
        plan=plan, number=next_number(plan.opportunities), means=chance.means,
        title=chance.title, starts_on=chance.starts_on, ends_on=chance.ends_on,
        language=language, **chance.told,
    )  # fmt: skip
    record(
        verbs.OPPORTUNITY_ANNOUNCED, plan, by=by.as_actor(), **_facts(opportunity),
        means=chance.means,
    )  # fmt: skip
    return opportunity


@transaction.atomic
def move_opportunity(
    opportunity: Opportunity, *, starts_on: date, ends_on: date, reason: str, by: By
) -> list[CalendarChange]:
    """Move an opportunity to other days; those before stay beside them. Raises `Refused`."""
    hold(opportunity.chain)
    opportunity.refresh_from_db(fields=["starts_on", "ends_on", "called_off_on"])
    rules.may_move_opportunity(by, opportunity, starts_on, ends_on, clock.today()).enforce()
    becomes = {"starts_on": starts_on, "ends_on": ends_on}
    changes = [
        _change(opportunity.plan, name, getattr(opportunity, name), day, reason, opportunity)
        for name, day in becomes.items()
        if getattr(opportunity, name) != day
    ]
    opportunity.starts_on, opportunity.ends_on = starts_on, ends_on
    opportunity.save(update_fields=list(becomes))
    record(
        verbs.OPPORTUNITY_MOVED, opportunity.plan, by=by.as_actor(), **_facts(opportunity),
        reason=reason,
    )  # fmt: skip
    return changes


@transaction.atomic
def correct_opportunity(
    opportunity: Opportunity, texts: Mapping[str, str], *, reason: str, by: By
) -> list[Correction]:
    """Correct texts of an opportunity; what they said before stays beside them. Raises `Refused`."""
    hold(opportunity.chain)
    opportunity.refresh_from_db(fields=[*TEXTS_OF_OPPORTUNITIES, "called_off_on"])
    rules.may_correct_opportunity(by, opportunity, texts, reason).enforce()
    changed = {
        name: text for name, text in texts.items() if getattr(opportunity, name) != text
    }  # fmt: skip
    corrections = Correction.objects.bulk_create(
        Correction(
            opportunity=opportunity, field=name, before=getattr(opportunity, name), after=text,
            decided_on=clock.today(), reason=reason,
        )
        for name, text in changed.items()
    )  # fmt: skip
    for name, text in changed.items():
        setattr(opportunity, name, text)
    opportunity.save(update_fields=list(changed))
    record(
        verbs.OPPORTUNITY_CORRECTED, opportunity.plan, by=by.as_actor(), **_facts(opportunity),
        fields=list(changed), reason=reason,
    )  # fmt: skip
    return corrections


@transaction.atomic
def call_off(opportunity: Opportunity, *, reason: str, by: By) -> CalendarChange:
    """Call an opportunity off; it stays in the calendar, with the reason. Raises `Refused`."""
    hold(opportunity.chain)
    opportunity.refresh_from_db(fields=["starts_on", "ends_on", "called_off_on"])
    rules.may_call_off(by, opportunity, clock.today()).enforce()
    change = _change(
        opportunity.plan, "starts_on", opportunity.starts_on, None, reason, opportunity
    )
    opportunity.called_off_on = clock.today()
    opportunity.save(update_fields=["called_off_on"])
    record(
        verbs.OPPORTUNITY_CALLED_OFF, opportunity.plan, by=by.as_actor(), **_facts(opportunity),
        reason=reason,
    )  # fmt: skip
    return change


@transaction.atomic
def tell_outreach(
    plan: Plan, *, channel: str, account: str, audience: str, on: date, by: By, region: str = "",
    reach: int | None = None, proof: tuple[str, bytes] | None = None, language: str = "",
) -> Outreach:  # fmt: skip
    """Tell of something done so that people know of the plan (OGP 3.2). Raises `Refused`.

    `proof`: a file, as (name, bytes), deposited with it and checked by what it holds.
    """
    rules.may_tell_outreach(by, plan, on, clock.today()).enforce()
    hold(plan.chain)
    organisation = body_of(by)
    assert organisation
    outreach = Outreach.objects.create(
        plan=plan, number=next_number(plan.outreach), channel=channel, account=account,
        audience=audience, region=region, reach=reach, on=on, by=organisation, language=language,
        proof=_deposited(plan, proof, by) if proof else None,
    )  # fmt: skip
    record(
        verbs.OUTREACH_TOLD, plan, by=by.as_actor(), number=plan.number,
        outreach=outreach.number, channel=channel, on=on.isoformat(),
    )  # fmt: skip
    return outreach


def _deposited(plan: Plan, proof: tuple[str, bytes], by: By) -> Document:
    title = _("Proof of outreach for plan {number}").format(number=plan.number)
    return deposit(
        plan.chain, by=by.as_actor(), title=title, language=get_language() or "",
        source=by.as_actor().name, file=proof,
    )  # fmt: skip


def _change(
    plan: Plan, field: str, was: date | None, becomes: date | None, reason: str,
    opportunity: Opportunity | None = None,
) -> CalendarChange:  # fmt: skip
    return CalendarChange.objects.create(
        plan=plan, opportunity=opportunity, field=field, was=was, becomes=becomes,
        decided_on=clock.today(), reason=reason,
    )  # fmt: skip


def _facts(opportunity: Opportunity) -> dict[str, Any]:
    """Return what the record tells of an opportunity: numbers and days, and no words."""
    return {
        "number": opportunity.plan.number, "opportunity": opportunity.number,
        "starts": opportunity.starts_on.isoformat(), "ends": opportunity.ends_on.isoformat(),
    }  # fmt: skip


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""
