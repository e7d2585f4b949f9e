"""What was answered to questions, in figures: options, grades, how many wrote words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations.coverage import median_of
from parvis.consultations.heard.wording import number, share, text_of
from parvis.consultations.models import Answer, Question
from parvis.consultations.ways import Asked
from parvis.documents.writing import Block, Heading, Paragraph, Table, line
from parvis.plans.models import Plan


@dataclass
class Counted:
    """How one question was answered: by how many, and how often each option or grade was chosen."""

    people: int = 0
    options: dict[int, int] = field(default_factory=dict)
    grades: dict[int, int] = field(default_factory=dict)


def questions(plan: Plan) -> Iterator[Block]:
    """Tell how each question was answered by those whom everybody sees. Four queries."""
    asked = Question.objects.filter(consultation__plan=plan).prefetch_related("options")
    every = list(asked.order_by("consultation__number", "number"))
    if not every:
        return
    counts = _counts(plan)
    yield Heading(2, line(_("Answers to questions, in figures")))
    for question in every:
        yield from _one(question, counts.get(question.pk, Counted()))


def _counts(plan: Plan) -> dict[int, Counted]:
    seen = Answer.objects.filter(
        question__consultation__plan=plan, contribution__withheld_at__isnull=True
    ).order_by()
    counts: dict[int, Counted] = {}
    people = Count("contribution", distinct=True)
    for question, count in seen.values("question").annotate(n=people).values_list("question", "n"):
        counts.setdefault(question, Counted()).people = count
    keys = ("question", "option", "grade")
    chosen = seen.values(*keys).annotate(n=Count("pk")).values_list(*keys, "n")
    for question, option, grade, count in chosen:
        if option is not None:
            counts[question].options[option] = count
        elif grade is not None:
            counts[question].grades[grade] = count
    return counts


def _one(question: Question, counted: Counted) -> Iterator[Block]:
    yield Heading(3, line(f"{question.number}. ", text_of(question, "words")))
    answers = ngettext("{count} answer.", "{count} answers.", counted.people).format(
        count=number(counted.people)
    )
    if question.asked == Asked.TEXT:
        told = _("They are in words, and stand among the contributions.")
        yield Paragraph(line(answers, counted.people and f" {told}"))
        return
    caption = _("How often each was chosen, by those who answered this question: {answers}").format(
        answers=answers
    )
    if question.has_options:
        rows: list[tuple[object, int]] = [
            (text_of(option, "words"), counted.options.get(option.pk, 0))
            for option in question.options.all()
        ]
    else:
        grades = range(question.lowest or 0, (question.highest or 0) + 1)
        rows = [(number(grade), counted.grades.get(grade, 0)) for grade in grades]
    yield Table(
        caption, (_("Answer"), _("Times chosen")),
        [[line(name), line(share(count, counted.people))] for name, count in rows], (1,),
    )  # fmt: skip
    middle = median_of(Counter(counted.grades))
    if middle is not None:
        yield Paragraph(line(_("The grade in the middle: {grade}.").format(grade=number(middle))))
