"""The page of a document, and the document handed out."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import override

from parvis.documents.models import Document
from parvis.documents.tests.hide import a_photo, exif, segment
from parvis.documents.tests.make import (
    CSV,
    JPEG,
    PDF,
    PNG,
    TEXT,
    WEBP,
    a_document,
    an_open_document,
)
from parvis.members.tests.make import a_member
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress.acts import file_evidence

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path: Path) -> Path:
    """Keep files where the test can look."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def some_evidence(milestones: int = 1) -> tuple[Document, Commitment]:
    """File a document as evidence for a commitment of a submitted plan."""
    commitment = a_submitted_plan(milestones=milestones).commitments.get()
    document = a_document(commitment.chain)
    file_evidence(
        commitment, document=document, by=a_ministry(commitment.plan.member),
        milestones=commitment.milestones.all(),
    )  # fmt: skip
    return document, commitment


def page(client, document, name: str = "document", language: str = "en", **headers):
    """Ask for a page of a document."""
    with override(language):
        address = reverse(f"documents:{name}", args=[document.chain, document.number])
    return client.get(address, headers=headers)


def test_the_page_says_where_a_document_comes_from(client):
    document = a_document(a_member().slug, licence="CC-BY-4.0")
    html = page(client, document).text
    for told in ("Rapport sur les pompes", "Ministère de l’Eau", "CC-BY-4.0", "French", "PDF"):
        assert told in html
    assert document.sha256[:32] in html
    assert reverse("documents:file", args=[document.chain, 1]).partition("/")[2][2:] in html


def test_the_page_says_what_was_taken_out_of_a_picture(client):
    sent = a_photo(segment(0xE1, b"Exif\0\0" + exif()))
    document = a_document(a_member().slug, file=("photo.jpg", sent))
    html = page(client, document).text
    assert "the place where it was taken" in html and document.sent_sha256[:32] in html


def test_the_page_says_how_large_a_table_is_and_where_an_archived_copy_stands(client):
    chain = a_member().slug
    told = page(client, a_document(chain, file=("a.csv", b"a,b\n=1,2\n"))).text
    assert "Columns: 2. Rows: 1." in told and "compute none" in told
    copy = "https://archive.example/r"
    told = page(client, a_document(chain, address="https://example.org/r", copy=copy)).text
    assert f'href="{copy}" rel="nofollow"' in told


def test_a_licence_nobody_stated_is_not_invented(client):
    html = page(client, a_document(a_member().slug, language="")).text
    assert "No licence stated" in html and "Not stated" in html


def test_the_page_leads_to_the_commitment_it_is_evidence_for(client):
    document, commitment = some_evidence()
    html = page(client, document).text
    assert commitment.title in html and f"/commitments/{commitment.code}/" in html
    assert commitment.milestones.get().title in html


def test_a_document_elsewhere_is_linked_and_nothing_is_handed_out(client):
    document = a_document(a_member().slug, address="https://example.org/r.pdf")
    assert 'href="https://example.org/r.pdf" rel="nofollow"' in page(client, document).text
    assert page(client, document, "file").status_code == 404


def test_a_file_is_handed_out_to_be_saved_and_to_run_nothing(client):
    response = page(client, a_document("amarea"), "file")
    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="amarea-1.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.parametrize(
    ("content", "media_type", "ending"),
    [
        (PNG, "image/png", "png"), (JPEG, "image/jpeg", "jpg"), (WEBP, "image/webp", "webp"),
        (CSV, "text/csv", "csv"), (TEXT, "text/plain", "txt"),
        (b"a sentence\n<script>alert(1)</script>", "text/plain", "txt"),
        (an_open_document(), "application/vnd.oasis.opendocument.text", "odt"),
    ],
)  # fmt: skip
def test_no_kind_of_file_runs_whatever_it_holds(client, content, media_type, ending):
    response = page(client, a_document("amarea", file=("x.html", content)), "file")
    assert b"".join(response.streaming_content) == content
    assert response["Content-Type"].partition(";")[0] == media_type
    assert response["Content-Disposition"] == f'attachment; filename="amarea-1.{ending}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_a_file_that_vanished_gets_a_sentence(client, files):
    document = a_document("amarea")
    (files / document.file.name).unlink()
    response = page(client, document, "file")
    assert response.status_code == 404
    assert "no longer on this server" in response.text and document.sha256 in response.text


@pytest.mark.parametrize("name", ["document", "file"])
def test_what_does_not_exist_is_not_found(client, name):
    document = a_document("amarea")
    assert page(client, document, "document").status_code == 404, "no such member"
    document.number = 2
    assert page(client, document, name).status_code == 404


def test_pages_are_read_and_never_written(client):
    document = a_document(a_member().slug)
    assert client.post(reverse("documents:document", args=[document.chain, 1])).status_code == 405


def test_an_unchanged_page_is_not_sent_again(client):
    document = a_document(a_member().slug)
    validator = page(client, document)["ETag"]
    assert page(client, document, **{"If-None-Match": validator}).status_code == 304
    a_document(document.chain)
    assert page(client, document, **{"If-None-Match": validator}).status_code == 200


@pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
def test_what_people_write_cannot_break_the_page(client, language):
    document = a_document(
        a_member().slug, title="<script>alert(1)</script> ama@example.org", source='"><b>x</b>',
        licence="<i>",
    )  # fmt: skip
    html = page(client, document, language=language).text
    assert "<script>alert" not in html and "<b>x" not in html and "<i>" not in html
    assert "ama@example.org" not in html


@pytest.mark.parametrize("milestones", [3, 30])
def test_the_page_takes_as_many_queries_for_thirty_rows_as_for_three(
    client, django_assert_num_queries, milestones
):
    document, _commitment = some_evidence(milestones)
    with django_assert_num_queries(6):
        page(client, document)
