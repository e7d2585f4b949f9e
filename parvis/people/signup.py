"""What is asked of those who open an account, beside an address and a passphrase."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest

from parvis.people.forms.fields import own_name
from parvis.people.models import Person


class Named(forms.Form):
    """Adds a name to the form of a new account."""

    name = own_name()

    def signup(self, request: HttpRequest, person: Person) -> None:
        """Do nothing more: the adapter gave the person this name before it was kept."""
