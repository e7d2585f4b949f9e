"""How the author of a contribution or a comment is named in public, or that nobody is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from parvis.people.models import Organisation, Person
from parvis.texts.privacy import without_addresses
from parvis.ui.voices import voice_of


@dataclass(frozen=True)
class Author:
    """Whose words they are: a name, a side, and a page where there is one.

    `is_named`: somebody is named; else `name` says in words that nobody is.
    """

    name: str
    side: str
    is_named: bool
    href: str = ""

    @property
    def shape(self) -> str:
        """Return the class and icon of the side."""
        return voice_of(self.side)[0]


class Authored(Protocol):
    """What somebody said: a contribution or a comment."""

    side: str
    author_name: str
    organisation: Organisation | None
    person: Person | None


def author_of(thing: Authored) -> Author:
    """Name the author of a contribution or a comment. No query: the reading brings who wrote it."""
    organisation = thing.organisation
    if organisation:
        seen = organisation.is_public
        href = organisation.get_absolute_url() if seen else ""
        return Author(organisation.public_name, thing.side, seen, href)
    if getattr(thing, "is_unnamed", False):
        return Author(_("Somebody who is not named in public"), thing.side, is_named=False)
    name = thing.author_name or (thing.person.public_name if thing.person else "")
    if not name:
        return Author(_("Author not named"), thing.side, is_named=False)
    return Author(without_addresses(name, "…"), thing.side, is_named=True)
