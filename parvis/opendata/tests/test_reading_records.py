"""Nulls stay what they are; what contradicts another cell is reported, and nothing is put right."""

from __future__ import annotations

import pytest

from parvis.opendata import derivations, layout
from parvis.opendata.judgements import judge
from parvis.opendata.problems import Code
from parvis.opendata.sentences import FAULTS, PROBLEMS
from parvis.opendata.sheets import Fault
from parvis.opendata.tests.make import a_record, a_report, codes
from parvis.progress.law.scales import ALL

REVIEWED = {
    "Report Publication Year (Progress Report)": "2016", "Specificity": "High", "_Specificity": "3",
    "Verifiable": "Yes", "OGP Value Access To Information": "1", "OGP Value Civic Participation": "0",
    "OGP Value Public Accountability": "0", "OGP Value Technology": "0", "_Relevant": "1",
    "Potential Impact": "Transformative", "_Potential Impact": "3", "Ambition Assessed": "1",
    "Completion (Progress Report)": "Limited", "_CompletionProgress": "3", "High Ambition": "1",
    "Starred (2015 Only)": "0", "Starred (Current Formula) Progress Report": "0",
    "Report Publication Year (End Of Term)": "2017", "Completion (End Of Term)": "Complete",
    "_CompletionEndTerm": "5", "Change In Completion": "Increase", "_ChangeCompletion": "2",
    "Early Results": "ND", "_Early Results": "ND", "Did It Open Government (Overall)": "Major",
    "_OpenGovernment": "3", "Did It Open Government (Access To Information)": "Marginal",
    "_DIOGATI": "3", "Did It Open Government (Civic Participation)": "Not Applicable", "_DIOGCP": "0",
    "Did It Open Government: Public Accountability": "Worsens", "_DIOGPA": "1",
    "Starred (Current Formula) End of Term": "1", "Carried Forward": "0", "Max star": "1",
    "Raw Completion": "5", "Max Completion": "3", "High Completion": "1", "Comp Assessed": "1",
    "Midterm Only": "0", "High DIOG": "1", "DIOG Assessed": "1", "Not reviewed": "0",
    "Ambitious and complete, or DIOG": "1", "IRM-Based Score": "4", "CHECKSUM": "1",
    "Potential for Results": "ND", "_Potential for Results": "ND",
    layout.SUBMITTED: "2014", layout.ENDS: "2016",
}  # fmt: skip


def a_reviewed_record(**cells: str) -> dict[str, str]:
    return a_record(**{**REVIEWED, **cells})


def judged(**cells: str) -> dict[tuple[str, str], tuple[str, str]]:
    answers, _ = judge(a_reviewed_record(**cells))
    return {answer.key: (answer.value, answer.nothing) for answer in answers}


def test_a_record_that_agrees_with_itself_is_not_reported():
    for record in (a_record(), a_reviewed_record()):
        facts = layout.read(record)
        assert (facts.doubts, facts.left_out) == ([], "")


def test_every_answer_is_on_its_scale():
    answers = judged()
    assert len(answers) == 20
    for (scale, _), (value, nothing) in answers.items():
        assert value in ALL[scale].values or (nothing and not value)


def test_three_kinds_of_nothing_are_three_and_none_is_a_value_where_the_scale_has_it():
    answers = judged(
        **{
            "Potential Impact": "None", "_Potential Impact": "0", "Starred (2015 Only)": "NA",
            "Early Results": "NR", "_Early Results": "NR",
            "Completion (Progress Report)": "Unclear", "_CompletionProgress": "1",
        }
    )  # fmt: skip
    assert answers["potential_impact", "progress_report"] == ("none", "")
    assert answers["starred_2015", "progress_report"] == ("", "not_applicable")
    assert answers["early_results", "end_of_term"] == ("", "no_report")
    assert answers["potential_for_results", "progress_report"] == ("", "no_data")
    assert answers["completion", "progress_report"] == ("unclear", "")
    assert answers["did_it_open_civic_participation", "end_of_term"] == ("", "not_applicable")


