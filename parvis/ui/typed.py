"""What people type and what stands in addresses, read the same everywhere. Pure."""

from __future__ import annotations

LONGEST_NUMBER = 9  # digits: every column of numbers holds as many


def number_in(text: str) -> int | None:
    """Return the number that a part of an address or a field holds, or none."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if is_number else None


def plain_lines(text: str) -> str:
    """Return a text with the ends of its lines as they are kept, whatever the machine that sent it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
