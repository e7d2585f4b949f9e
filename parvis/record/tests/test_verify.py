"""A downloaded record is checked offline, by one file, and no altered byte goes unnoticed."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parvis.record import verify
from parvis.record.verify import (
    NOTHING_BEFORE,
    NotARecord,
    canonical,
    check,
    digest_of,
    lines_of,
    sealed_digest_of,
)  # fmt: skip


def an_exported_record(count: int = 4, chain: str = "amarea", **every) -> list[bytes]:
    """Write a record as it is downloaded, without a database."""
    lines, previous = [], NOTHING_BEFORE
    for number in range(1, count + 1):
        entry = {
            "chain": chain, "number": number, "at": f"2026-11-{number:02}T12:00:00.000000Z",
            "verb": "pump.repaired", "side": "government", "role": "", "actor": "Ministère de l’Eau",
            "actor_key": "eau", "subject_kind": "pump", "subject_key": "34",
            "facts": {"pump": number, "why": 'broken "again"\n'}, "sealed_digest": "",
            "previous": previous, **every,
        }  # fmt: skip
        previous = entry["digest"] = digest_of(entry)
        lines.append(canonical(entry) + b"\n")
    return [*lines, closing(count, previous, chain)]


def closing(count: int, head: str, chain: str = "amarea") -> bytes:
    return canonical({"chain": chain, "entries": count, "head": head}) + b"\n"


def noticed(content: bytes) -> bool:
    """Say whether the verifier refuses a file with this content."""
    try:
        return not check(lines_of(BytesIO(content))).fits
    except NotARecord:
        return True


RECORD = b"".join(an_exported_record())


def test_an_untouched_record_fits():
    assert not noticed(RECORD)
    finding = check(an_exported_record())
    assert finding.fits and finding.entries == 4 and finding.chain == "amarea"
    assert (finding.first, finding.last) == tuple(
        json.loads(line)["digest"] for line in (an_exported_record()[0], an_exported_record()[3])
    )


@given(st.integers(0, len(RECORD) - 1), st.integers(1, 255))
@example(place=len(RECORD) - 1, change=1)
@example(place=0, change=1)
@settings(max_examples=1500, deadline=None)
def test_any_one_altered_byte_is_noticed(place, change):
    altered = bytearray(RECORD)
    altered[place] ^= change
    assert noticed(bytes(altered))


@given(st.integers(0, len(RECORD)), st.binary(min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_any_added_bytes_are_noticed(place, added):
    content = RECORD[:place] + added + RECORD[place:]
    assert noticed(content)


@given(st.integers(0, len(RECORD) - 1), st.integers(1, 600))
@settings(max_examples=300, deadline=None)
def test_any_cut_is_noticed(place, length):
    content = RECORD[:place] + RECORD[place + length :]
    assert noticed(content)


@given(st.permutations(range(5)).filter(lambda order: list(order) != [0, 1, 2, 3, 4]))
def test_lines_in_another_order_are_noticed(order):
    lines = an_exported_record()
    assert not check([lines[place] for place in order]).fits


def resealed(line: bytes, **changed) -> bytes:
    """Alter an entry and give it the digest of what it now says, as a careful forger would."""
    entry = {**json.loads(line), **changed}
    entry["digest"] = digest_of(entry)
    return canonical(entry) + b"\n"


def forged(place: int, **changed) -> list[bytes]:
    lines = an_exported_record()
    lines[place] = resealed(lines[place], **changed)
    return lines


@pytest.mark.parametrize(
    ("lines", "number", "said"),
    [
        (forged(1, actor="nobody"), 3, "link does not lead"),
        (forged(1, number=3), 2, "bears the number 3"),
        (forged(1, number=True), 2, "not a number"),
        (forged(1, chain="valmora"), 2, "another chain, “valmora”"),
        (forged(1, at="2025-01-01T00:00:00.000000Z"), 2, "before the entry it follows"),
        (forged(1, at="yesterday"), 2, "not an instant"),
        (forged(1, actor=3), 2, "text is something else"),
        (forged(1, extra=""), 2, "extra"),
        (forged(3, actor="nobody"), 5, "last digest"),
        (forged(0, number=0), 1, "bears the number 0"),
        (forged(0, previous="1" * 64), 1, "link does not lead"),
        (an_exported_record()[1:], 1, "bears the number 2"),
        (an_exported_record()[:2] + an_exported_record()[3:], 3, "bears the number 4"),
        (an_exported_record()[:3], 4, "cut off"),
        (an_exported_record()[:3] + an_exported_record()[4:], 4, "said to have 4 entries"),
        ([*an_exported_record(), b"\n"], 5, "follows the end"),
        ([*an_exported_record()[:4], closing(4, "0" * 64)], 5, "last digest"),
        ([*an_exported_record()[:4], an_exported_record(chain="b")[4]], 5, "that of another chain"),
        ([closing(1, NOTHING_BEFORE)], 1, "said to have 1 entries"),
        ([closing(0, NOTHING_BEFORE, "")], 1, "whose it is"),
    ],
)  # fmt: skip
def test_the_first_entry_that_does_not_fit_is_named_with_its_reason(lines, number, said):
    finding = check(lines)
    assert not finding.fits
    assert finding.number == number
    assert said in str(finding) and f"Entry {number}" in str(finding)


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        (b'"number":2', b'"number": 2', "one way"),
        (b'"number":2', b'"number":2,"number":2', "one way"),
        (b'"number":2', b'"number":2.0', "one way"),
        (b'{"pump":2,', b'{"pump":2.0,', "one way"),
        (b'{"pump":2,', b'{"pump":2e0,', "one way"),
        (b'"number":2', b'"number":02', "not JSON"),
        (b'"number":2', b'"number":' + b"9" * 5000, "not JSON"),
        (b'"number":2', b'"number":' + b"[" * 100_000, "not JSON"),
        ("Ministère".encode(), rb"Minist\u00e8re", "one way"),
        ("Ministère".encode(), "Ministère".encode("latin-1"), "not UTF-8"),
        (b'"side":"government"', rb'"side":"\ud800"', "not JSON"),
        (b"}\n", b"}\r\n", "one way"),
    ],
)
def test_a_line_is_written_in_one_way_only(was, becomes, said):
    lines = an_exported_record()
    assert was in lines[1]
    lines[1] = lines[1].replace(was, becomes)
    finding = check(lines)
    assert (finding.number, said in finding.reason) == (2, True)


def with_sealed(content: object, digest: str, **sealed) -> list[bytes]:
    lines = an_exported_record(1, sealed_digest=digest)
    entry = {**json.loads(lines[0]), "sealed": {"salt": "s", "content": content, **sealed}}
    return [canonical(entry) + b"\n", lines[1]]


def test_what_is_sealed_is_checked_where_it_is_shown():
    person = {"person": "Ama"}
    kept = sealed_digest_of("s", person)
    assert check(with_sealed(person, kept)).fits
    assert check(an_exported_record(1, sealed_digest=kept)).fits
    for lines in (
        with_sealed({"person": "Awa"}, kept), with_sealed(person, kept, salt="t"),
        with_sealed(person, kept, salt=1), with_sealed(person, ""),
    ):  # fmt: skip
        assert "sealed beside it" in check(lines).reason


def test_a_record_without_an_entry_fits():
    finding = check([closing(0, NOTHING_BEFORE)])
    assert finding.fits and "no entry yet" in str(finding) and finding.chain == "amarea"


@pytest.mark.parametrize(
    "content", [b"", b"{}\n", b"a,b\n1,2\n", b"\x00\xff" * 50, b"\n\n", b"[]\n"]
)
def test_what_is_no_record_is_told_apart(content, tmp_path, capfdbinary):
    with pytest.raises(NotARecord):
        check(content.splitlines(keepends=True))
    (tmp_path / "r").write_bytes(content)
    assert verify.main([str(tmp_path / "r")]) == 2


def test_an_endless_line_does_not_fill_the_memory(monkeypatch, tmp_path):
    monkeypatch.setattr(verify, "_LONGEST_LINE", 1000)
    (tmp_path / "r").write_bytes(b'{"previous":"' + b"0" * 5000 + b'"}\n')
    with (tmp_path / "r").open("rb") as file:
        assert "far too long" in check(lines_of(file)).reason


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the verifier alone, as somebody would who has nothing but the file."""
    return subprocess.run(
        [sys.executable, "-I", "-S", verify.__file__, *arguments], capture_output=True, text=True,
        encoding="utf-8",
    )  # fmt: skip


