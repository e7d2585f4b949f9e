"""What a consultation asks is arranged, before it opens; its last day is moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils.translation import get_language, override

from parvis.consultations import rules, verbs
from parvis.consultations.drafts import LONGEST_HEADING, Paragraph
from parvis.consultations.models import Consultation, Option, Passage, Prolonging, Question
from parvis.people.rights import By
from parvis.plans.labels import FIELDS
from parvis.plans.models import Commitment
from parvis.plans.template import LONG_TEXTS
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.texts.excerpts import beginning

_ASIDE = 10_000  # above every number: where questions stand while their numbers are exchanged


@transaction.atomic
def ask_question(
    consultation: Consultation, *, by: By, asked: str, words: str, language: str, help: str = "",
    is_required: bool = False, options: Sequence[str] = (), lowest: int | None = None,
    highest: int | None = None, asked_after: Option | None = None,
) -> Question:  # fmt: skip
    """Put one more question, after the others. Raises `Refused`."""
    hold(consultation.chain)
    rules.may_ask(
        by, consultation, asked=asked, words=words, options=options, lowest=lowest,
        highest=highest, asked_after=asked_after, today=clock.today(),
    ).enforce()  # fmt: skip
    question = Question.objects.create(
        consultation=consultation, number=next_number(consultation.questions), asked=asked,
        words=words, help=help, is_required=is_required, lowest=lowest, highest=highest,
        asked_after=asked_after, language=language,
    )  # fmt: skip
    _offer(question, options)
    record(
        verbs.ASKED, consultation, by=by.as_actor(), number=consultation.number,
        question=question.number, asked=asked,
    )  # fmt: skip
    return question


def _offer(question: Question, options: Sequence[str]) -> None:
    """Offer what can be chosen, in the question's language."""
    Option.objects.bulk_create(
        Option(question=question, number=number, words=one.strip(), language=question.language)
        for number, one in enumerate(options, start=1)
    )


@transaction.atomic
def remove_question(question: Question, *, by: By) -> None:
    """Take a question out; those after it move up. Raises `Refused`."""
    consultation = question.consultation
    hold(consultation.chain)
    rules.may_remove(by, question, clock.today()).enforce()
    number = question.number
    question.options.all().delete()
    question.delete()
    order = consultation.questions.order_by("number").values_list("number", flat=True)
    _renumber(consultation, list(order))
    record(
        verbs.UNASKED, consultation, by=by.as_actor(), number=consultation.number, question=number
    )


@transaction.atomic
def order_questions(consultation: Consultation, order: Sequence[int], *, by: By) -> None:
    """Put the questions in another order: `order` holds their numbers as they are. Raises `Refused`."""
    hold(consultation.chain)
    rules.may_order(by, consultation, order, clock.today()).enforce()
    if list(order) == sorted(order):
        return
    _renumber(consultation, order)
    record(
        verbs.ORDERED, consultation, by=by.as_actor(), number=consultation.number,
        order=list(order),
    )  # fmt: skip


def _renumber(consultation: Consultation, order: Sequence[int]) -> None:
    """Give the numbers from one on: first all step aside, for each number stands once."""
    consultation.questions.update(number=F("number") + _ASIDE)
    for place, number in enumerate(order, start=1):
        consultation.questions.filter(number=number + _ASIDE).update(number=place)


@transaction.atomic
def lay_out(
    consultation: Consultation,
    parts: Sequence[Paragraph],
    *,
    by: By,
    language: str = "",
    commitments: Sequence[Commitment | None] = (),
) -> list[Passage]:
    """Lay a draft out, paragraph by paragraph, in the place of the one before. Raises `Refused`.

    `commitments` names the commitment of each paragraph, whose language is then the paragraph's.
    """
    hold(consultation.chain)
    rules.may_lay_out(by, consultation, list(parts), clock.today()).enforce()
    consultation.passages.all().delete()
    of = [*commitments, *[None] * (len(parts) - len(commitments))]
    passages = Passage.objects.bulk_create(
        Passage(
            consultation=consultation, number=number, heading=one.heading, words=one.words,
            commitment=commitment, language=commitment.language if commitment else language,
        )
        for number, (one, commitment) in enumerate(zip(parts, of, strict=True), start=1)
    )  # fmt: skip
    record(
        verbs.LAID_OUT, consultation, by=by.as_actor(), number=consultation.number,
        passages=len(passages),
    )  # fmt: skip
    return passages


@transaction.atomic
def take_back_draft(consultation: Consultation, *, by: By) -> None:
    """Take the draft back that was laid out. Raises `Refused`."""
    hold(consultation.chain)
    rules.may_arrange(by, consultation, clock.today()).enforce()
    consultation.passages.all().delete()
    record(verbs.LAID_OUT, consultation, by=by.as_actor(), number=consultation.number, passages=0)


@transaction.atomic
def prolong(consultation: Consultation, *, becomes: date, reason: str, by: By) -> Prolonging:
    """Move the last day; the day before stays beside it, with the reason. Raises `Refused`."""
    today = clock.today()
    hold(consultation.chain)
    consultation.refresh_from_db(fields=["closes_on"])
    rules.may_prolong(by, consultation, becomes, reason, today).enforce()
    was = consultation.closes_on
    moved = Prolonging.objects.create(
        consultation=consultation, was=was, becomes=becomes, decided_on=today, reason=reason
    )
    consultation.closes_on = becomes
    consultation.save(update_fields=["closes_on"])
    record(
        verbs.PROLONGED, consultation, by=by.as_actor(), number=consultation.number,
        was=was.isoformat(), becomes=becomes.isoformat(), reason=reason,
    )  # fmt: skip
    return moved


@transaction.atomic
def lay_out_plan(consultation: Consultation, *, by: By) -> list[Passage]:
    """Lay out the commitments of the plan as they are written now, one paragraph for each text."""
    parts, of = [], []
    for commitment in consultation.plan.commitments.standing().order_by("order", "pk"):
        with override(commitment.language or get_language()):
            found = _texts_of(commitment)
        parts += found
        of += [commitment] * len(found)
    return lay_out(consultation, parts, by=by, commitments=of)


def _texts_of(commitment: Commitment) -> list[Paragraph]:
    """Return the texts of a commitment, each under its number, title and the question it answers."""
    name = f"{commitment.number}. {commitment.title}"
    return [
        Paragraph(words.strip(), _beside(name, str(FIELDS[field])))
        for field in LONG_TEXTS
        if field in FIELDS and (words := getattr(commitment, field)).strip()
    ]


def _beside(name: str, field: str) -> str:
    room = LONGEST_HEADING - len(f" … – {field}")
    return f"{beginning(name, room)} – {field}"
