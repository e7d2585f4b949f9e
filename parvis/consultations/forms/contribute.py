"""What somebody says in a consultation: in words, in answer to questions, with files; and as whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from parvis.consultations import rules
from parvis.consultations.acts import Said
from parvis.consultations.acts.drafting import FILES
from parvis.consultations.forms.files import Files, choose_again
from parvis.consultations.forms.questions import (
    field_for,
    name_of,
    questions_of,
    refuse_unasked,
    said_from,
)
from parvis.consultations.models import Consultation, Passage
from parvis.consultations.naming import organisations_for
from parvis.people.forms.fields import Name
from parvis.people.models import Organisation, Person
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines

ONESELF, UNNAMED, FOR = "self", "unnamed", "for:"
NOT_TYPED = {"language", "speaks", "consent", "passage"}  # there before anybody typed


class Contribute(forms.Form):
    """The form of one consultation, for one person or a guest, about one paragraph or in general."""

    use_required_attribute = False

    title = Name(label=gettext_lazy("Title"), required=False)
    words = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 10, "dir": "auto"}), required=False
    )
    language = language_field(gettext_lazy("Language of your words"))
    attached = Files(label=gettext_lazy("Files"), required=False)
    drop = forms.BooleanField(label=gettext_lazy("Remove the files kept"), required=False)
    speaks = forms.ChoiceField(label=gettext_lazy("You speak"), widget=forms.RadioSelect)
    name = Name(
        label=gettext_lazy("Name to show"), required=False,
        help_text=gettext_lazy("It may be the name you are known by."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "data-private": ""}),
    )  # fmt: skip
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), max_length=254,
        help_text=gettext_lazy("Never published: you get your receipt and your answer there."),
        widget=forms.EmailInput(
            attrs={"dir": "ltr", "autocomplete": "email", "data-private": ""}
        ),
    )  # fmt: skip
    consent = forms.BooleanField(
        label=gettext_lazy("I accept that my contribution is public, under an open licence"),
        error_messages={
            "required": gettext_lazy("Tick this: what is said in a consultation is public.")
        },
    )
    passage = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, consultation: Consultation, person: Person | None, passage: Passage | None,
        today: date, *args: Any, kept: Sequence[Sequence[str]] = (), **rest: Any,
    ) -> None:  # fmt: skip
        """Ask what this consultation asks; `kept`: the files that wait with the draft."""
        super().__init__(*args, **rest)
        self.consultation, self.person, self.about = consultation, person, passage
        self.kept = list(kept)
        self.questions = [] if passage else questions_of(consultation)
        of = consultation.member
        self.organisations = organisations_for(person, of, today) if person else {}
        self.fields["language"].initial = get_language()
        if settings.LICENCE:
            self.fields["consent"].label = _(
                "I accept that my contribution is public, under the licence {licence}"
            ).format(licence=settings.LICENCE)
        self.fields["passage"].initial = str(passage.number) if passage else ""
        self._ask_for_words()
        self._ask_for_files()
        for question in self.questions:
            self.fields[name_of(question)] = field_for(question)
        self._ask_who_speaks()
        asked = [name_of(one) for one in self.questions]
        self.order_fields(["title", "words", *asked, "language", "attached", "drop", "speaks"])

    def _ask_for_words(self) -> None:
        words = self.fields["words"]
        words.label = self.consultation.text("prompt").words or _("What do you want to say?")
        words.help_text = _("At most {most} characters.").format(most=rules.LONGEST)
        words.required = bool(self.about) or not self.questions
        if self.about:
            words.label = _("What do you say to this paragraph?")
            del self.fields["title"]
        elif not self.consultation.is_open_call:
            del self.fields["title"], self.fields["words"]

    def _ask_for_files(self) -> None:
        attached = self.fields["attached"]
        assert isinstance(attached, Files)
        attached.ask(is_guest=self.person is None)
        if not self.kept:
            del self.fields["drop"]

    def _ask_who_speaks(self) -> None:
        speaks = self.fields["speaks"]
        assert isinstance(speaks, forms.ChoiceField)
        mine = _("in your own name")
        if self.person:
            mine = _("in your own name ({name})").format(name=self.person.public_name)
            del self.fields["name"], self.fields["email"]
        bodies = [
            (FOR + slug, _("for {organisation}").format(organisation=one))
            for slug, one in self.organisations.items()
        ]
        speaks.choices = [
            (ONESELF, mine), *bodies, (UNNAMED, _("without being named in public")),
        ]  # fmt: skip
        speaks.initial = ONESELF

    @property
    def asks_something(self) -> bool:
        """Say whether one can answer anything here at all."""
        return "words" in self.fields or bool(self.questions)

    def clean_words(self) -> str:
        """Refuse a text that is too long, and never cut it."""
        return self._short_enough(self.cleaned_data["words"])

    def _short_enough(self, text: str) -> str:
        text = plain_lines(text)
        if not (ruling := rules.fits([text])):
            raise forms.ValidationError(str(ruling.reason))
        return text

    def clean(self) -> dict[str, Any]:
        """Refuse answers to what is not asked, and ask for what is missing."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        asked = refuse_unasked(self, self.questions)
        for question in self.questions:
            if question.pk in asked:
                self._clean_answer(question, name_of(question))
        if "name" in self.fields and typed.get("speaks") == ONESELF and not typed.get("name"):
            self.add_error("name", _("Give a name, or speak without being named."))
        self._clean_files(typed)
        if self.asks_something and not self.errors and not self._says_something():
            self.add_error(None, _("Say something: write a few words, or answer a question."))
        return typed

    def _clean_files(self, typed: dict[str, Any]) -> None:
        """Let no file come with what is said without being named, chosen now or kept before."""
        chosen, is_unnamed = bool(typed.get("attached")), typed.get("speaks") == UNNAMED
        has_files = chosen or bool(self.kept and not typed.get("drop"))
        if not (ruling := rules.names_nobody(has_files=has_files, is_unnamed=is_unnamed)):
            again = [choose_again()] if chosen else []
            self.add_error("attached", [str(ruling.reason), *again])

    def _clean_answer(self, question: Any, name: str) -> None:
        answer = self.cleaned_data.get(name)
        if question.is_required and not answer and name not in self.errors:
            self.add_error(name, _("This question needs an answer."))
        if isinstance(answer, str) and not question.has_options:
            try:
                self.cleaned_data[name] = self._short_enough(answer)
            except forms.ValidationError as error:
                self.add_error(name, error)

    def _says_something(self) -> bool:
        return bool(self.cleaned_data.get("words", "").strip() or self.said())

    # ---- what was typed, for acts ----

    def said(self) -> list[Said]:
        """Return what was answered to the questions."""
        return said_from(self.questions, self.cleaned_data)

    @property
    def organisation(self) -> Organisation | None:
        """Return the organisation for which somebody speaks, or none."""
        return self.organisations.get(self.cleaned_data["speaks"].removeprefix(FOR))

    @property
    def is_unnamed(self) -> bool:
        """Say whether the author is not named in public."""
        return bool(self.cleaned_data["speaks"] == UNNAMED)

    def to_send(self) -> dict[str, Any]:
        """Return what is sent, as the act takes it."""
        typed = self.cleaned_data
        return {
            "title": typed.get("title", ""), "words": typed.get("words", ""),
            "language": typed["language"], "said": self.said(), "passage": self.about,
            "organisation": self.organisation, "is_unnamed": self.is_unnamed,
        }  # fmt: skip

    def content(self) -> dict[str, list[str]]:
        """Return all that was typed, right or wrong, but files and the address: for a draft."""
        names = [name for name in self.fields if name not in {"attached", "drop", "email"}]
        asked: Any = self.data
        told = {name: asked.getlist(name) for name in names if name in asked}
        return {**told, "passage": [str(self.about.number)]} if self.about else told

    def files_to_keep(self) -> list[tuple[str, bytes]] | None:
        """Return the files that replace those kept; none where those stay."""
        given: list[tuple[str, bytes]] = self.cleaned_data.get("attached") or []
        return given if given or self.cleaned_data.get("drop") else None

    def leave_files_out(self) -> None:
        """Take no file, and read none: before anything is found wrong with the form."""
        self.files = MultiValueDict()

    def speak_of_files_alone(self) -> None:
        """Leave out all that is wrong but the files, which no draft keeps then."""
        for name in self.errors.keys() - {"attached"}:
            del self.errors[name]

    def has_content(self) -> bool:
        """Say whether anything was typed or chosen that would be missed."""
        told = [typed for name, typed in self.content().items() if name not in NOT_TYPED]
        return any(one.strip() for typed in told for one in typed) or bool(self.files)


def bound_to(content: Mapping[str, Any], email: str) -> MultiValueDict[str, str]:
    """Return what a draft holds as what a form was sent."""
    told = {name: typed for name, typed in content.items() if name != FILES}
    return MultiValueDict({**told, "email": [email]})
