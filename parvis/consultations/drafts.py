"""A draft cut into the paragraphs that people comment on. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parvis.ui.typed import plain_lines

MOST_PASSAGES = 400
LONGEST_HEADING = 300
LONGEST_PASSAGE = 20_000  # characters of one paragraph
LONGEST_DRAFT = 400_000  # characters

_BETWEEN = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a draft, with the heading that stands above it."""

    words: str
    heading: str = ""


def paragraphs(text: str) -> list[Paragraph]:
    """Cut a text at its empty lines; a line that begins with `# ` is the heading of what follows.

    A heading above nothing is a paragraph of its own: nothing of what was pasted is lost.
    """
    found: list[Paragraph] = []
    heading = ""
    for block in _blocks(text):
        if block.startswith("# "):
            if heading:
                found.append(Paragraph(heading))
            heading = " ".join(block[2:].split())
        else:
            found.append(Paragraph(block, heading))
            heading = ""
    return [*found, Paragraph(heading)] if heading else found


def as_text(parts: list[Paragraph]) -> str:
    """Write paragraphs as a text that `paragraphs` cuts into the same."""
    return "\n\n".join(
        f"# {one.heading}\n\n{one.words}" if one.heading else one.words for one in parts
    )


def flaw(parts: list[Paragraph], longest: int = LONGEST_PASSAGE) -> tuple[str, int] | None:
    """Say what stands against laying a draft out, as a code and the number of a paragraph."""
    if not parts:
        return ("nothing", 0)
    if len(parts) > MOST_PASSAGES:
        return ("too_many", MOST_PASSAGES)
    for number, one in enumerate(parts, start=1):
        if len(one.heading) > LONGEST_HEADING:
            return ("long_heading", number)
        if len(one.words) > longest:
            return ("long_paragraph", number)
    return None


def _blocks(text: str) -> list[str]:
    blocks = []
    for part in _BETWEEN.split(plain_lines(text)):
        told: list[str] = []
        for line in part.split("\n"):
            if line.strip().startswith("# ") and line.strip()[2:].strip():
                blocks += ["\n".join(told), line.strip()]
                told = []
            else:
                told.append(line.rstrip())
        blocks.append("\n".join(told))
    return [block.strip() for block in blocks if block.strip()]
