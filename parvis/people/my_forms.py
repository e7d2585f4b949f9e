"""What a person says of their own account: the name it shows, the language of its letters, its end."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from parvis.people.forms.fields import Name
from parvis.ui.languages import language_field


class AccountForm(forms.Form):
    """The name that pages show, and the language in which letters are written."""

    name = Name(
        label=gettext_lazy("The name that pages show"),
        help_text=gettext_lazy(
            "Shown beside what you do in public, now and before. It may be the name you are known by."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = language_field(gettext_lazy("Language of letters to you"))


class CloseForm(forms.Form):
    """One word, typed, so that no account is closed by a slip of the hand."""

    word = forms.CharField(
        label="",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["word"].label = _("Type “{word}” to confirm").format(word=_word())

    def clean_word(self) -> str:
        """Take the word whatever its capitals."""
        typed = str(self.cleaned_data["word"]).strip()
        if typed.casefold() != _word().casefold():
            raise forms.ValidationError(_("Type the word “{word}”.").format(word=_word()))
        return typed


def _word() -> str:
    return pgettext("the word that one types to close an account", "close")
