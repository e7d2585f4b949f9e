"""The questions of a consultation as fields of a form, and what was typed as what was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from parvis.consultations.acts import Said
from parvis.consultations.models import Consultation, Question
from parvis.consultations.ways import Asked

LONGEST_REPLY = 20_000  # characters


def questions_of(consultation: Consultation) -> list[Question]:
    """Return the questions of a consultation with their options. Two queries."""
    every = consultation.questions.select_related("asked_after__question").order_by("number")
    return list(every.prefetch_related("options"))


def name_of(question: Question) -> str:
    """Return the name of the field of a question."""
    return f"q{question.number}"


def question_fields(questions: Sequence[Question]) -> dict[str, forms.Field]:
    """Return a field for each question, by its name.

    None is required by itself: one is asked only of those who chose an option before it. `lacking`
    says which of those that are required were left out.
    """
    return {name_of(one): _field(one) for one in questions}


def said_from(questions: Sequence[Question], cleaned: Mapping[str, Any]) -> list[Said]:
    """Return what was said to the questions that were asked; what was not asked is left out."""
    found = (_said(one, cleaned) for one in questions if is_asked(one, cleaned))
    return [one for one in found if one]


def lacking(questions: Sequence[Question], cleaned: Mapping[str, Any]) -> dict[str, str]:
    """Return a sentence for each required question that was asked and not answered, by its field."""
    return {
        name_of(one): _("Answer this question.")
        for one in questions
        if one.is_required and is_asked(one, cleaned) and not _said(one, cleaned)
    }


def is_asked(question: Question, cleaned: Mapping[str, Any]) -> bool:
    """Say whether a question is asked of somebody, after what they chose before it."""
    after = question.asked_after
    if after is None:
        return True
    chosen = cleaned.get(name_of(after.question)) or []
    return str(after.number) in ([chosen] if isinstance(chosen, str) else chosen)


def _field(question: Question) -> forms.Field:
    told: dict[str, Any] = {
        "label": f"{question.number}. {question.text('words').words}",
        "help_text": " ".join(filter(None, [question.text("help").words, _condition(question)])),
        "required": False,
    }
    options = [(str(one.number), one.text("words").words) for one in question.options.all()]
    if question.asked == Asked.CHOICE:
        empty = [("", _("No answer"))]
        return forms.ChoiceField(choices=[*empty, *options], widget=forms.RadioSelect, **told)
    if question.asked == Asked.CHOICES:
        return forms.MultipleChoiceField(
            choices=options, widget=forms.CheckboxSelectMultiple, **told
        )
    if question.asked == Asked.SCALE:
        ends = range(question.lowest or 0, (question.highest or 0) + 1)
        grades = [("", _("No answer")), *((str(grade), str(grade)) for grade in ends)]
        return forms.ChoiceField(choices=grades, **told)
    rows = forms.Textarea(attrs={"rows": 4, "dir": "auto"})
    return forms.CharField(max_length=LONGEST_REPLY, widget=rows, **told)


def _condition(question: Question) -> str:
    after = question.asked_after
    if after is None:
        return ""
    return _("Only for those who answered “{option}” to question {number}.").format(
        option=after.text("words").words, number=after.question.number
    )


def _said(question: Question, cleaned: Mapping[str, Any]) -> Said | None:
    typed = cleaned.get(name_of(question)) or ""
    if not typed:
        return None
    if question.has_options:
        chosen = [typed] if isinstance(typed, str) else typed
        options = tuple(one for one in question.options.all() if str(one.number) in chosen)
        return Said(question, options=options) if options else None
    if question.asked == Asked.SCALE:
        return Said(question, grade=int(typed))
    words = typed.replace("\r\n", "\n")
    return Said(question, words=words) if words.strip() else None
