"""The pages of evidence: filed, listed, cut, handed out, contested, answered, withdrawn."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from parvis.documents.tests.hide import SECRET, a_photo, exif, segment
from parvis.documents.tests.make import CSV, PDF
from parvis.members.tests.make import a_member
from parvis.moderation import acts as moderation
from parvis.moderation.tests.make import a_secretary, hidden
from parvis.people.sides import Side
from parvis.people.tests.make import a_person
from parvis.plans.tests.make import a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import Evidence, EvidenceContest
from parvis.progress.tests.make_evidence import (
    a_coalition,
    a_contest,
    a_lead,
    a_piece,
    a_seat_holder,
)
from parvis.progress.views.report import filed_for
from parvis.record import clock

pytestmark = pytest.mark.django_db
NAMED = b"%PDF-1.7\n<< /Author (Ama Boateng) >>\n%%EOF\n"
LINK = {
    "kind": "link", "title": "Registre en ligne", "address": "https://example.org/registre",
    "copy": "https://archive.example/registre", "made_on": "2026-08-11", "source": "Ministère",
    "licence": "CC-BY-4.0", "language": "fr",
}  # fmt: skip
WORDS = {"words": "Trente et une pompes n’y sont pas.", "language": "fr"}


@pytest.fixture(autouse=True)
def autumn(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        yield


@pytest.fixture
def commitment():
    return a_submitted_plan().commitments.get()


def page_of(commitment, name="evidence", *more):
    return reverse(f"progress:{name}", args=[commitment.chain, commitment.code, *more])


def sent(name, content, kind):
    told = {key: value for key, value in LINK.items() if key not in ("address", "copy")}
    return told | {"kind": kind, "file": SimpleUploadedFile(name, content)}


def filing(client, commitment, told, hand=None):
    client.force_login((hand or a_lead(commitment)).person)
    return client.post(page_of(commitment, "file-evidence"), told)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (LINK, ("https://archive.example/registre", "11 August 2026", "CC-BY-4.0")),
        (sent("a.csv", CSV, "dataset"), ("Columns: 2. Rows: 2.", "Download (CSV")),
        (sent("a.pdf", PDF, "file"), ("Download (PDF", "Fingerprint")),
        (
            sent("a.jpg", a_photo(segment(0xE1, b"Exif\0\0" + exif())), "photo"),
            ("the place where it was taken", "Download (JPG"),
        ),
    ],
)
def test_each_of_the_four_kinds_is_filed_on_one_form_and_shown(client, commitment, told, shown):
    answer = filing(client, commitment, {**told, "milestones": ["1.1"]})
    assert answer.status_code == 302
    page = client.get(answer.url).text
    for words in ("Registre en ligne", "Ministère", *shown):
        assert words in page
    piece = Evidence.objects.get()
    assert piece.by.side == Side.GOVERNMENT and piece.milestones.get().number == "1.1"
    if told["kind"] == "photo":
        kept = b"".join(client.get(reverse("documents:file", args=[commitment.chain, 1])))
        assert SECRET not in kept


def test_the_form_says_what_is_taken_out_of_files_and_what_cannot_be(client, commitment):
    client.force_login(a_lead(commitment).person)
    page = client.get(page_of(commitment, "file-evidence")).text
    for words in (
        "are taken out",
        "cannot be cleaned here",
        "At most 23.8",
        "faces and number plates",
    ):
        assert words in page
    assert 'enctype="multipart/form-data"' in page


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"kind": "photo"}, "A photo is a JPEG, PNG or WebP file."),
        ({"kind": "link", "address": ""}, "A document is a file or an address"),
        ({"made_on": ""}, "Say the date of the fact, or that it is not known."),
        ({"undated": "on"}, "Say the date of the fact, or that it is not known."),
        ({"made_on": "2026-11-25"}, "not later than the day"),
        ({"made_on": "hier"}, "2026-11-24"),
        ({"address": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"copy": "ftp://example.org/"}, "begins with https://"),
        ({"source": ""}, "required"),
        ({"milestones": ["9.9"]}, "Select a valid choice"),
    ],
)
def test_what_was_typed_is_kept_and_the_form_says_what_is_wrong(client, commitment, told, reason):
    answer = filing(client, commitment, LINK | told)
    assert answer.status_code == 200 and reason in answer.text
    assert "Registre en ligne" in answer.text and not Evidence.objects.exists()


def test_a_fact_whose_date_is_not_known_is_filed_so(client, commitment):
    assert filing(client, commitment, LINK | {"made_on": "", "undated": "on"}).status_code == 302
    assert Evidence.objects.get().document.made_on is None


@pytest.mark.parametrize(
    ("name", "content", "kind", "reason"),
    [
        ("a.pdf", PDF, "photo", "A photo is a JPEG"),
        ("a.jpg", b"<svg/>", "photo", "web page"),
        ("a.jpg", a_photo()[:60], "photo", "damaged"),
        ("a.pdf", PDF, "link", "A link is an address"),
        ("a.csv", b"", "dataset", "empty"),
        ("a.pdf", NAMED, "file", "Its properties name: Ama Boateng."),
    ],
)
def test_a_file_that_is_refused_says_why_and_is_to_be_chosen_again(
    client, commitment, name, content, kind, reason
):
    answer = filing(client, commitment, sent(name, content, kind))
    assert answer.status_code == 200 and not Evidence.objects.exists()
    assert reason in answer.text and "Registre en ligne" in answer.text


def test_names_in_a_file_may_be_public_where_that_is_said(client, commitment):
    told = sent("a.pdf", NAMED, "file") | {"names_known": "on"}
    assert filing(client, commitment, told).status_code == 302


def test_words_that_are_wrong_say_that_the_file_is_to_be_chosen_again(client, commitment):
    answer = filing(client, commitment, sent("a.pdf", PDF, "file") | {"title": ""})
    assert "choose your file again" in answer.text


def test_a_file_that_is_too_large_is_refused_before_it_is_read_whole(client, commitment, settings):
    settings.LARGEST_FILE = 1000
    answer = filing(client, commitment, sent("a.csv", CSV * 40, "dataset"))
    assert "larger than" in answer.text and not Evidence.objects.exists()


def test_who_takes_no_part_is_told_why_not(client, commitment):
    client.force_login(a_person())
    for name in ("file-evidence",):
        answer = client.get(page_of(commitment, name))
        assert answer.status_code == 403 and "Only those who hold" in answer.text
    piece = a_piece(commitment)
    for name in ("contest", "withdraw-evidence"):
        assert client.get(page_of(commitment, name, piece.number)).status_code == 403


def test_a_first_text_waits_and_its_author_is_told(client, commitment):
    member = commitment.plan.member
    moderation.switch(member, first_posts_wait=True, by=a_secretary(member, Side.GOVERNMENT))
    answer = filing(client, commitment, LINK, a_seat_holder(commitment))
    assert answer.url == reverse("people:my")
    piece = Evidence.objects.get()
    assert client.get(piece.get_absolute_url()).status_code == 404
    assert "Registre en ligne" not in client.get(page_of(commitment)).text


def test_a_contest_stands_beside_the_piece_with_its_answer_and_its_end(client, commitment):
    her, lead = a_seat_holder(commitment), a_lead(commitment)
    piece = a_piece(commitment, lead)
    here, there = piece.get_absolute_url(), commitment.get_absolute_url()
    client.force_login(her.person)
    answer = client.post(page_of(commitment, "contest", piece.number), WORDS)
    assert (answer.status_code, answer.url) == (302, here)
    contest = EvidenceContest.objects.get()
    for page in (here, there, page_of(commitment)):
        assert "Contested" in client.get(page).text
    place = (piece.number, contest.number)
    assert client.get(page_of(commitment, "answer-contest", *place)).status_code == 403
    client.force_login(lead.person)
    shown = client.get(page_of(commitment, "answer-contest", *place)).text
    assert WORDS["words"] in shown
    told = WORDS | {"words": "Elles y seront en décembre."}
    assert client.post(page_of(commitment, "answer-contest", *place), told).status_code == 302
    page = client.get(here).text
    assert "Elles y seront en décembre." in page and "still contested" in page
    client.force_login(her.person)
    assert client.post(page_of(commitment, "withdraw-contest", *place)).url == here
    page = client.get(here).text
    assert "Contest withdrawn" in page and WORDS["words"] in page
    assert "Contested" not in client.get(there).text


def test_a_piece_that_was_withdrawn_stays_with_its_reason_and_names_what_took_its_place(
    client, commitment
):
    lead = a_lead(commitment)
    piece, better = a_piece(commitment, lead), a_piece(commitment, lead, title="Version 2")
    a_contest(piece)
    client.force_login(lead.person)
    told = {**WORDS, "replaced_by": str(better.number)}
    answer = client.post(page_of(commitment, "withdraw-evidence", piece.number), told)
    assert answer.status_code == 302
    page = client.get(piece.get_absolute_url()).text
    for words in ("Withdrawn on 24 November 2026", WORDS["words"], "Version 2", "Upheld"):
        assert words in page
    assert "Withdrawn" in client.get(commitment.get_absolute_url()).text
    assert b"".join(client.get(reverse("documents:file", args=[commitment.chain, 1]))) == CSV
    assert client.get(page_of(commitment, "contest", piece.number)).status_code == 403


def test_words_that_are_missing_are_asked_for_and_a_language_is_kept(client, commitment):
    piece = a_piece(commitment)
    client.force_login(a_seat_holder(commitment).person)
    answer = client.post(page_of(commitment, "contest", piece.number), WORDS | {"words": " "})
    assert answer.status_code == 200 and 'href="#id_words"' in answer.text
    assert not EvidenceContest.objects.exists()


def test_who_was_overtaken_is_told_and_keeps_what_was_typed(client, commitment):
    her = a_seat_holder(commitment)
    piece = a_piece(commitment)
    client.force_login(her.person)
    a_contest(piece, her)
    answer = client.post(page_of(commitment, "contest", piece.number), WORDS)
    assert answer.status_code == 403 and "already" in answer.text


def test_a_report_says_that_what_it_rests_on_is_contested_and_offers_nothing_withdrawn(
    client, commitment
):
    coalition = a_coalition(commitment)
    proof = a_piece(commitment, coalition)
    acts.report(
        commitment, level="limited", account="Douze.", by=coalition, evidence=[proof], language="fr"
    )
    a_contest(proof, a_lead(commitment))
    assert "Contested" in client.get(page_of(commitment, "reports")).text
    assert filed_for(commitment) == [proof]
    acts.withdraw_evidence(proof, by=coalition, **WORDS)
    assert "Withdrawn" in client.get(page_of(commitment, "reports")).text
    assert filed_for(commitment) == []


def test_hidden_words_leave_their_tombstone(client, commitment):
    piece = a_piece(commitment)
    contest = a_contest(piece, words="Il nomme Ama Boateng.")
    answer = acts.answer_contest(contest, by=piece.by, words="Non.", language="fr")
    hidden(contest)
    page = client.get(piece.get_absolute_url()).text
    assert "Ama Boateng" not in page and "Hidden on" in page and "Non." in page
    assert "Contested" not in client.get(commitment.get_absolute_url()).text
    hidden(answer)
    assert "Non." not in client.get(piece.get_absolute_url()).text


def test_a_hidden_piece_has_its_tombstone_in_the_list_and_none_of_its_words(client, commitment):
    piece = a_piece(commitment, title="Il nomme Ama")
    hidden(piece.document)
    assert "Hidden on" in client.get(page_of(commitment)).text
    assert client.get(piece.get_absolute_url()).status_code == 410
    for page in (page_of(commitment), page_of(commitment, "evidence-csv")):
        assert "Il nomme Ama" not in client.get(page).content.decode()


def test_the_list_is_cut_and_handed_out_as_it_is_cut(client, commitment):
    coalition = a_coalition(commitment)
    theirs = a_piece(commitment, coalition, title="Relevé")
    ours = a_piece(commitment, title="=Registre", address="https://example.org/r")
    contested = a_contest(ours, coalition)
    gone = a_piece(commitment, title="Ancien")
    acts.withdraw_evidence(gone, by=gone.by, **WORDS)
    for query, there in (
        ("side=civil_society", {theirs}), ("side=government", {ours, gone}),
        ("kind=link", {ours}), ("stands=contested", {ours}), ("stands=withdrawn", {gone}),
        ("stands=standing", {theirs, ours}), ("stands=ever", {ours}), ("milestone=1.1", set()),
        ("side=nobody&kind=%00", {theirs, ours, gone}),
    ):  # fmt: skip
        page = client.get(f"{page_of(commitment)}?{query}").text
        shown = {one for one in (theirs, ours, gone) if one.get_absolute_url() in page}
        assert shown == there, query
        sheet = client.get(f"{page_of(commitment, 'evidence-csv')}?{query}")
        rows = list(csv.DictReader(io.StringIO(sheet.content.decode("utf-8-sig"))))
        assert {row["number"] for row in rows} == {str(one.number) for one in there}, query
    acts.withdraw_contest(contested, by=coalition)
    assert ours.get_absolute_url() in client.get(f"{page_of(commitment)}?stands=ever").text
    assert sheet["Content-Disposition"].startswith("attachment")
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


@pytest.mark.parametrize("rows", [3, 30])
def test_thirty_pieces_cost_what_three_do(client, rows, django_assert_max_num_queries):
    member = a_member()
    plan = a_submitted_plan(member)
    commitment = plan.commitments.get()
    by, coalition = a_piece(commitment).by, a_coalition(commitment)
    pieces = [a_piece(commitment, by) for _row in range(rows)]
    for piece in pieces:
        acts.answer_contest(a_contest(piece, coalition), by=by, **WORDS)
    for row in range(rows):
        a_contest(pieces[0], a_coalition(commitment, f"Coalition {row}"))
    for page in (page_of(commitment), pieces[0].get_absolute_url()):
        with django_assert_max_num_queries(9):
            assert client.get(page).status_code == 200


def test_pieces_of_elsewhere_are_not_found(client, commitment):
    piece = a_piece(commitment)
    other = a_submitted_plan(commitment.plan.member, number=2).commitments.get()
    assert client.get(page_of(other, "piece", piece.number)).status_code == 404
    contest = a_contest(piece)
    second = a_piece(commitment)
    client.force_login(a_lead(commitment).person)
    wrong = page_of(commitment, "answer-contest", second.number, contest.number)
    assert client.get(wrong).status_code == 404
