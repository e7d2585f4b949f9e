"""Sentences for the codes of the report and for the reasons why a file is refused."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from parvis.opendata.consul import Left
from parvis.opendata.problems import Code, Problem
from parvis.opendata.sheets import BadFile, Fault
from parvis.ui.lists import listed, quoted

PROBLEMS = {
    Code.DATE_AMBIGUOUS: gettext_lazy(
        "Day and month can be read in either order; only what both agree on was read: {read}."
    ),
    Code.DATE_SEASON: gettext_lazy(
        "Which months a season spans depends on the hemisphere; only the year was read: {read}."
    ),
    Code.DATE_NOT_A_DATE: gettext_lazy("This is not a date; the text is kept, no date was read."),
    Code.DATE_NO_SUCH_DAY: gettext_lazy("There is no such day; the text is kept."),
    Code.DATE_IMPLAUSIBLE: gettext_lazy(
        "The year cannot be meant (a spreadsheet may have turned a bare year into a day); the text "
        "is kept, no date was read."
    ),
    Code.DATE_SERIAL: gettext_lazy(
        "This looks like a spreadsheet’s day number, which differs between spreadsheets; the text "
        "is kept, no date was read."
    ),
    Code.NUMBER_ROUNDED: gettext_lazy(
        "A spreadsheet wrote out a binary fraction; its shortest spelling is shown: {shown}."
    ),
    Code.LABEL_UNKNOWN: gettext_lazy(
        "This answer is not on the reviewer’s scale; no assessment was entered."
    ),
    Code.MARK_UNKNOWN: gettext_lazy("Neither 0, 1, NR, ND nor NA; the policy area was not set."),
    Code.YEAR_UNKNOWN: gettext_lazy("This is not a year; none was entered."),
    Code.LENGTH_UNKNOWN: gettext_lazy("This is not a number of years; none was entered."),
    Code.KIND_UNKNOWN: gettext_lazy("Neither national nor local; entered as other, word kept."),
    Code.REGION_UNKNOWN: gettext_lazy("This is none of the Partnership’s four regions."),
    Code.NAME_UNCLEAR: gettext_lazy(
        "The source itself says that this is unclear; no name entered."
    ),
    Code.TEXT_MISSING: gettext_lazy("There is no text here; “{instead}” stands in its place."),
    Code.ADDRESS_REFUSED: gettext_lazy("Not a web address beginning with http or https; left out."),
    Code.CUT_TO_LENGTH: gettext_lazy("Longer than {longest} characters; cut there."),
    Code.ROW_LEFT_OUT: gettext_lazy(
        "This commitment cannot be placed without this cell; the whole record was left out."
    ),
    Code.LABEL_AND_CODE_DIFFER: gettext_lazy(
        "“{label}” in “{other}” goes with the code {expected}; the label was taken, both are kept."
    ),
    Code.CODE_SAYS_LESS: gettext_lazy(
        "This code also means “{other}”; the label “{label}” was taken."
    ),
    Code.END_BEFORE_START: gettext_lazy(
        "The end lies before the start ({start}, in “{other}”); both are kept as read."
    ),
    Code.MEMBER_DISAGREES: gettext_lazy(
        "The first record of {code} says “{first}”; the first was taken."
    ),
    Code.PLAN_DISAGREES: gettext_lazy(
        "The first record of plan {plan} says “{first}”; the first was taken."
    ),
    Code.LENGTH_DISAGREES: gettext_lazy(
        "From {first} to {last} are {expected} years; kept as written."
    ),
    Code.DERIVED_DISAGREES: gettext_lazy(
        "The columns this one is derived from make it {expected} ({because}); it is not imported."
    ),
}
FAULTS = {
    Fault.NO_SUCH_FILE: gettext_lazy("There is no file {path}."),
    Fault.NOT_A_FILE: gettext_lazy("{path} is not a file. Name the CSV file itself."),
    Fault.UNREADABLE: gettext_lazy("The file {path} cannot be read: {reason}."),
    Fault.EMPTY: gettext_lazy("The file {path} is empty."),
    Fault.NO_RECORDS: gettext_lazy("The file has a header, but no commitment below it."),
    Fault.OTHER_KIND: gettext_lazy(
        "This is a file of the kind {kind}, not CSV. Open it and save it as “CSV UTF-8”."
    ),
    Fault.HTML: gettext_lazy("This is a web page, not a CSV file. Download the file itself."),
    Fault.BINARY: gettext_lazy("This is not a text file: line {line} holds a zero byte."),
    Fault.ENCODING: gettext_lazy(
        "The file is not in UTF-8: line {line}, byte {byte} (hexadecimal {value}) cannot be read. "
        "Save it as “CSV UTF-8”."
    ),
    Fault.UTF16: gettext_lazy("The file is in UTF-16, not UTF-8. Save it as “CSV UTF-8”."),
    Fault.SEPARATOR: gettext_lazy(
        "The columns are not separated by commas. Save the file as CSV with commas."
    ),
    Fault.COLUMN_TWICE: gettext_lazy("The column “{column}” stands twice in the header."),
    Fault.CELL_COUNT: gettext_lazy(
        "The record on line {line} has {found} cells, but the header names {wanted} columns."
    ),
    Fault.CUT_OFF: gettext_lazy(
        "The file is cut off: the record on line {line} is not complete. Fetch the file again."
    ),
    Fault.OPEN_QUOTE: gettext_lazy(
        "The file seems cut off: a quote opened in the record that begins on line {line} is never "
        "closed. Fetch the file again."
    ),
    Fault.NOT_CSV: gettext_lazy("This is not CSV: line {line} cannot be read ({reason})."),
    Fault.TOO_LONG: gettext_lazy("This is not such a file: line {line} has no end."),
    Fault.KEY_EMPTY: gettext_lazy(
        "Line {line} has nothing in the column “{column}”: the file is cut off or incomplete."
    ),
    Fault.KEY_TWICE: gettext_lazy(
        "The commitment {value} stands twice in the file: on line {first} and on line {line}."
    ),
}


# Of a file of proposals or comments, where another sentence speaks of commitments.
FAULTS_OF_EXPORT = {
    Fault.NO_RECORDS: gettext_lazy("The file has a header, but no proposal below it."),
    Fault.KEY_TWICE: gettext_lazy(
        "{value} stands twice in the file: on line {first} and on line {line}."
    ),
}
LEFT_OUT = {
    Left.SAYS_NOTHING: gettext_lazy("It says nothing: left out."),
    Left.NO_DAY: gettext_lazy("Its day cannot be read: left out."),
    Left.NO_TIME: gettext_lazy("Its time cannot be read: kept, at midnight."),
    Left.TOO_LONG: gettext_lazy("It is longer than 100,000 characters: left out."),
    Left.TITLE_CUT: gettext_lazy("Its title is longer than 200 characters: kept, cut there."),
    Left.SUPPORTS: gettext_lazy("Its supports cannot be read: kept without them."),
    Left.NO_PROPOSAL: gettext_lazy("Its proposal is not among those brought in: left out."),
    Left.MOVED: gettext_lazy(
        "The comment that it answers is not there: kept, under the nearest above it or at the root."
    ),
}


def of_bad_export(error: BadFile) -> str:
    """Say why a file of proposals or comments is refused."""
    if error.fault is Fault.MISSING_COLUMNS:
        columns = error.names["columns"]
        names = listed(quoted(str(name)) for name in columns) if isinstance(columns, list) else ""
        return _("This is no export of a CONSUL site: columns are missing: {columns}.").format(
            columns=names
        )
    told = FAULTS_OF_EXPORT.get(error.fault)
    return str(told).format_map(_Told(error.names)) if told else of_bad_file(error)


def of_problem(problem: Problem) -> str:
    """Say what is the matter with a cell."""
    return str(PROBLEMS[problem.code]).format_map(_Told(problem.names))


def of_bad_file(error: BadFile) -> str:
    """Say why a file is refused."""
    if error.fault is Fault.MISSING_COLUMNS:
        return _missing(error.names["columns"])
    return str(FAULTS[error.fault]).format_map(_Told(error.names))


def _missing(columns: object) -> str:
    """Name the missing columns: all of them, unless they are so many that another file is meant."""
    names = [str(name) for name in columns] if isinstance(columns, list) else []
    shown = listed(quoted(name) for name in names[:12])
    more = len(names) - 12
    if more > 0:
        shown = _("{shown} and {more} more").format(shown=shown, more=more)
    return ngettext(
        "This is not OGP’s commitments database: the column {columns} is missing.",
        "This is not OGP’s commitments database: these columns are missing: {columns}.",
        len(names),
    ).format(columns=shown)


class _Told(dict[str, object]):
    """The names of a sentence; a name that was not told reads as nothing."""

    def __init__(self, names: Mapping[str, object]) -> None:
        super().__init__(names)

    def __missing__(self, key: str) -> str:
        return ""
