"""Papers: PDF that can be read aloud, searched and copied, in every language of the house.

A template lies in `papers/` and is ours; what it tells comes as data (JSON), never as a part of its
source. Words of people are therefore words, whatever signs they hold: nothing in them is run.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from parvis.documents.printing import printed_apart, printed_here
from parvis.documents.writing import Writing, as_data

# Signs that no paper shows: controls, halves of signs, private ones and those that are none.
_UNSEEN = {"Cc", "Cs", "Co", "Cn"}
_KEPT = "\n\t"
_MARK = "\ufeff"  # the mark of byte order, which the standard forbids


@dataclass(frozen=True)
class Told:
    """One entry of a part: when, what, and words that are quoted."""

    when: str
    what: str
    words: str = ""


@dataclass(frozen=True)
class Part:
    """One part of a dossier: a heading, sentences, facts by their names, entries."""

    heading: str
    sentences: Sequence[str] = ()
    facts: Sequence[tuple[str, str]] = ()
    entries: Sequence[Told] = ()


@dataclass(frozen=True)
class Dossier:
    """A paper to read: its language (and whether it runs from right to left), title, lede, parts."""

    language: str
    is_rtl: bool
    title: str
    lede: Sequence[str] = ()
    parts: Sequence[Part] = field(default_factory=list)


def dossier(told: Dossier) -> bytes:
    """Return a dossier as a PDF after PDF/UA-1."""
    return printed("dossier.typ", asdict(told))


def report(told: Writing) -> bytes:
    """Return a report as a PDF after PDF/UA-1, however long: the same bytes for the same words."""
    return printed_apart("report.typ", json.dumps(shown(as_data(told))))


def printed(template: str, told: Mapping[str, Any]) -> bytes:
    """Return a template of `papers/`, filled with what is told, as a PDF after PDF/UA-1."""
    return printed_here(template, json.dumps(shown(told)))


def shown(told: Any) -> Any:
    """Return plain data with every sign that no paper shows replaced by `�`."""
    if isinstance(told, str):
        return "".join(one if _is_seen(one) else "�" for one in told)
    if isinstance(told, Mapping):
        return {str(key): shown(value) for key, value in told.items()}
    if isinstance(told, (list, tuple)):
        return [shown(one) for one in told]
    return told


def _is_seen(sign: str) -> bool:
    return sign in _KEPT or (unicodedata.category(sign) not in _UNSEEN and sign != _MARK)