def test_design_is_judged_in_the_plan_review_from_2020_on():
    assert ("verifiable", "plan_review") in judged(**{layout.SUBMITTED: "2020"})
    assert ("verifiable", "progress_report") in judged(**{layout.SUBMITTED: "2019"})


def test_an_answer_off_the_scale_is_no_assessment():
    record = a_reviewed_record(Verifiable="1")
    answers, doubts = judge(record)
    assert "verifiable" not in {answer.scale for answer in answers}
    assert (Code.LABEL_UNKNOWN, "Verifiable") in {(doubt.code, doubt.column) for doubt in doubts}


@pytest.mark.parametrize(
    ("label", "code", "problem"),
    [
        ("Marginal", "3", None), ("Marginal", "0", Code.LABEL_AND_CODE_DIFFER),
        ("Not Applicable", "0", None), ("Not Applicable", "NR", Code.LABEL_AND_CODE_DIFFER),
        ("NR", "NR", None), ("NR", "ND", Code.LABEL_AND_CODE_DIFFER),
    ],
)  # fmt: skip
def test_a_label_stands_even_where_its_code_says_otherwise_and_both_are_kept(label, code, problem):
    column = "Did It Open Government: Public Accountability"
    answers, doubts = judge(a_reviewed_record(**{column: label, "_DIOGPA": code}))
    answer = next(a for a in answers if a.scale == "did_it_open_public_accountability")
    assert (answer.label_source, answer.code_source) == (label, code)
    assert [doubt.code for doubt in doubts] == ([problem] if problem else [])


def test_no_early_results_yet_is_not_no_change_though_its_code_says_so():
    column = "Did It Open Government (Overall)"
    record = a_reviewed_record(**{column: "No early results to report yet", "_OpenGovernment": "1"})
    answers, doubts = judge(record)
    assert "no_early_results_yet" in {answer.value for answer in answers}
    assert [doubt.code for doubt in doubts] == [Code.CODE_SAYS_LESS]
    _, doubts = judge(a_reviewed_record(**{column: "Did Not Change", "_OpenGovernment": "1"}))
    assert doubts == []


NO_REPORT = {
    "Report Publication Year (Progress Report)": "_Relevant",
    "Report Publication Year (End Of Term)": "_CompletionEndTerm",
}
DERIVED = sorted(
    {derivation.column for derivation in derivations.DERIVATIONS}
    - {*NO_REPORT, "_CompletionEndTerm", *derivations.BROAD}
)


@pytest.mark.parametrize("broad", derivations.BROAD)
def test_a_narrow_policy_area_never_comes_without_its_broad_one(broad):
    narrow = derivations.BROAD[broad][-1]
    both = a_record(**{broad: "1", narrow: "1"})
    alone = {**both, narrow: "0"}
    without = {**both, broad: "0"}
    found = [[d.column for d in derivations.disagreements(r)] for r in (both, alone, without)]
    assert found == [[], [], [broad]]


@pytest.mark.parametrize(("years", "answer"), NO_REPORT.items())
def test_a_report_that_was_not_published_says_nothing_and_the_other_way_round(years, answer):
    right = a_reviewed_record()
    for one, other in ((years, answer), (answer, years)):
        reported = {
            doubt.column: doubt for doubt in derivations.disagreements({**right, one: "NR"})
        }
        assert reported[other].names["expected"] == "NR"


@pytest.mark.parametrize("column", DERIVED)
def test_a_derived_column_that_disagrees_is_reported_with_what_it_ought_to_be(column):
    right = a_reviewed_record()
    wrong = {**right, column: "7"}
    reported = {doubt.column: doubt for doubt in derivations.disagreements(wrong)}
    assert column in reported
    assert reported[column].names["expected"] == right[column]


