"""What makes a passphrase good enough, said in our own words. Django judges, we explain."""

from __future__ import annotations

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(password_validation.MinimumLengthValidator):
    """A passphrase of a few words is long; no other rule of composition is asked (ASVS 2.1)."""

    def get_error_message(self) -> str:
        """Say that it is too short, and how long it must be."""
        return ngettext(
            "This passphrase is too short. It needs at least {number} character.",
            "This passphrase is too short. It needs at least {number} characters.",
            self.min_length,
        ).format(number=self.min_length)

    def get_help_text(self) -> str:
        """Say how long it must be."""
        return ngettext(
            "At least {number} character; a few words together are easy to remember.",
            "At least {number} characters; a few words together are easy to remember.",
            self.min_length,
        ).format(number=self.min_length)


class NotCommon(password_validation.CommonPasswordValidator):
    """What thousands of others use is guessed first."""

    def get_error_message(self) -> str:
        """Say that it is known."""
        return _("This passphrase is one of the most common ones, and is guessed first.")

    def get_help_text(self) -> str:
        """Need no word beforehand."""
        return ""


class NotTheirName(password_validation.UserAttributeSimilarityValidator):
    """A name or an address is no secret."""

    def get_error_message(self) -> str:
        """Say that it resembles what everybody can know."""
        return _("This passphrase is too close to your name or your e-mail address.")

    def get_help_text(self) -> str:
        """Need no word beforehand."""
        return ""


def advice() -> str:
    """Return, as a sentence without markup, what is asked of a new passphrase."""
    return " ".join(filter(None, password_validation.password_validators_help_texts()))
