"""Files are accepted by what is in them."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parvis.documents.kinds import NotAccepted, Why, kind_of
from parvis.documents.tests.make import (
    CSV,
    JPEG,
    PDF,
    PNG,
    TEXT,
    WEBP,
    a_parcel,
    an_office_file,
    an_open_document,
)  # fmt: skip

LIMIT = 100_000


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (PDF, "pdf"),
        (PNG, "png"),
        (JPEG, "jpg"),
        (WEBP, "webp"),
        (CSV, "csv"),
        (b"\xef\xbb\xbf" + CSV, "csv"),
        (b'a,b\n"one, two",3\n', "csv"),
        (b"a\tb\r\n1\t2\r\n", "csv"),
        (TEXT, "txt"),
        (b"one line", "txt"),
        ("محضر الاجتماع".encode(), "txt"),
        (an_office_file(), "docx"),
        (an_office_file("xl/workbook.xml"), "xlsx"),
        (an_office_file("ppt/presentation.xml"), "pptx"),
        (an_open_document(), "odt"),
        (an_open_document("spreadsheet"), "ods"),
        (an_open_document("presentation"), "odp"),
    ],
)
def test_a_file_is_known_by_its_content(content, ending):
    assert kind_of(content, limit=LIMIT).ending == ending


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b"a" * (LIMIT + 1), Why.TOO_BIG),
        (PDF[:-7], Why.BROKEN),
        (PNG[:20], Why.BROKEN),
        (JPEG[:-2], Why.BROKEN),
        (an_office_file()[:-30], Why.BROKEN),
        (b"PK\x03\x04 and nothing more", Why.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), Why.LOCKED),
        (an_office_file(word__vbaProject="", **{"word/vbaProject.bin": "x"}), Why.MACROS),
        (an_open_document(**{"Basic/script-lc.xml": "x"}), Why.MACROS),
        (an_open_document(**{"Scripts/python/x.py": "x"}), Why.MACROS),
        (a_parcel(**{"a.exe": "MZ"}), Why.UNKNOWN),
        (a_parcel(mimetype="application/epub+zip", **{"content.xml": ""}), Why.UNKNOWN),
        (b"<!doctype html><script>alert(1)</script>", Why.MARKUP),
        (b'\n <svg xmlns="http://www.w3.org/2000/svg"/>', Why.MARKUP),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", Why.MARKUP),
        ("pompe;état".encode("latin-1"), Why.ENCODING),
        ("pompe;état".encode("utf-16"), Why.ENCODING),
        (b"MZ\x90\0\3\0\0\0", Why.UNKNOWN),
        (b"GIF89a\1\0\1\0", Why.UNKNOWN),
        (b"text with a \0 in it", Why.UNKNOWN),
        (b"text with an \x1b[31m in it", Why.UNKNOWN),
    ],
)
def test_a_file_is_refused_for_its_own_reason(content, why):
    with pytest.raises(NotAccepted) as refusal:
        kind_of(content, limit=LIMIT)
    assert refusal.value.why is why


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\3\4", PDF[:5], PNG[:16], JPEG[:4]]))
def test_any_bytes_get_an_answer(content, start):
    try:
        kind_of(start + content, limit=LIMIT)
    except NotAccepted as refusal:
        assert refusal.why in Why


@given(st.lists(st.tuples(st.integers(2, 10_000), st.integers(0, 255)), min_size=1, max_size=4))
@settings(max_examples=2000, deadline=None)
def test_a_damaged_parcel_is_refused_and_never_breaks_the_reader(damages):
    parcel = bytearray(A_PACKED_ONE)
    for place, byte in damages:
        parcel[2 + place % (len(parcel) - 2)] = byte
    try:
        assert kind_of(bytes(parcel), limit=LIMIT).ending == "odt"
    except NotAccepted as refusal:
        assert refusal.why in Why


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_to_much_at_once_is_not_unpacked(how):
    bomb = packed(how, b"\0" * 3_000_000)
    with pytest.raises(NotAccepted) as refusal:
        kind_of(bomb, limit=LIMIT)
    assert refusal.value.why is Why.UNKNOWN


def packed(how: int, mimetype: bytes) -> bytes:
    """Make an open document whose first part is packed in some way."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as parcel:
        parcel.writestr("mimetype", mimetype)
        parcel.writestr("content.xml", "<x/>")
    return made.getvalue()


A_PACKED_ONE = packed(zipfile.ZIP_DEFLATED, b"application/vnd.oasis.opendocument.text" * 3)
