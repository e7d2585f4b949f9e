"""Another site's proposals and comments are brought in, once; what is left out is told."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from parvis.config import console
from parvis.consultations.elsewhere import Placed, Remark, by_level, placed
from parvis.consultations.models import Comment, Contribution
from parvis.consultations.models.comment import LONGEST_PATH
from parvis.consultations.tests.make import a_consultation
from parvis.moderation import things
from parvis.moderation.tests.make import hidden
from parvis.opendata.consul import COMMENTS, PROPOSALS, Left, proposal_in, remark_in
from parvis.record.models import Entry
from parvis.record.verbs import named

CHECKOUT = Path(__file__).resolve().parents[3]
MADRID = CHECKOUT / "../shared/data/decide-madrid-2019"
AT = datetime(2026, 1, 1, tzinfo=UTC)
SITE = "decide.example.org (export)"


def a_proposal(**cells: str) -> dict[str, str]:
    told = {
        "id": "7", "code": "EX-7", "title": "Limpiar las calles", "date": "2015-09-15",
        "summary": "Algo básico.", "text": "Mucho más.", "numComments": "3", "numSupports": "65",
    }  # fmt: skip
    return told | cells


def a_comment(key: str, parent: str = "-1", **cells: str) -> dict[str, str]:
    told = {
        "id": key, "parentId": parent, "proposalId": "7", "date": "2015-09-15",
        "time": "0 days 10:50:19", "text": f"Comentario {key}",
    }  # fmt: skip
    return told | cells


def a_csv(folder: Path, name: str, columns: tuple[str, ...], rows: list[dict[str, str]]) -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def consultation():
    return a_consultation()


def bring(there, folder, proposals, comments=(), **options):
    said = io.StringIO()
    told = {
        "member": there.member.slug, "consultation": there.number, "source": SITE,
        "language": "es", "json": True, "verbosity": 0,
    }  # fmt: skip
    files = proposals if isinstance(proposals, Path) else a_csv(
        folder, "proposals.csv", PROPOSALS, list(proposals)
    )  # fmt: skip
    if not isinstance(comments, Path):
        comments = a_csv(folder, "comments.csv", COMMENTS, list(comments))
    call_command(
        "import_contributions", files, comments=comments, stdout=said, stderr=io.StringIO(),
        **(told | options),
    )  # fmt: skip
    return json.loads(said.getvalue().splitlines()[-1])


# ---- what a record says ----


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({}, None),
        ({"title": " ", "summary": "", "text": "\x00"}, Left.SAYS_NOTHING),
        ({"date": "15/09/2015"}, Left.NO_DAY),
        ({"date": "1215-06-15"}, Left.NO_DAY),
        ({"text": "a" * 100_001}, Left.TOO_LONG),
        ({"title": "a" * 201}, Left.TITLE_CUT),
        ({"numSupports": "-1"}, Left.SUPPORTS),
    ],
)
def test_a_proposal_is_read_or_left_out_with_its_reason(cells, why):
    read = proposal_in(a_proposal(**cells))
    assert read.why == why
    assert (read.proposal is None) == (
        why in (Left.SAYS_NOTHING, Left.NO_DAY, Left.TOO_LONG)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({}, None),
        ({"text": " \n"}, Left.SAYS_NOTHING),
        ({"date": "ayer"}, Left.NO_DAY),
        ({"time": "25:00:00"}, Left.NO_TIME),
        ({"time": "mañana"}, Left.NO_TIME),
    ],
)
def test_a_comment_is_read_or_left_out_with_its_reason(cells, why):
    read = remark_in(a_comment("1", **cells))
    assert read.why == why
    if not why:
        assert read.remark.at == datetime(2015, 9, 15, 10, 50, 19, tzinfo=UTC)


def test_an_answer_to_what_is_not_there_stands_under_the_nearest_that_is_or_at_the_root():
    remarks = [Remark("1", "", "a", AT), Remark("3", "2", "b", AT), Remark("5", "4", "c", AT)]
    found = placed(remarks, {"1", "3", "5"}, {"2": "1"})
    assert [(one.parent, one.is_moved) for one in found] == [
        ("", False), ("1", True), ("", True),
    ]  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(-1, 12)), unique_by=lambda one: one[0]))
def test_whatever_answers_whatever_each_comment_stands_once_and_after_what_it_answers(pairs):
    remarks = [Remark(str(one), str(above) if above >= 0 else "", "a", AT) for one, above in pairs]
    places = placed(remarks, {one.key for one in remarks}, {"11": "12", "12": "11"})
    seen: set[str] = set()
    for level in by_level(places):
        assert all(isinstance(one, Placed) and one.parent in {*seen, ""} for one in level)
        seen |= {one.remark.key for one in level}
    assert seen == {one.key for one in remarks}
    assert sum(map(len, by_level(places))) == len(remarks)


# ---- bringing them in ----


@pytest.mark.django_db
def test_proposals_and_their_threads_come_in_with_their_source_and_without_a_name(
    consultation, tmp_path
):
    told = bring(
        consultation, tmp_path, [a_proposal()],
        [a_comment("1"), a_comment("2", "1"), a_comment("3")],
    )  # fmt: skip
    assert (told["contributions_created"], told["comments_created"], told["left_out"]) == (1, 3, 0)
    made = Contribution.objects.get()
    assert (made.title, made.words, made.language, made.way) == (
        "Limpiar las calles", "Algo básico.\n\nMucho más.", "es", "imported",
    )  # fmt: skip
    assert (made.source, made.source_key, made.supports_elsewhere, made.author_name) == (
        SITE, "EX-7", 65, "",
    )  # fmt: skip
    threads = [(one.source_key, one.depth) for one in Comment.objects.in_threads()]
    assert threads == [("1", 0), ("2", 1), ("3", 0)]
    assert Comment.objects.first().at == datetime(2015, 9, 15, 10, 50, 19, tzinfo=UTC)
    entries = Entry.objects.about(made).order_by("number")
    assert [one.verb for one in entries] == ["contribution.brought-in", "comments.brought-in"]
    assert entries[1].facts["comments"] == 3
    assert all(named(one.verb).describe(one.facts) for one in entries)


@pytest.mark.django_db
def test_a_second_run_changes_nothing_and_a_longer_file_brings_in_what_is_new(
    consultation, tmp_path
):
    bring(consultation, tmp_path, [a_proposal()], [a_comment("1")])
    written = Entry.objects.count()
    again = bring(consultation, tmp_path, [a_proposal()], [a_comment("1")])
    assert (again["unchanged"], again["contributions_created"], Entry.objects.count()) == (
        2, 0, written,
    )  # fmt: skip
    more = bring(
        consultation, tmp_path,
        [a_proposal(text="Otra cosa."), a_proposal(id="8", code="EX-8")],
        [a_comment("1"), a_comment("2", "1"), a_comment("3", proposalId="8")],
    )  # fmt: skip
    assert (more["contributions_created"], more["comments_created"], more["differing"]) == (1, 2, 1)
    assert Comment.objects.get(source_key="2").parent.source_key == "1"
    assert Contribution.objects.get(source_key="EX-7").words.endswith("Mucho más.")


@pytest.mark.django_db
def test_what_is_left_out_is_counted_and_listed_with_its_line(consultation, tmp_path):
    report = tmp_path / "left.csv"
    told = bring(
        consultation, tmp_path, [a_proposal(), a_proposal(id="8", code="EX-8", date="")],
        [
            a_comment("1", text=""), a_comment("2", "1"), a_comment("3", "99"),
            a_comment("4", proposalId="8"), a_comment("5", proposalId="77"),
        ],
        report=report,
    )  # fmt: skip
    assert (told["comments_created"], told["left_out"], told["moved"]) == (2, 4, 2)
    rows = list(csv.DictReader(io.StringIO(report.read_text(encoding="utf-8"))))
    assert [(one["file"], one["line"], one["key"], one["problem"]) for one in rows] == [
        ("proposals.csv", "3", "EX-8", "no_day"),
        ("comments.csv", "2", "1", "says_nothing"),
        ("comments.csv", "5", "4", "no_proposal"),
        ("comments.csv", "6", "5", "no_proposal"),
        ("comments.csv", "3", "2", "moved"),
        ("comments.csv", "4", "3", "moved"),
    ]


@pytest.mark.parametrize("formula", ["=1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "＝1"])
@pytest.mark.django_db
def test_nothing_in_the_list_of_what_is_left_out_runs_as_a_formula(consultation, formula, tmp_path):
    report = tmp_path / "left.csv"
    bring(consultation, tmp_path, [a_proposal(code=formula, date="")], report=report)
    (row,) = csv.DictReader(io.StringIO(report.read_text(encoding="utf-8")))
    assert row["key"] == f"'{formula}"


@pytest.mark.django_db
def test_a_dry_run_says_the_same_and_writes_nothing(consultation, tmp_path):
    told = bring(consultation, tmp_path, [a_proposal()], [a_comment("1")], dry_run=True)
    assert (told["contributions_created"], told["comments_created"]) == (1, 1)
    assert not Contribution.objects.exists()


@pytest.mark.django_db
def test_what_was_brought_in_can_be_hidden_like_anything_else(consultation, tmp_path):
    bring(consultation, tmp_path, [a_proposal()], [a_comment("1")])
    for thing in (Contribution.objects.get(), Comment.objects.get()):
        assert things.author_of(thing) == ""
        hidden(thing)
        thing.refresh_from_db()
        assert not thing.is_public


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"member": "nulle-part"}, "no member “nulle-part”"),
        ({"consultation": 99}, "has no consultation 99; there are: 1"),
        ({"source": " "}, "from which site"),
        ({"source": "a" * 301}, "A source has at most 300 characters"),
        ({"comments": Path("absent.csv")}, "There is no file absent.csv"),
        ({"proposals": "ogp"}, "columns are missing"),
        ({"proposals": "twice"}, "EX-7 stands twice"),
    ],
)
def test_what_cannot_be_brought_in_is_told_in_a_sentence(consultation, tmp_path, options, sentence):
    files = {
        "ogp": a_csv(tmp_path, "ogp.csv", ("a", "b"), [{"a": "1", "b": "2"}]),
        "twice": a_csv(tmp_path, "twice.csv", PROPOSALS, [a_proposal(), a_proposal()]),
    }
    asked = dict(options)
    proposals = files.get(asked.pop("proposals", ""), [a_proposal()])
    with pytest.raises(CommandError, match=sentence):
        bring(consultation, tmp_path, proposals, **asked)
    assert not Contribution.objects.exists()


def test_the_console_knows_the_source_and_shows_what_it_needs(capsys):
    assert console.main(["import"]) == 2
    assert "import contributions FILE.csv" in capsys.readouterr().out


@pytest.fixture
def madrid():
    folder = MADRID.resolve()
    if not (folder / "proposals.csv").is_file():
        pytest.skip(f"Madrid's export of proposals and comments is not in {folder}.")
    return folder


@pytest.mark.django_db
def test_madrid_s_export_comes_in_whole_but_for_its_empty_comments(consultation, tmp_path, madrid):
    told = bring(consultation, tmp_path, madrid / "proposals.csv", madrid / "comments.csv")
    assert (told["proposals"], told["comments"]) == (80, 5633)
    assert (told["contributions_created"], told["comments_created"]) == (80, 5571)
    assert told["reasons"] == {"says_nothing": 62, "moved": 275}
    assert (Contribution.objects.count(), Comment.objects.count()) == (80, 5571)
    deepest = max(len(path) for path in Comment.objects.values_list("path", flat=True))
    assert deepest == LONGEST_PATH  # where deeper answers stand too
    assert Entry.objects.filter(verb="comments.brought-in").count() == 80
