"""Long texts: their beginning on a page, the whole in parts on pages of their own."""

from __future__ import annotations

# A page and its stylesheet weigh at most 20 kB: a longer text is begun here and read on its own page.
EXCERPT = 1_200
PART = 12_000


def beginning(text: str, length: int = EXCERPT) -> str:
    """Return the beginning of a text, cut at a space, with an ellipsis; short texts whole."""
    text = text.strip()
    if len(text) <= length:
        return text
    return text[: _cut(text, length)].rstrip() + " …"


def parts_of(text: str, length: int = PART) -> list[str]:
    """Cut a long text into parts of at most `length` characters, between paragraphs or words."""
    parts, rest = [], text.strip()
    while len(rest) > length:
        cut = _cut(rest, length)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest]


def _cut(text: str, length: int) -> int:
    """Return where to cut: after the last paragraph, line or word of the second half."""
    for mark in ("\n\n", "\n", " "):
        place = text.rfind(mark, length // 2, length)
        if place > 0:
            return place
    return length
