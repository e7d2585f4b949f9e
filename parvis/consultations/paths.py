"""Where a comment stands in its thread: numbers in base 36, one after the other. Pure.

In the order of paths, each reply stands under what it answers.
"""

from __future__ import annotations

from typing import Protocol

STEP = 6  # signs of a path for each level
LONGEST_PATH = 20 * STEP  # deeper replies stand at the twentieth level
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def step_of(number: int) -> str:
    """Return a number in base 36, six signs long."""
    signs = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        signs = _DIGITS[digit] + signs
    return signs.rjust(STEP, "0")


class Placed(Protocol):
    """What has a path: a comment."""

    path: str


def path_of(number: int, parent: Placed | None) -> str:
    """Return the path of a comment in its thread; beyond the deepest level it stands beside."""
    above = parent.path if parent else ""
    return above[: LONGEST_PATH - STEP] + step_of(number)
