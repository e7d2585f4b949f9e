"""What a person said that the public does not see now: that it waits, or why it was withheld."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from parvis.moderation import things
from parvis.moderation.labels import thing_in_words
from parvis.moderation.models import Decision
from parvis.moderation.things import Named
from parvis.record.models import Entry
from parvis.ui.dates import day_in_words
from parvis.ui.lists import headed


@dataclass(frozen=True)
class Withheld:
    """Why a text is not seen, in a sentence, and the page of the decision where there is one."""

    why: str
    href: str = ""
    name: Named = ("", "", "")

    @property
    def waits(self) -> bool:
        """Say whether it waits: nobody decided about it."""
        return not self.href

    @property
    def what(self) -> str:
        """Name what it is by its kind and number, for who wrote it."""
        _chain, kind, key = self.name
        return f"{thing_in_words(kind)} ({key})"


def withheld_among(entries: Iterable[Entry]) -> dict[int, Withheld]:
    """Return, by entry, why what it first told of is not seen. Two queries at most."""
    first_told = {entry.pk: name for entry in entries if (name := _told_first(entry))}
    unseen = things.withheld_among(first_told.values())
    about = Decision.objects.about_any(unseen).standing()
    decided = {one.subject: one for one in about.order_by("pk")}
    return {pk: _why(decided.get(name), name) for pk, name in first_told.items() if name in unseen}


def _told_first(entry: Entry) -> Named | None:
    """Name the thing that an entry was the first to tell of, if it is of a kind that can be withheld."""
    kinds = things.kinds()
    named = things.names_in(entry)
    named = [one for one in named if entry.verb in things.verbs_of(kinds[one[1]])]
    return named[-1] if named else None


def _why(decision: Decision | None, name: Named) -> Withheld:
    if decision is None or not decision.withholds:
        return Withheld(_("It waits until a moderator has read it."), name=name)
    what = _("Not public since {day}").format(day=day_in_words(decision.at))
    return Withheld(headed(what, decision.reason), decision.get_absolute_url(), name)
