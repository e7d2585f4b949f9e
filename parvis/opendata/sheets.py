"""Reading a CSV file record by record, and refusing what is not one. Never the whole file in memory.

Knows nothing of OGP: a layout is a list of columns. `BadFile` says what is wrong as a code with the
names its sentence needs; `parvis/opendata/sentences.py` puts it into words.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LONGEST_LINE = 4 * 1024 * 1024
LONGEST_CELL = 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_OTHER_KINDS = (
    (b"PK\x03\x04", "XLSX"), (b"\xd0\xcf\x11\xe0", "XLS"), (b"%PDF", "PDF"), (b"\x1f\x8b", "GZIP"),
)  # fmt: skip
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")


class Fault(StrEnum):
    """Why a whole file is refused."""

    NO_SUCH_FILE = "no_such_file"
    NOT_A_FILE = "not_a_file"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    NO_RECORDS = "no_records"
    OTHER_KIND = "other_kind"
    HTML = "html"
    BINARY = "binary"
    ENCODING = "encoding"
    UTF16 = "utf16"
    SEPARATOR = "separator"
    MISSING_COLUMNS = "missing_columns"
    COLUMN_TWICE = "column_twice"
    CELL_COUNT = "cell_count"
    CUT_OFF = "cut_off"
    OPEN_QUOTE = "open_quote"
    NOT_CSV = "not_csv"
    TOO_LONG = "too_long"
    KEY_EMPTY = "key_empty"
    KEY_TWICE = "key_twice"


class BadFile(Exception):
    """A file that is refused as a whole. `names` fills the gaps of the fault's sentence."""

    def __init__(self, fault: Fault, **names: object) -> None:
        super().__init__(fault, names)
        self.fault = fault
        self.names = names

    def __str__(self) -> str:
        told = ", ".join(f"{name} {value}" for name, value in self.names.items())
        return f"{self.fault}: {told}" if told else str(self.fault)


@dataclass(frozen=True)
class Record:
    """One record: its cells by column, its row in a spreadsheet, the lines its cells begin on."""

    cells: dict[str, str]
    row: int
    lines: dict[str, int]


Advance = Callable[[int], object]


def no_advance(_: int) -> None:
    """Show no progress."""


class Lines:
    """The lines of a file as text, counted, with their ends; complains where they are not text."""

    def __init__(self, path: Path, advance: Advance = no_advance) -> None:
        self.path = path
        self.number = 0
        self.is_whole = True
        self.ends_in_half_a_break = False
        self._advance = advance

    def __iter__(self) -> Iterator[str]:
        with self.path.open("rb") as file:
            while raw := file.readline(LONGEST_LINE):
                self.number += 1
                self._advance(len(raw))
                yield self._decoded(raw)

    def _decoded(self, raw: bytes) -> str:
        if self.number == 1:
            raw = raw.removeprefix(_BOM)
        self.is_whole, self.ends_in_half_a_break = raw.endswith(b"\n"), raw.endswith(b"\r")
        if not self.is_whole and len(raw) >= LONGEST_LINE:
            raise BadFile(Fault.TOO_LONG, line=self.number)
        if b"\0" in raw:
            raise BadFile(Fault.BINARY, line=self.number)
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            if error.end == len(raw) and error.reason == "unexpected end of data":
                raise BadFile(Fault.CUT_OFF, line=self.number) from None
            raise BadFile(
                Fault.ENCODING, line=self.number, byte=error.start + 1, value=f"{raw[error.start]:02X}"
            ) from None  # fmt: skip


