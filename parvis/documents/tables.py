"""How large a table is, and whether a spreadsheet would compute in it. Pure.

A table is handed out as it was filed: what begins like a formula is told, not changed. Its own page
says so (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
import re
from typing import NamedTuple

from parvis.documents.kinds import separator_of

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
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text) or ",")
    try:
        columns = next((len(row) for row in reader if row), 0)
        rows = sum(1 for row in reader if row)
    except csv.Error:
        return Shape(None, None, has_formulas)
    return Shape(columns, rows, has_formulas)
