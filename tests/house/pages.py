"""Every public address of the house, read from the URL patterns themselves, so that none is missed.

An address whose arguments cannot be made fails `test_pages_plain.py::test_every_address_is_visited`:
say below how to make them from the small world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.resolvers import LocalePrefixPattern
from django.utils.translation import override

from tests.house.world import World

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES)

# How to make an argument: for one address, or for every address that has it.
ARGUMENTS: dict[str | tuple[str, str], Callable[[World], Any]] = {
    "member": lambda world: world.member.slug,
    "code": lambda world: world.commitment.code,
    ("plans:plan", "number"): lambda world: world.plan.number,
}

# Pages that read more with a query than without.
QUERIES = {"home:search": "?q=registre"}

# Pages that tell nothing of any record: they change with a release only.
STILL = {"ui:styleguide"}

# Addresses that no reader opens: they answer supervisors.
NOT_FOR_READERS = {"healthz", "readyz"}


@dataclass(frozen=True)
class Address:
    """One named pattern: its view name, its arguments, and whether it is a page for readers."""

    name: str
    arguments: tuple[str, ...]
    is_page: bool

    def missing(self) -> list[str]:
        """Name the arguments that nobody said how to make."""
        return [one for one in self.arguments if not (ARGUMENTS.keys() & {one, (self.name, one)})]

    def url(self, world: World, language: str = "fr") -> str:
        """Return the address in a language."""
        made = {
            one: (ARGUMENTS.get((self.name, one)) or ARGUMENTS[one])(world)
            for one in self.arguments
        }
        with override(language):
            return reverse(self.name, kwargs=made) + QUERIES.get(self.name, "")


def addresses() -> list[Address]:
    """Return every named address of the house, in the order of the patterns."""
    return list(_walk(get_resolver().url_patterns, (), (), False, ""))


def pages() -> list[Address]:
    """Return the addresses that are pages in a language."""
    return [one for one in addresses() if one.is_page]


def _walk(
    patterns: list[URLPattern | URLResolver],
    spaces: tuple[str, ...],
    arguments: tuple[str, ...],
    in_a_language: bool,
    route: str,
) -> Iterator[Address]:
    for one in patterns:
        here = route + str(one.pattern)
        taken = (*arguments, *one.pattern.converters)
        if isinstance(one, URLResolver):
            space = (*spaces, one.namespace) if one.namespace else spaces
            localised = in_a_language or isinstance(one.pattern, LocalePrefixPattern)
            yield from _walk(one.url_patterns, space, taken, localised, here)
        elif one.name:
            # A file has a dot in its last step: record.jsonl, record.atom.
            is_file = "." in here.rstrip("/").rsplit("/", 1)[-1]
            name = ":".join((*spaces, one.name))
            yield Address(name, taken, in_a_language and not is_file)