@pytest.mark.parametrize(
    ("cells", "problem", "column"),
    [
        ({layout.START: "12/31/2025", layout.END: "1/1/2024"}, "end_before_start", layout.END),
        ({layout.START: "9/1/2018"}, "date_ambiguous", layout.START),
        ({layout.END: "Ongoing"}, "date_not_a_date", layout.END),
        ({layout.NUMBER: "4.0999999999999996"}, "number_rounded", layout.NUMBER),
        ({layout.NUMBER: "NA"}, "text_missing", layout.NUMBER),
        ({layout.TITLE: ""}, "text_missing", layout.TITLE),
        ({layout.SUPPORT: "Unclear"}, "name_unclear", layout.SUPPORT),
        ({layout.ADDRESS: "javascript:alert(1)"}, "address_refused", layout.ADDRESS),
        ({layout.LENGTH: "4"}, "length_disagrees", layout.LENGTH),
        ({layout.LENGTH: "two"}, "length_unknown", layout.LENGTH),
        ({layout.ENDS: "soon"}, "year_unknown", layout.ENDS),
        ({layout.KIND: "Regional"}, "kind_unknown", layout.KIND),
        ({layout.REGION: "Atlantis"}, "region_unknown", layout.REGION),
        ({layout.REGION: "Atlantis"}, "row_left_out", layout.REGION),
        ({layout.PLAN_NUMBER: "two"}, "row_left_out", layout.PLAN_NUMBER),
        ({layout.IDENTIFIER: "AM/0001"}, "row_left_out", layout.IDENTIFIER),
        ({layout.MEMBER: "A" * 201}, "cut_to_length", layout.MEMBER),
        ({layout.START: "a" * 101}, "cut_to_length", layout.START),
        ({"Youth": "2"}, "mark_unknown", "Youth"),
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_a_doubtful_cell_stands_in_the_report(tmp_path, cells, problem, column):
    assert a_report(tmp_path, a_record()) == []
    assert (problem, column) in codes(a_report(tmp_path, a_record(**cells)))


@pytest.mark.django_db
def test_the_report_says_where_a_cell_is_and_keeps_formulas_from_running(tmp_path):
    records = [a_record(1), a_record(2, **{layout.END: "=1+1"})]
    line, *others = a_report(tmp_path, *records)
    assert others == []
    # The header is line 1; each record takes two lines, and its end date stands on the second.
    assert (line["line"], line["row"], line["column"]) == ("5", "3", "End Date")
    assert (line["commitment"], line["cell"]) == ("AM0002", "'=1+1")
    assert "not a date" in line["sentence"]


@pytest.mark.parametrize("formula", ["=1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "＝1"])
@pytest.mark.django_db
def test_nothing_in_the_report_runs_as_a_formula(formula, tmp_path):
    record = a_record(1, **{layout.IDENTIFIER: formula, layout.END: formula, layout.KIND: formula})
    lines = a_report(tmp_path, record)
    assert len(lines) >= 3
    told = [cell for line in lines for cell in line.values()]
    assert [cell for cell in told if cell.startswith(("=", "+", "-", "@", "\t", "＝"))] == []


@pytest.mark.django_db
def test_records_that_disagree_about_a_plan_or_a_member_are_reported_and_the_first_is_taken(
    tmp_path,
):
    lines = a_report(
        tmp_path,
        a_record(1),
        a_record(2, **{layout.ENDS: "2026", layout.LENGTH: "3", layout.MEMBER: "Amaréa"}),
        a_record(3, **{layout.CODE: "BRM", layout.MEMBER: "Brumeval"}),
        a_record(4, **{layout.PLAN: "AP_AMR99"}),
    )  # fmt: skip
    assert codes(lines) == {
        ("plan_disagrees", layout.ENDS), ("plan_disagrees", layout.LENGTH),
        ("member_disagrees", layout.MEMBER), ("plan_disagrees", layout.CODE),
        ("plan_disagrees", layout.PLAN),
    }  # fmt: skip


def test_every_code_has_its_sentence():
    assert set(PROBLEMS) == set(Code)
    assert set(FAULTS) == set(Fault) - {Fault.MISSING_COLUMNS}
