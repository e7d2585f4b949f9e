"""The form that puts a commitment into another language, text by text beside its original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

from parvis.plans.forms.writing import LONGEST, WRITTEN
from parvis.plans.labels import FIELDS
from parvis.plans.models import Commitment, Milestone
from parvis.texts.models import Text, Translated
from parvis.ui.typed import plain_lines

STEP_TEXTS = ("title", "outputs")


@dataclass(frozen=True)
class Pair:
    """An original beside the control in which its translation is typed, and how that stands."""

    original: Text
    field: BoundField
    is_there: bool
    is_behind: bool


class Translate(forms.Form):
    """The texts of a commitment and of its milestones, in one language."""

    use_required_attribute = False

    def __init__(self, asked: Any = None, *, of: Commitment, language: str) -> None:
        """Begin with the translations there are."""
        super().__init__(asked)
        self.language = language
        self.things: dict[str, tuple[Translated, str]] = {}
        for name in WRITTEN:
            self._add(name, of, name, str(FIELDS[name]))
        for milestone in of.milestones.all():
            for name in STEP_TEXTS:
                label = _("Milestone %(number)s") % {"number": milestone.number}
                if name == "outputs":
                    label = _("Milestone %(number)s, what will be there to see") % {
                        "number": milestone.number
                    }
                self._add(f"m{milestone.pk}-{name}", milestone, name, label)

    def _add(self, key: str, thing: Translated, name: str, label: str) -> None:
        if not getattr(thing, name).strip():
            return
        told = thing.translations.get(self.language, {}).get(name, {})
        rows = 2 if len(getattr(thing, name)) < 200 else 6
        self.things[key] = (thing, name)
        self.fields[key] = forms.CharField(
            label=label, required=False, max_length=LONGEST, initial=told.get("text", ""),
            widget=forms.Textarea(attrs={"rows": rows, "lang": self.language, "dir": "auto"}),
        )  # fmt: skip

    def pairs(self) -> Iterator[Pair]:
        """Yield each original with the control of its translation."""
        for key, (thing, name) in self.things.items():
            told = thing.text(name, self.language)
            original = Text(getattr(thing, name), thing.language, thing.language)
            yield Pair(original, self[key], told.is_translation, told.is_behind)

    def of_the_commitment(self) -> dict[str, str]:
        """Return the texts of the commitment that were typed anew, or that are to be up to date."""
        return self._told(lambda thing: isinstance(thing, Commitment))

    def of_a_milestone(self, milestone: Milestone) -> dict[str, str]:
        """Return the texts of one milestone that were typed anew."""
        return self._told(lambda thing: isinstance(thing, Milestone) and thing.pk == milestone.pk)

    def _told(self, is_of: Any) -> dict[str, str]:
        """Return what differs from the translation that stands, and all that lags behind."""
        found = {}
        for key, (thing, name) in self.things.items():
            text = plain_lines(self.cleaned_data[key])
            stands = thing.text(name, self.language)
            is_new = not stands.is_translation or stands.is_behind or stands.words != text
            if is_of(thing) and text and is_new:
                found[name] = text
        return found
