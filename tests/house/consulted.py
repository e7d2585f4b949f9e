"""What was asked and said while the plan of the small world was written, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from parvis.consultations import acts
from parvis.consultations.acts import Said
from parvis.consultations.models import (
    Attachment,
    Comment,
    Consultation,
    Contribution,
    Group,
    Option,
    Origin,
    Passage,
    Prolonging,
    Question,
    Response,
    Theme,
)
from parvis.consultations.paths import step_of
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.consultations.ways import Asked, Way
from parvis.documents.tests.make import a_document
from parvis.members.models import Member
from parvis.people.rights import Hand
from parvis.people.tests.make import a_person
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_ministry
from parvis.record import clock

WORDS = "Dites-nous au moins un nom."


def consulted(commitment: Commitment, rows: int, words: str = WORDS) -> dict[str, Any]:
    """Ask, hear and answer, with `rows` of everything that the pages list; return the numbers.

    Before the plan is submitted. The first contribution went all the way to the commitment.
    """
    plan = commitment.plan
    short, line = words[:120].strip(), words[:200].strip()
    consultation = a_consultation(plan, title=line, intro=words, prompt=words[:300].strip())
    _ask(consultation, commitment, rows, words)
    first, *others = _said(consultation, rows, words)
    theme = acts.add_theme(plan, name=short, language="fr", by=a_ministry(plan.member))
    acts.group(
        plan, [first, *others[:-1]], title=line, language="fr", theme=theme,
        by=a_ministry(plan.member),
    )  # fmt: skip
    for _time in range(2):
        a_response(first.group, "accepted", commitment=commitment, words=words)
    a_response(others[-1], "accepted", elsewhere=words[:300].strip(), words=words)
    for one in (first, *others):
        Origin.objects.create(
            commitment=commitment, contribution=one, quote=words, since=clock.today()
        )
    for row in range(min(rows, 5)):
        document = a_document(plan.member.slug, title=f"Annexe {row}")
        Attachment.objects.create(contribution=first, document=document)
    return {"consultation": consultation.number, "contribution": first.number}


def _ask(consultation: Consultation, commitment: Commitment, rows: int, words: str) -> None:
    line = words[:300].strip()
    told = {"consultation": consultation, "language": "fr"}
    for row in range(rows):
        asked = Asked.CHOICE if row % 2 == 0 else Asked.TEXT
        question = Question.objects.create(
            number=row + 1, asked=asked, words=words, help=words, **told
        )
        if question.has_options:
            for number in (1, 2):
                Option.objects.create(question=question, number=number, words=line, language="fr")
    Passage.objects.bulk_create(
        Passage(number=row + 1, heading=line, words=words, commitment=commitment, **told)
        for row in range(rows)
    )
    Prolonging.objects.bulk_create(
        Prolonging(
            consultation=consultation, was=clock.today() + timedelta(days=row),
            becomes=clock.today() + timedelta(days=row + 1), decided_on=clock.today(), reason=words,
        )
        for row in range(min(rows, 5))
    )  # fmt: skip


def _said(consultation: Consultation, rows: int, words: str) -> list[Contribution]:
    """Receive contributions, one of them on paper; let people comment on the first and support it."""
    person, line = a_person(), words[:200].strip()
    said = [
        Said(one, options=tuple(one.options.all()[:1]), words="" if one.has_options else words)
        for one in consultation.questions.all()
    ]
    every = [a_contribution(consultation, line, words, person, said=said)]
    every += [a_contribution(consultation, line, words, person) for _row in range(rows)]
    paper = acts.enter(
        consultation, by=a_ministry(consultation.member), title=line, words=words, language="fr",
        source=words[:300].strip(), made_on=clock.today(), author_name=line,
    )  # fmt: skip
    Contribution.objects.filter(pk=paper.pk).update(source_key=line[:80].strip())
    parent = None
    for _row in range(rows):
        hand = Hand(person, clock.today())
        parent = acts.comment(every[0], words=words, language="fr", by=hand, parent=parent)
    _brought_in(paper, line, words)
    acts.support(every[0], by=Hand(person, clock.today()))
    return [*every, paper]


def said_of(member: Member) -> Iterator[Any]:
    """Give one of each kind of thing here that can be translated."""
    plans = {"plan__member": member}
    consultations = {"consultation__member": member}
    for kind in (Consultation, Contribution, Comment, Response):
        yield kind.objects.filter(member=member).first()
    for kind, within in (
        (Question, consultations),
        (Passage, consultations),
        (Theme, plans),
        (Group, plans),
    ):
        yield kind.objects.filter(**within).first()
    yield Option.objects.filter(question__consultation__member=member).first()


def _brought_in(paper: Contribution, line: str, words: str) -> None:
    """Leave a comment as another site has it."""
    number = Comment.objects.filter(member=paper.member).count() + 1
    Comment.objects.create(
        member=paper.member, number=number, contribution=paper, path=step_of(number),
        words=words, language="fr", way=Way.IMPORTED, side="civil_society", author_name=line,
        source=words[:300].strip(), source_key=line[:80].strip(), at=clock.now(),
    )  # fmt: skip
