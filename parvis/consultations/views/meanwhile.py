"""Who did what with a contribution since it was read, and when: told from the record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from parvis.consultations import verbs
from parvis.consultations.models import Contribution
from parvis.people.models import Person
from parvis.record import clock
from parvis.record.acts import SIGNED
from parvis.record.models import Entry
from parvis.record.verbs import named
from parvis.ui.voices import voice_of

# What is told of a contribution that somebody else sorted.
SORTING = (verbs.SORTED, verbs.UNSORTED, verbs.GROUPED, verbs.UNGROUPED, verbs.SPLIT)


def last_deeds(contributions: Iterable[Contribution]) -> dict[int, str]:
    """Return, by number, a sentence on who sorted each last, and when. Two queries."""
    every = list(contributions)
    if not every:
        return {}
    told = Entry.objects.of(every[0].chain).filter(
        verb__in=[str(verb) for verb in SORTING], subject_kind=Contribution.record_kind,
        subject_key__in=[one.record_key for one in every],
    )  # fmt: skip
    last = {entry.subject_key: entry for entry in told.order_by("number")}
    names = Person.known_as(entry.facts.get(SIGNED, "") for entry in last.values())
    return {int(key): _sentence(entry, names) for key, entry in last.items()}


def _sentence(entry: Entry, names: dict[str, str]) -> str:
    who = names.get(entry.facts.get(SIGNED, "")) or entry.actor or str(voice_of(entry.side)[1])
    did = named(entry.verb).describe(entry.facts)
    return _("{who} {did}, {ago}.").format(who=who, did=did, ago=ago(entry.at, clock.now()))


def ago(then: datetime, now: datetime) -> str:
    """Say how long ago something was: just now, two minutes ago."""
    if (now - then).total_seconds() < 60:
        return _("just now")
    return _("{time} ago").format(time=timesince(then, now, depth=1))
