"""Where a person left a trace in the record: what they signed, and what is told about them."""

from __future__ import annotations

from django.db.models import Q

from parvis.people.models import Person
from parvis.record.acts import SIGNED
from parvis.record.models import Entry, EntryQuerySet

# The facts of the record that hold a pseudonym, besides who signed.
ABOUT = ("person", "named")


def keys_of(person: Person) -> list[str]:
    """Return the pseudonyms of a person: their own, and those of the names they took up. One query."""
    return [person.key, *Person.objects.filter(became=person).values_list("key", flat=True)]


def signed_by(person: Person) -> EntryQuerySet:
    """Return the public entries that a person signed."""
    return Entry.objects.public().signed_by(person.key)


def tracing(person: Person) -> EntryQuerySet:
    """Return every entry that a person signed or that is about them, sealed ones included."""
    found = Q()
    for key in keys_of(person):
        for fact in (SIGNED, *ABOUT):
            found |= Q(**{f"facts__{fact}": key})
    return Entry.objects.filter(found)
