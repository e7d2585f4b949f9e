"""What the pages of sending are about: a consultation with questions, a draft, a contribution."""

from __future__ import annotations

from typing import Any

from parvis.consultations import acts
from parvis.consultations.acts import Said
from parvis.consultations.models import Consultation, Contribution, Option, Passage, Question
from parvis.consultations.tests.make import a_consultation, a_contribution
from parvis.members.models import Member
from parvis.plans.tests.make import a_plan
from parvis.record import clock

LONGEST_TITLE, LONGEST_NAME = 200, 300


def consult(member: Member, rows: int, words: str = "") -> dict[str, Any]:
    """Ask `rows` questions about a plan that is drafted; return numbers and tokens by name."""
    said = words or "La pompe de notre quartier est en panne."
    title = said[:LONGEST_TITLE].strip()
    asked = a_consultation(
        a_plan(member, number=9), title=title, intro=said, prompt=said[:LONGEST_NAME].strip()
    )
    open_question = Question.objects.create(
        consultation=asked, number=rows + 1, asked="text", words=said, language="fr"
    )
    for number in range(1, rows + 1):
        question = Question.objects.create(
            consultation=asked, number=number, asked="choice", words=said, help=said, language="fr"
        )
        for place in (1, 2):
            Option.objects.create(
                question=question, number=place, words=said[:LONGEST_NAME].strip(), language="fr"
            )
    Passage.objects.create(
        consultation=asked, number=1, heading=said[:LONGEST_NAME].strip(), words=said, language="fr"
    )
    sent = a_contribution(asked, title, said, said=[Said(open_question, words=said)])
    if words:
        _translate(asked, sent, words)
    typed = {
        "title": [title], "words": [said], "language": ["fr"], "speaks": ["self"],
        "consent": ["on"], "name": [title],
    }  # fmt: skip
    told: dict[str, Any] = {"language": "fr", "email": "invitee@example.org"}
    _draft, token = acts.save_draft(asked, typed, **told)
    proved, _token = acts.save_draft(asked, typed, **told)
    return {
        "open consultation": asked.number,
        "sent": sent.number,
        "unsent": token,
        "proof": acts.ask_for_proof(proved),
    }


def _translate(asked: Consultation, sent: Contribution, words: str) -> None:
    """Let every text of a consultation, and what was sent, have a translation."""
    options = Option.objects.filter(question__consultation=asked)
    texts = [(asked, "title"), (sent, "title"), *((one, "words") for one in options)]
    texts += [(one, "words") for one in (*asked.questions.all(), *asked.passages.all())]
    for thing, field in texts:
        for language in ("ar", "en"):
            thing.translate(field, language, words, on=clock.today())
        thing.save(update_fields=["translations"])
