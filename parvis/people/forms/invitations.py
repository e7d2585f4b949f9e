"""The form that opens an account by invitation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.utils.translation import gettext_lazy as _

from parvis.people.forms.fields import own_name
from parvis.people.models import Invitation, Person


class OpenAccount(forms.Form):
    """A name and a passphrase; the address is the one the invitation went to."""

    use_required_attribute = False

    email = forms.EmailField(
        label=_("E-mail address"), disabled=True,
        help_text=_("The one this invitation was sent to. You sign in with it."),
        widget=forms.EmailInput(attrs={"autocomplete": "username", "dir": "ltr"}),
    )  # fmt: skip
    name = own_name()
    passphrase = forms.CharField(
        label=_("Passphrase"), strip=False, max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "dir": "ltr"}),
    )  # fmt: skip

    def __init__(self, asked: Any, *, invitation: Invitation) -> None:
        """Begin with the name that was kept."""
        self.invited_to = invitation.email
        named = invitation.person.name
        super().__init__(asked, initial={"email": invitation.email, "name": named})
        self.fields["passphrase"].help_text = " ".join(password_validators_help_texts())

    def clean(self) -> dict[str, Any]:
        """Ask of the passphrase what is asked of every one."""
        asked = super().clean() or {}
        if passphrase := asked.get("passphrase"):
            person = Person(name=asked.get("name", ""), email=self.invited_to)
            try:
                validate_password(passphrase, person)
            except forms.ValidationError as wrong:
                self.add_error("passphrase", wrong)
        return asked
