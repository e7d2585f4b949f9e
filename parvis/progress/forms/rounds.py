"""What is typed about rounds: their days, a reason, a summary, "nothing to report"."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import Day
from parvis.ui.languages import language_field

LONGEST_SUMMARY, LONGEST_REASON, LONGEST_WORDS = 4_000, 1_000, 500  # characters


class Prose(forms.CharField):
    """Some lines of text, in any direction; line ends are those of the house."""

    def __init__(self, *, rows: int = 3, **rest: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}), **rest)

    def to_python(self, value: Any) -> str:
        """Read line ends as one sign."""
        return (super().to_python(value) or "").replace("\r\n", "\n")


class _Typed(forms.Form):
    """A form whose words are in the language of the page unless said."""

    use_required_attribute = False

    def __init__(self, *words: Any, **rest: Any) -> None:
        super().__init__(*words, **rest)
        if "language" in self.fields:
            self.fields["language"].initial = get_language()


class OpenForm(_Typed):
    """From when to when a round asks."""

    opens_on = Day(label=_("Opens on"), required=False, help_text=_("Empty: today."))
    due_on = Day(label=_("Answers are due by"))


class ProlongForm(_Typed):
    """A later last day, and why."""

    due_on = Day(label=_("Answers are due by"))
    reason = Prose(label=_("Why"), max_length=LONGEST_REASON)
    language = language_field(_("Language of these words"))


class NothingForm(_Typed):
    """A signature, with some words where one wants to, and with the obstacles where they are owed."""

    words = Prose(
        label=_("A word to it"), required=False, max_length=LONGEST_WORDS,
        help_text=_("Not needed: the signature says that there is nothing to report."),
    )  # fmt: skip
    obstacles = Prose(
        label=_("What stands in the way?"), required=False, max_length=LONGEST_WORDS,
        help_text=_("Needed while a round asks and a milestone, or the answer itself, is late."),
    )  # fmt: skip
    language = language_field(_("Language of these words"))


class CloseForm(_Typed):
    """A summary in one's own words, beside what is counted."""

    summary = Prose(
        label=_("What this round shows, in your words"), rows=8, required=False,
        max_length=LONGEST_SUMMARY,
        help_text=_("Beside the figures, which are counted and kept for ever. Not needed."),
    )  # fmt: skip
    language = language_field(_("Language of these words"))
