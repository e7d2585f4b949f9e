"""Which columns hold the independent reviewer's judgements, and what their labels and codes mean. Pure.

A judgement comes as a label with its code (`Completion (End Of Term)` and `_CompletionEndTerm`) or
as a bare code. The label is the value; where the code says otherwise both are kept and reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from parvis.opendata.problems import Code
from parvis.opendata.readings import Gap, read_gap, read_whole
from parvis.progress.law import scales
from parvis.progress.law.scales import Nothing, Product, Scale

MIDTERM_YEAR = "Report Publication Year (Progress Report)"
END_YEAR = "Report Publication Year (End Of Term)"
# From plans of 2020 on, the design of a commitment is judged in the action plan review (4.1).
FIRST_PLAN_REVIEW = 2020

Meanings = Mapping[str, tuple[str, str]]
_NOTHINGS = {
    Gap.NO_REPORT: Nothing.NO_REPORT,
    Gap.NO_DATA: Nothing.NO_DATA,
    Gap.NOT_APPLICABLE: Nothing.NOT_APPLICABLE,
}
YES_NO: Meanings = {"0": ("no", "0"), "1": ("yes", "1")}
COMPLETIONS: Meanings = {
    "Withdrawn": ("withdrawn", "0"), "Unclear": ("unclear", "1"), "Not Started": ("not_started", "2"),
    "Limited": ("limited", "3"), "Substantial": ("substantial", "4"), "Complete": ("complete", "5"),
}  # fmt: skip
OPENED: Meanings = {
    "Worsens": ("worsened", "0"), "Did Not Change": ("did_not_change", "1"),
    "No early results to report yet": ("no_early_results_yet", "1"), "Marginal": ("marginal", "2"),
    "Major": ("major", "3"), "Outstanding": ("outstanding", "4"),
}  # fmt: skip
OPENED_VALUE: Meanings = {
    "Worsens": ("worsened", "1"), "Did Not Change": ("did_not_change", "2"),
    "Marginal": ("marginal", "3"), "Major": ("major", "4"), "Outstanding": ("outstanding", "5"),
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """One question of the reviewer: its scale, its report, its columns and their words.

    `inapplicable` is the code that stands beside the label `Not Applicable`.
    """

    scale: Scale
    report: str
    label: str
    code: str
    means: Meanings
    inapplicable: str = "NA"


_DIOG = "Did It Open Government"
DESIGN, MIDTERM, END = "design", "midterm", "end"
ASKED = (
    Asked(scales.SPECIFICITY, DESIGN, "Specificity", "_Specificity",
          {"None": ("none", "0"), "Low": ("low", "1"), "Medium": ("medium", "2"),
           "High": ("high", "3")}),
    Asked(scales.VERIFIABLE, DESIGN, "Verifiable", "", {"No": ("no", ""), "Yes": ("yes", "")}),
    Asked(scales.RELEVANT, DESIGN, "", "_Relevant", YES_NO),
    Asked(scales.VALUE_ACCESS, DESIGN, "", "OGP Value Access To Information", YES_NO),
    Asked(scales.VALUE_PARTICIPATION, DESIGN, "", "OGP Value Civic Participation", YES_NO),
    Asked(scales.VALUE_ACCOUNTABILITY, DESIGN, "", "OGP Value Public Accountability", YES_NO),
    Asked(scales.VALUE_TECHNOLOGY, DESIGN, "", "OGP Value Technology", YES_NO),
    Asked(scales.POTENTIAL_IMPACT, DESIGN, "Potential Impact", "_Potential Impact",
          {"None": ("none", "0"), "Minor": ("minor", "1"), "Moderate": ("moderate", "2"),
           "Transformative": ("transformative", "3")}),
    Asked(scales.POTENTIAL_FOR_RESULTS, DESIGN, "Potential for Results", "_Potential for Results",
          {"Unclear": ("unclear", "0"), "Modest": ("modest", "1"),
           "Substantial": ("substantial", "2")}),
    Asked(scales.COMPLETION, MIDTERM, "Completion (Progress Report)", "_CompletionProgress",
          COMPLETIONS),
    Asked(scales.STARRED_2015, MIDTERM, "", "Starred (2015 Only)", YES_NO),
    Asked(scales.STARRED, MIDTERM, "", "Starred (Current Formula) Progress Report", YES_NO),
    Asked(scales.COMPLETION, END, "Completion (End Of Term)", "_CompletionEndTerm", COMPLETIONS),
    Asked(scales.EARLY_RESULTS, END, "Early Results", "_Early Results",
          {"No notable results": ("no_notable_results", "0"), "Moderate": ("moderate_results", "1"),
           "Significant": ("significant_results", "2")}),
    Asked(scales.OPENED, END, f"{_DIOG} (Overall)", "_OpenGovernment", OPENED),
    Asked(scales.OPENED_ACCESS, END, f"{_DIOG} (Access To Information)", "_DIOGATI", OPENED_VALUE, "0"),
    Asked(scales.OPENED_PARTICIPATION, END, f"{_DIOG} (Civic Participation)", "_DIOGCP",
          OPENED_VALUE, "0"),
    Asked(scales.OPENED_ACCOUNTABILITY, END, f"{_DIOG}: Public Accountability", "_DIOGPA",
          OPENED_VALUE, "0"),
    Asked(scales.STARRED, END, "", "Starred (Current Formula) End of Term", YES_NO),
    Asked(scales.CARRIED_FORWARD, END, "", "Carried Forward", YES_NO),
)  # fmt: skip
COLUMNS = (MIDTERM_YEAR, END_YEAR, *(name for a in ASKED for name in (a.label, a.code) if name))


@dataclass(frozen=True)
class Judgement:
    """One answer: a value or a kind of nothing, with the source's own words beside it."""

    scale: str
    product: str
    value: str = ""
    nothing: str = ""
    label_source: str = ""
    code_source: str = ""
    report_year: int | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Name the question it answers: a report judges once on a scale."""
        return self.scale, self.product


@dataclass(frozen=True)
class Doubt:
    """Something to report of one column."""

    code: Code
    column: str
    names: Mapping[str, str] = field(default_factory=dict)


def judge(row: Mapping[str, str]) -> tuple[list[Judgement], list[Doubt]]:
    """Read every judgement of a record, and what is doubtful about it.

    A label that is not understood gives no judgement: it is reported, and nothing stands in its place.
    """
    judgements: list[Judgement] = []
    doubts = list(_doubtful_years(row))
    for asked in ASKED:
        judgement, doubt = _answer(asked, row)
        judgements += [judgement] if judgement else []
        doubts += [doubt] if doubt else []
    return judgements, doubts


def _answer(asked: Asked, row: Mapping[str, str]) -> tuple[Judgement | None, Doubt | None]:
    """Read one judgement; the doubt is about the label when it is unknown, else about the code."""
    label = row[asked.label].strip() if asked.label else ""
    code = row[asked.code].strip() if asked.code else ""
    spoken, column = (label, asked.label) if asked.label else (code, asked.code)
    value, expected = asked.means.get(spoken, ("", ""))
    nothing = _NOTHINGS.get(read_gap(spoken) or Gap.EMPTY) if not value else None
    if not value and not nothing:
        return None, Doubt(Code.LABEL_UNKNOWN, column)
    if nothing:
        expected = asked.inapplicable if spoken == "Not Applicable" else spoken
    judgement = Judgement(
        asked.scale.name, _product(asked, row), value, nothing or "", label[:100], code[:20],
        _report_year(asked, row),
    )  # fmt: skip
    if not (asked.label and asked.code):
        return judgement, None
    return judgement, _doubt(asked, label, code, expected)


def _doubt(asked: Asked, label: str, code: str, expected: str) -> Doubt | None:
    """Compare a label with its code."""
    if code != expected:
        names = {"label": label, "other": asked.label, "expected": expected}
        return Doubt(Code.LABEL_AND_CODE_DIFFER, asked.code, names)
    sharing = [words for words, (_, shared) in asked.means.items() if shared == code]
    if len(sharing) > 1 and label != sharing[0]:
        return Doubt(Code.CODE_SAYS_LESS, asked.code, {"label": label, "other": sharing[0]})
    return None


def _product(asked: Asked, row: Mapping[str, str]) -> Product:
    """Name the report that holds an answer (OGP facts 4.1)."""
    if asked.report == END:
        return Product.END_OF_TERM
    submitted = read_whole(row["Year Of Submission"], low=2011, high=9999) or 0
    reviewed = asked.report == DESIGN and submitted >= FIRST_PLAN_REVIEW
    return Product.PLAN_REVIEW if reviewed else Product.PROGRESS_REPORT


def _report_year(asked: Asked, row: Mapping[str, str]) -> int | None:
    """Return the year in which the report was published, where the source gives one."""
    return read_whole(row[END_YEAR if asked.report == END else MIDTERM_YEAR], low=2011, high=2060)


def _doubtful_years(row: Mapping[str, str]) -> Iterator[Doubt]:
    """Find years of reports that are neither a year nor a kind of nothing."""
    for column in (MIDTERM_YEAR, END_YEAR):
        known = read_whole(row[column], low=2011, high=2060) or read_gap(row[column])
        if not known or known is Gap.EMPTY:
            yield Doubt(Code.YEAR_UNKNOWN, column)
