"""What is filled in at the outsiders' desk: a question, an answer, a digest, a report, a reply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from parvis.forums.models import Meeting
from parvis.forums.rules.desk import LONGEST
from parvis.forums.rules.reporting import LONGEST_TITLE
from parvis.people.forms.fields import Name, own_name
from parvis.people.models import Organisation, Person
from parvis.ui.dates import day_in_words
from parvis.ui.languages import language_field
from parvis.ui.typed import plain_lines

ONESELF, FOR, UNNAMED = "me", "for-", "unnamed"
_KEPT = gettext_lazy("Everybody can read it, under your name. It is kept for good.")


class Lines(forms.CharField):
    """A text of several lines, as a database keeps it."""

    def __init__(self, **rest: Any) -> None:
        rows = rest.pop("rows", 6)
        widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
        super().__init__(max_length=LONGEST, widget=widget, **rest)

    def to_python(self, value: Any) -> str:
        """Bring the ends of its lines into one form."""
        return plain_lines(super().to_python(value) or "")


class Said(forms.Form):
    """Words and their language."""

    use_required_attribute = False

    words = Lines(label=gettext_lazy("Your words"), help_text=_KEPT)
    language = language_field(gettext_lazy("Language of these words"))

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["language"].initial = get_language()


class Ask(Said):
    """A question, and who asks: a person here, or a guest with an address that a letter will prove."""

    speaks = forms.ChoiceField(label=gettext_lazy("You speak"))
    name = own_name()
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), max_length=254,
        help_text=gettext_lazy("Not shown to anybody. A letter with a link goes there first."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )  # fmt: skip
    wants_letter = forms.BooleanField(
        label=gettext_lazy("Tell me by letter when it is answered"), required=False, initial=True
    )

    def __init__(
        self, person: Person | None, organisations: Mapping[str, Organisation], *args: Any,
        **rest: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **rest)
        self._known = organisations
        self.fields["words"].label = _("Your question")
        self.fields["words"].help_text = _(
            "Everybody can read it. It is kept for good, under an address of its own."
        )
        mine = _("in your own name")
        if person:
            mine = _("in your own name ({name})").format(name=person.public_name)
            del self.fields["name"], self.fields["email"]
        bodies = [
            (FOR + slug, _("for {organisation}").format(organisation=one))
            for slug, one in organisations.items()
        ]
        speaks = self.fields["speaks"]
        assert isinstance(speaks, forms.ChoiceField)
        speaks.choices = [(ONESELF, mine), *bodies, (UNNAMED, _("without being named in public"))]
        speaks.initial = ONESELF

    def told(self) -> dict[str, Any]:
        """Return what the act of putting a question takes."""
        typed, speaks = self.cleaned_data, self.cleaned_data["speaks"]
        return {
            "words": typed["words"], "language": typed["language"],
            "organisation": self._known.get(speaks.removeprefix(FOR)),
            "is_unnamed": speaks == UNNAMED, "wants_letter": typed["wants_letter"],
        }  # fmt: skip

    def kept(self) -> dict[str, Any]:
        """Return what waits, of a guest, until the address is proved: plain data."""
        told = self.told()
        del told["organisation"]
        return {**told, "name": self.cleaned_data["name"]}


def _choose(form: forms.Form, meetings: Iterable[Meeting], nothing: str) -> dict[str, Meeting]:
    """Offer some meetings in the field of a form; return them by what is chosen there."""
    known = {str(one.number): one for one in meetings}
    named = [
        (key, _("the meeting of {day}").format(day=day_in_words(one.day)))
        for key, one in known.items()
    ]
    field = form.fields["meeting"]
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", nothing), *named]
    if not known:
        del form.fields["meeting"]
    return known


class Answer(Said):
    """What a side answers, and at which meeting."""

    meeting = forms.ChoiceField(label=gettext_lazy("Given at"), required=False)

    def __init__(self, meetings: Iterable[Meeting], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["words"].label = _("Your answer")
        self.fields["words"].help_text = _(
            "In the words of your side. It is kept for good; another beside it corrects it."
        )
        self._known = _choose(self, meetings, _("no meeting: answered before one"))

    def clean_meeting(self) -> Meeting | None:
        """Return the meeting that was chosen, or none."""
        return self._known.get(self.cleaned_data["meeting"])


class Tell(Said):
    """A digest."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["words"].label = _("What the meeting did")
        self.fields["words"].help_text = _(
            "In words that a passer-by understands. Whoever follows the forum gets them by letter."
        )
        self.fields["words"].widget.attrs["rows"] = 10


class Report(Said):
    """A report to those one speaks for, and what they are asked."""

    title = Name(label=gettext_lazy("Title"), max_length=LONGEST_TITLE)
    asks = Lines(
        label=gettext_lazy("What you ask them"), required=False, rows=3,
        help_text=gettext_lazy("Organisations of your side can reply in public."),
    )  # fmt: skip
    meeting = forms.ChoiceField(label=gettext_lazy("About"), required=False)

    def __init__(self, meetings: Iterable[Meeting], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["words"].label = _("Your report")
        self._known = _choose(self, meetings, _("the forum in general"))
        self.order_fields(["title", "words", "asks", "language", "meeting"])

    def clean_meeting(self) -> Meeting | None:
        """Return the meeting that was chosen, or none."""
        return self._known.get(self.cleaned_data["meeting"])


class Reply(Said):
    """A reply, and for which organisation."""

    organisation = forms.ChoiceField(label=gettext_lazy("You speak"))

    def __init__(self, organisations: Mapping[str, Organisation], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self._known = organisations
        field = self.fields["organisation"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            (slug, _("for {organisation}").format(organisation=one))
            for slug, one in organisations.items()
        ]

    def clean_organisation(self) -> Organisation | None:
        """Return the organisation that was chosen."""
        return self._known.get(self.cleaned_data["organisation"])
