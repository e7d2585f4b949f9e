"""Answers to "may they?": yes, or no with a reason that a page can print.

Pure: no database, no web. A rule returns `ALLOWED` or `denied(_("…"))`; an act calls `.enforce()`,
which raises `Refused`; a page shows `.reason`.
"""

from __future__ import annotations

from dataclasses import dataclass


class Refused(Exception):
    """An act was refused; `str()` of it is the reason, in the reader's language."""

    def __init__(self, reason: object) -> None:
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return str(self.reason)


@dataclass(frozen=True)
class Ruling:
    """One answer. Usable in `if`; `reason` is empty when allowed."""

    allowed: bool
    reason: object = ""

    def __bool__(self) -> bool:
        return self.allowed

    def enforce(self) -> None:
        """Raise `Refused` with the reason, or do nothing when allowed."""
        if not self.allowed:
            raise Refused(self.reason)


ALLOWED = Ruling(True)


def denied(reason: object) -> Ruling:
    """Refuse with a reason: a sentence, translated lazily. A refusal without one is a mistake."""
    if not str(reason).strip():
        raise ValueError("A refusal gives its reason.")
    return Ruling(False, reason)
