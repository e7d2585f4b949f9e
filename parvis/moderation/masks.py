"""Which entries of the record speak of things that the public does not see now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parvis.moderation import things, verbs
from parvis.moderation.things import Named
from parvis.record.models import Entry


@dataclass(frozen=True)
class Mask:
    """The things withheld among those that some entries speak of."""

    withheld: frozenset[Named]

    def hides_sentence(self, entry: Entry) -> bool:
        """Say whether an entry speaks of something withheld; decisions never hold its words."""
        if entry.verb.startswith(verbs.BEGINNING):
            return False
        return not self.withheld.isdisjoint(things.names_in(entry))

    def hides_actor(self, entry: Entry) -> bool:
        """Say whether the organisation that acted is withheld itself."""
        return _actor_of(entry) in self.withheld


def _actor_of(entry: Entry) -> Named:
    return entry.chain, "organisation", entry.actor_key


def mask_of(entries: Sequence[Entry]) -> Mask:
    """Return what is withheld among the things that some entries speak of. One query."""
    return Mask(frozenset(things.withheld_among(_named(entries))))


def _named(entries: Iterable[Entry]) -> Iterable[Named]:
    for entry in entries:
        yield _actor_of(entry)
        yield from things.names_in(entry)
