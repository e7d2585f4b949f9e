#!/usr/bin/env python3
"""Check a downloaded Parvis record with Python alone: `python3 verify.py record.jsonl`.

A record tells, line by line, what happened: one act, one line, one JSON object.

1. A line is written in one way only: keys sorted, no spaces, UTF-8, ended by a line feed.
2. The digest of an entry is the SHA-256 of its fields (`CHAINED`) written in that way. Among them is
   `previous`, the digest of the entry before (64 zeros before the first): that makes it a chain.
3. Entries are numbered from 1 without a gap, belong to one chain, and time never runs backwards.
4. Personal data is not in the file: `sealed_digest` is its SHA-256 with a secret salt in front, so
   erasing it leaves the chain valid. Where an entry does show it (`sealed`), it is checked too.
5. The last line, `{"chain", "entries", "head"}`, counts the entries and repeats the last digest.

So any byte altered, added, moved or cut off is noticed. One thing no file can prove by itself: that
nobody wrote the whole chain anew. Compare the last digest with one that you noted earlier.

Exit code 0: the record fits. 1: it does not; the first entry that does not fit is named. 2: the
file cannot be read, is empty, or is not a record. `--json` prints the finding for machines.
Needs Python 3.8 or later, and nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

CHAINED = (
    "chain", "number", "at", "verb", "side", "role", "actor", "actor_key",
    "subject_kind", "subject_key", "facts", "sealed_digest", "previous",
)  # fmt: skip
NOTHING_BEFORE = "0" * 64

_EXPORTED = {*CHAINED, "digest"}
_CLOSING = {"chain", "entries", "head"}
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_SIGNS_OF_A_RECORD = (b'"previous":', b'"digest":', b'"entries":', b'"head":')
_LONGEST_LINE = 64 * 1024 * 1024


def canonical(value: object) -> bytes:
    """Write a value the one way in which it is digested: sorted keys, no spaces, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest_of(entry: Mapping[str, object]) -> str:
    """Return the SHA-256, in hexadecimal, over the chained fields of an entry."""
    return hashlib.sha256(canonical({field: entry[field] for field in CHAINED})).hexdigest()


def sealed_digest_of(salt: str, content: object) -> str:
    """Return the salted SHA-256 of what is kept beside the chain and may be erased."""
    return hashlib.sha256(salt.encode() + canonical(content)).hexdigest()


class NotARecord(ValueError):
    """The file is empty, or is something else than a record; `str()` of it is a sentence."""


class Finding(NamedTuple):
    """What a check found. Where `reason` is not empty, `number` is the first entry that does not fit.

    `number` is one more than `entries` where the end of the record is what does not fit.
    """

    chain: str
    entries: int
    first: str
    last: str
    number: int = 0
    reason: str = ""

    @property
    def fits(self) -> bool:
        """Say whether every entry fits."""
        return not self.reason

    def __str__(self) -> str:
        if self.reason:
            whose = f" of “{self.chain}”" if self.chain else ""
            return f"Entry {self.number}{whose} does not fit: {self.reason}"
        if not self.entries:
            return f"The record of “{self.chain}” fits: it has no entry yet."
        return (
            f"The record of “{self.chain}” fits. Entries checked: {self.entries}. "
            f"First digest: {self.first}. Last digest: {self.last}."
        )


class Walk:
    """Walk along one chain, entry by entry, in constant memory."""

    def __init__(self, chain: str = "") -> None:
        self.chain = chain
        self.entries = 0
        self.first = self.last = NOTHING_BEFORE
        self.at = ""

    def why_not(self, entry: Mapping[str, Any]) -> str:
        """Say in a sentence why an entry does not come next; empty when it does, and step on."""
        reason = _why_malformed(entry) or self._why_out_of_place(entry) or _why_altered(entry)
        if not reason:
            self.chain, self.at, self.last = entry["chain"], entry["at"], entry["digest"]
            self.first = self.first if self.entries else self.last
            self.entries += 1
        return reason

    def _why_out_of_place(self, entry: Mapping[str, Any]) -> str:
        if self.chain and entry["chain"] != self.chain:
            return f"it belongs to another chain, “{entry['chain']}”."
        if entry["number"] != self.entries + 1:
            return f"it bears the number {entry['number']}."
        if entry["previous"] != self.last:
            return "its link does not lead to the entry before."
        if entry["at"] < self.at:
            return f"it is dated {entry['at']}, before the entry it follows ({self.at})."
        return ""

    def why_not_the_end(self, chain: object, entries: object, head: object) -> str:
        """Say why the walk does not end where it is said to end; empty when it does."""
        if self.chain and chain != self.chain:
            return f"the end is that of another chain, “{chain}”."
        if type(entries) is not int or entries != self.entries:
            return f"the record is said to have {entries} entries, and {self.entries} are there."
        if head != self.last:
            return "the last digest is not the one the record is said to end with."
        return ""

    def found(self, reason: str = "") -> Finding:
        """Return the finding, with the next entry as the one that does not fit if `reason` is given."""
        number = self.entries + 1 if reason else 0
        return Finding(self.chain, self.entries, self.first, self.last, number, reason)


