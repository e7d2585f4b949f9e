"""Importing twice changes nothing; what changed is taken over, told in the record, and not lost."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from parvis.members.models import Member
from parvis.opendata import layout
from parvis.opendata.tests.make import AREAS, a_file, a_record, an_import
from parvis.plans.models import Commitment, Partner, Plan, PolicyArea
from parvis.progress.models import Assessment
from parvis.record.models import Entry
from parvis.record.verbs import named
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db
JUDGED = 20


def entries(*names: str) -> list[str]:
    return [
        entry.verb for entry in Entry.objects.order_by("id") if not names or entry.verb in names
    ]


def test_a_record_becomes_a_member_its_plan_and_its_commitment(tmp_path):
    told = an_import(a_file(tmp_path, a_record(1, Energy="1", **{layout.START: "July 2023"})))
    assert told == {
        "members": 1, "plans": 1, "commitments": 1, "assessments": JUDGED, "created": 3 + JUDGED,
        "updated": 0, "unchanged": 0, "removed": 0, "not_understood": 0, "contradictions": 0,
        "left_out": 0, "no_report": JUDGED, "no_data": 0, "not_applicable": 0,
    }  # fmt: skip
    member = Member.objects.get()
    assert (member.slug, member.code, member.kind, member.region) == (
        "republique-damarea", "AMR", "national", "europe",
    )  # fmt: skip
    assert (member.kind_source, member.joined, member.consulting_since) == ("National", None, None)
    plan = Plan.objects.get()
    assert (plan.number, str(plan.submitted), str(plan.ends), plan.starts, plan.length_years) == (
        2, "2023", "2025", None, 2,
    )  # fmt: skip
    commitment = Commitment.objects.get()
    assert (commitment.code, commitment.number, commitment.language) == ("AM0001", "1", "")
    assert commitment.full_text == "Le texte,\nsur deux lignes."
    assert (str(commitment.starts), commitment.starts_source) == ("2023-07", "July 2023")
    assert (str(commitment.ends), commitment.ends_source) == ("2025-12-31", "12/31/2025")
    assert commitment.source_url == "https://example.org/amarea/am0001"
    assert [(p.part, p.name, p.side) for p in Partner.objects.all()] == [
        ("lead", "Ministère du Budget", "")
    ]
    assert [area.slug for area in commitment.policy_areas.all()] == ["energy"]
    assert entries() == [
        "member.imported", "plan.imported", "commitment.imported", "assessments.imported",
    ]  # fmt: skip


def test_a_second_run_changes_nothing_writes_no_entry_and_says_so(tmp_path):
    path = a_file(tmp_path, a_record(1), a_record(2))
    first = an_import(path)
    written = entries()
    second = an_import(path)
    assert second == {**first, "created": 0, "unchanged": first["created"]}
    assert entries() == written
    said = io.StringIO()
    call_command("import_ogp", path, verbosity=0, stdout=said)
    assert "nothing was changed" in said.getvalue()


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path):
    path = a_file(tmp_path, a_record(1), a_record(2))
    tried = an_import(path, dry_run=True)
    kinds = (Member, Plan, Commitment, PolicyArea, Assessment, Entry)
    assert [kind.objects.count() for kind in kinds] == [0] * len(kinds)
    assert an_import(path) == tried


def test_a_changed_text_is_taken_over_recorded_and_its_earlier_wording_kept(tmp_path):
    an_import(a_file(tmp_path, a_record(1), a_record(2)))
    before = len(entries())
    new = a_record(
        1, **{layout.TITLE: "Tout publier", layout.END: "June 2026", layout.SUPPORT: "Clair"}
    )
    told = an_import(a_file(tmp_path, new, a_record(2)))
    assert (told["created"], told["updated"], told["unchanged"]) == (0, 1, 3 + 2 * JUDGED)
    entry = Entry.objects.get(verb="commitment.updated")
    assert len(entries()) == before + 1
    assert entry.facts["fields"] == ["ends", "ends_source", "gaps", "support", "title"]
    assert entry.facts["changes"]["ends"] == {"was": "2025-12-31", "becomes": "2026-06"}
    assert "Publier" not in json.dumps(entry.facts)
    wording = Wording.objects.get()
    assert (wording.subject_key, wording.field) == ("AM0001", "title")
    assert wording.text == "Publier les marchés publics, lot 1"
    assert Commitment.objects.get(code="AM0001").title == "Tout publier"


def test_a_changed_assessment_plan_or_member_is_taken_over_and_recorded(tmp_path):
    an_import(a_file(tmp_path, a_record(1)))
    changed = a_record(
        1, Verifiable="Yes", Youth="NA",
        **{layout.ENDS: "2027", layout.LENGTH: "4", layout.KIND: "Other"},
    )  # fmt: skip
    told = an_import(a_file(tmp_path, changed))
    assert (told["updated"], told["unchanged"]) == (4, JUDGED - 1)
    assert entries()[4:] == [
        "member.updated", "plan.updated", "commitment.updated", "assessments.updated",
    ]  # fmt: skip
    assert Entry.objects.get(verb="assessments.updated").facts["changes"] == [
        {"scale": "verifiable", "product": "plan_review", "was": "no_report", "becomes": "yes"}
    ]
    assert Entry.objects.get(verb="plan.updated").facts["fields"] == ["ends", "length_years"]
    assert Member.objects.get().kind == "other"
    assert an_import(a_file(tmp_path, changed))["updated"] == 0


def test_a_commitment_that_moves_to_another_plan_is_moved_and_recorded(tmp_path):
    an_import(a_file(tmp_path, a_record(1), a_record(2)))
    moved = {layout.PLAN: "AP_AMR03", layout.PLAN_NUMBER: "3"}
    told = an_import(a_file(tmp_path, a_record(1), a_record(2, **moved)))
    assert (told["created"], told["updated"]) == (1, 1)
    assert Commitment.objects.get(code="AM0002").plan.number == 3
    assert Entry.objects.get(verb="commitment.updated").facts["changes"]["plan"] == {
        "was": "AP_AMR02", "becomes": "AP_AMR03",
    }  # fmt: skip


def test_columns_that_are_not_known_are_named(tmp_path):
    said = io.StringIO()
    columns = [*layout.COLUMNS, "Notes"]
    path = a_file(tmp_path, a_record(), columns=columns)
    call_command("import_ogp", path, verbosity=0, stdout=said)
    assert "ignored: “Notes”" in said.getvalue()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="There is no /dev/full here.")
def test_a_report_that_cannot_be_written_to_its_end_takes_the_import_back(tmp_path):
    with pytest.raises(CommandError, match="Nothing was imported"):
        an_import(
            a_file(tmp_path, a_record(1, **{layout.END: "Ongoing"})), report=Path("/dev/full")
        )
    assert not Member.objects.exists()


def test_an_answer_that_is_no_longer_understood_is_taken_away_and_recorded(tmp_path):
    an_import(a_file(tmp_path, a_record(1, Verifiable="Yes")))
    told = an_import(a_file(tmp_path, a_record(1, Verifiable="1")))
    assert (told["removed"], told["assessments"]) == (1, JUDGED - 1)
    assert not Assessment.objects.filter(scale="verifiable").exists()
    assert entries("assessments.updated") == ["assessments.updated"]


def test_each_kind_of_nothing_is_kept_as_itself(tmp_path):
    areas = {AREAS["youth"]: "NA", AREAS["tax"]: "ND", AREAS["debt"]: "NR", AREAS["aid"]: "0"}
    cells = {layout.LEAD: "NA", layout.SUPPORT: "None", layout.START: "N/A", layout.SHORT: ""}
    an_import(a_file(tmp_path, a_record(1, **areas, **cells)))
    commitment = Commitment.objects.get()
    assert commitment.gaps == {
        "theme": "not_applicable", "starts": "not_applicable", "lead": "not_applicable",
        "support": "none", "short_title": "empty", "policy_areas.youth": "not_applicable",
        "policy_areas.tax": "no_data", "policy_areas.debt": "no_report",
    }  # fmt: skip
    assert (commitment.starts, commitment.starts_source, commitment.theme) == (None, "", "")
    assert not Partner.objects.exists()
    assert not commitment.policy_areas.exists()


def test_what_is_known_more_precisely_than_by_its_year_stays(tmp_path):
    path = a_file(tmp_path, a_record())
    an_import(path)
    Plan.objects.update(ends="2025-06-30")
    assert an_import(path)["updated"] == 0
    assert str(Plan.objects.get().ends) == "2025-06-30"


def test_a_plan_that_people_entered_is_adopted_and_not_doubled(tmp_path):
    path = a_file(tmp_path, a_record())
    an_import(path)
    Plan.objects.update(source_id="")
    told = an_import(path)
    assert (told["created"], told["updated"]) == (0, 1)
    assert Plan.objects.get().source_id == "AP_AMR02"


def test_a_member_whose_name_is_an_address_of_the_site_or_taken_gets_its_code_added(tmp_path):
    other = {layout.CODE: "SRC", layout.PLAN: "AP_SRC01", layout.MEMBER: "Search"}
    twin = {layout.CODE: "AMS", layout.PLAN: "AP_AMS01"}
    an_import(a_file(tmp_path, a_record(1), a_record(2, **other), a_record(3, **twin)))
    slugs = {member.code: member.slug for member in Member.objects.all()}
    assert slugs == {
        "AMR": "republique-damarea", "SRC": "search-src", "AMS": "republique-damarea-ams",
    }  # fmt: skip


def test_real_commitments_never_enter_an_invented_member(tmp_path):
    Member.objects.create(
        slug="amarea", code="AMR", name="Amaréa", kind="national", region="europe", is_invented=True
    )
    told = an_import(a_file(tmp_path, a_record()))
    assert (told["left_out"], told["commitments"]) == (1, 0)


def test_policy_areas_are_named_in_four_languages(tmp_path):
    an_import(a_file(tmp_path, a_record()))
    assert PolicyArea.objects.count() == 86
    area = PolicyArea.objects.get(slug="public-procurement")
    assert [area.text("name", code).words for code in ("en", "fr", "es", "ar")] == [
        "Public Procurement", "Marchés publics", "Compras públicas", "المشتريات العامة",
    ]  # fmt: skip
    assert not area.text("name", "ar").is_behind


def test_the_record_holds_no_mail_address_and_no_long_text(tmp_path):
    title = "Écrire à agent.public@example.org " + "très " * 100
    an_import(a_file(tmp_path, a_record(1, **{layout.TITLE: title, layout.LEAD: "a@example.org"})))
    facts = json.dumps([entry.facts for entry in Entry.objects.all()], ensure_ascii=False)
    assert "example.org" not in facts
    assert len(Entry.objects.get(verb="commitment.imported").facts["title"]) == 200


def test_the_sentences_of_the_record_can_be_told(tmp_path):
    an_import(a_file(tmp_path, a_record(1)))
    an_import(
        a_file(
            tmp_path,
            a_record(
                1, Verifiable="No", **{layout.TITLE: "T", layout.ENDS: "2027", layout.LENGTH: "4"}
            ),
        )
    )
    told = {}
    with override("en"):
        for entry in Entry.objects.all():
            told[entry.verb] = named(entry.verb).describe(entry.facts)
            assert (entry.side, entry.role, entry.actor) == ("platform", "importer", "")
    assert told["plan.updated"].endswith("for plan 2: end, length in years")
    assert told["commitment.updated"].endswith("for commitment AM0001: title")


def test_the_report_never_overwrites_the_file(tmp_path):
    path = a_file(tmp_path, a_record())
    with pytest.raises(CommandError, match="overwrite"):
        an_import(path, report=path)
    with pytest.raises(CommandError, match="Nothing was imported"):
        an_import(path, report=tmp_path / "no" / "such" / "folder.csv")
    assert not Member.objects.exists()


def test_the_report_replaces_an_earlier_report_and_nothing_else(tmp_path):
    path, report = a_file(tmp_path, a_record()), tmp_path / "report.csv"
    an_import(path, report=report, dry_run=True)
    an_import(path, report=report, dry_run=True)
    report.write_bytes(b"SQLite format 3\0 and all that a country has")
    with pytest.raises(CommandError, match="Nothing was imported"):
        an_import(path, report=report)
    assert report.read_bytes().startswith(b"SQLite format 3")
    assert not Member.objects.exists()


def test_every_cell_may_be_as_long_as_it_likes(tmp_path):
    long = {
        column: "=½\x07\u202e" + "x" * 6000
        for column in layout.COLUMNS
        if column not in {layout.IDENTIFIER, layout.CODE, layout.PLAN, layout.PLAN_NUMBER}
        and column != layout.REGION
    }
    told = an_import(a_file(tmp_path, a_record(1, **long), a_record(2, **long)))
    assert (told["members"], told["commitments"]) == (1, 2)
