"""The questions of a consultation as fields of a form, and what was typed as what was said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from parvis.consultations.acts import Said
from parvis.consultations.conditions import asked_of
from parvis.consultations.models import Consultation, Question
from parvis.consultations.ways import Asked
from parvis.texts.templatetags.texts import words as worded
from parvis.ui.typed import plain_lines

_ROWS = {"rows": 5, "dir": "auto"}


def questions_of(consultation: Consultation) -> list[Question]:
    """Return the questions of a consultation, with their options. Two queries."""
    asked = consultation.questions.order_by("number").select_related("asked_after__question")
    return list(asked.prefetch_related("options"))


def name_of(question: Question) -> str:
    """Return the name of a question's field."""
    return f"q{question.number}"


def field_for(
    question: Question, *, is_required: bool = True, longest: int | None = None
) -> forms.Field:
    """Return the field that asks a question; `is_required`: of whoever answers for themselves.

    Who enters what stands on a sheet of paper cannot answer what its author left out. `longest`: the
    characters of an answer in words, where the form itself does not count them.
    """
    told: dict[str, Any] = {
        "label": worded(question, "words", note=False),
        "help_text": _help(question),
        # What is asked of some is required of those alone: the form says so once it is sent.
        "required": is_required and question.is_required and question.asked_after is None,
    }
    if question.asked == Asked.TEXT:
        return forms.CharField(widget=forms.Textarea(attrs=_ROWS), max_length=longest, **told)
    several = question.asked == Asked.CHOICES
    kind = forms.MultipleChoiceField if several else forms.ChoiceField
    widget = forms.CheckboxSelectMultiple if several else forms.RadioSelect
    # A radio button that was chosen can be taken back only by choosing another one.
    none = [] if several or told["required"] else [("", _("No answer"))]
    return kind(choices=[*none, *_choices(question)], widget=widget, **told)


def _choices(question: Question) -> list[tuple[str, Any]]:
    if question.asked == Asked.SCALE:
        assert question.lowest is not None and question.highest is not None
        return [(str(one), str(one)) for one in range(question.lowest, question.highest + 1)]
    return [(str(one.number), worded(one, "words", note=False)) for one in question.options.all()]


def _help(question: Question) -> SafeString | str:
    said = worded(question, "help", note=False)
    after = question.asked_after
    if after is None:
        return said
    only = format_html(
        _("Answer only if you chose “{option}” in answer to question {number}."),
        option=worded(after, "words", note=False), number=after.question.number,
    )  # fmt: skip
    return format_html("{} {}", only, said) if said else only


def asked_among(questions: Iterable[Question], typed: dict[str, Any]) -> list[Question]:
    """Return the questions that are asked of somebody who typed this."""
    every = list(questions)
    chosen = {
        one.number: {option.pk for option in _chosen(one, typed.get(name_of(one)))} for one in every
    }
    asked = asked_of([(one.number, one.asked_after_id) for one in every], chosen)
    return [one for one in every if one.number in asked]


def refuse_unasked(form: forms.Form, questions: Iterable[Question]) -> set[Any]:
    """Refuse beside its field what is typed in answer to a question that is not asked.

    Return the keys of the questions that are. Nothing that was typed is left out without a word.
    """
    every = list(questions)
    asked = {one.pk for one in asked_among(every, form.cleaned_data)}
    for question in every:
        name = name_of(question)
        if question.pk in asked:
            continue
        is_typed = form.errors.pop(name, None) or form.cleaned_data.get(name)
        form.cleaned_data[name] = ""
        if is_typed:
            form.add_error(name, _not_asked(question))
    return asked


def _not_asked(question: Question) -> SafeString:
    after = question.asked_after
    assert after is not None
    return format_html(
        _(
            "This is asked only of those who chose “{option}” in answer to question {number}: "
            "choose that, or take this answer out."
        ),
        option=worded(after, "words", note=False), number=after.question.number,
    )  # fmt: skip


def _chosen(question: Question, typed: Any) -> list[Any]:
    if not question.has_options:
        return []
    numbers = {typed} if isinstance(typed, str) else set(typed or ())
    return [one for one in question.options.all() if str(one.number) in numbers]


def said_to(question: Question, typed: Any) -> Said | None:
    """Return what was answered to a question, or none where nothing was."""
    if not typed:
        return None
    if question.has_options:
        return Said(question, options=tuple(_chosen(question, typed)))
    if question.asked == Asked.SCALE:
        return Said(question, grade=int(typed))
    words = plain_lines(typed)
    return Said(question, words=words) if words.strip() else None


def said_from(questions: Iterable[Question], typed: dict[str, Any]) -> list[Said]:
    """Return what was answered to the questions that were asked; the rest is left out."""
    asked = asked_among(questions, typed)
    found = [said_to(one, typed.get(name_of(one))) for one in asked]
    return [one for one in found if one]
