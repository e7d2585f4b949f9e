"""What a reader asks of the calendar of everything: which kinds, of which commitment, side, and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parvis.dates import PartialDate
from parvis.home.dates.dated import KINDS, Dated, Kind
from parvis.ui.charts import Axis, Shape, axis_of, rect
from parvis.ui.dates import by_skeleton
from parvis.ui.voices import VOICES

WHEN = {"": _("To come, and what is late"), "past": _("Past"), "all": _("All of it")}


class CalendarFilter(forms.Form):
    """Kind, commitment, side and time; what is left empty or is not known keeps what it can."""

    use_required_attribute = False

    when = forms.ChoiceField(label=_("When"), required=False, choices=list(WHEN.items()))
    kind = forms.ChoiceField(label=_("What"), required=False)
    commitment = forms.ChoiceField(label=_("Commitment"), required=False)
    side = forms.ChoiceField(label=_("Side"), required=False)

    def __init__(self, asked: Any, every: Sequence[Dated]) -> None:
        """Offer the kinds, commitments and sides that occur, and what was asked for."""
        super().__init__(asked)
        kinds = {*(one.kind for one in every), self.data.get("kind", "")}
        sides = {*(one.side for one in every), self.data.get("side", "")}
        codes = sorted({one.commitment for one in every if one.commitment})
        offered: dict[str, list[tuple[str, Any]]] = {
            "kind": [("", _("Everything")), *((k, w) for k, w in KINDS.items() if k in kinds)],
            "commitment": [("", _("All commitments")), *((code, code) for code in codes)],
            "side": [
                ("", _("All sides")),
                *((side, label) for side, (_shape, label) in VOICES.items() if side in sides),
            ],
        }
        for name, choices in offered.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def keep(self, every: Iterable[Dated], today: date) -> list[Dated]:
        """Keep what is asked for; what was not understood keeps everything."""
        self.is_valid()
        asked = self.cleaned_data
        found = [
            one
            for one in every
            if all(not asked.get(n) or asked[n] == str(getattr(one, n)) for n in _COMPARED)
        ]
        match asked.get("when"):
            case "past":
                return [one for one in found if one.day < today][::-1]
            case "all":
                return found
        return [one for one in found if one.day >= today or one.state == "late"]


_COMPARED = ("kind", "commitment", "side")


@dataclass(frozen=True)
class Month:
    """A month of the list and what has a date in it."""

    first: date
    items: list[Dated]

    @property
    def words(self) -> str:
        """Name the month and its year."""
        return by_skeleton("yMMMM", self.first)


def by_month(items: Iterable[Dated]) -> list[Month]:
    """Gather what is already in order by its months."""
    months = groupby(items, key=lambda one: one.day.replace(day=1))
    return [Month(first, list(own)) for first, own in months]


@dataclass(frozen=True)
class Lane:
    """One line of the timeline: all of one kind, with its marks and how many there are."""

    kind: Kind
    items: list[Dated]
    shapes: list[Shape]

    @property
    def words(self) -> str:
        """Name the kind."""
        return str(KINDS[self.kind])

    def next_after(self, today: date) -> Dated | None:
        """Return what comes next, or none."""
        return next((one for one in self.items if one.day >= today), None)


@dataclass(frozen=True)
class Timeline:
    """The lanes of the timeline, on one axis of whole years."""

    lanes: list[Lane]
    axis: Axis


def timeline_of(items: Sequence[Dated], today: date) -> Timeline:
    """Draw one lane for each kind; what the list says in words, and nothing else."""
    dates: list[PartialDate | None] = [when for one in items for when in (one.when, one.was)]
    axis = axis_of(dates, today)
    lanes = []
    for kind in Kind:
        own = sorted((one for one in items if one.kind is kind), key=lambda one: one.day)
        if own:
            lanes.append(Lane(kind, own, _marks(own, axis, today)))
    return Timeline(lanes, axis)


def _marks(items: Iterable[Dated], axis: Axis, today: date) -> list[Shape]:
    """Return a tick for each date, the one it was first due lighter; late ones in the alarm colour."""
    first = dict.fromkeys(one.was for one in items if one.was)
    days = dict.fromkeys((one.day, one.state) for one in items)
    return [
        *axis.grid(),
        *(rect(axis.after(when.last), "3", 14, "f-old", dx=-1) for when in first),
        *(rect(axis.after(day), "4", 22, _CSS.get(state, "f-joint"), dx=-2) for day, state in days),
        *axis.now(today),
    ]


_CSS = {"late": "late-bar", "done": "f-ink"}
