"""What is typed about minutes: a version, a correction, its answer, an objection, the publication."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.forums.models import Correction, Minutes
from parvis.people.forms.fields import Count
from parvis.ui.languages import language_field

LONGEST_MINUTES, LONGEST_WORDS = 100_000, 4_000  # characters
MOST_DAYS = 90


class Prose(forms.CharField):
    """Some lines of text, in any direction; line ends are those of the house."""

    def __init__(self, *, rows: int = 4, max_length: int = LONGEST_WORDS, **rest: Any) -> None:
        area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
        super().__init__(widget=area, max_length=max_length, **rest)

    def to_python(self, value: Any) -> str:
        """Read line ends as one sign."""
        return (super().to_python(value) or "").replace("\r\n", "\n")


class Typed(forms.Form):
    """A form whose words are in the language of the page unless said."""

    use_required_attribute = False

    def __init__(self, *words: Any, **rest: Any) -> None:
        super().__init__(*words, **rest)
        if "language" in self.fields and not self.fields["language"].initial:
            self.fields["language"].initial = get_language()


class DraftForm(Typed):
    """A version, whole: its words, how long it is open, and which corrections it takes over."""

    body = Prose(
        label=_("Minutes"), rows=24, max_length=LONGEST_MINUTES,
        help_text=_("What was said and agreed. Headings and lists in Markdown."),
    )  # fmt: skip
    language = language_field(_("Language of these words"))
    days = Count(
        label=_("Days for corrections"), min_value=0, max_value=MOST_DAYS,
        help_text=_("A later version can be open for none: nought."),
    )  # fmt: skip
    takes = forms.ModelMultipleChoiceField(
        label=_("Corrections that it takes over"), queryset=Correction.objects.none(),
        widget=forms.CheckboxSelectMultiple, required=False,
    )  # fmt: skip
    follows = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)

    def __init__(self, *words: Any, asked: Iterable[Correction] = (), **rest: Any) -> None:
        super().__init__(*words, **rest)
        keys = [one.pk for one in asked]
        if not keys:
            del self.fields["takes"]
            return
        field: Any = self.fields["takes"]
        field.queryset = Correction.objects.filter(pk__in=keys)
        field.label_from_instance = _in_brief


def _in_brief(asked: Correction) -> str:
    """Name a correction by its number and how it begins; one that is hidden, by its number."""
    return f"{asked.number}. {asked.words[:120]}" if asked.is_public else f"{asked.number}."


class CorrectionForm(Typed):
    """What is to be changed, and how."""

    text = Prose(label=_("What is to be changed, and how"))
    language = language_field(_("Language of these words"))


class AnswerForm(Typed):
    """A correction is taken over in a later version, or refused with the reason."""

    taken_in = forms.ModelChoiceField(
        label=_("Taken over in"), queryset=Minutes.objects.none(), required=False,
        empty_label=_("Not taken over"),
    )  # fmt: skip
    reason = Prose(
        label=_("Why it is not taken over"), required=False,
        help_text=_("A correction is refused with a reason, and not without."),
    )  # fmt: skip

    def __init__(self, *words: Any, correction: Correction, **rest: Any) -> None:
        super().__init__(*words, **rest)
        asked_of = correction.minutes
        field: Any = self.fields["taken_in"]
        field.queryset = Minutes.objects.filter(
            meeting=asked_of.meeting_id, number__gt=asked_of.number
        )
        field.label_from_instance = lambda one: _("Version {number}").format(number=one.number)


class ApproveForm(Typed):
    """Nothing but the button: the page says what is approved."""


class ObjectForm(Typed):
    """An objection, in its own words."""

    words = Prose(label=_("To what you object, in your own words"))
    language = language_field(_("Language of these words"))


class PublishForm(Typed):
    """The publication; although not all approve, with the reason."""

    anyway = forms.BooleanField(
        label=_("Publish them although not all approve"), required=False,
        help_text=_("They are then shown as irregular, with the rule that was broken."),
    )  # fmt: skip
    reason = Prose(label=_("Why they are published all the same"), required=False)

    def __init__(self, *words: Any, is_approved: bool, **rest: Any) -> None:
        super().__init__(*words, **rest)
        if is_approved:
            del self.fields["anyway"], self.fields["reason"]
