"""What is asked of those who enter what was said on paper or in a meeting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.html import strip_tags
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from parvis.consultations import rules
from parvis.consultations.acts import Said
from parvis.consultations.acts.entering import LONGEST_SOURCE
from parvis.consultations.forms.questions import (
    field_for,
    name_of,
    refuse_unasked,
    said_from,
)
from parvis.consultations.models import Consultation, Passage, Question
from parvis.consultations.sheets import LARGEST
from parvis.consultations.ways import Asked, Way
from parvis.people.forms.fields import Day, Name
from parvis.people.models import Organisation
from parvis.texts.folding import fold
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines

PLACES = [
    (Way.PAPER.value, _("On paper")),
    (Way.MEETING.value, _("Said in a meeting or on a visit")),
]  # fmt: skip


class Source(forms.Form):
    """Where it comes from: in which way, from which paper or meeting, when, in which language."""

    use_required_attribute = False

    way = forms.ChoiceField(label=_("How it was said"), choices=PLACES, widget=forms.RadioSelect)
    source = Name(
        label=_("From which paper or meeting"), max_length=LONGEST_SOURCE,
        help_text=_("So that it is found again: “Forms of the town hall, folder 2”. It is public."),
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    language = language_field(_("Language of these words"))

    def __init__(
        self, typed: Any, files: Any, *, today: date, initial: dict[str, Any] | None = None
    ) -> None:
        """Begin with the language of the page; no day after today is taken."""
        begins = {"language": get_language(), "way": Way.PAPER.value} | (initial or {})
        super().__init__(typed, files, initial=begins)
        self.today = today

    def clean_made_on(self) -> date | None:
        """Take no day that has not come yet."""
        made_on: date | None = self.cleaned_data["made_on"]
        if made_on and made_on > self.today:
            raise forms.ValidationError(gettext("This day has not come yet."))
        return made_on


def fields_of(questions: Sequence[Question]) -> dict[str, forms.Field]:
    """Return the fields of some questions, none of which its author need have answered."""
    return {
        name_of(one): field_for(one, is_required=False, longest=rules.LONGEST_ENTERED)
        for one in questions
    }


class Enter(Source):
    """One contribution, as the sheet or the minutes have it."""

    title = Name(
        label=_("Title"), required=False, widget=forms.TextInput(attrs={"dir": "auto"}),
        help_text=_("Empty: its first words."),
    )  # fmt: skip
    words = forms.CharField(
        label=_("Words"), required=False, max_length=rules.LONGEST_ENTERED,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        help_text=_("As they were said or written; nothing is corrected."),
    )  # fmt: skip
    author_name = Name(
        label=_("Author, as the sheet says"), required=False,
        help_text=_("It is public. Leave it empty where the author did not agree to be named."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )  # fmt: skip
    organisation = forms.ModelChoiceField(
        label=_("Organisation whose words it is"), required=False,
        empty_label=_("No organisation"),
        queryset=Organisation.objects.none(), to_field_name="slug",
    )  # fmt: skip
    passage = forms.ModelChoiceField(
        label=_("Paragraph of the draft"), required=False, empty_label=_("No paragraph"),
        queryset=Passage.objects.none(), to_field_name="number",
    )  # fmt: skip
    made_on = Day(label=_("The day it was said or written"))
    scan = forms.FileField(
        label=_("Scan of the sheet"), required=False,
        help_text=_(
            "It is public: cover what the author does not want to show. Choose it again where "
            "this page comes back."
        ),
    )  # fmt: skip
    anyway = forms.BooleanField(
        label=_("Enter it all the same: somebody else said the same words"), required=False
    )

    def __init__(
        self, typed: Any, files: Any, *, consultation: Consultation,
        questions: Sequence[Question], is_told: bool = False, **rest: Any,
    ) -> None:  # fmt: skip
        """Offer the organisations of the member, the paragraphs of the draft, and the questions."""
        super().__init__(typed, files, **rest)
        self.questions = questions
        self.fields |= fields_of(questions)
        public = Organisation.objects.filter(member=consultation.member).public()
        self._offer("organisation", public.order_by("name"))
        if consultation.passages.exists():
            self._offer("passage", consultation.passages.order_by("number"))
        else:
            del self.fields["passage"]
        if not is_told:
            del self.fields["anyway"]
        asked = [name for name in self.fields if name.startswith("q")]
        self.order_fields([
            "title", "words", *asked, "passage", "author_name", "organisation", "way", "source",
            "made_on", "language", "scan", "anyway",
        ])  # fmt: skip

    def _offer(self, name: str, rows: Any) -> None:
        offered = self.fields[name]
        assert isinstance(offered, forms.ModelChoiceField)
        offered.queryset = rows

    def clean(self) -> dict[str, Any]:
        """Ask for words, a title or an answer, and take none to what was not asked."""
        asked = super().clean() or {}
        refuse_unasked(self, self.questions)
        has_words = any(str(asked.get(name, "")).strip() for name in ("title", "words"))
        if not self.errors and not has_words and not said_from(self.questions, asked):
            self.add_error("words", gettext("Write what was said, or what was answered."))
        return asked

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        asked = self.cleaned_data
        names = (
            "title", "author_name", "organisation", "way", "source", "made_on", "language",
        )  # fmt: skip
        return {
            **{name: asked[name] for name in names},
            "words": plain_lines(asked["words"]),
            "passage": asked.get("passage"),
            "said": said_from(self.questions, asked),
        }

    def scans(self) -> list[tuple[str, bytes]]:
        """Return the scan that was chosen, and of one that is too large no more than shows it."""
        scan = self.cleaned_data["scan"]
        return [(scan.name, scan.read(settings.LARGEST_FILE + 1))] if scan else []


class Replies(forms.Form):
    """What one line of a sheet answers to the questions, as the form for one contribution takes it."""

    use_required_attribute = False

    def __init__(
        self, typed: Mapping[str, str], questions: Sequence[Question],
        fields: Mapping[str, forms.Field],
    ) -> None:  # fmt: skip
        """Read options by their numbers or their words. `fields`: the same for each line."""
        super().__init__({
            name_of(one): _chosen_in(one, typed.get(name_of(one), "")) for one in questions
        })  # fmt: skip
        self.questions = questions
        self.fields |= fields

    def clean(self) -> dict[str, Any]:
        """Take no answer to what was not asked."""
        asked = super().clean() or {}
        refuse_unasked(self, self.questions)
        return asked

    def said(self) -> list[Said]:
        """Return what was answered."""
        return said_from(self.questions, self.cleaned_data)

    def faults(self) -> list[str]:
        """Return what is wrong, each with the key of its question."""
        return [
            f"{name}: {strip_tags(str(error))}"
            for name, errors in self.errors.items()
            for error in errors
        ]


def _chosen_in(question: Question, cell: str) -> str | list[str]:
    """Return the numbers of the options that a cell names; of another question, the cell."""
    if not question.has_options or not cell:
        return cell
    known = {
        fold(words): str(one.number)
        for one in question.options.all()
        for words in (str(one.number), one.words, *one.translated("words"))
    }
    if question.asked != Asked.CHOICES or fold(cell) in known:
        number = known.get(fold(cell), cell)
        return [number] if question.asked == Asked.CHOICES else number
    parts = [one.strip() for one in re.split(r"[;|\n]" if ";" in cell else r"[,|\n]", cell)]
    return [known.get(fold(one), one) for one in parts if one]


class SheetForm(Source):
    """A CSV file of paper forms, and what holds where a line does not say otherwise."""

    made_on = Day(label=_("Usual day"), required=False, help_text=_("Of the lines that give none."))
    sheet = forms.FileField(
        label=_("Sheet"),
        help_text=_("A CSV file with the headings of the blank sheet, 2 MB at most."),
    )
    field_order = ["sheet", "way", "source", "made_on", "language"]

    def clean_sheet(self) -> bytes:
        """Read no more of the file than is taken."""
        content: bytes = self.cleaned_data["sheet"].read(LARGEST + 1)
        return content
