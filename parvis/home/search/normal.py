"""Words made equal: without accents, case, elisions or endings, in four languages. Pure.

A text becomes tokens: each of its words folded (`marches`), and the stem of that word in the
text's language, marked with it (`fr§march`). A searched word matches a text that holds its folded
form, or its stem in any of the four languages. Both databases are given the same tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

import snowballstemmer

from parvis.texts.folding import fold

STEMMERS = {
    language: snowballstemmer.stemmer(name)
    for language, name in {
        "fr": "french", "en": "english", "es": "spanish", "ar": "arabic",
    }.items()
}  # fmt: skip
_ONE_AT_A_TIME = Lock()  # a stemmer keeps its word in itself, and threads share it

LONGEST = 60  # characters of a token; more is no word
MARK = "§"  # between a language and a stem; never part of a word

# A word as written: letters and digits, with the marks written over or under them.
_WRITTEN = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670])*")
_WORD = re.compile(r"[^\W_]+")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w{2})")
_POSSESSIVE = re.compile(r"(?<=\w\w)'s\b")
_HYPHENS = "-‐‑"
_HYPHENATED = re.compile(rf"[^\W_]+(?:[{_HYPHENS}][^\W_]+)+")
_WORD_BREAK = re.compile(r"\W")


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order; `l'eau` gives `eau`, numbers stay."""
    whole = _POSSESSIVE.sub("", _ELIDED.sub("", fold(text)))
    return [word[:LONGEST] for word in _WORD.findall(whole)]


def written_words(text: str) -> Iterator[re.Match[str]]:
    """Give the words of a text as they are written, each with its place."""
    return _WRITTEN.finditer(text)


def stem(word: str, language: str) -> str:
    """Return the stem of a folded word in one of the four languages."""
    if language == "ar":
        # Folding made the two closing letters one; the stemmer knows the feminine one.
        word = word[1:] if word.startswith("وال") else word
        word = f"{word[:-1]}ة" if word.endswith("ه") else word
    with _ONE_AT_A_TIME:
        return str(STEMMERS[language].stemWord(word))


@lru_cache(maxsize=65_536)
def marked_stems(word: str, language: str = "") -> tuple[str, ...]:
    """Return the stems of a folded word, marked: in its language, or in all four if not known."""
    if language and language not in STEMMERS:
        return ()
    return tuple(
        f"{code}{MARK}{stem(word, code)}" for code in ([language] if language else STEMMERS)
    )


@lru_cache(maxsize=65_536)
def forms(written: str, language: str = "") -> frozenset[str]:
    """Return every token of one word as written."""
    return frozenset(tokens(written, language))


def tokens(text: str, language: str = "") -> list[str]:
    """Return the tokens of a text: folded words, their stems, and compounds written as one."""
    found: list[str] = []
    base = language.partition("-")[0]
    for word in words(text):
        found.append(word)
        found.extend(marked_stems(word, base))
    found.extend(_compounds(text))
    return found


def _compounds(text: str) -> list[str]:
    """Return hyphenated words written as one: co-création is found as cocreation."""
    if not any(hyphen in text for hyphen in _HYPHENS):
        return []
    return [_WORD_BREAK.sub("", whole)[:LONGEST] for whole in _HYPHENATED.findall(fold(text))]
