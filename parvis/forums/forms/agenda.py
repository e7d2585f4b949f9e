"""Forms that put an item on an agenda, put it in order, and add papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parvis.documents.rules import may_deposit
from parvis.forums.models import AgendaItem
from parvis.people.forms.fields import Day, Name, Website
from parvis.ui.languages import language_field

LONGEST = 600  # minutes of one item


class AddItem(forms.Form):
    """What is to be dealt with, for how long, and carried by whom."""

    use_required_attribute = False

    title = Name(label=_("What the item is about"))
    details = forms.CharField(
        label=_("What the meeting is asked to do"), required=False, max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
    )  # fmt: skip
    language = language_field(_("Language of these words"))
    minutes = forms.IntegerField(
        label=_("How many minutes it takes"), required=False, min_value=1, max_value=LONGEST,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5, "dir": "ltr"}),
    )  # fmt: skip
    is_joint = forms.BooleanField(
        label=_("Both sides carry it together"), required=False,
        help_text=_("Else your organisation carries it."),
    )  # fmt: skip


def title_of(item: AgendaItem) -> str:
    """Return the title of an item; of one that is hidden, its number."""
    if item.is_public:
        return item.text("title").words
    return gettext("Item {number}, hidden").format(number=item.number)


class Arrange(forms.Form):
    """The place of each item of an agenda, as a number."""

    use_required_attribute = False

    def __init__(self, asked: Any, items: Iterable[AgendaItem]) -> None:
        """Make a field for each item, in the order in which they stand."""
        super().__init__(asked)
        self.numbers: list[int] = []
        for place, item in enumerate(items, start=1):
            self.numbers.append(item.number)
            self.fields[f"item-{item.number}"] = forms.IntegerField(
                label=title_of(item), initial=place, min_value=1, max_value=9999,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 5, "dir": "ltr"}),
            )  # fmt: skip

    def order(self) -> list[int]:
        """Return the numbers of the items in the order typed; of two in one place, as they stood."""
        return sorted(self.numbers, key=lambda n: self.cleaned_data[f"item-{n}"])


class AddPaper(forms.Form):
    """A document that goes with the meeting, or with one of its items: a file or an address."""

    use_required_attribute = False

    title = Name(label=_("Title"), max_length=300)
    language = language_field(_("Language of the document"))
    source = Name(label=_("Who made it"), max_length=300)
    item = forms.ChoiceField(label=_("Item of the agenda"), required=False)
    file = forms.FileField(
        label=_("File"), required=False, help_text=_("PDF, pictures, tables, texts. It is public.")
    )
    address = Website(label=_("Or its address on the web"), required=False)
    made_on = Day(label=_("Day it bears"), required=False)

    def __init__(self, asked: Any, files: Any, items: Iterable[AgendaItem], **rest: Any) -> None:
        """Offer the items of the agenda."""
        super().__init__(asked, files, **rest)
        self.items = {str(one.number): one for one in items}
        self.fields["item"] = forms.ChoiceField(
            label=_("Item of the agenda"), required=False,
            choices=[("", _("The meeting as a whole"))]
            + [(n, title_of(one)) for n, one in self.items.items()],
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Read the file, and of one that is too large no more than shows it; ask if it can be kept."""
        told = super().clean() or {}
        sent = told.get("file")
        kept = (sent.name or "", bytes(sent.read(settings.LARGEST_FILE + 1))) if sent else None
        if not self.errors:
            ruling = may_deposit(
                title=told["title"], source=told["source"], address=told["address"], file=kept
            )
            if not ruling:
                self.add_error(None, str(ruling.reason))
        return {**told, "file": kept, "item": self.items.get(told.get("item", ""))}
