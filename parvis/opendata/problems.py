"""What the importer reports of a cell: a code, and what the sentence about it names. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """Why a cell stands in the report. `docs/import.md` lists every code."""

    # Not understood, or understood in part.
    DATE_AMBIGUOUS = "date_ambiguous"
    DATE_SEASON = "date_season"
    DATE_NOT_A_DATE = "date_not_a_date"
    DATE_NO_SUCH_DAY = "date_no_such_day"
    DATE_IMPLAUSIBLE = "date_implausible"
    DATE_SERIAL = "date_serial"
    NUMBER_ROUNDED = "number_rounded"
    LABEL_UNKNOWN = "label_unknown"
    MARK_UNKNOWN = "mark_unknown"
    YEAR_UNKNOWN = "year_unknown"
    LENGTH_UNKNOWN = "length_unknown"
    KIND_UNKNOWN = "kind_unknown"
    REGION_UNKNOWN = "region_unknown"
    NAME_UNCLEAR = "name_unclear"
    TEXT_MISSING = "text_missing"
    ADDRESS_REFUSED = "address_refused"
    CUT_TO_LENGTH = "cut_to_length"
    ROW_LEFT_OUT = "row_left_out"
    # Contradicts another cell.
    LABEL_AND_CODE_DIFFER = "label_and_code_differ"
    CODE_SAYS_LESS = "code_says_less"
    END_BEFORE_START = "end_before_start"
    MEMBER_DISAGREES = "member_disagrees"
    PLAN_DISAGREES = "plan_disagrees"
    LENGTH_DISAGREES = "length_disagrees"
    DERIVED_DISAGREES = "derived_disagrees"


CONTRADICTIONS = frozenset(
    {
        Code.LABEL_AND_CODE_DIFFER, Code.CODE_SAYS_LESS, Code.END_BEFORE_START,
        Code.MEMBER_DISAGREES, Code.PLAN_DISAGREES, Code.LENGTH_DISAGREES, Code.DERIVED_DISAGREES,
    }
)  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """One cell of one record, and what is the matter with it.

    `line` is the line of the file on which the cell begins, `row` the row of a spreadsheet that
    shows the file (the header is row 1). `names` fills the gaps of the code's sentence.
    """

    code: Code
    column: str
    cell: str
    line: int = 0
    row: int = 0
    commitment: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_contradiction(self) -> bool:
        """Say whether the cell was understood, but another cell says otherwise."""
        return self.code in CONTRADICTIONS
