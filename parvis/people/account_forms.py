"""The forms of accounts in our own words: allauth checks, we name the fields and explain them."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from allauth.socialaccount import forms as social
from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from parvis.people import acts, passphrases

ADDRESS = _("E-mail address")
PASSPHRASE = _("Passphrase")
CODE = _("Code")
NO_KEY = _("No passkey was used. Choose another way, or try again with JavaScript on.")
ADVICE = lazy(passphrases.advice, str)()


class InOurWords(forms.Form):
    """Names the fields of a form, and takes away what repeats a name inside its box."""

    labels: ClassVar[dict[str, Any]] = {}
    hints: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            if name in self.labels:
                field.help_text = self.hints.get(name, "")


class Twice(InOurWords):
    """Asks for a new passphrase twice."""

    def clean(self) -> dict[str, Any]:
        """Say in our own words that the two differ."""
        cleaned: dict[str, Any] = super().clean() or {}
        first, second = cleaned.get("password1"), self.data.get(self.add_prefix("password2"))
        if first and second and first != second:
            self.errors["password2"] = self.error_class(
                [str(_("This is not the same passphrase."))]
            )
        return cleaned


class SignIn(InOurWords, account.LoginForm):
    """Signs in with an address and a passphrase."""

    labels: ClassVar = {
        "login": ADDRESS,
        "password": PASSPHRASE,
        "remember": _("Stay signed in on this device for two weeks"),
    }


class SignUp(InOurWords, account.SignupForm):
    """Opens an account."""

    labels: ClassVar = {"email": ADDRESS, "password1": PASSPHRASE}
    hints: ClassVar = {
        "email": _("Never shown. A code is sent there, to prove that it is yours."),
        "password1": ADVICE,
    }
    field_order = ("name", "email", "password1")


class SignUpByProvider(InOurWords, social.SignupForm):
    """Opens an account for those whom a provider of identities knows."""

    labels: ClassVar = {"email": ADDRESS}
    hints: ClassVar = {"email": SignUp.hints["email"]}
    field_order = ("name", "email")


class AddAddress(InOurWords, account.AddEmailForm):
    """Adds an address."""

    labels: ClassVar = {"email": ADDRESS}
    hints: ClassVar = {"email": _("A code is sent there, to prove that it is yours.")}


class ChangePassphrase(Twice, account.ChangePasswordForm):
    """Changes a passphrase that is known."""

    labels: ClassVar = {
        "oldpassword": _("The passphrase you have now"),
        "password1": _("New passphrase"),
        "password2": _("New passphrase, once more"),
    }
    hints: ClassVar = {"password1": ADVICE}


class SetPassphrase(Twice, account.SetPasswordForm):
    """Gives a passphrase to an account that had none."""

    labels: ClassVar = {
        "password1": _("New passphrase"),
        "password2": _("New passphrase, once more"),
    }
    hints: ClassVar = {"password1": ADVICE}


class NewPassphrase(Twice, account.ResetPasswordKeyForm):
    """Replaces a passphrase that was forgotten."""

    labels: ClassVar = SetPassphrase.labels
    hints: ClassVar = SetPassphrase.hints


class AskForReset(InOurWords, account.ResetPasswordForm):
    """Asks for a code, to replace a passphrase."""

    labels: ClassVar = {"email": ADDRESS}

    def clean_email(self) -> str:
        """Where nobody has proved the address yet, let nothing but the code let in any more."""
        asked: str = super().clean_email()
        for person in self.users:
            acts.begin_anew(person)
        return asked


class AskForCode(InOurWords, account.RequestLoginCodeForm):
    """Asks for a code, to sign in."""

    labels: ClassVar = {"email": ADDRESS}

    def clean_email(self) -> str:
        """Where nobody has proved the address yet, let nothing but the code let in any more."""
        asked: str = super().clean_email()
        if self._user:
            acts.begin_anew(self._user)
        return asked


class Reauthenticate(InOurWords, account.ReauthenticateForm):
    """Asks for the passphrase once more."""

    labels: ClassVar = {"password": PASSPHRASE}


class SignInCode(InOurWords, account.ConfirmLoginCodeForm):
    """Takes the code that signs in."""

    labels: ClassVar = {"code": CODE}


class AddressCode(InOurWords, account.ConfirmEmailVerificationCodeForm):
    """Takes the code that proves an address."""

    labels: ClassVar = {"code": CODE}


class ResetCode(InOurWords, account.ConfirmPasswordResetCodeForm):
    """Takes the code that lets a passphrase be replaced."""

    labels: ClassVar = {"code": CODE}


class SecondFactor(InOurWords, mfa.AuthenticateForm):
    """Takes a code of the authenticator app, or a recovery code."""

    labels: ClassVar = {"code": _("Code of your app, or a recovery code")}


class SecondFactorAgain(InOurWords, mfa.ReauthenticateForm):
    """Takes such a code once more."""

    labels: ClassVar = SecondFactor.labels


class StartApp(InOurWords, totp.ActivateTOTPForm):
    """Takes the first code of an authenticator app."""

    labels: ClassVar = {"code": _("Code that the app shows")}


class AddKey(InOurWords, webauthn.AddWebAuthnForm):
    """Adds a passkey or a security key."""

    labels: ClassVar = {
        "name": _("Name of this key"),
        "credential": pgettext_lazy("passkey", "Key"),
        "passwordless": _("Sign in with this key alone, without a passphrase"),
    }
    hints: ClassVar = {
        "name": _("For yourself, to tell your keys apart."),
        "passwordless": _(
            "Your device then asks for its PIN, your finger or your face. Without this, the key "
            "is a second factor after your passphrase."
        ),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"passwordless": True, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)


class FirstKey(InOurWords, webauthn.SignupWebAuthnForm):
    """Adds the passkey with which an account is opened."""

    labels: ClassVar = {name: AddKey.labels[name] for name in ("name", "credential")}
    hints: ClassVar = {"name": AddKey.hints["name"]}


class RenameKey(InOurWords, webauthn.EditWebAuthnForm):
    """Renames a key."""

    labels: ClassVar = {"name": AddKey.labels["name"]}
    hints: ClassVar = {"name": AddKey.hints["name"]}


class ByKey(forms.Form):
    """Takes what a passkey answers; a script fills it in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].error_messages = {"required": NO_KEY, "invalid": NO_KEY}


class SignInByKey(ByKey, webauthn.LoginWebAuthnForm):
    """Signs in with a passkey."""


class SecondFactorByKey(ByKey, webauthn.AuthenticateWebAuthnForm):
    """Takes a passkey after a passphrase or a code."""


class AgainByKey(ByKey, webauthn.ReauthenticateWebAuthnForm):
    """Takes a passkey once more."""
