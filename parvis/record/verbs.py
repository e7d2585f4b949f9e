"""The closed table of verbs: what can happen, and how it is told.

Each room declares its own in `<room>/verbs.py`, as constants; an act that names a verb which is
not declared does not import, so it does not start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from string import Formatter
from typing import Any

from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext_lazy as _

Wording = Callable[[Any], object]


@dataclass(frozen=True)
class Verb:
    """One thing that can happen: `thing.past-participle`, and its sentence with gaps.

    The sentence follows the actor's name ("… added commitment {number}"), is translated lazily, and
    its gaps are filled from the entry's facts; `words` turns a fact (a code, an ISO date) into words.
    A verb that is not `public` has no gaps: what it tells is sealed, and pages leave it out.
    `evidence_for` names the minimum requirements of OGP (`"5.1"`) it is evidence for.
    """

    name: str
    sentence: Any
    public: bool = True
    evidence_for: tuple[str, ...] = ()
    words: Mapping[str, Wording] = field(default_factory=dict)

    @property
    def gaps(self) -> frozenset[str]:
        """Name the facts that the sentence needs, whatever language is active."""
        with override(None):
            return _gaps_of(str(self.sentence))

    def describe(self, facts: Mapping[str, Any]) -> str:
        """Return the sentence in the active language, its gaps filled: plain text, to be escaped.

        A fact that `words` cannot put in words is shown as it is, and one that an old entry does
        not have as “…”: entries stay for good, while sentences may change.
        """
        sentence = str(self.sentence)
        told = {
            gap: _apart(self._told(gap, facts[gap])) for gap in _gaps_of(sentence) if gap in facts
        }
        return sentence.format_map(_Told(told))

    def _told(self, gap: str, fact: Any) -> object:
        if gap not in self.words:
            return fact
        try:
            return str(self.words[gap](fact))
        except (KeyError, ValueError, TypeError, AttributeError):
            return fact

    def __str__(self) -> str:
        return self.name


def _apart(told: object) -> object:
    """Isolate a text in a sentence read from right to left, so that its own order stays its own."""
    return f"\u2068{told}\u2069" if isinstance(told, str) and get_language_bidi() else told


class _Told(dict[str, object]):
    def __missing__(self, gap: str) -> str:
        return "…"


@cache
def _gaps_of(sentence: str) -> frozenset[str]:
    return frozenset(name for _text, name, _form, _turn in Formatter().parse(sentence) if name)


_table: dict[str, Verb] = {}


def declare(name: str, sentence: Any, **rest: Any) -> Verb:
    """Add a verb to the table and return it.

    Raises `ValueError` when the name is taken, or when a verb that is not public has gaps.
    """
    if name in _table:
        raise ValueError(f"The verb {name!r} is declared twice.")
    verb = Verb(name, sentence, **rest)
    if not verb.public and verb.gaps:
        raise ValueError(f"The verb {name!r} is not public, so its sentence has no gaps.")
    _table[name] = verb
    return verb


def named(name: str) -> Verb:
    """Return the verb of that name; raise `KeyError` when there is none."""
    return _table[name]


def all_verbs() -> list[Verb]:
    """Return every verb of the house, by name."""
    return [_table[name] for name in sorted(_table)]


ENTRY_ERASED = declare("entry.erased", _("erased the personal data kept beside entry {number}"))
