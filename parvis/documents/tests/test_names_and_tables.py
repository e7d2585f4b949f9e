"""Whom files name in their properties, and how large tables are."""

from __future__ import annotations

import pytest

from parvis.documents.cleaning.names import names_in
from parvis.documents.kinds import kind_of
from parvis.documents.tables import Shape, shape_of
from parvis.documents.tests.make import CSV, JPEG, PDF, TEXT, an_office_file, an_open_document

CORE = "<dc:creator>Ama &amp; Co</dc:creator><cp:lastModifiedBy>Kofi</cp:lastModifiedBy>"


def a_pdf(said: bytes) -> bytes:
    return b"%PDF-1.7\n" + said + b"\n%%EOF\n"


def named(content: bytes) -> list[str]:
    return names_in(content, kind_of(content, limit=1_000_000))


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (PDF, []),
        (JPEG, []),
        (TEXT, []),
        (a_pdf(b"<< /Author (Ama Boateng) /Creator (Writer) >>"), ["Ama Boateng"]),
        (a_pdf(b"<< /Author (Ama \\(A\\)) >>"), ["Ama (A)"]),
        (a_pdf(b"<< /Author <FEFF0041006D0061> >>"), ["Ama"]),
        (a_pdf(b"<< /Author <FEFF 0041 006> >>"), ["A`"]),
        (a_pdf(b"<dc:creator><rdf:Seq><rdf:li>Ama</rdf:li></rdf:Seq></dc:creator>"), ["Ama"]),
        (a_pdf(b"/Author (Ama) /Author (Ama)"), ["Ama"]),
        (a_pdf(b"/Author ( )"), []),
        (a_pdf(b"".join(b"/Author (A%d)" % n for n in range(9))), [f"A{n}" for n in range(5)]),
        (an_office_file(**{"docProps/core.xml": CORE}), ["Ama & Co", "Kofi"]),
        (
            an_office_file(**{"word/comments.xml": '<w:comment w:id="0" w:author="Kofi Mensah">'}),
            ["Kofi Mensah"],
        ),
        (
            an_open_document(**{"meta.xml": "<meta:initial-creator>Ama</meta:initial-creator>"}),
            ["Ama"],
        ),
        (an_office_file(), []),
    ],
)
def test_the_names_that_stand_plainly_in_a_file_are_found(content, names):
    assert named(content) == names


@pytest.mark.parametrize(
    ("content", "shape"),
    [
        (CSV, Shape(2, 2, False)),
        (b"\xef\xbb\xbf" + CSV, Shape(2, 2, False)),
        (b'a,b\r\n"one\ntwo",3\r\n\r\n-4,+5\r\n', Shape(2, 2, False)),
        (b"a\tb\n=1+1\t2\n", Shape(2, 1, True)),
        (b'a;b\n"@SUM(1)";2\n', Shape(2, 1, True)),
        (b"a,b\n-cmd|x,2\n", Shape(2, 1, True)),
        (b'a,b\n"' + b"x" * 200_000 + b'",2\n', Shape(None, None, False)),
    ],
)
def test_a_table_says_how_large_it_is_and_whether_it_computes(content, shape):
    assert shape_of(content) == shape
