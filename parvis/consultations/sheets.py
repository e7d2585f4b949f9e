"""Reading a sheet of paper forms: one line for each form, as a CSV file. Pure.

A file that is none is refused as a whole. Of any other, each line is read for itself: what is wrong
with one is told with its number, and keeps no other from being read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from parvis.texts.cells import guarded, unguarded
from parvis.texts.folding import fold
from parvis.ui.typed import plain_lines

COLUMNS = ("ref", "date", "author", "organisation", "title", "words", "language", "place")
_QUESTION = re.compile(r"q\d+")  # the key of a question, with which its heading begins
LONGEST = {
    "ref": 60, "date": 20, "author": 200, "organisation": 200, "title": 200, "words": 20_000,
    "language": 12, "place": 150,
}  # fmt: skip
MOST_ROWS = 500
MOST_LINES = 100 * MOST_ROWS  # words are written on several
LARGEST = 2_000_000  # bytes
LONGEST_REPLY = LONGEST["words"]
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y")


class Why(StrEnum):
    """What is wrong with a file, or with one of its lines."""

    TOO_LARGE = "too_large"
    EMPTY = "empty"
    NOT_CSV = "not_csv"  # a spreadsheet, a PDF, a picture
    UTF16 = "utf16"
    ENCODING = "encoding"
    NO_COLUMN = "no_column"
    COLUMN_TWICE = "column_twice"
    TOO_MANY = "too_many"
    QUOTES = "quotes"
    CELLS = "cells"
    SIGN = "sign"  # a sign that no text holds
    TOO_LONG = "too_long"
    SAYS_NOTHING = "says_nothing"
    DAY = "day"
    NO_DAY = "no_day"
    DAY_AHEAD = "day_ahead"
    LANGUAGE = "language"
    REF_TWICE = "ref_twice"


UNREAD = (Why.QUOTES, Why.CELLS)  # what is in which column is not known


@dataclass(frozen=True)
class Row:
    """One form of a sheet, as it can be entered."""

    line: int
    ref: str
    made_on: date
    language: str
    title: str
    words: str
    author: str = ""
    organisation: str = ""
    place: str = ""
    cells: tuple[str, ...] = ()
    replies: tuple[tuple[str, str], ...] = ()  # the key of each question that is answered, and how


@dataclass(frozen=True)
class Trouble:
    """One line that is not entered: its number, why, what of it, and its cells as they were sent.

    `more`: what else is wrong with it, each with what of it.
    """

    line: int
    why: str
    what: str = ""
    cells: tuple[str, ...] = ()
    more: tuple[tuple[str, str], ...] = ()

    @property
    def faults(self) -> list[Trouble]:
        """Return all that is wrong with the line, one by one."""
        rest = [Trouble(self.line, why, what) for why, what in self.more]
        return [Trouble(self.line, self.why, self.what), *rest]

    def and_also(self, faults: Iterable[tuple[str, str]]) -> Trouble:
        """Return the same with more that is wrong."""
        return replace(self, more=(*self.more, *faults))


@dataclass(frozen=True)
class _Record:
    """One record of a file: the number of its first line, its cells, and why they cannot be read."""

    line: int
    cells: list[str]
    why: str = ""


@dataclass
class Sheet:
    """What was read of a file, or why none of it was."""

    rows: list[Row] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)
    refused: Trouble | None = None


@dataclass(frozen=True)
class Usual:
    """What holds where a line does not say otherwise, and what it may say."""

    today: date
    language: str
    languages: Collection[str]
    made_on: date | None = None
    questions: tuple[str, ...] = ()  # the keys of those that can be answered: q1, q2

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that a sheet has here, in their order."""
        return (*COLUMNS, *self.questions)


