"""A document is deposited: kept under its fingerprint, numbered, entered in the record."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from parvis.documents import rules
from parvis.documents.kinds import Why
from parvis.documents.models import Document
from parvis.documents.tests.hide import SECRET, a_photo, exif, segment
from parvis.documents.tests.make import CSV, JPEG, PDF, PNG, a_document
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused


@pytest.fixture(autouse=True)
def files(settings, tmp_path: Path) -> Path:
    """Keep files where the test can look."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.mark.django_db
def test_a_file_is_kept_under_its_fingerprint(files):
    with clock.at(datetime(2026, 11, 24, 12, tzinfo=UTC)):
        document = a_document(made_on=date(2026, 9, 18), licence="CC-BY-4.0")
    document.refresh_from_db()
    sha256 = hashlib.sha256(PDF).hexdigest()
    assert (document.sha256, document.size, document.media_type) == (
        sha256, len(PDF), "application/pdf",
    )  # fmt: skip
    assert document.file.name == f"{sha256[:2]}/{sha256}.pdf" and document.kind == "PDF"
    assert (files / document.file.name).read_bytes() == PDF
    assert (document.published_on, document.made_on) == (date(2026, 11, 24), date(2026, 9, 18))


@pytest.mark.django_db
def test_a_deposit_is_entered_in_the_record():
    document = a_document()
    entry = Entry.objects.about(document).get()
    assert (entry.verb, entry.actor) == ("document.deposited", "Ministère de l’Eau")
    assert entry.facts["sha256"] == document.sha256
    assert entry.facts["title"] == "Rapport sur les pompes"


@pytest.mark.django_db
def test_documents_are_numbered_within_their_record():
    assert [a_document().number, a_document().number, a_document("valmora").number] == [1, 2, 1]


@pytest.mark.django_db
def test_the_same_file_is_kept_once(files):
    assert a_document().file.name == a_document().file.name
    assert len([path for path in files.rglob("*") if path.is_file()]) == 1


@pytest.mark.django_db
def test_what_an_interrupted_deposit_left_behind_is_replaced(files):
    document = a_document()
    (files / document.file.name).write_bytes(PDF[:5])
    assert (files / a_document().file.name).read_bytes() == PDF


@pytest.mark.django_db
def test_a_name_never_reaches_the_disk_nor_decides(files):
    document = a_document(file=("../../evil.html", CSV))
    assert document.file.name.endswith(f"{document.sha256}.csv")
    assert not list(files.parent.glob("evil*"))


@pytest.mark.django_db
def test_a_picture_is_kept_without_what_it_hides_and_both_fingerprints_are_told(files):
    sent = a_photo(segment(0xE1, b"Exif\0\0" + exif()))
    document = a_document(file=("photo.jpg", sent))
    kept = (files / document.file.name).read_bytes()
    assert SECRET in sent and SECRET not in kept
    assert (document.sha256, document.sent_sha256) == (
        hashlib.sha256(kept).hexdigest(), hashlib.sha256(sent).hexdigest(),
    )  # fmt: skip
    assert document.size == len(kept) and document.traces == "camera place thumbnail"
    facts = Entry.objects.get(verb="document.deposited").facts
    assert (facts["sent_sha256"], facts["traces"]) == (document.sent_sha256, document.traces)
    again = a_document(file=("photo.jpg", kept))
    assert (again.sha256, again.sent_sha256, again.traces) == (document.sha256, "", "")


@pytest.mark.django_db
def test_of_a_table_its_size_is_kept(files):
    document = a_document(file=("pompes.csv", CSV))
    assert (document.columns, document.rows, document.has_formulas) == (2, 2, False)
    assert a_document().columns is None


@pytest.mark.django_db
def test_what_is_elsewhere_may_have_an_archived_copy():
    told = {"address": "https://example.org/rapport", "copy": "https://archive.example/rapport"}
    document = a_document(**told)
    assert document.copy == told["copy"]
    assert Entry.objects.get(verb="document.deposited").facts["copy"] == told["copy"]


@pytest.mark.django_db
def test_an_address_is_kept_as_it_is_and_not_fetched():
    document = a_document(address="https://example.org/rapport?n=1")
    assert (document.address, document.file.name, document.sha256) == (
        "https://example.org/rapport?n=1", "", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"title": " "}, "has a title"),
        ({"title": "a" * 301}, "at most 300"),
        ({"source": ""}, "who made it"),
        ({"source": "a" * 301}, "at most 300"),
        ({"file": None}, "a file or an address"),
        ({"address": "https://example.org/", "file": ("a", PDF)}, "not both"),
        ({"address": "javascript:alert(1)"}, "https://"),
        ({"address": "ftp://example.org/a"}, "https://"),
        ({"address": "https://ama:secret@example.org/"}, "no password"),
        ({"address": "https://example.org/" + "a" * 500}, "at most 500"),
        ({"address": "https://example.org/", "copy": "javascript:alert(1)"}, "https://"),
        ({"address": "data:a", "copy": "https://archive.example/"}, "https://"),
        ({"copy": "https://archive.example/"}, "no other copy"),
        ({"file": ("photo.jpg", JPEG[:100] + JPEG[-2:])}, "damaged"),
        ({"file": ("photo.png", PNG + b"<script>")}, "second file"),
        ({"file": ("photo.pdf", b"")}, "“photo.pdf” is empty"),
        ({"file": ("big.txt", b"a" * 1001)}, "larger than 1000\xa0bytes"),
    ],
)
@pytest.mark.django_db
def test_what_may_not_be_deposited_is_refused_with_a_reason(told, reason, settings, files):
    settings.LARGEST_FILE = 1000
    settings.LANGUAGE_CODE = "en"
    with pytest.raises(Refused, match=reason):
        a_document(**told)
    assert not Document.objects.exists() and not Entry.objects.exists()
    assert not list(files.iterdir())


def test_every_reason_has_its_sentence():
    assert set(rules.REASONS) == set(Why)
    for sentence in rules.REASONS.values():
        assert "“a.pdf”" in str(sentence % {"name": "a.pdf", "limit": "1 MB"})
