"""Where allauth asks the house: how a new person is made, what is said when something is refused,
in which language a letter is written."""

from __future__ import annotations

import logging
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from parvis.people.models import Person

WRONG_CODE = _("This code is not the one that was sent, or no longer holds.")
NOT_SENT = _("The letter could not be sent. Try again in a few minutes.")
TOO_MANY = _("Too many attempts. Try again in a few minutes.")


class Accounts(DefaultAccountAdapter):
    """Accounts of this house."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed."),
        "cannot_remove_primary_email": _("The address that letters go to cannot be removed."),
        "duplicate_email": _("This address belongs to your account already."),
        "email_password_mismatch": _("The address or the passphrase is not right."),
        "email_taken": _("This address cannot be used here."),
        "enter_current_password": _("This is not the passphrase you have now."),
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("This is not your passphrase."),
        "invalid_or_expired_key": WRONG_CODE,
        "invalid_login": _("The address or the passphrase is not right."),
        "invalid_password_reset": WRONG_CODE,
        "max_email_addresses": _("An account has at most %d addresses."),
        "too_many_login_attempts": TOO_MANY,
        "unverified_primary_email": _("Letters go to an address that was proved."),
        "select_only_one": _("Choose one only."),
        "same_as_current": _("This is the same as before."),
        "rate_limited": TOO_MANY,
    }

    def save_user(
        self, request: HttpRequest, user: Person, form: Form, commit: bool = True
    ) -> Person:
        """Give a new person the name of the form and the language of the page, then keep it."""
        user.name = form.cleaned_data["name"]
        user.language = get_language() or user.language
        saved: Person = super().save_user(request, user, form, commit)
        return saved

    def format_email_subject(self, subject: str) -> str:
        """Add nothing to the subject of a letter."""
        return str(subject)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write a letter in the language of its reader; of those unknown, in that of the page.

        Where it cannot be sent, that is said on the page: what was done before stays done.
        """
        reader = Person.objects.filter(emailaddress__email__iexact=email).first()
        with override(reader.language if reader else get_language()):
            told = {**context, "email": email, "site_name": settings.SITE_NAME}
            letter = self.render_mail(template_prefix, email, told)
        try:
            letter.send()
        except OSError:  # no server, none that answers, one that refuses (SMTPException)
            logging.getLogger("parvis").exception("A letter could not be sent.")
            if self.request:
                self.add_message(self.request, messages.ERROR, message=str(NOT_SENT))

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # One account, one count, by whichever name of this house it is tried.
        return str(credentials.get("email", "")).lower()

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Name in our own words the ways to show that it is still you."""
        words = {
            "reauthenticate": gettext("Give your passphrase"),
            "mfa_reauthenticate": gettext("Give a code of your app, or a recovery code"),
            "mfa_reauthenticate:webauthn": gettext("Use a passkey"),
        }
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [{**one, "description": words[one["id"]]} for one in methods]


class Providers(DefaultSocialAccountAdapter):
    """Sign-in by a provider of identities."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultSocialAccountAdapter.error_messages,
        "email_taken": _(
            "This address has an account here. Sign in to it first, then add %s to it."
        ),
        "invalid_token": _("The provider’s answer could not be verified."),
        "no_password": _("Set a passphrase first: you could not sign in any more."),
        "no_verified_email": _("Prove an address first: you could not sign in any more."),
        "disconnect_last": _("This is your last way to sign in, and cannot be removed."),
        "connected_other": _("This identity is already used by another account."),
    }

    def get_signup_form_initial_data(self, sociallogin: SocialLogin) -> dict[str, Any]:
        """Begin the form of a new account with the name and the address that the provider tells."""
        told = sociallogin.account.extra_data
        told = told.get("userinfo") or told.get("id_token") or told
        name = told.get("name") or ""
        initial: dict[str, Any] = super().get_signup_form_initial_data(sociallogin)
        return {**initial, "name": str(name)[:200]}

    def save_user(
        self, request: HttpRequest, sociallogin: SocialLogin, form: Form | None = None
    ) -> Person:
        """Keep the address of the form alone, not another that the provider tells besides.

        What one proved would let them into an account that holds an address they have not proved.
        """
        if form:
            typed, told = form.cleaned_data["email"].lower(), sociallogin.email_addresses
            sociallogin.email_addresses = [one for one in told if one.email.lower() == typed]
        saved: Person = super().save_user(request, sociallogin, form)
        return saved

    def validate_disconnect(self, account: SocialAccount, accounts: Any) -> None:
        """Let nobody lock themselves out: some other way to sign in must be left."""
        person = account.user
        keys = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN)
        proved = person.emailaddress_set.filter(verified=True)
        others = [one for one in accounts if one.pk != account.pk]
        if not (others or proved.exists() or keys.exists()):
            raise ValidationError(self.error_messages["disconnect_last"])


class Factors(DefaultMFAAdapter):
    """Second factors and passkeys."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "add_email_blocked": _("No address can be added while a second factor guards the account."),
        "cannot_delete_authenticator": _("This second factor cannot be removed."),
        "cannot_generate_recovery_codes": _("Recovery codes belong to a second factor: add one."),
        "incorrect_code": _("This code is not right, or no longer holds."),
        "unverified_email": _("Prove your e-mail address first, then add a second factor."),
        "rate_limited": TOO_MANY,
    }

    def _get_site_name(self) -> str:
        return settings.SITE_NAME

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        """Name a new key by its number."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Key {number}").format(number=number)
