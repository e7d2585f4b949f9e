"""Makers for the report: a plan with two themes, a group, answers of every kind, one that waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from parvis.consultations import acts
from parvis.consultations.models import Consultation, Contribution, Group, Option, Question, Theme
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.plans.models import Commitment, Plan
from parvis.plans.tests.make import a_commitment, a_ministry, a_plan
from parvis.record import clock


@dataclass
class Story:
    """What was heard on one plan."""

    plan: Plan
    consultation: Consultation
    water: Theme
    money: Theme
    group: Group
    together: list[Contribution]
    declined: Contribution
    waiting: Contribution
    commitment: Commitment


def a_story(plan: Plan | None = None) -> Story:
    """Make a plan on which people were heard: two in a group, one declined, one that waits."""
    today = clock.today()
    plan = plan or a_plan(
        title="Le plan de l’eau", consultation_from=today, consultation_until=today + timedelta(30)
    )
    by = a_ministry(plan.member)
    consultation = a_consultation(plan)
    together = [
        a_contribution(consultation, "Dire qui répare"),
        a_contribution(consultation, "من يصلح المضخة؟", "نريد أن نعرف من المسؤول.", language="ar"),
    ]
    declined = a_contribution(consultation, "Baisser le prix de l’eau")
    waiting = a_contribution(consultation, "Publier les budgets")
    water = acts.add_theme(plan, name="L’eau", language="fr", by=by)
    money = acts.add_theme(plan, name="L’argent", language="fr", by=by)
    group = acts.group(
        plan, together, title="Réparer les pompes", language="fr", by=by, theme=water
    )
    commitment = a_commitment(plan, "Un registre des pannes")
    a_response(group, "accepted", commitment=commitment, words="Le registre dira qui répare.")
    a_response(declined, "declined", ground="competence", words="Les communes fixent le prix.")
    Contribution.objects.filter(pk__in=[declined.pk, waiting.pk]).update(theme=money)
    return Story(plan, consultation, water, money, group, together, declined, waiting, commitment)


def a_question(consultation: Consultation, asked: str = "choice", **rest: object) -> Question:
    """Ask something, with two options where one chooses."""
    number = consultation.questions.count() + 1
    told = {"words": "Que réparer d’abord ?", "language": "fr", **rest}
    question = Question.objects.create(
        consultation=consultation, number=number, asked=asked, **told
    )
    if question.has_options:
        for place, words in enumerate(("Les pompes", "Les routes"), 1):
            Option.objects.create(question=question, number=place, words=words, language="fr")
    return question