class Sheet:
    """A CSV file with a header. `columns` are those it must have; others are in `extra_columns`."""

    def __init__(self, path: Path, columns: Collection[str]) -> None:
        """Open the header; raise `BadFile` when this is no CSV file with these columns."""
        _refuse_other_kinds(path)
        self.path = path
        self.columns = columns
        self.header = self._header()
        self.extra_columns = [name for name in self.header if name not in set(columns)]

    def records(self, advance: Advance = no_advance) -> Iterator[Record]:
        """Read the records one by one; `advance` is told of every run of bytes read.

        Raises `BadFile` at the first record that is not whole.
        """
        lines = Lines(self.path, advance)
        place = 0
        for row, (first_line, cells) in enumerate(_parsed(lines)):
            if not cells or row == 0:
                continue
            place = row
            self._refuse_partial(cells, first_line, lines)
            yield Record(
                dict(zip(self.header, cells, strict=True)), row + 1, self._lines(cells, first_line)
            )
        if not place:
            raise BadFile(Fault.NO_RECORDS)

    def check(self, key: str, required: Collection[str], advance: Advance = no_advance) -> int:
        """Read all records without keeping them; return their number.

        Raises `BadFile` when one is not whole, leaves a required cell empty, or repeats a key.
        """
        seen: dict[str, int] = {}
        for record in self.records(advance):
            for column in required:
                if not record.cells[column].strip():
                    raise BadFile(Fault.KEY_EMPTY, line=record.lines[column], column=column)
            value, line = record.cells[key].strip(), record.lines[key]
            if value in seen:
                raise BadFile(Fault.KEY_TWICE, value=value[:60], line=line, first=seen[value])
            seen[value] = line
        return len(seen)

    def _header(self) -> list[str]:
        """Read the first record; raise `BadFile` when it does not name the columns."""
        lines = Lines(self.path)
        _, cells = next(_parsed(lines), (1, []))
        header = [name.strip() for name in cells]
        if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
            raise BadFile(Fault.SEPARATOR)
        missing = [name for name in self.columns if name not in set(header)]
        if missing and not lines.is_whole:
            raise BadFile(Fault.CUT_OFF, line=1)
        if missing:
            raise BadFile(Fault.MISSING_COLUMNS, columns=missing)
        twice = [name for name in self.columns if header.count(name) > 1]
        if twice:
            raise BadFile(Fault.COLUMN_TWICE, column=twice[0])
        return _told_apart(header)

    def _refuse_partial(self, cells: list[str], first_line: int, lines: Lines) -> None:
        """Refuse a record with fewer or more cells than the header has columns."""
        wanted, found = len(self.header), len(cells)
        if lines.ends_in_half_a_break or (found < wanted and not lines.is_whole):
            raise BadFile(Fault.CUT_OFF, line=first_line)
        if found != wanted:
            raise BadFile(Fault.CELL_COUNT, line=first_line, found=found, wanted=wanted)

    def _lines(self, cells: list[str], first_line: int) -> dict[str, int]:
        """Say on which line each cell begins."""
        begins = {}
        for name, cell in zip(self.header, cells, strict=True):
            begins[name] = first_line
            first_line += cell.count("\n")
        return begins


def _parsed(lines: Lines) -> Iterator[tuple[int, list[str]]]:
    """Parse lines into records, each with the line on which it begins."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_CELL))
    reader = csv.reader(lines, strict=True)
    first_line = 1
    try:
        for cells in reader:
            yield first_line, cells
            first_line = lines.number + 1
    except csv.Error as error:
        told = str(error)
        if "unexpected end of data" in told or "field larger" in told:
            raise BadFile(Fault.OPEN_QUOTE, line=first_line) from None
        raise BadFile(Fault.NOT_CSV, line=lines.number, reason=told) from None


def _told_apart(header: list[str]) -> list[str]:
    """Give columns that nobody reads different names, so that none of a record's cells is lost."""
    seen: set[str] = set()
    names = []
    for place, name in enumerate(header):
        names.append(f"{name} ({place + 1})" if name in seen else name)
        seen.add(name)
    return names


def _refuse_other_kinds(path: Path) -> None:
    """Refuse what is no file, cannot be read, or begins like another kind of file."""
    try:
        if not path.exists():
            raise BadFile(Fault.NO_SUCH_FILE, path=path)
        if not path.is_file():
            raise BadFile(Fault.NOT_A_FILE, path=path)
        with path.open("rb") as file:
            beginning = file.read(1024)
    except OSError as error:
        raise BadFile(Fault.UNREADABLE, path=path, reason=error.strerror or str(error)) from None
    if not beginning.removeprefix(_BOM).strip():
        raise BadFile(Fault.EMPTY, path=path)
    for start, kind in _OTHER_KINDS:
        if beginning.startswith(start):
            raise BadFile(Fault.OTHER_KIND, kind=kind)
    if beginning.startswith(_OTHER_ENCODINGS):
        raise BadFile(Fault.UTF16)
    if b"\0" in beginning:
        raise BadFile(Fault.BINARY, line=beginning[: beginning.index(b"\0")].count(b"\n") + 1)
    if beginning.removeprefix(_BOM).lstrip().startswith(b"<"):
        raise BadFile(Fault.HTML)
