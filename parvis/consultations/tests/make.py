"""Makers: consultations, contributions, groups and responses, by the acts that people call."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from parvis.consultations import acts
from parvis.consultations.answers import GROUNDS, LEADS_SOMEWHERE
from parvis.consultations.models import Consultation, Contribution, Response
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.plans.models import Plan
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record import clock

WORDS = "La pompe de notre quartier est en panne depuis onze mois. Dites-nous au moins un nom."


def a_consultation(plan: Plan | None = None, **rest: Any) -> Consultation:
    """Open a consultation on a plan, from today for thirty days; one that began earlier, on its day.

    The calendar of the plan says nothing against it.
    """
    today = clock.today()
    plan = plan or a_plan(consultation_from=today)
    told: dict[str, Any] = {
        "title": "Que changer ?", "language": "fr", "opens_on": today,
        "closes_on": today + timedelta(days=30),
    }  # fmt: skip
    told |= rest
    plan.short_notice = plan.short_notice or "Le calendrier a été affiché en mairie avant."
    if plan.consultation_from:
        plan.consultation_from = min(plan.consultation_from, told["opens_on"])
    plan.save(update_fields=["short_notice", "consultation_from"])
    day = min(told["opens_on"], today)
    with clock.at(clock.now() - (today - day)):
        return acts.open_consultation(plan, by=a_ministry(plan.member), **told)


def a_contribution(
    consultation: Consultation | None = None, title: str = "Une pompe en panne",
    words: str = WORDS, person: Person | None = None, **rest: Any,
) -> Contribution:  # fmt: skip
    """Send a contribution, from a new person in their own name if none is given."""
    consultation = consultation or a_consultation()
    hand = Hand(person or a_person(), clock.today())
    return acts.contribute(
        consultation, by=hand, title=title, words=words, **({"language": "fr"} | rest)
    )


def a_response(to: Any, outcome: str = "declined", **rest: Any) -> Response:
    """Answer a contribution or a group, for the member's ministry."""
    ministry = a_ministry(to.plan.member if hasattr(to, "plan") else to.member)
    told: dict[str, Any] = {
        "ground": GROUNDS[outcome][0], "words": "Voici pourquoi.", "language": "fr",
        "institution": ministry,
    }  # fmt: skip
    if outcome in LEADS_SOMEWHERE and not rest.keys() & {"commitment", "elsewhere"}:
        told["elsewhere"] = "Dans le décret en préparation."
    return acts.respond(to, outcome=outcome, by=ministry, **(told | rest))