def _why_malformed(entry: Mapping[str, Any]) -> str:
    if set(entry) - {"sealed"} != _EXPORTED:
        odd = sorted((set(entry) - {"sealed"}) ^ _EXPORTED)
        return f"it lacks a field or has one too many ({', '.join(odd)})."
    if type(entry["number"]) is not int:
        return "its number is not a number."
    texts = _EXPORTED - {"number", "facts"}
    if not all(isinstance(entry[field], str) for field in texts):
        return "a field that is text is something else."
    if not _INSTANT.fullmatch(entry["at"]):
        return f"it is dated “{entry['at']}”, which is not an instant."
    return ""


def _why_altered(entry: Mapping[str, Any]) -> str:
    if digest_of(entry) != entry["digest"]:
        return "its digest is not that of its fields: it was altered."
    if "sealed" not in entry:
        return ""
    sealed = entry["sealed"]
    try:
        matches = sealed_digest_of(sealed["salt"], sealed["content"]) == entry["sealed_digest"]
    except (KeyError, TypeError, AttributeError):
        matches = False
    return "" if matches else "what is sealed beside it is not what was sealed then."


def check(lines: Iterable[bytes]) -> Finding:
    """Check the lines of a downloaded record, each with its line feed; stop at the first misfit.

    Raises `NotARecord` when there is no line, or when the first one is no line of any record.
    """
    walk, closed = Walk(), False
    for line in lines:
        if not walk.entries and not any(sign in line for sign in _SIGNS_OF_A_RECORD):
            raise NotARecord("This is not a Parvis record: its first line is not one of a record.")
        if closed:
            return walk.found("something follows the end of the record.")
        told, reason = _read(line)
        if not reason and set(told) == _CLOSING:
            reason = _why_misclosed(walk, told)
            closed = True
        elif not reason:
            reason = walk.why_not(told)
        if reason:
            return walk.found(reason)
    if not walk.entries and not closed:
        raise NotARecord("This file is empty.")
    return walk.found("" if closed else "the record is cut off here: its last line is missing.")


def _why_misclosed(walk: Walk, told: Mapping[str, Any]) -> str:
    reason = walk.why_not_the_end(told["chain"], told["entries"], told["head"])
    if not reason and not (isinstance(told["chain"], str) and told["chain"]):
        return "the record does not say whose it is."
    walk.chain = walk.chain or str(told["chain"])
    return reason


def _read(line: bytes) -> tuple[dict[str, Any], str]:
    """Return what a line tells, and why it cannot be one; a line is canonical to the byte."""
    if not line.endswith(b"\n"):
        return {}, "its line is cut off or far too long."
    try:
        told = json.loads(line.decode(), parse_float=_no_fraction, parse_constant=_no_fraction)
        if canonical(told) + b"\n" == line and isinstance(told, dict):
            return told, ""
    except UnicodeDecodeError:
        return {}, "its line is not UTF-8."
    except _NotOneWay:
        pass
    except (ValueError, RecursionError):
        return {}, "its line is not JSON."
    return {}, "its line is not written in the one way in which a record is written."


class _NotOneWay(ValueError):
    pass


def _no_fraction(written: str) -> None:
    """Refuse what is not written in one way everywhere: fractions, NaN and infinity."""
    raise _NotOneWay(written)


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file, however long it is, in pieces that fit in memory."""
    return iter(lambda: file.readline(_LONGEST_LINE), b"")


def main(arguments: list[str] | None = None) -> int:
    """Check the file named on the command line and return the exit code."""
    parser = argparse.ArgumentParser(
        description="Check a downloaded Parvis record: every digest, every link, every number."
    )
    parser.add_argument("file", help="the record, as downloaded: record.jsonl")
    parser.add_argument("--json", action="store_true", help="print the finding as one JSON object")
    asked = parser.parse_args(arguments)
    try:
        with open(asked.file, "rb") as file:  # noqa: PTH123 (a single file, read on any Python)
            finding = check(lines_of(file))
    except (OSError, NotARecord) as problem:
        words = getattr(problem, "strerror", None) or str(problem)
        _say({"fits": False, "error": words}, f"{asked.file}: {words}", asked.json, sys.stderr)
        return 2
    told = {"fits": finding.fits, **finding._asdict()}
    _say(told, str(finding), asked.json, sys.stdout if finding.fits else sys.stderr)
    return 0 if finding.fits else 1


def _say(told: Mapping[str, object], sentence: str, as_json: bool, where: Any) -> None:
    # A terminal that cannot write quotation marks still gets the sentence.
    # A forged record may hold signs that make a terminal show another sentence.
    plain = "".join(sign if sign.isprintable() else "\ufffd" for sign in sentence)
    text = json.dumps(told) if as_json else plain
    where = sys.stdout if as_json else where
    where.buffer.write((text + "\n").encode(where.encoding or "utf-8", "replace"))


if __name__ == "__main__":
    sys.exit(main())
