"""The lines of a sheet, checked against the consultation they answer: all faults of each at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from django.forms import Field

from parvis.consultations import sheets
from parvis.consultations.acts import Said
from parvis.consultations.forms.entering import Replies, fields_of
from parvis.consultations.forms.questions import name_of
from parvis.consultations.models import Question
from parvis.consultations.sheets import UNREAD, Row, Sheet, Trouble
from parvis.consultations.ways import Asked
from parvis.texts.folding import fold

_BODY, _REF = sheets.COLUMNS.index("organisation"), sheets.COLUMNS.index("ref")
_SAYS = [sheets.COLUMNS.index(one) for one in ("title", "words")]
LONGEST_HEADING = 400


@dataclass
class Checked:
    """The lines that can be entered, what each answers by its number, and those that cannot."""

    rows: list[Row] = field(default_factory=list)
    said: dict[int, list[Said]] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)


def checked(sheet: Sheet, questions: Sequence[Question], organisations: Collection[str]) -> Checked:
    """Check what was read of a sheet. `organisations`: those that can be named, folded. No query."""
    found, fields = Checked(), fields_of(questions)
    for row in sheet.rows:
        said, faults = _read(row.cells, questions, fields, organisations)
        if faults:
            found.troubles.append(Trouble(row.line, *faults[0], row.cells, tuple(faults[1:])))
        else:
            found.rows.append(row)
            found.said[row.line] = said
    for one in sheet.troubles:
        if one.why not in UNREAD:
            one = one.and_also(_read(one.cells, questions, fields, organisations)[1])
        found.troubles.append(one)
    return found


def _read(
    cells: tuple[str, ...], questions: Sequence[Question], fields: Mapping[str, Field],
    organisations: Collection[str],
) -> tuple[list[Said], list[tuple[str, str]]]:  # fmt: skip
    """Return what a line answers, and what is wrong with it beside its cells."""
    faults = []
    body = " ".join(cells[_BODY].split())
    if body and fold(body) not in organisations:
        faults.append(("organisation", body))
    form = Replies(dict(sheets.replies_in(cells, keys_of(questions))), questions, fields)
    form.full_clean()
    faults += [("answer", one) for one in form.faults()]
    said = form.said()
    has_words = any(cells[at] for at in _SAYS) or any(one.words for one in said)
    if said and not has_words and not cells[_REF]:
        faults.append(("unnumbered", ""))
    return said, faults


def keys_of(questions: Sequence[Question]) -> tuple[str, ...]:
    """Return the keys of the columns of some questions."""
    return tuple(name_of(one) for one in questions)


def heading_of(question: Question) -> str:
    """Return the heading of a question's column: its key, its words, and what can be answered."""
    words = f"{name_of(question)} {question.text('words').words}"
    choices = [f"{one.number} {one.text('words').words}" for one in question.options.all()]
    if question.asked == Asked.SCALE:
        choices = [f"{question.lowest}–{question.highest}"]
    whole = " ".join(f"{words} ({'; '.join(choices)})".split()) if choices else words
    return whole if len(whole) <= LONGEST_HEADING else " ".join(words.split())
