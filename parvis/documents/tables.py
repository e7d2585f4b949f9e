"""How large a table is, and whether a spreadsheet would compute in it. Pure.

A table is handed out as it was filed: what begins like a formula is told, not changed. Its own page
says so (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from parvis.documents.kinds import separator_of

LONGEST_CELL = 131_072  # characters; as Python's own reader of tables has it at first
_FORMULA = re.compile(rb'(?:\A|[\r\n,;\t])[\s"]{0,3}(?:[=@]|[+-][A-Za-z(])')


class Shape(NamedTuple):
    """How many columns, and rows but the head; both none where that cannot be told."""

    columns: int | None
    rows: int | None
    has_formulas: bool


def shape_of(content: bytes) -> Shape:
    """Return the shape of a table in UTF-8, whose first row names its columns."""
    has_formulas = _FORMULA.search(content.removeprefix(b"\xef\xbb\xbf")) is not None
    text = content.decode("utf-8-sig")
    found = _rows(csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text) or ","))
    try:
        columns = next((len(row) for row in found), 0)
        rows = sum(1 for _row in found)
    except csv.Error:
        return Shape(None, None, has_formulas)
    return Shape(columns, rows, has_formulas)


def _rows(read: Iterable[list[str]]) -> Iterator[list[str]]:
    """Yield the rows in which something stands; raise `csv.Error` at a cell that is none."""
    for row in read:
        if any(len(cell) > LONGEST_CELL for cell in row):
            raise csv.Error
        if row:
            yield row
