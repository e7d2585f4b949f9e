"""What is asked of those who open an account, beside an address and a passphrase."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils.translation import get_language
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

    def signup(self, request: HttpRequest, person: Person) -> None:
        """Keep the name and the language of the page."""
        person.name = self.cleaned_data["name"]
        person.language = get_language() or person.language
        person.save(update_fields=["name", "language"])
