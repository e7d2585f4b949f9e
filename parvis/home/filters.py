"""What a reader asks of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parvis.record import verbs
from parvis.record.models import EntryQuerySet
from parvis.ui.voices import VOICES

KINDS = {
    "member": _("The member"),
    "organisation": _("An organisation"),
    "plan": _("A plan"),
    "commitment": _("A commitment"),
    "amendment": _("An amendment"),
    "document": _("A document"),
    "report": _("A report of progress"),
    "round": _("A round of reporting"),
    "entry": _("An entry of the record"),
    "forum": _("A forum"),
    "charter": _("A charter"),
    "meeting": _("A meeting"),
    "item": _("An item of an agenda"),
    "mandate": _("How a seat was filled"),
    "departure": _("Who left a forum"),
    "turn": _("A turn in the chair"),
    "decision": _("A decision"),
    "minutes": _("Minutes"),
    "correction": _("A correction of minutes"),
    "action": _("What was agreed to be done"),
    "role": _("A role"),
    "installation": _("This installation"),
}
NOT_A_DAY = _("Write a day as year, month and day: 2026-11-24.")
_GAP = re.compile(r"\{[^}]*\}")


def told_without_facts(verb: verbs.Verb) -> str:
    """Return a verb's sentence with … in its gaps, to choose it from a list."""
    return _GAP.sub("…", str(verb.sentence))


class DayField(forms.DateField):
    """A day typed as text, so that what was typed wrongly is still there to be corrected."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            input_formats=["%Y-%m-%d"],
            error_messages={"invalid": NOT_A_DAY},
            widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 10, "dir": "ltr"}),
            **kwargs,
        )


class RecordFilter(forms.Form):
    """Verb, side, subject and days; whatever is left empty keeps everything."""

    use_required_attribute = False

    verb = forms.ChoiceField(label=_("Act"), required=False)
    side = forms.ChoiceField(label=_("Who"), required=False)
    kind = forms.ChoiceField(label=_("About"), required=False)
    key = forms.CharField(
        label=_("Number or code"), required=False, max_length=80,
        widget=forms.TextInput(attrs={"size": 10, "dir": "ltr"}),
    )  # fmt: skip
    since = DayField(label=_("From"), help_text=_("Year-month-day"))
    until = DayField(label=_("Until"), help_text=_("Year-month-day"))

    def __init__(self, asked: Any, entries: EntryQuerySet | None = None) -> None:
        """Offer what occurs among `entries` (one query), or every verb, side and kind there is."""
        super().__init__(asked)
        happened = (
            None
            if entries is None
            else list(entries.order_by().values_list("verb", "side", "subject_kind").distinct())
        )
        public = {verb.name: told_without_facts(verb) for verb in verbs.all_verbs() if verb.public}
        voices = {side: label for side, (_shape, label) in VOICES.items()}
        choices: list[tuple[str, dict[str, Any], Any]] = [
            ("verb", public, _("All acts")),
            ("side", voices, _("All sides")),
            ("kind", KINDS, _("Everything")),
        ]
        for place, (name, labels, all_of_them) in enumerate(choices):
            occurring = labels if happened is None else {row[place] for row in happened}
            self._offer(name, labels, occurring, all_of_them)

    def _offer(
        self, name: str, labels: dict[str, Any], occurring: Iterable[str], all_of_them: Any
    ) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        asked = self.data.get(name, "")
        offered = {one for one in {*occurring, asked} if one}
        field.choices = [
            ("", all_of_them),
            *((one, labels[one]) for one in labels if one in offered),
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        asked = super().clean() or {}
        since, until = asked.get("since"), asked.get("until")
        if since and until and until < since:
            self.add_error("until", _("This day is before the first one. Exchange the two days."))
        return asked

    def keep(self, entries: EntryQuerySet) -> EntryQuerySet:
        """Keep the entries asked for; what could not be understood keeps everything."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        wanted = Q()
        for name, column in (
            ("verb", "verb"), ("side", "side"), ("kind", "subject_kind"), ("key", "subject_key"),
            ("since", "at__date__gte"), ("until", "at__date__lte"),
        ):  # fmt: skip
            if name in asked:
                wanted &= Q(**{column: asked[name]})
        return entries.filter(wanted)

    @property
    def asks_for_something(self) -> bool:
        """Say whether anything was chosen."""
        return any(self.data.get(name) for name in self.fields)
