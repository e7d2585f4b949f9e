"""Makers: plans, commitments and milestones, by the acts that people call."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from django.conf import settings

from parvis.dates import PartialDate
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.people.models import Organisation
from parvis.people.tests.make import an_organisation
from parvis.plans import acts
from parvis.plans.cocreation import Means, needs_reason
from parvis.plans.models import Commitment, Milestone, Opportunity, Plan
from parvis.plans.readiness import REQUIRED
from parvis.plans.template import VALUES, Part
from parvis.record import clock
from parvis.texts.models import fingerprint

_codes = count(1)
STARTS, ENDS = date(2026, 1, 1), date(2027, 12, 31)


def a_ministry(member: Member) -> Organisation:
    """Return the member's first government organisation, registered if there is none."""
    found = member.organisations.filter(side="government").first()
    return found or an_organisation(member)


def a_plan(member: Member | None = None, number: int = 1, **calendar: Any) -> Plan:
    """Announce a two-year plan."""
    member = member or a_member()
    by = a_ministry(member)
    days = {name: calendar.get(name) for name in ("consultation_from", "drafting_from")}
    if needs_reason(clock.today(), **days):
        calendar.setdefault("short_notice", "Le calendrier a été affiché en mairie avant.")
    return acts.announce(
        member, number=number, by=by, **{"length_years": 2, "language": "fr", **calendar}
    )


def a_chance(title: str = "Atelier de Salamé", in_days: int = 30, **rest: Any) -> acts.Chance:
    """Return a workshop of one day, some days from today."""
    day = clock.today() + timedelta(days=in_days)
    told = {"means": Means.WORKSHOP, "starts_on": day, "ends_on": day} | {
        name: rest.pop(name) for name in ("means", "starts_on", "ends_on") if name in rest
    }
    return acts.Chance(title=title, told=rest, **told)


def an_opportunity(
    plan: Plan | None = None, title: str = "Atelier de Salamé", **rest: Any
) -> Opportunity:
    """Announce one more way to take part."""
    plan = plan or a_plan()
    chance = a_chance(title, **rest)
    return acts.add_opportunity(plan, chance, by=a_ministry(plan.member), language="fr")


def a_commitment(
    plan: Plan | None = None, title: str = "Un engagement", **texts: Any
) -> Commitment:
    """Enter a commitment that is complete but for its milestones."""
    plan = plan or a_plan()
    by = a_ministry(plan.member)
    code = f"XX{next(_codes):04}"
    number = str(plan.commitments.count() + 1)
    complete = {name: f"{name} {number}" for name in REQUIRED} | {
        "transparency": "Tout est public."
    }
    told = complete | {"code": code, "number": number, "title": title, "language": "fr"} | texts
    return acts.add_commitment(
        plan, by=by, partners=[acts.Taking(by, Part.LEAD)],
        **({"translations": in_english(told)} | told),
    )  # fmt: skip


def in_english(told: dict[str, Any]) -> dict[str, Any]:
    """Return the texts of a commitment in the language a national plan is submitted in too."""
    asked = [name for name in (*REQUIRED, *VALUES) if str(told.get(name, "")).strip()]
    if told["language"] == settings.SUBMISSION_LANGUAGE:
        return {}
    return {
        settings.SUBMISSION_LANGUAGE: {
            name: {"text": told[name], "how": "human", "of": fingerprint(told[name])}
            for name in asked
        }
    }


def a_milestone(
    commitment: Commitment | None = None, due: str = "2026-12-31", **rest: Any
) -> Milestone:
    """Set a milestone, owned by the member's ministry."""
    commitment = commitment or a_commitment()
    by = a_ministry(commitment.plan.member)
    number = f"{commitment.number}.{commitment.milestones.count() + 1}"
    return acts.add_milestone(
        commitment, due=PartialDate.parse(due), by=by,
        **({"number": number, "title": f"Jalon {number}", "owner": by, "language": "fr"} | rest),
    )  # fmt: skip


def a_submitted_plan(
    member: Member | None = None, *, commitments: int = 1, milestones: int = 1, number: int = 1
) -> Plan:
    """Submit a plan, today, for 2026 and 2027, complete with commitments and milestones."""
    plan = a_plan(member, number)
    for _commitment in range(commitments):
        commitment = a_commitment(plan)
        for _milestone in range(milestones):
            a_milestone(commitment)
    acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    return plan
