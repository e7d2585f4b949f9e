"""Papers: PDF that can be read aloud, searched and copied, in every language of the house.

A template lies in `papers/` and is ours; what it tells comes as data (JSON), never as a part of its
source. Words of people are therefore words, whatever signs they hold: nothing in them is run.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import typst

PAPERS = Path(__file__).parent / "papers"
FONTS = Path(__file__).parent / "fonts"
# Signs that no paper shows: controls, halves of signs, private ones and those that are none.
_UNSEEN = {"Cc", "Cs", "Co", "Cn"}
_KEPT = "\n\t"
_MARK = "\ufeff"  # the mark of byte order, which the standard forbids
_STANDARD = "PDF/UA-1 error"


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


def printed(template: str, told: Mapping[str, Any]) -> bytes:
    """Return a template of `papers/`, filled with what is told, as a PDF after PDF/UA-1.

    Only fonts of the house are used, and only files of `papers/` can be read. Where people wrote
    signs that no font here has (an emoji), the PDF is tagged all the same, but claims no standard.
    """
    written = json.dumps(shown(told))
    try:
        return _made(template, written, ["ua-1"])
    except typst.TypstError as error:
        if _STANDARD not in str(error):
            raise
        return _made(template, written, [])


def _made(template: str, told: str, standards: list[Any]) -> bytes:
    made = typst.compile(
        PAPERS / template,
        root=PAPERS,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"told": told},
        pdf_standards=standards,
    )
    assert isinstance(made, bytes)
    return made


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
