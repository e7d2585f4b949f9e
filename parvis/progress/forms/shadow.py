"""What is written from outside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from parvis.people.models import Organisation
from parvis.progress.forms.pens import LONGEST_ACCOUNT
from parvis.progress.labels import LEVELS
from parvis.progress.law.scales import PENS
from parvis.ui.languages import language_field


class ShadowForm(forms.Form):
    """For which organisation, how far the commitment was carried out, and why one says so."""

    organisation = forms.ChoiceField(label=_("For which organisation"))
    level = forms.ChoiceField(
        label=_("How far has this commitment been carried out?"),
        choices=[(level, LEVELS[level]) for level in PENS],
        widget=forms.RadioSelect,
    )
    account = forms.CharField(
        label=_("What has been done, and what has not?"),
        help_text=_("Say what can be checked, and where."),
        max_length=LONGEST_ACCOUNT,
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    language = language_field(_("Language of these words"))

    def __init__(self, speaks: Mapping[str, Organisation], asked: Any) -> None:
        super().__init__(asked, initial={"language": get_language()})
        self.speaks = speaks
        field: Any = self.fields["organisation"]
        field.choices = [(slug, str(one)) for slug, one in speaks.items()]

    def clean_account(self) -> str:
        """Keep a text that a database can keep."""
        account: str = self.cleaned_data["account"]
        return account.replace("\r\n", "\n")

    def told(self) -> dict[str, Any]:
        """Return what was typed, as the act asks for it."""
        typed = self.cleaned_data
        return {**typed, "organisation": self.speaks[typed["organisation"]]}