def read(content: bytes, usual: Usual, names: Mapping[str, str]) -> Sheet:
    """Read a file. `names` gives for each heading, folded, the column that it names."""
    text, refused = _decoded(content)
    if refused:
        return Sheet(refused=Trouble(0, refused, str(LARGEST // 1_000_000)))
    lines = list(io.StringIO(text, newline=""))
    if len(lines) > MOST_LINES:
        return Sheet(refused=Trouble(MOST_LINES, Why.TOO_MANY, str(MOST_ROWS)))
    records = _records(lines, _delimiter(lines))
    heads = next(records).cells
    columns = [_column(one, names, usual) for one in heads]
    if refusal := _refused(columns):
        return Sheet(refused=refusal)
    sheet = Sheet()
    _read_rows(sheet, records, columns, usual)
    return sheet


def _column(heading: str, names: Mapping[str, str], usual: Usual) -> str:
    """Return the column that a heading names; that of a question begins with its key."""
    folded = fold(heading.strip())
    key = _QUESTION.match(folded)
    if key and key[0] in usual.questions:
        return key[0]
    return names.get(folded, "")


def _decoded(content: bytes) -> tuple[str, str]:
    """Return the text of a file, or why it is none."""
    if len(content) > LARGEST:
        return "", Why.TOO_LARGE
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", Why.UTF16
    if content.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8")):
        return "", Why.NOT_CSV
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return (text, "") if text.strip() else ("", Why.EMPTY)
    return "", Why.ENCODING


def _delimiter(lines: list[str]) -> str:
    head = next(line for line in lines if line.strip())
    return max(",;\t", key=head.count)


def _refused(columns: list[str]) -> Trouble | None:
    known = [one for one in columns if one]
    if "words" not in known and not any(_QUESTION.fullmatch(one) for one in known):
        return Trouble(1, Why.NO_COLUMN, "words")
    twice = next((one for one in known if known.count(one) > 1), None)
    return Trouble(1, Why.COLUMN_TWICE, twice) if twice else None


def _records(lines: list[str], delimiter: str) -> Iterator[_Record]:
    """Yield each record; after a broken one, reading goes on with the line after its first.

    So a quote that is never closed swallows no other form. Empty lines are passed over.
    """
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        used = _Used(lines, at)
        try:
            cells = next(csv.reader(used, delimiter=delimiter, strict=True))
        except csv.Error as error:
            why = Why.TOO_LONG if "limit" in str(error) else Why.QUOTES
            yield _Record(at + 1, [lines[at].strip()], why)
            at += 1
            continue
        yield _Record(at + 1, cells)
        at = used.at


class _Used:
    """Lines from one on, handed out one by one; `at` is the next."""

    def __init__(self, lines: list[str], at: int) -> None:
        self.lines, self.at = lines, at

    def __iter__(self) -> Iterator[str]:
        while self.at < len(self.lines):
            self.at += 1
            yield self.lines[self.at - 1]


def _read_rows(sheet: Sheet, records: Iterator[_Record], columns: list[str], usual: Usual) -> None:
    seen: dict[str, int] = {}
    for record in records:
        if not any(one.strip() for one in record.cells):
            continue
        if len(sheet.rows) + len(sheet.troubles) >= MOST_ROWS:
            sheet.refused = Trouble(record.line, Why.TOO_MANY, str(MOST_ROWS))
            return
        found = _row(record, columns, usual)
        ref = found.ref if isinstance(found, Row) else _ref_of(found)
        twice = [(Why.REF_TWICE, str(seen[ref]))] if ref in seen else []
        if isinstance(found, Row) and twice:
            found = Trouble(found.line, *twice[0], found.cells)
        elif isinstance(found, Trouble):
            found = found.and_also(twice)
        if isinstance(found, Row):
            if ref:
                seen[ref] = found.line
            sheet.rows.append(found)
        else:
            sheet.troubles.append(found)


def _ref_of(trouble: Trouble) -> str:
    return trouble.cells[0] if trouble.cells and trouble.why not in UNREAD else ""


def _row(record: _Record, columns: list[str], usual: Usual) -> Row | Trouble:
    cells = list(record.cells)
    while len(cells) > len(columns) and not cells[-1].strip():
        del cells[-1]
    if record.why:
        raw = dict.fromkeys(usual.columns, "") | {"words": cells[0]}
        return Trouble(record.line, record.why, "words", tuple(raw.values()))
    if len(cells) != len(columns):
        return Trouble(record.line, Why.CELLS, f"{len(cells)}/{len(columns)}", tuple(cells))
    named = {name: _plain(cell) for name, cell in zip(columns, cells, strict=True) if name}
    row = dict.fromkeys(usual.columns, "") | named
    ordered = tuple(row.values())
    made_on, flaw = _day(row["date"], usual)
    language = row["language"].lower() or usual.language
    faults = [*_flaws(row, usual), *([(flaw, row["date"])] if flaw else [])]
    if language not in usual.languages:
        faults.append((Why.LANGUAGE, row["language"]))
    if faults or made_on is None:
        return Trouble(record.line, *faults[0], ordered, tuple(faults[1:]))
    return Row(
        record.line, row["ref"], made_on, language, " ".join(row["title"].split()), row["words"],
        " ".join(row["author"].split()), " ".join(row["organisation"].split()), row["place"],
        ordered, replies_in(ordered, usual.questions),
    )  # fmt: skip


def replies_in(
    cells: tuple[str, ...], questions: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:  # fmt: skip
    """Return what the cells of a line answer, by the keys of the questions."""
    told = zip(questions, cells[len(COLUMNS) :], strict=False)
    return tuple((key, cell) for key, cell in told if cell)


def _flaws(row: Mapping[str, str], usual: Usual) -> list[tuple[str, str]]:
    """Return all that is wrong with the cells, each with the column."""
    found: list[tuple[str, str]] = []
    for name, cell in row.items():
        if any((ord(sign) < 32 and sign not in "\n\t") or sign == "\x7f" for sign in cell):
            found.append((Why.SIGN, name))
        elif len(cell) > LONGEST.get(name, LONGEST_REPLY):
            found.append((Why.TOO_LONG, name))
    says = any(row[name] for name in ("words", "title", *usual.questions))
    return found if says else [*found, (Why.SAYS_NOTHING, "")]


def _day(text: str, usual: Usual) -> tuple[date | None, str]:
    if not text:
        return usual.made_on, "" if usual.made_on else Why.NO_DAY
    for form in _DAYS:
        try:
            day = datetime.strptime(text, form).date()
        except ValueError:
            continue
        if day > usual.today:
            return None, Why.DAY_AHEAD
        return (day, "") if day.year >= 1990 else (None, Why.DAY)
    return None, Why.DAY


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from running as a formula."""
    return unguarded(plain_lines(cell).strip())


def written(heads: list[str], lines: list[tuple[str, ...]]) -> str:
    """Write a sheet as CSV, with a byte order mark by which spreadsheets know its encoding."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    writer.writerows([guarded(cell) for cell in line] for line in lines)
    return "\ufeff" + out.getvalue()
