"""Where allauth asks the house: how a new person is made, who may sign up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter


class Accounts(DefaultAccountAdapter):
    """Accounts of this house."""


class Providers(DefaultSocialAccountAdapter):
    """Sign-in by a provider of identities."""
