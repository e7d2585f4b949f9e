"""A contribution that says several things is taken apart, in its author's own words. Pure.

Nobody's words are rewritten: each part quotes what stands in the original, however it is spaced.
Nothing is lost: what the original says stands in some part, so that all of it is answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 2


@dataclass(frozen=True)
class Fault:
    """What is wrong with the parts: a code, which part it is (from zero), and the words it is about."""

    code: str
    part: int | None = None
    words: str = ""


def faults(original: str, parts: Sequence[str]) -> list[Fault]:
    """Say what is wrong with the parts of an original; an empty list is a good split."""
    said = spaced(original)
    if len(parts) < FEWEST:
        return [Fault("too_few")]
    covered = [False] * len(said)
    found = []
    for number, part in enumerate(map(spaced, parts)):
        if not part:
            found.append(Fault("empty", number))
        elif part not in said:
            found.append(Fault("not_quoted", number))
        elif part == said:
            found.append(Fault("the_whole", number))
        else:
            _cover(covered, said, part)
    left = left_out(said, covered)
    return found or [Fault("left_out", words=words) for words in left]


def spaced(text: str) -> str:
    """Return a text with one space between its words, and none around it."""
    return " ".join(text.split())


def _cover(covered: list[bool], said: str, part: str) -> None:
    """Mark where a part stands: its first place that no other part covers, else its first."""
    first = start = said.find(part)
    while start != -1 and all(covered[start : start + len(part)]):
        start = said.find(part, start + 1)
    start = first if start == -1 else start
    covered[start : start + len(part)] = [True] * len(part)


def left_out(said: str, covered: Sequence[bool]) -> list[str]:
    """Return the words that stand in no part; marks between two parts are no words."""
    left = "".join(" " if is_in else sign for sign, is_in in zip(said, covered, strict=True))
    # Two spaces are where a part was cut out: one stands between two words that were left.
    runs = [run.strip() for run in left.split("  ")]
    return [run for run in runs if any(sign.isalnum() for sign in run)]
