"""A consultation that is still arranged, and what was entered in it: for the pages that do so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from parvis.consultations import acts
from parvis.consultations.drafts import LONGEST_HEADING, Paragraph
from parvis.consultations.elsewhere import Proposal, Remark
from parvis.consultations.models import Consultation, Option
from parvis.consultations.ways import Asked, Way
from parvis.members.models import Member
from parvis.opendata.acts import IMPORTER
from parvis.people.models import Organisation
from parvis.plans.models import Plan
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record import clock
from parvis.texts.acts import translate

IN_A_WEEK = timedelta(days=7)


def arranged(member: Member, rows: int, words: str = "") -> dict[str, Any]:
    """Announce a consultation on a draft of a plan, with `rows` of what is put in it."""
    ministry = a_ministry(member)
    number = member.plans.count() + 1
    plan = a_plan(member, number, consultation_from=clock.today())
    found = _announced(plan, ministry, words)
    for _row in range(rows):
        _ask(found, ministry, words or "De quoi manque le registre ?")
    heading = words[:LONGEST_HEADING].strip()
    parts = [Paragraph(words or f"Le registre, {row}.", heading) for row in range(rows)]
    acts.lay_out(found, parts, by=ministry, language="fr")
    becomes = found.closes_on + IN_A_WEEK
    acts.prolong(found, becomes=becomes, reason=words or "Les pluies.", by=ministry)
    _enter(found, ministry, words or "Le registre est en retard.")
    if words:
        _translate(found, ministry, words)
    return {"asked plan": number, "consultation to come": found.number}


def _announced(plan: Plan, ministry: Organisation, words: str) -> Consultation:
    opens_on = clock.today() + IN_A_WEEK
    return acts.open_consultation(
        plan, title=words[:200].strip() or "Tenir le registre", by=ministry, language="fr",
        intro=words, prompt=words[:300].strip(), opens_on=opens_on, closes_on=opens_on + IN_A_WEEK,
    )  # fmt: skip


def _ask(found: Consultation, ministry: Organisation, words: str) -> None:
    acts.ask_question(
        found, by=ministry, asked=Asked.CHOICES, words=words, help=words, language="fr",
        options=[words[:300].strip(), "Autre"],
        asked_after=Option.objects.filter(question__consultation=found).first(),
    )  # fmt: skip


def _enter(found: Consultation, ministry: Organisation, words: str) -> None:
    """Enter a sheet, and bring in what another site holds."""
    asked = acts.ask_question(
        found, by=ministry, asked=Asked.TEXT, words="Pourquoi ?", language="fr"
    )
    acts.enter(
        found, by=ministry, title=words[:200].strip(), words=words, language="fr",
        source=words[:300].strip(), source_key="1", made_on=clock.today(), way=Way.PAPER,
        author_name=words[:200].strip(), said=[acts.Said(asked, words=words)],
    )  # fmt: skip
    remark = Remark(words[:80].strip(), "", words, datetime(2026, 1, 1, tzinfo=UTC))
    proposal = Proposal(
        words[:80].strip(), words[:200].strip(), words, clock.today(), remarks=(remark,)
    )
    acts.bring_in(found, [proposal], by=IMPORTER, source=words[:300].strip(), language="fr")


def _translate(found: Consultation, ministry: Organisation, words: str) -> None:
    question = found.questions.first()
    assert question
    things = {
        found: "title", question: "words", question.options.first(): "words",
        found.passages.first(): "words",
    }  # fmt: skip
    for contribution in found.contributions.all():
        for said in (contribution, *contribution.comments.all()):
            translate(said, "en", {"words": words}, by=ministry.as_actor())
    for thing, field in things.items():
        translate(thing, "en", {field: words}, by=ministry.as_actor(), about=found)
