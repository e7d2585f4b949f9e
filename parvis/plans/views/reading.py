"""What an edition holds, as a page shows it: in the reader's language where it was translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.dates import PartialDate
from parvis.people.models import Organisation
from parvis.people.models.organisation import not_shown
from parvis.plans.difference import Kind, Piece, ThingChange
from parvis.plans.editions import without
from parvis.plans.labels import FIELDS, PARTS
from parvis.plans.models import Plan
from parvis.plans.template import TEXTS, Part
from parvis.plans.views.marked import Marked, marked
from parvis.texts.excerpts import beginning
from parvis.texts.masks import masked
from parvis.texts.models import Wording
from parvis.texts.reading import direction
from parvis.ui.dates import in_words

LONGEST_NAME = 200


def as_seen(plan: Plan, content: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the content of an edition without the names of organisations that are not shown now.

    What is kept is sealed: only what is shown of it changes. One query, or two.
    """
    hidden = Organisation.objects.filter(member=plan.member, withheld_at__isnull=False)
    names = dict(hidden.values_list("slug", "name"))
    if not names:
        return content
    once = Wording.objects.filter(
        chain=plan.chain, subject_kind=Organisation.record_kind, subject_key__in=names, field="name"
    )
    return without(content, {*names.values(), *once.values_list("text", flat=True)}, not_shown())


class Reading:
    """One commitment of an edition."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.content = content
        self.code, self.number = content["code"], content["number"]

    @property
    def title(self) -> Marked:
        """Return its title, or the beginning of it."""
        told = _read(self.content, "title", self.content["language"])
        return Marked(beginning(told.words, LONGEST_NAME), told.language)

    @property
    def texts(self) -> list[tuple[str, Marked]]:
        """Return its texts under what they are called, in the order of the template."""
        language, texts = self.content["language"], self.content["texts"]
        within = {**texts, "translations": self.content["translations"]}
        return [
            (str(FIELDS[name]), _read(within, name, language)) for name in TEXTS if name in texts
        ]

    @property
    def partners(self) -> list[tuple[str, str]]:
        """Return who carries it, and as what."""
        return [_partner(written) for written in self.content["partners"]]

    @property
    def milestones(self) -> list[tuple[str, Marked, Marked, str]]:
        """Return its milestones: number, title, outputs, and when each is due."""
        language = self.content["language"]
        return [
            (one["number"], _read(one, "title", language), _read(one, "outputs", language),
             _date(one["due"]))
            for one in self.content["milestones"]
        ]  # fmt: skip


def _read(content: Mapping[str, Any], name: str, language: str) -> Marked:
    wanted = get_language() or ""
    told = content["translations"].get(wanted, {}).get(name, "")
    return marked(told, wanted) if told and wanted != language else marked(content[name], language)


def _partner(written: str) -> tuple[str, str]:
    part, _colon, name = written.partition(": ")
    return str(PARTS[Part(part)]), masked(name, "")


def _date(written: str) -> str:
    return in_words(PartialDate.parse(written)) if written else ""


@dataclass(frozen=True)
class Told:
    """A commitment, or a milestone, that differs: as a page tells it."""

    change: ThingChange
    title: Marked
    texts: list[tuple[str, list[Piece]]]
    milestones: list[Told]

    @property
    def is_changed(self) -> bool:
        """Say whether it stands in both, and reads otherwise."""
        return self.change.kind is Kind.CHANGED

    @property
    def kind(self) -> str:
        """Say in a word what became of it."""
        return {
            Kind.ADDED: _("added"), Kind.REMOVED: _("removed"), Kind.CHANGED: _("changed"),
        }[self.change.kind]  # fmt: skip

    @property
    def direction(self) -> str:
        """Return in which direction its texts are read."""
        return direction(self.change.language)


def fields_in(change: ThingChange, language: str = "") -> Told:
    """Tell of a change with the names that fields have, its words without addresses."""
    language = change.language or language
    named = {
        **FIELDS, "number": _("Number"), "partners": _("Who carries it"), "starts": _("Begins"),
        "ends": _("Ends"), "due": _("Due"), "owner": _("Whose it is"),
        "outputs": _("What will be there to see"),
    }  # fmt: skip
    texts = [(str(named[one.name]), _masked(one.pieces, language)) for one in change.texts]
    title = marked(beginning(change.title, LONGEST_NAME), language)
    return Told(change, title, texts, [fields_in(one, language) for one in change.milestones])


def _masked(pieces: list[Piece], language: str) -> list[Piece]:
    return [Piece(one.kind, masked(one.words, language)) for one in pieces]
