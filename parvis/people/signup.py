"""What is asked of those who open an account, beside an address and a passphrase."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from parvis.people.models import Person


class Named(forms.Form):
    """Adds a name to the form of a new account."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=200,
        help_text=_("Shown beside what you do in public. It may be the name you are known by."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def clean_name(self) -> str:
        """Keep a name on one line."""
        return " ".join(self.cleaned_data["name"].split())

    def signup(self, request: HttpRequest, person: Person) -> None:
        """Do nothing more: the adapter gave the person this name before it was kept."""
