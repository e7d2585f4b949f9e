"""A person: with an account, or only named; in public under a name, later under a pseudonym."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from parvis.record import clock

# No vowels and no look-alikes: a pseudonym spells no word and can be read aloud.
SIGNS = "23456789bcdfghjkmnpqrstvwxz"


# What the pseudonym of somebody who is not named begins with: it is nobody's, and serves once.
ONCE = "u-"


def new_key(prefix: str = "p-") -> str:
    """Return a new pseudonym: `p-`, or what else it begins with, and ten signs, 47 bits of chance."""
    return prefix + "".join(secrets.choice(SIGNS) for _sign in range(10))


class PersonManager(BaseUserManager["Person"]):
    """Finds and makes persons, as Django's accounts ask."""

    def get_by_natural_key(self, username: str | None) -> Person:
        """Return the person who signs in with this address."""
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """Somebody who acts or is named. Its key is a pseudonym: the record knows persons by it alone.

    Without an address a person is only named (in a seat, in minutes) and may later claim that name.
    Closed, a person keeps nothing but the key: what was done in public stays under it.
    """

    key = models.SlugField(max_length=20, unique=True, default=new_key)
    email = models.EmailField(
        null=True, blank=True, unique=True, help_text="Empty for those who are only named."
    )
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=12, default=settings.LANGUAGE_CODE)
    created_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    became = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="was",
        help_text="The account that claimed this name.",
    )  # fmt: skip

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    objects = PersonManager()

    class Meta:
        ordering = ["name", "key"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"), name="an_address_belongs_to_one_person",
            ),
            models.CheckConstraint(
                name="a_person_has_a_name_until_it_is_closed",
                condition=~Q(name="") | Q(closed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_closed_account_keeps_no_personal_data",
                condition=Q(closed_at__isnull=True)
                | Q(name="", email__isnull=True, last_login__isnull=True),
            ),
            models.CheckConstraint(
                name="no_address_is_null_and_not_empty",
                condition=Q(email__isnull=True) | ~Q(email=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.public_name

    @property
    def public_name(self) -> str:
        """Return the name, or once it is closed the pseudonym."""
        return self.name or _("A person who has left ({key})").format(key=self.key)

    @property
    def has_account(self) -> bool:
        """Say whether this person can sign in, and is not only named."""
        return self.email is not None and self.closed_at is None

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Say to Django whether this person may be signed in."""
        return self.closed_at is None

    def get_username(self) -> str:
        """Return the address, or the pseudonym of those who have none."""
        return self.email or self.key

    def clean(self) -> None:
        """Bring the address into one shape."""
        if self.email:
            self.email = Person.objects.normalize_email(self.email)

    def get_full_name(self) -> str:
        """Return the public name, for letters."""
        return self.public_name

    @classmethod
    def known_as(cls, keys: Any) -> dict[str, str]:
        """Return the public names of persons by their keys. One query."""
        return {one.key: one.public_name for one in cls.objects.filter(key__in=set(keys))}
