"""The closed table of verbs: what can happen, and how it is told.

Each room declares its own in `<room>/verbs.py`, as constants; an act that names a verb which is
not declared does not import, so it does not start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import Formatter
from typing import Any

Wording = Callable[[Any], object]


@dataclass(frozen=True)
class Verb:
    """One thing that can happen: `thing.past-participle`, and its sentence with gaps.

    The sentence follows the actor's name ("… added commitment {number}"), is translated lazily, and
    its gaps are filled from the entry's facts; `words` turns a fact (a code, an ISO date) into words.
    `evidence_for` names the minimum requirements of OGP (`"5.1"`) it is evidence for.
    """

    name: str
    sentence: Any
    public: bool = True
    evidence_for: tuple[str, ...] = ()
    words: Mapping[str, Wording] = field(default_factory=dict)

    @property
    def gaps(self) -> set[str]:
        """Name the facts that the sentence needs."""
        return {name for _, name, _, _ in Formatter().parse(str(self.sentence)) if name}

    def __str__(self) -> str:
        return self.name


_table: dict[str, Verb] = {}


def declare(name: str, sentence: Any, **rest: Any) -> Verb:
    """Add a verb to the table and return it; raise `ValueError` when the name is taken."""
    if name in _table:
        raise ValueError(f"The verb {name!r} is declared twice.")
    _table[name] = Verb(name, sentence, **rest)
    return _table[name]


def named(name: str) -> Verb:
    """Return the verb of that name; raise `KeyError` when there is none."""
    return _table[name]


def all_verbs() -> list[Verb]:
    """Return every verb of the house, by name."""
    return [_table[name] for name in sorted(_table)]
