"""Forms that convene, move and cancel a meeting, and note who was there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parvis.forums.law.meetings import Presence
from parvis.forums.models import Attendance
from parvis.forums.rules.attendance import Taken, can_stand_in
from parvis.forums.sitting import Sitting
from parvis.forums.wording_meetings import PRESENCES
from parvis.people.forms.fields import Day, Name
from parvis.people.models import Grant
from parvis.ui.languages import language_field

FIRST_YEAR, LAST_YEAR = 1990, 2100  # of what a forum can have met in, or plan


class Hour(forms.TimeField):
    """An hour typed as text: 14:00."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            input_formats=["%H:%M"],
            error_messages={"invalid": _("Write an hour as hours and minutes: 14:00.")},
            widget=forms.TextInput(attrs={"size": 5, "dir": "ltr"}), **kwargs,
        )  # fmt: skip


def _text(label: Any, *, required: bool = True, most: int = 2000, **rest: Any) -> forms.CharField:
    return forms.CharField(
        label=label, required=required, max_length=most,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}), **rest,
    )  # fmt: skip


class _When(forms.Form):
    """When and where a meeting is, and since when one knows."""

    use_required_attribute = False

    day = Day(label=_("Day of the meeting"))
    begins = Hour(label=_("It begins at"))
    ends = Hour(label=_("It ends at"))
    venue = Name(label=_("Where"), max_length=300, required=False)
    online = Name(
        label=_("How to join from afar"), max_length=500, required=False,
        help_text=_("An address, a telephone number. It is public."),
    )  # fmt: skip

    def clean_day(self) -> Any:
        """Refuse days in which nobody can have met."""
        day = self.cleaned_data["day"]
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(_("This day is too far away."))
        return day

    def times(self) -> dict[str, datetime]:
        """Return when it begins and ends, in the member's time zone."""
        told, zone = self.cleaned_data, timezone.get_current_timezone()
        return {
            "starts_at": datetime.combine(told["day"], told["begins"], zone),
            "ends_at": datetime.combine(told["day"], told["ends"], zone),
        }

    def place(self) -> dict[str, str]:
        """Return where it is."""
        return {name: self.cleaned_data[name] for name in ("venue", "online")}


_DESPITE = _(
    "Only where notice is shorter than the charter asks, or the public is kept out: it is then shown "
    "as irregular, with this reason."
)


class Convene(_When):
    """A meeting: when, where, for whom, and the proof of its notice."""

    title = Name(label=_("What it is about"), required=False)
    is_public = forms.BooleanField(
        label=_("It is open to the public"), required=False, initial=True
    )
    convened_on = Day(
        label=_("Day on which notice was given"), required=False, help_text=_("Empty: today.")
    )
    notice = _text(
        _("How and to whom notice was given"),
        help_text=_("By letter, on a site, in the gazette; to every seat. It is public."),
    )
    language = language_field(_("Language of these words"))
    despite = _text(
        _("Why, although the charter asks otherwise"), required=False, help_text=_DESPITE
    )

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        names = ("title", "is_public", "convened_on", "notice", "language", "despite")
        return {**self.times(), **self.place(), **{name: self.cleaned_data[name] for name in names}}


class Move(_When):
    """Another time or place of a meeting, and why."""

    told_on = Day(
        label=_("Day on which notice of the change was given"), required=False,
        help_text=_("Empty: today."),
    )  # fmt: skip
    reason = _text(_("Why"))
    language = language_field(_("Language of these words"))
    despite = _text(
        _("Why, although the charter asks otherwise"), required=False, help_text=_DESPITE
    )

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        names = ("told_on", "reason", "language", "despite")
        return {**self.times(), **self.place(), **{name: self.cleaned_data[name] for name in names}}


class Reason(forms.Form):
    """Why a meeting is cancelled, or an item withdrawn."""

    use_required_attribute = False

    reason = _text(_("Why"))


class NoteAttendance(forms.Form):
    """One row for each seat of the day: how it was taken, by which alternate."""

    use_required_attribute = False

    def __init__(
        self, asked: Any, *, seats: Iterable[Sitting], alternates: list[Grant],
        noted: dict[int, Attendance],
    ) -> None:  # fmt: skip
        """Make the rows; `noted`: what was noted before, by the number of the seat."""
        super().__init__(asked)
        self.numbers: list[int] = []
        self.alternates = {one.number: one for one in alternates}
        for seat in seats:
            self.numbers.append(seat.number)
            self.fields[f"seat-{seat.number}"] = forms.ChoiceField(
                label=f"{seat.organisation}, {seat.person}",
                choices=_ways(can_stand_in(seat, alternates)),
                initial=_typed(noted.get(seat.number)),
            )

    def told(self) -> dict[int, Taken]:
        """Return how each seat was taken, by its number."""
        return {n: self._read(self.cleaned_data[f"seat-{n}"]) for n in self.numbers}

    def _read(self, typed: str) -> Taken:
        how, _colon, number = typed.partition(":")
        return Taken(Presence(how), self.alternates[int(number)] if number else None)


def _ways(standing_in: list[Grant]) -> list[tuple[str, str]]:
    ways = [("", "—")]
    for how in Presence:
        if how is not Presence.ALTERNATE:
            ways.append((str(how), str(PRESENCES[how])))
            continue
        ways += [
            (
                f"{how}:{one.number}",
                gettext("By an alternate: {name}").format(name=one.person.public_name),
            )
            for one in standing_in
        ]
    return ways


def _typed(noted: Attendance | None) -> str:
    if noted is None:
        return ""
    return f"{noted.how}:{noted.by.number}" if noted.by else noted.how
