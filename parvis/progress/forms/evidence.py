"""What is typed of evidence: a piece that is filed, and what is said about one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from parvis.documents.cleaning.names import names_in
from parvis.documents.kinds import kind_of
from parvis.documents.rules import may_deposit
from parvis.people.forms.fields import Day, Name
from parvis.plans.models import Milestone
from parvis.progress.labels import KINDS
from parvis.progress.law.evidence import LONGEST, Kind
from parvis.progress.models import Evidence
from parvis.progress.rules.evidence import is_of_kind
from parvis.rulings import Ruling
from parvis.ui.languages import language_field
from parvis.ui.lists import listed
from parvis.ui.typed import plain_lines


def _address(label: Any, **rest: Any) -> forms.URLField:
    return forms.URLField(
        label=label, required=False, max_length=500, assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}), **rest,
    )  # fmt: skip


class FileEvidence(forms.Form):
    """A piece of evidence of any of the four kinds: a file, or an address, with what it proves."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=gettext_lazy("What it is"), choices=list(KINDS.items()), widget=forms.RadioSelect
    )
    title = Name(label=gettext_lazy("Title"), max_length=300)
    file = forms.FileField(label=gettext_lazy("File, dataset or photo"), required=False)
    address = _address(
        gettext_lazy("Or its address on the web"),
        help_text=gettext_lazy("We link to it and never fetch it: what stands there can change."),
    )
    copy = _address(
        gettext_lazy("Address of an archived copy"),
        help_text=gettext_lazy("For a link: where a copy was kept, at a web archive for instance."),
    )
    made_on = Day(label=gettext_lazy("Date of the fact"), required=False)
    undated = forms.BooleanField(
        label=gettext_lazy("The date of the fact is not known"), required=False
    )
    source = Name(label=gettext_lazy("Who made it"), max_length=300)
    licence = Name(
        label=gettext_lazy("Licence"), max_length=100, required=False,
        help_text=gettext_lazy("As CC-BY-4.0. Left empty, the page says that none is stated."),
    )  # fmt: skip
    language = language_field(gettext_lazy("Language of the document"))
    milestones = forms.MultipleChoiceField(
        label=gettext_lazy("Milestones that it proves"), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("None: it is evidence for the commitment as a whole."),
    )  # fmt: skip
    names_known = forms.BooleanField(
        label=gettext_lazy("The names in the properties of the file may be public"), required=False
    )

    def __init__(
        self, data: Any, files: Any, milestones: Iterable[Milestone], today: date, **rest: Any
    ) -> None:
        """Offer the milestones of the commitment, and say what happens to files."""
        super().__init__(data, files, **rest)
        self.today = today
        self.offered = {one.number: one for one in milestones}
        choices = [(n, f"{n} {one.text('title')}") for n, one in self.offered.items()]
        self.fields["milestones"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["milestones"]
        self.fields["file"].help_text = _what_happens_to_files()

    def clean_made_on(self) -> date | None:
        """Refuse a day to come."""
        told: date | None = self.cleaned_data["made_on"]
        if told and told > self.today:
            raise forms.ValidationError(
                _("A fact is not later than the day on which it is published.")
            )
        return told

    def clean(self) -> dict[str, Any]:
        """Read the file, and of one that is too large no more than shows it; ask if it can be kept."""
        told = super().clean() or {}
        sent = self.files.get("file")
        kept = (sent.name or "", bytes(sent.read(settings.LARGEST_FILE + 1))) if sent else None
        if "made_on" in told and bool(told["made_on"]) == told.get("undated", False):
            self.add_error("made_on", _("Say the date of the fact, or that it is not known."))
        if not {"address", "copy", "kind"} & self.errors.keys():
            self._ask(told, kept)
        if self.errors and kept:
            self.add_error("file", _("Your words are kept; choose your file again."))
        proven = [self.offered[number] for number in told.get("milestones", [])]
        return {**told, "file": kept, "milestones": proven}

    def _ask(self, told: dict[str, Any], file: tuple[str, bytes] | None) -> None:
        """Ask whether this can be kept, as what it is said to be, and whom it names."""
        place = "address" if told["kind"] == Kind.LINK or (told["address"] and file) else "file"
        ruling = may_deposit(
            title="-", source="-", address=told["address"], copy=told["copy"], file=file
        )
        ruling = ruling and _is_what_it_is_said_to_be(told["kind"], file)
        if not ruling:
            self.add_error(place, str(ruling.reason))
        elif file and not told.get("names_known"):
            self._tell_names(file[1])

    def _tell_names(self, content: bytes) -> None:
        """Stop where the properties of a file name somebody, until that is said to be known."""
        names = names_in(content, kind_of(content, limit=settings.LARGEST_FILE))
        if names:
            self.add_error("file", _(
                "Its properties name: {names}. Take that out and save it again, or tick below that "
                "it may be public."
            ).format(names=listed(names)))  # fmt: skip

    def told(self) -> dict[str, Any]:
        """Return what the act is told."""
        words = {**self.cleaned_data}
        for name in ("undated", "names_known"):
            words.pop(name, None)
        return words


def _is_what_it_is_said_to_be(kind: str, file: tuple[str, bytes] | None) -> Ruling:
    of = kind_of(file[1], limit=settings.LARGEST_FILE).media_type if file else ""
    return is_of_kind(kind, of)


def _what_happens_to_files() -> str:
    size = filesizeformat(settings.LARGEST_FILE)
    return " ".join([
        _("At most {size}. It is public.").format(size=size),
        _(
            "Of photos (JPEG, PNG, WebP) the place, the camera and all hidden text are taken out; "
            "the picture stays as it is."
        ),
        _(
            "PDF and office files cannot be cleaned here: we look for the names in their properties, "
            "and may miss some. What a picture shows is not looked at here: mind faces and number "
            "plates yourself."
        ),
    ])  # fmt: skip


class SayWhy(forms.Form):
    """Words about a piece of evidence, and their language."""

    use_required_attribute = False

    words = forms.CharField(
        label=gettext_lazy("Reason"), max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        help_text=gettext_lazy("Say what can be checked. It stays beside the piece, for everybody."),
    )  # fmt: skip
    language = language_field(gettext_lazy("Language of these words"))

    def __init__(self, data: Any = None, *, label: Any = "", **rest: Any) -> None:
        super().__init__(data, initial={"language": get_language()}, **rest)
        if label:
            self.fields["words"].label = label

    def clean_words(self) -> str:
        """Keep a text as a database can keep it."""
        return plain_lines(self.cleaned_data["words"])


class Withdraw(SayWhy):
    """Why a piece is withdrawn, and which one takes its place."""

    replaced_by = forms.ChoiceField(label=gettext_lazy("Replaced by"), required=False)

    def __init__(self, data: Any = None, *, others: Iterable[Evidence] = (), **rest: Any) -> None:
        """Offer the other pieces of the side."""
        super().__init__(data, **rest)
        self.others = {str(one.number): one for one in others}
        self.fields["replaced_by"].choices = [  # type: ignore[attr-defined]
            ("", _("No other piece")),
            *((n, str(one.document.text("title"))) for n, one in self.others.items()),
        ]

    def clean_replaced_by(self) -> Evidence | None:
        """Return the piece that was chosen."""
        return self.others.get(self.cleaned_data["replaced_by"])
