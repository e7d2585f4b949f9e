"""A wrong file is refused with a sentence, and leaves the database as it was."""

from __future__ import annotations

import random

import pytest
from django.core.management import CommandError

from parvis.members.models import Member
from parvis.opendata import layout
from parvis.opendata.tests.make import a_file, a_record, an_import
from parvis.plans.models import Commitment, PolicyArea
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


def refused(path) -> str:
    """Import, expect a refusal that leaves nothing behind, and return its sentence."""
    with pytest.raises(CommandError) as refusal:
        an_import(path)
    kinds = (Member, Commitment, PolicyArea, Entry)
    assert [kind.objects.count() for kind in kinds] == [0, 0, 0, 0]
    assert "Nothing was imported." in str(refusal.value)
    return str(refusal.value)


def a_file_of_bytes(folder, content: bytes):
    path = folder / "wrong.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"PK\x03\x04\x14\x00\x06\x00", "XLSX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "XLS"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xfeC\x00o\x00", "UTF-16"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"a,b\x00c\n", "zero byte"),
        (b"a;b;c\n1;2;3\n", "separated by commas"),
        (b"a\tb\n1\t2\n", "separated by commas"),
        (b'{"members": []}\n', "columns are missing"),
        (b"a,b\n1,2\n", "“Commitment Unique Identifier”"),
        (b'"a"b,c\n', "not CSV"),
        (b"a,b", "cut off"),
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path, content, told):
    assert told in refused(a_file_of_bytes(tmp_path, content))


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    assert "There is no file" in refused(tmp_path / "none.csv")
    assert "is not a file" in refused(tmp_path)


def test_missing_columns_are_named(tmp_path):
    columns = [name for name in layout.COLUMNS if name not in {"Region", "Youth"}]
    told = refused(a_file(tmp_path, a_record(), columns=columns))
    assert "“Region”, “Youth”" in told


def test_a_column_that_stands_twice_is_refused(tmp_path):
    told = refused(a_file(tmp_path, a_record(), columns=[*layout.COLUMNS, "Region"]))
    assert "“Region” stands twice" in told


def test_a_header_without_commitments_is_refused(tmp_path):
    assert "no commitment below it" in refused(a_file(tmp_path, end=b"\r\n"))


def test_another_encoding_is_refused_with_line_and_byte(tmp_path):
    path = a_file(tmp_path, a_record())
    path.write_bytes(path.read_bytes().decode().encode("latin-1"))
    told = refused(path)
    assert "line 2, byte 9 (hexadecimal E9)" in told
    assert "UTF-8" in told


def test_a_commitment_that_stands_twice_is_refused_with_both_lines(tmp_path):
    told = refused(a_file(tmp_path, a_record(1), a_record(2), a_record(1)))
    assert "AM0001 stands twice in the file: on line 2 and on line 6" in told


def test_a_record_with_too_many_cells_is_refused_with_its_line(tmp_path):
    path = a_file(tmp_path, a_record(), end=b",x\r\n")
    assert "line 2 has 172 cells, but the header names 171" in refused(path)


def test_a_record_without_a_key_is_refused(tmp_path):
    told = refused(a_file(tmp_path, a_record(), a_record(2, **{layout.CODE: " "})))
    assert "nothing in the column “Code”" in told


def test_an_unclosed_quote_is_refused_with_the_line_where_its_record_begins(tmp_path):
    whole = a_file(tmp_path, a_record(1), a_record(2)).read_bytes()
    cut = whole[: whole.rindex(b"sur deux")]
    assert "begins on line 4" in refused(a_file_of_bytes(tmp_path, cut))


def test_a_file_cut_anywhere_within_a_record_is_refused(tmp_path):
    whole = a_file(tmp_path, a_record(1), a_record(2), a_record(3)).read_bytes()
    last_cell = len(whole) - 1
    chance = random.Random(7)
    for place in [chance.randrange(1, last_cell) for _ in range(12)]:
        before = whole[:place]
        # What ends with a whole record is a smaller file, not a broken one.
        if before.count(b"\r\n") > 1 and before.endswith((b",1", b",2", b",3", b"\n")):
            continue
        refused(a_file_of_bytes(tmp_path, before))


def test_a_file_cut_between_the_two_halves_of_a_line_break_is_refused(tmp_path):
    told = refused(a_file(tmp_path, a_record(1), end=b"\r"))
    assert "cut off" in told


def test_a_file_that_breaks_after_many_commitments_leaves_none_of_them(tmp_path):
    records = [a_record(number) for number in range(1, 130)]
    told = refused(a_file(tmp_path, *records, end=b"\r\nAM9999,Amar"))
    assert "line 260" in told


@pytest.mark.parametrize(
    "how", [{"start": b"\xef\xbb\xbf"}, {"end": b"\r\n"}, {"end": b"\r\n\r\n"}]
)
def test_a_byte_order_mark_and_newlines_at_the_end_are_fine(tmp_path, how):
    assert an_import(a_file(tmp_path, a_record(), **how))["commitments"] == 1


def test_columns_may_stand_in_any_order_and_others_beside_them(tmp_path, capsys):
    columns = [*reversed(layout.COLUMNS), "Notes", "Notes"]
    assert an_import(a_file(tmp_path, a_record(), columns=columns))["not_understood"] == 0
    assert Commitment.objects.get().code == "AM0001"
