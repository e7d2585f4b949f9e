"""What is asked of those who announce, arrange and prolong a consultation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from parvis.consultations.asking import LONGEST_OPTION, MOST_OPTIONS, WIDEST, flaws
from parvis.consultations.drafts import LONGEST_DRAFT, paragraphs
from parvis.consultations.labels import KINDS, flaw_in_words
from parvis.consultations.models import Option, Question
from parvis.people.forms.fields import Day, Name
from parvis.plans.models import Opportunity
from parvis.ui.languages import language_field

LONGEST_INTRO = 10_000  # characters
NO_DRAFT, PASTED, OF_THE_PLAN = "none", "pasted", "plan"


def _words(rows: int, most: int, **told: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(max_length=most, widget=widget, **told)


class Draft(forms.Form):
    """A draft to lay out: what was pasted, or the commitments as they are written now."""

    use_required_attribute = False

    which = forms.ChoiceField(
        label=_("A draft, read paragraph by paragraph"), widget=forms.RadioSelect,
        choices=[
            (NO_DRAFT, _("No draft")),
            (PASTED, _("The text below")),
            (OF_THE_PLAN, _("The commitments of the plan, as they are written now")),
        ],
    )  # fmt: skip
    draft = _words(
        12, LONGEST_DRAFT, label=_("Text of the draft"), required=False,
        help_text=_(
            "An empty line begins a paragraph. A line that begins with “# ” is the heading of the "
            "paragraph after it."
        ),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask for the text where it is to be laid out, and for the choice where there is a text."""
        asked = super().clean() or {}
        if asked.get("which") == PASTED and not asked.get("draft", "-").strip():
            self.add_error("draft", gettext("Paste the text of the draft."))
        if asked.get("which") == NO_DRAFT and asked.get("draft", "").strip():
            self.add_error("which", gettext("There is a text below: choose it, or take it out."))
        return asked

    def drafted(self) -> dict[str, Any]:
        """Return what is to be laid out: `draft`, cut in paragraphs, or `with_commitments`."""
        which, text = self.cleaned_data["which"], self.cleaned_data["draft"]
        return {
            "draft": paragraphs(text) if which == PASTED else [],
            "with_commitments": which == OF_THE_PLAN,
        }


class Open(Draft):
    """A new consultation: what it is about, from when to when, and what can be said in it."""

    title = Name(label=_("Title"), widget=forms.TextInput(attrs={"dir": "auto"}))
    intro = _words(
        6, LONGEST_INTRO, label=_("Introduction"), required=False,
        help_text=_("What is decided, and what is not; what happens with what people say."),
    )  # fmt: skip
    language = language_field(_("Language of these texts"))
    opens_on = Day(label=_("First day"))
    closes_on = Day(label=_("Last day"), help_text=_("One can take part until it ends."))
    opportunity = forms.ModelChoiceField(
        label=_("Line of the calendar that announces it"), required=False,
        queryset=Opportunity.objects.none(), to_field_name="number", empty_label=_("No line"),
    )  # fmt: skip
    is_open_call = forms.BooleanField(
        label=_("Open call: people may say what they want to"), required=False
    )
    prompt = Name(
        label=_("What the open call asks"), max_length=300, required=False,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )  # fmt: skip
    field_order = [
        "title", "intro", "language", "opens_on", "closes_on", "opportunity", "is_open_call",
        "prompt", "which", "draft",
    ]  # fmt: skip

    def __init__(self, typed: Any = None, *, lines: QuerySet[Opportunity]) -> None:
        """Offer the lines of the calendar of a plan."""
        begins = {"language": get_language(), "is_open_call": True, "which": NO_DRAFT}
        super().__init__(typed, initial=begins)
        offered = self.fields["opportunity"]
        assert isinstance(offered, forms.ModelChoiceField)
        offered.queryset = lines

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        told = {name: self.cleaned_data[name] for name in self.field_order[:-2]}
        return {**told, **self.drafted()}


class Ask(forms.Form):
    """One question: its kind, words, options or ends, and after which answer it is asked."""

    use_required_attribute = False

    words = _words(2, 2000, label=_("Question"))
    help = _words(2, 2000, label=_("Help"), required=False)
    language = language_field(_("Language of these texts"))
    asked = forms.ChoiceField(
        label=_("Kind of answer"), widget=forms.RadioSelect, choices=list(KINDS.items())
    )
    is_required = forms.BooleanField(label=_("It has to be answered"), required=False)
    options = _words(
        5, MOST_OPTIONS * (LONGEST_OPTION + 2), label=_("Options"), required=False,
        help_text=_("One on each line, where one chooses among them."),
    )  # fmt: skip
    lowest = forms.IntegerField(
        label=_("First end of the scale"), required=False, min_value=-WIDEST, max_value=WIDEST
    )
    highest = forms.IntegerField(
        label=_("Last end of the scale"), required=False, min_value=-WIDEST, max_value=WIDEST
    )
    after = forms.ChoiceField(label=_("Asked only of those who chose"), required=False)

    def __init__(self, typed: Any = None, *, questions: Sequence[Question], language: str) -> None:
        """Offer the options of the questions that stand already."""
        super().__init__(typed, initial={"language": language})
        self._options = {
            f"{one.number}-{option.number}": option
            for one in questions
            for option in one.options.all()
        }
        offered = self.fields["after"]
        assert isinstance(offered, forms.ChoiceField)
        offered.choices = [
            ("", _("Everybody")),
            *((k, _named(o)) for k, o in self._options.items()),
        ]

    def clean_options(self) -> list[str]:
        """Read one option on each line."""
        return [
            " ".join(line.split())
            for line in self.cleaned_data["options"].splitlines()
            if line.strip()
        ]

    def clean(self) -> dict[str, Any]:
        """Say at its field what stands against the question."""
        asked = super().clean() or {}
        if not self.errors:
            told = {
                name: asked[name] for name in ("asked", "words", "options", "lowest", "highest")
            }
            for name, code in flaws(**told).items():
                self.add_error(name, flaw_in_words(code))
        return asked

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "after"}
        return {**told, "asked_after": self._options.get(self.cleaned_data["after"])}


def _named(option: Option) -> str:
    question, said = option.question.number, option.text("words").words
    return gettext("Question {number}: {option}").format(number=question, option=said)


class Order(forms.Form):
    """The place of each question, by number; two of the same place stand as they stood."""

    use_required_attribute = False

    def __init__(self, typed: Any = None, *, questions: Sequence[Question]) -> None:
        """Make a field for each question, with its place now."""
        super().__init__(typed)
        self.numbers = [one.number for one in questions]
        for number in self.numbers:
            self.fields[f"place{number}"] = forms.IntegerField(
                label=_("Place of question {number}").format(number=number), initial=number,
                min_value=0, max_value=999, widget=forms.NumberInput(attrs={"size": 3}),
            )  # fmt: skip

    def order(self) -> list[int]:
        """Return the numbers of the questions as they are to stand."""
        return sorted(self.numbers, key=lambda one: (self.cleaned_data[f"place{one}"], one))


class Prolong(forms.Form):
    """Another last day, and why."""

    use_required_attribute = False

    becomes = Day(label=_("New last day"))
    reason = _words(
        4, 2000, label=_("Reason"),
        help_text=_("It is public, and stays beside the day that was announced first."),
    )  # fmt: skip
