"""A sheet of paper forms is entered at once, and what is wrong with it is told line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from parvis.consultations import acts, sheets
from parvis.consultations.acts.entering import organisations_of
from parvis.consultations.forms.entering import SheetForm
from parvis.consultations.forms.questions import questions_of
from parvis.consultations.labels import COLUMNS, FILE_REFUSED, LINE_REFUSED
from parvis.consultations.models import Consultation, Question
from parvis.consultations.sheets import Sheet, Trouble, Usual
from parvis.consultations.views.arranging import consultation_of
from parvis.consultations.views.entering import writer
from parvis.consultations.views.sheet_lines import checked, heading_of, keys_of
from parvis.consultations.ways import Way
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.folding import fold

SHEETS_IN_AN_HOUR = 30


@both_ways
@for_a_person
def sheet(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Enter the forms of a CSV file; tell of each line that could not be entered, and give it back."""
    found = consultation_of(member, number)
    by = writer(person, found)
    if "broken" in request.POST:
        return _as_file(request.POST["broken"], f"{member}-{number}-to-correct.csv")
    form = SheetForm(request.POST or None, request.FILES or None, today=clock.today())
    page: dict[str, Any] = {"consultation": found, "plan": found.plan, "member": found.member}
    if form.is_valid() and within(form, request, "sheet", SHEETS_IN_AN_HOUR, AN_HOUR):
        questions = questions_of(found)
        read = _read(form, questions)
        if read.refused:
            form.add_error("sheet", _in_words(read.refused))
        else:
            page |= tried(form, lambda: _told(found, form, read, questions, by)) or {}
    return render(request, "consultations/sheet.html", {**page, "form": form})


def _read(form: SheetForm, questions: Sequence[Question]) -> Sheet:
    asked = form.cleaned_data
    codes = [code for code, _name in settings.LANGUAGES]
    usual = Usual(clock.today(), asked["language"], codes, asked["made_on"], keys_of(questions))
    return sheets.read(asked["sheet"], usual, _headings())


def _told(
    consultation: Consultation,
    form: SheetForm,
    read: Sheet,
    questions: Sequence[Question],
    by: Hand,
) -> dict[str, Any]:
    """Enter what can be, and return what the page tells of it."""
    asked = form.cleaned_data
    lines = checked(read, questions, organisations_of(consultation))
    done = acts.enter_sheet(
        consultation, lines.rows, by=by, source=asked["source"], way=Way(asked["way"]),
        said=lines.said,
    )  # fmt: skip
    troubles = sorted([*lines.troubles, *done.troubles], key=lambda one: one.line)
    return {
        "done": done,
        "troubles": [(one.line, _in_words(one)) for one in troubles],
        "broken": _given_back(troubles, questions) if troubles else "",
    }


def _in_words(trouble: Trouble) -> str:
    """Say all that is wrong with a file or a line of it."""
    return " ".join(_sentence(one) for one in trouble.faults)


def _sentence(trouble: Trouble) -> str:
    if trouble.why in {"refused", "answer"}:
        return trouble.what
    told = FILE_REFUSED | LINE_REFUSED
    column = str(COLUMNS.get(trouble.what, trouble.what))
    return str(told[trouble.why]).format(what=trouble.what[:100], column=column)


def _given_back(troubles: Iterable[Trouble], questions: Sequence[Question]) -> str:
    """Write the lines that were not entered as a sheet, each with what is wrong with it."""
    width = len(sheets.COLUMNS) + len(questions)
    lines = [
        (*one.cells, *[""] * (width - len(one.cells)), _in_words(one)) for one in troubles
    ]  # fmt: skip
    return sheets.written([*_heads(questions), str(COLUMNS["problem"])], lines)


def _heads(questions: Sequence[Question]) -> list[str]:
    """Return the headings of a sheet in the language of the page."""
    usual = [str(COLUMNS[column]) for column in sheets.COLUMNS]
    return [*usual, *map(heading_of, questions)]


def _headings() -> dict[str, str]:
    """Return which column a heading names, in whatever language of the house, folded."""
    names = {fold(column): column for column in sheets.COLUMNS}
    for language, _name in settings.LANGUAGES:
        with override(language):
            names |= {fold(str(COLUMNS[column])): column for column in sheets.COLUMNS}
    return names


@require_safe
@revalidated(chain="member")
def template(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Hand out a blank sheet, with a column for each question, in the language of the page."""
    heads = _heads(questions_of(consultation_of(member, number)))
    return _as_file(sheets.written(heads, []), f"parvis-sheet-{get_language()}.csv")


def _as_file(text: str, name: str) -> HttpResponse:
    return HttpResponse(
        text.encode(),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )
