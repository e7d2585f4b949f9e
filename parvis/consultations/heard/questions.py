"""What was answered to questions, in figures: options, grades, how many wrote words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations.heard.wording import number, rounded, share, text_of
from parvis.consultations.models import Option, Question
from parvis.consultations.models.tallying import Tally, tallies_of
from parvis.consultations.ways import Asked
from parvis.documents.writing import Block, Heading, Paragraph, Table, Words, line
from parvis.plans.models import Plan


def questions(plan: Plan) -> Iterator[Block]:
    """Tell how each question was answered by those whom everybody sees. Four queries."""
    asked = Question.objects.filter(consultation__plan=plan).prefetch_related("options")
    every = list(asked.order_by("consultation__number", "number"))
    if not every:
        return
    yield Heading(2, line(_("Answers to questions, in figures")))
    yield Paragraph(line(rounded()), "quiet")
    for tally in tallies_of(every):
        yield from _one(tally)


def middle_of(tally: Tally) -> str:
    """Say which grade is in the middle; nothing where no grade was given."""
    if tally.middle is None:
        return ""
    return _("The grade in the middle: {grade}.").format(grade=number(tally.middle))


def _one(tally: Tally) -> Iterator[Block]:
    question = tally.question
    yield Heading(3, line(f"{question.number}. ", text_of(question, "words")))
    answers = ngettext("{count} answer.", "{count} answers.", tally.answered).format(
        count=number(tally.answered)
    )
    if question.asked == Asked.TEXT:
        told = ngettext(
            "It is in words, and stands among the contributions.",
            "They are in words, and stand among the contributions.",
            tally.answered,
        )
        yield Paragraph(line(answers, tally.answered and f" {told}"))
        return
    caption = _("How often each was chosen, by those who answered this question: {answers}").format(
        answers=answers
    )
    rows = [
        [line(_name(one)), line(share(count, tally.answered))] for one, count in tally.choices()
    ]
    yield Table(caption, (_("Answer"), _("Times chosen")), rows, (1,))
    if middle := middle_of(tally):
        yield Paragraph(line(middle))


def _name(chosen: Option | int) -> Words | str:
    return number(chosen) if isinstance(chosen, int) else text_of(chosen, "words")
