"""How things are read by the index: a kind of them, their texts and the tokens of those."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from parvis.home.search import normal
from parvis.texts.models import Translated
from parvis.texts.privacy import without_addresses


@dataclass(frozen=True)
class Kind:
    """One kind of thing that can be found.

    `things` gives those of a chain with all that is indexed of them, in a fixed number of queries;
    `also` gives the tokens of what belongs to one of them: codes, organisations, milestones. `keys`
    tells how those are found that the record names by some keys.
    """

    name: str
    plural: Any
    things: Callable[[str], QuerySet[Any]]
    keys: Callable[[Iterable[str]], Q]
    titles: tuple[str, ...]
    texts: tuple[str, ...]
    also: Callable[[Any], Iterator[str]]


def by(field: str) -> Callable[[Iterable[str]], Q]:
    """Find things whose key in the record is one field of theirs."""
    return lambda keys: Q(**{f"{field}__in": list(keys)})


def written(thing: Translated, fields: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give each text of a thing with its language: the original, then its translations."""
    for field in fields:
        if original := getattr(thing, field):
            yield original, thing.language
        for language, translated in sorted(thing.translations.items()):
            if text := translated.get(field, {}).get("text", ""):
                yield text, language


def tokens(thing: Translated, *fields: str) -> Iterator[str]:
    """Give the tokens of some texts of a thing, in every language."""
    for text, language in written(thing, fields):
        yield from searchable(text, language)


def searchable(text: str, language: str = "") -> list[str]:
    """Return the tokens of a text; what pages do not show, addresses, is not found either."""
    return normal.tokens(without_addresses(text, " "), language)
