"""What differs between two editions of a plan, word by word. Pure.

Bounded: texts too long to compare word by word are compared sentence by sentence, then as a whole; of
what is the same only the surroundings of a change are shown, of what is long only its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from parvis.plans.template import TEXTS
from parvis.ui.typed import plain_lines

# Pairs of words, or of sentences: at worst, comparing takes the third power of their number.
MOST_COMPARED = 10_000
ENDS = (".", "!", "?", "…", "؟", "\n")  # of sentences
CLOSING = "»”’\"')]"  # what can stand behind the end of one
AROUND = 10  # words kept beside a change
MOST_SHOWN = 300  # words of one text
OF_COMMITMENTS = ("number", "partners", "starts", "ends")
OF_MILESTONES = ("title", "outputs", "starts", "due", "owner")


class Kind(StrEnum):
    """What became of some words, of a commitment, of a milestone."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Piece:
    """Some words in a row of which the same became."""

    kind: Kind
    words: str


@dataclass(frozen=True)
class TextChange:
    """A text that reads otherwise."""

    name: str
    pieces: list[Piece]


@dataclass(frozen=True)
class ThingChange:
    """A commitment, or one of its milestones, that was added, removed or changed."""

    kind: Kind
    number: str
    title: str
    code: str = ""
    language: str = ""
    texts: list[TextChange] = field(default_factory=list)
    milestones: list[ThingChange] = field(default_factory=list)


@dataclass(frozen=True)
class Differing:
    """A commitment that is not the same in two contents, before its words are compared."""

    kind: Kind
    was: Mapping[str, Any] | None
    now: Mapping[str, Any] | None


def differing(was: Mapping[str, Any], now: Mapping[str, Any]) -> list[Differing]:
    """Return the commitments that differ between two contents, in the order of the later one."""
    before = {one["code"]: one for one in was["commitments"]}
    after = {one["code"]: one for one in now["commitments"]}
    found = []
    for code in [*after, *(code for code in before if code not in after)]:
        old, new = before.get(code), after.get(code)
        if old is None or new is None:
            found.append(Differing(Kind.ADDED if old is None else Kind.REMOVED, old, new))
        elif _reads_otherwise(old, new):
            found.append(Differing(Kind.CHANGED, old, new))
    return found


def _reads_otherwise(was: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    before, after = ({one["number"]: one for one in each["milestones"]} for each in (was, now))
    return bool(
        _changed(was["texts"], now["texts"], TEXTS)
        or _changed(was, now, OF_COMMITMENTS)
        or before.keys() != after.keys()
        or any(_changed(before[number], after[number], OF_MILESTONES) for number in after)
    )


def compare(one: Differing) -> ThingChange:
    """Return what became of a commitment, and of each of its texts word by word."""
    was, now = one.was, one.now
    there = now or was or {}
    named: dict[str, Any] = {name: there[name] for name in ("number", "title", "code", "language")}
    if was is None or now is None:
        return ThingChange(one.kind, **named)
    texts = [*_texts(was["texts"], now["texts"], TEXTS), *_texts(was, now, OF_COMMITMENTS)]
    milestones = list(_milestones(was["milestones"], now["milestones"]))
    return ThingChange(one.kind, **named, texts=texts, milestones=milestones)


def _milestones(
    was: Iterable[Mapping[str, Any]], now: Iterable[Mapping[str, Any]]
) -> Iterable[ThingChange]:
    before, after = ({one["number"]: one for one in every} for every in (was, now))
    for number in [*after, *(number for number in before if number not in after)]:
        there = after.get(number) or before[number]
        named = {"number": number, "title": there["title"]}
        if number not in after:
            yield ThingChange(Kind.REMOVED, **named)
        elif number not in before:
            yield ThingChange(Kind.ADDED, **named)
        elif texts := _texts(before[number], after[number], OF_MILESTONES):
            yield ThingChange(Kind.CHANGED, **named, texts=texts)


def _texts(
    was: Mapping[str, Any], now: Mapping[str, Any], names: Iterable[str]
) -> list[TextChange]:
    return [
        TextChange(name, shortened(pieces(_plain(old), _plain(new))))
        for name, old, new in _changed(was, now, names)
    ]


def _changed(
    was: Mapping[str, Any], now: Mapping[str, Any], names: Iterable[str]
) -> list[tuple[str, Any, Any]]:
    """Return the fields that differ: their name, what they said and what they say."""
    pairs = [(name, was.get(name) or "", now.get(name) or "") for name in names]
    return [(name, old, new) for name, old, new in pairs if old != new]


def _plain(value: object) -> str:
    """Write what is no text, the partners, as one."""
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def pieces(was: str, now: str, most: int = MOST_COMPARED) -> list[Piece]:
    """Return the words of two texts as pieces that are the same, removed or added.

    `most`: how many pairs of words, or of sentences, are compared.
    """
    old, new = _words(was), _words(now)
    begin = _same(old, new)
    end = _same(old[begin:][::-1], new[begin:][::-1])
    middle = _compared(old[begin : len(old) - end], new[begin : len(new) - end], most)
    around = (old[:begin], old[len(old) - end :])
    first, last = ([Piece(Kind.SAME, _joined(words))] if words else [] for words in around)
    return [*first, *middle, *last]


def _same(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the words with which both begin."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _compared(old: list[str], new: list[str], most: int) -> list[Piece]:
    if len(old) * len(new) > most:
        old, new = _sentences(old), _sentences(new)
    if len(old) * len(new) > most:
        old, new = [_joined(old)], [_joined(new)]
    found: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece(Kind.SAME, _joined(old[first:last])))
            continue
        if first < last:
            found.append(Piece(Kind.REMOVED, _joined(old[first:last])))
        if begin < end:
            found.append(Piece(Kind.ADDED, _joined(new[begin:end])))
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\n|[^\s]+", plain_lines(text))


def _sentences(words: Iterable[str]) -> list[str]:
    found: list[list[str]] = [[]]
    for word in words:
        found[-1].append(word)
        if word.rstrip(CLOSING).endswith(ENDS):
            found.append([])
    return [_joined(one) for one in found if one]


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" ?\n ?", "\n", " ".join(words))


def shortened(found: Sequence[Piece]) -> list[Piece]:
    """Leave out what is the same and far from a change, and what is beyond the longest shown."""
    kept: list[Piece] = []
    left = MOST_SHOWN
    for place, piece in enumerate(found):
        parts = _near(piece, place == 0, place == len(found) - 1)
        for part in parts:
            if left <= 0:
                return [*kept, Piece(Kind.LEFT_OUT, "")]
            words = part.words.split(" ")
            kept.append(Piece(part.kind, " ".join(words[:left])))
            left -= len(words)
    return kept if left >= 0 else [*kept, Piece(Kind.LEFT_OUT, "")]


def _near(piece: Piece, is_first: bool, is_last: bool) -> list[Piece]:
    """Cut the middle out of a long piece that is the same; its outer end where nothing is beside."""
    words = piece.words.split(" ")
    if piece.kind is not Kind.SAME or len(words) <= 2 * AROUND + 2:
        return [piece]
    gap = Piece(Kind.LEFT_OUT, "")
    head = [] if is_first else [Piece(Kind.SAME, " ".join(words[:AROUND]))]
    tail = [] if is_last else [Piece(Kind.SAME, " ".join(words[-AROUND:]))]
    return [*head, gap, *tail]
