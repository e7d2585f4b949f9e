"""What a paper is made of: the same plain blocks for a page, a PDF and a DOCX.

Who composes a paper says each thing once; what is printed, written and shown cannot disagree. Words
carry their language, so that a browser, a voice and a word processor know it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar, TypeAlias

from parvis.texts.reading import direction


@dataclass(frozen=True)
class Words:
    """Some words in one language (empty: that of the paper), and the address that they lead to."""

    text: str
    language: str = ""
    address: str = ""
    is_strong: bool = False

    @property
    def direction(self) -> str:
        """Return `ltr` or `rtl`, `auto` where the language is not known."""
        return direction(self.language)


Line: TypeAlias = tuple[Words, ...]


def line(*parts: object) -> Line:
    """Return a line of words; what is not marked with a language is in that of the paper."""
    return tuple(one if isinstance(one, Words) else Words(str(one)) for one in parts if one)


@dataclass(frozen=True)
class Heading:
    """A heading; its level is 2 for a chapter, then 3 and 4."""

    kind: ClassVar[str] = "heading"
    level: int
    words: Line


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `look`: empty, `strong` for a figure that matters, `quiet`, `quote`."""

    kind: ClassVar[str] = "paragraph"
    words: Line
    look: str = ""


@dataclass(frozen=True)
class Listing:
    """Lines under each other, each with its point."""

    kind: ClassVar[str] = "listing"
    rows: Sequence[Line]


@dataclass(frozen=True)
class Table:
    """A table: what it tells, the heads of its columns, its rows; the first cell heads its row.

    `numbers`: which columns hold numbers, from 0.
    """

    kind: ClassVar[str] = "table"
    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Line]]
    numbers: Sequence[int] = ()


Block: TypeAlias = Heading | Paragraph | Listing | Table


@dataclass(frozen=True)
class Writing:
    """A whole paper. `about`: whose it is; `on`: the day it bears; `small`: what stands at its foot."""

    language: str
    title: str
    about: Line
    on: date
    lede: Line = ()
    small: str = ""
    origin: str = ""
    blocks: Iterable[Block] = field(default_factory=list)

    @property
    def is_rtl(self) -> bool:
        """Say whether it runs from right to left."""
        return direction(self.language) == "rtl"

    def absolute(self, address: str) -> str:
        """Return an address as it is followed from a file: with the house it leads to."""
        is_whole = not address or not address.startswith("/")
        return address if is_whole else f"{self.origin}{address}" if self.origin else ""


def as_data(writing: Writing) -> dict[str, Any]:
    """Return a paper as plain data, for a template that prints it."""
    return {
        "language": writing.language, "is_rtl": writing.is_rtl, "title": writing.title,
        "about": _line(writing, writing.about), "small": writing.small,
        "on": [writing.on.year, writing.on.month, writing.on.day],
        "lede": _line(writing, writing.lede),
        "blocks": [_block(writing, block) for block in writing.blocks],
    }  # fmt: skip


def _block(writing: Writing, block: Block) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": block.kind}
    if isinstance(block, Table):
        rows = [[_line(writing, cell) for cell in row] for row in block.rows]
        heads = list(block.heads)
        return told | {
            "caption": block.caption, "heads": heads, "rows": rows, "numbers": list(block.numbers),
        }  # fmt: skip
    if isinstance(block, Listing):
        return told | {"rows": [_line(writing, row) for row in block.rows]}
    told["words"] = _line(writing, block.words)
    if isinstance(block, Heading):
        return told | {"level": block.level}
    return told | {"look": block.look}


def _line(writing: Writing, words: Line) -> list[dict[str, Any]]:
    return [
        {
            "text": one.text, "language": one.language, "is_rtl": one.direction == "rtl",
            "address": writing.absolute(one.address), "is_strong": one.is_strong,
        }
        for one in words
    ]  # fmt: skip