def test_it_runs_alone_and_says_what_it_found(tmp_path):
    file = tmp_path / "record.jsonl"
    file.write_bytes(RECORD)
    fits = run(str(file))
    last = json.loads(an_exported_record()[4])["head"]
    assert fits.returncode == 0 and "Entries checked: 4" in fits.stdout and last in fits.stdout
    told = json.loads(run(str(file), "--json").stdout)
    assert (told["fits"], told["entries"], told["last"]) == (True, 4, last)


def test_it_names_the_misfit_and_exits_with_one(tmp_path):
    file = tmp_path / "record.jsonl"
    file.write_bytes(RECORD.replace(b'"pump":3', b'"pump":4'))
    misfit = run(str(file))
    assert misfit.returncode == 1
    assert misfit.stderr.startswith("Entry 3 of “amarea” does not fit") and not misfit.stdout
    told = run(str(file), "--json")
    assert told.returncode == 1 and json.loads(told.stdout)["number"] == 3


def test_a_file_that_cannot_be_read_gets_a_sentence(tmp_path):
    for place in (tmp_path, tmp_path / "absent"):
        answer = run(str(place))
        assert (
            answer.returncode == 2
            and "Traceback" not in answer.stderr
            and str(place) in answer.stderr
        )
        told = run(str(place), "--json")
        assert told.returncode == 2 and json.loads(told.stdout)["error"]


@pytest.mark.parametrize("fact", [float("nan"), float("inf"), 1.0, 1e300])
def test_a_number_that_is_not_written_in_one_way_everywhere_is_noticed(fact):
    assert not check(an_exported_record(facts={"pump": fact})).fits


def test_a_forged_name_does_not_make_a_terminal_say_something_else(tmp_path):
    forged = tmp_path / "record.jsonl"
    forged.write_bytes(b"".join(an_exported_record(chain="a\x1b[2K\r\u202eThe record fits")))
    said = subprocess.run(
        [sys.executable, verify.__file__, str(forged)], capture_output=True, check=False
    )
    told = (said.stdout + said.stderr).decode().rstrip("\r\n")
    assert told.isprintable() and "a\ufffd[2K" in told
