"""Words and links on a list, found in a text however they are written. Pure.

A word is met as a whole word (or several in a row), without case, accents, variants of Arabic letters
or signs that nobody sees; one that ends with `*` meets every word that begins so. A link is met by its
host, with what lies below it: `example.org` meets `www.example.org/page`, and not `notexample.org`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from parvis.texts.folding import fold

LONGEST = 200  # characters of a pattern
SHORTEST_BEGINNING = 3  # signs before the `*`

_WORD = re.compile(r"[^\W_]+\*?")
_LINK = re.compile(r"(?<![\w-])([\w-]+(?:\.[\w-]+)+)(?::\d+)?(/[^\s<>\"']*)?")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://")
_PORT = re.compile(r":\d+(?=/|$)")


def _seen(text: str) -> str:
    """Leave out the signs that nobody sees: joiners, soft hyphens, marks of direction."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, a closing `*` kept."""
    return tuple(_WORD.findall(fold(_seen(text))))


def _as_link(text: str) -> str:
    """Return a text as links are compared: one width, one case, one sign for the dot of a host."""
    return unicodedata.normalize("NFKC", _seen(text)).casefold().replace("\u3002", ".")


def link_of(text: str) -> str:
    """Return a link as it is listed: its host and path, without scheme, port, `www.` and closing `/`."""
    bare = _SCHEME.sub("", _as_link(text).strip())
    return _PORT.sub("", bare, count=1).removeprefix("www.").rstrip("/.")


def meets_word(pattern: str, text: str) -> bool:
    """Say whether a text holds the words of a pattern, one after the other."""
    wanted = words_of(pattern)
    said = tuple(word.rstrip("*") for word in words_of(text))
    if not wanted:
        return False
    return any(
        all(map(_is, wanted, said[start : start + len(wanted)]))
        for start in range(len(said) - len(wanted) + 1)
    )


def _is(wanted: str, said: str) -> bool:
    return said.startswith(wanted[:-1]) if wanted.endswith("*") else said == wanted


def meets_link(pattern: str, text: str) -> bool:
    """Say whether a text holds a link to the host of a pattern, or to what lies below its path."""
    host, _slash, path = link_of(pattern).partition("/")
    if not host:
        return False
    found = _LINK.finditer(_as_link(text))
    return any(_leads(host, path, *link.groups(default="")) for link in found)


def _leads(host: str, path: str, to: str, way: str) -> bool:
    to, way = to.removeprefix("www."), way.lstrip("/")
    if to != host and not to.endswith(f".{host}"):
        return False
    return not path or way == path or way.startswith((f"{path}/", f"{path}?", f"{path}#"))


def is_pattern(kind: str, text: str) -> bool:
    """Say whether a text can stand on a list: a word with a letter or digit, a host with a dot.

    The beginning of a word has three signs at least: a shorter one would make every text wait.
    """
    if kind == "word":
        signs = sum(len(word.rstrip("*")) for word in words_of(text))
        return signs >= SHORTEST_BEGINNING if text.strip().endswith("*") else signs > 0
    return "." in link_of(text).partition("/")[0] and meets_link(text, link_of(text))


def first_met(listed: Iterable[tuple[str, str]], texts: Iterable[str]) -> int | None:
    """Return the place of the first pattern, as (kind, text), that one of the texts meets."""
    said = [text for text in texts if text]
    for place, (kind, pattern) in enumerate(listed):
        meets = meets_word if kind == "word" else meets_link
        if any(meets(pattern, text) for text in said):
            return place
    return None
