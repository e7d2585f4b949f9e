"""The drafting guide: what makes a commitment hard to verify, or likely modest (OGP facts 4.2). Pure.

Codes with the place they point at, never a verdict: the independent reviewer reads, this counts words.
A language without a list of words is judged by its figures, dates and empty fields alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from parvis.plans.drafting_words import LISTS, PREFIXES, Words
from parvis.plans.template import VALUES
from parvis.texts.folding import fold

LONGEST_TITLE = 120  # characters
# Where each kind of words is looked for.
ACTING = ("title", "description", "solution")
MEASURED = ("description", "solution", "results_sought")


@dataclass(frozen=True)
class Step:
    """What the guide asks of a milestone."""

    number: str
    title: str
    outputs: str = ""
    has_date: bool = False
    has_owner: bool = False


@dataclass(frozen=True)
class Hint:
    """One thing pointed at: a code, the field or the milestone it concerns, the word that was met."""

    code: str
    field: str = ""
    milestone: str = ""
    word: str = ""


def hints(texts: Mapping[str, str], steps: Iterable[Step], language: str) -> list[Hint]:
    """Point at what a reviewer would; an empty list is a draft in which the guide finds nothing."""
    words = LISTS.get(language.partition("-")[0], Words())
    every = list(steps)
    found = [*_of_the_fields(texts), *_of_the_words(texts, words)]
    if not every:
        found.append(Hint("no_milestone"))
    for step in every:
        found += [Hint(code, milestone=step.number) for code in _of_a_step(step, words)]
        if word := _met(step.title, words.ongoing):
            found.append(Hint("ongoing", milestone=step.number, word=word))
    return found


def _of_the_fields(texts: Mapping[str, str]) -> list[Hint]:
    found = []
    if len(texts.get("title", "").strip()) > LONGEST_TITLE:
        found.append(Hint("long_title", "title"))
    problem = texts.get("problem", "")
    if problem.strip() and not _has_figure(problem):
        found.append(Hint("no_baseline", "problem"))
    if not any(texts.get(name, "").strip() for name in VALUES):
        found.append(Hint("no_value", VALUES[0]))
    return found


def _of_the_words(texts: Mapping[str, str], words: Words) -> list[Hint]:
    found = []
    for name in ACTING:
        if word := _met(texts.get(name, ""), words.ongoing):
            found.append(Hint("ongoing", name, word=word))
    acts = "\n".join(texts.get(name, "") for name in ACTING)
    if not _met(acts, words.binding):
        found += _first(texts, ACTING, words.alone, "standalone")
    for name in MEASURED:
        text = texts.get(name, "")
        if not _has_figure(text) and (word := _met(text, words.vague)):
            found.append(Hint("vague", name, word=word))
    return found


def _first(
    texts: Mapping[str, str], names: Iterable[str], stems: tuple[str, ...], code: str
) -> list[Hint]:
    """Point once, at the last field in which one of the stems is met: the solution says the most."""
    met = [(name, word) for name in names if (word := _met(texts.get(name, ""), stems))]
    return [Hint(code, name, word=word) for name, word in met[-1:]]


def _of_a_step(step: Step, words: Words) -> list[str]:
    found = []
    verbs = (*words.acting, *words.vague, *words.ongoing)
    if verbs and not _met(step.title, verbs):
        found.append("step_without_verb")
    if not step.outputs.strip():
        found.append("step_without_output")
    if not step.has_date:
        found.append("step_without_date")
    if not step.has_owner:
        found.append("step_without_owner")
    return found


def _has_figure(text: str) -> bool:
    """Say whether there is a digit, of any script."""
    return any(sign.isdigit() for sign in text)


def _met(text: str, stems: tuple[str, ...]) -> str:
    """Return the first word of a text that one of the stems describes, as written there folded."""
    if not stems:
        return ""
    found = _pattern(stems).search(fold(text))
    return found.group(1) if found else ""


@lru_cache(maxsize=64)
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Write stems as one pattern: `continu*` begins a word, `*cion` ends one, `site web` is whole."""
    ways = "|".join(_one(fold(stem)) for stem in stems)
    return re.compile(rf"(?<!\w)(?:{PREFIXES})?({ways})(?!\w)")


def _one(stem: str) -> str:
    begins, ends = stem.endswith("*"), stem.startswith("*")
    middle = re.escape(stem.strip("*")).replace(r"\ ", r"\s+")
    return (r"\w+" if ends else "") + middle + (r"\w*" if begins else "")
