"""What is said at the outsiders' desk: words that somebody signs, which can be withheld."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Q

from parvis.forums.models.forum import Forum
from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.people.sides import Side
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet

Words = TypeVar("Words", bound="Spoken")


def new_salt() -> str:
    """Return chance enough that nobody finds hidden words by trying."""
    return secrets.token_hex(16)


class Salted(Withheld):
    """Words that can be hidden, of which the record tells a fingerprint that betrays none of them."""

    salt = models.CharField(
        max_length=32, default=new_salt,
        help_text="Chance, so that the record betrays no hidden words.",
    )  # fmt: skip

    class Meta:
        abstract = True

    def fingerprint_of(self, *texts: str) -> str:
        """Return what the record tells of some of its texts: the SHA-256 of salt and texts."""
        said = "\n\n".join(texts)
        return hashlib.sha256(f"{self.salt}{said}".encode()).hexdigest()


class SpokenQuerySet(WithheldQuerySet[Words]):
    """Readings of what is said at the desk."""

    def for_reading(self) -> Self:
        """Return it with its forum and with those who said it."""
        return self.select_related("forum__member", "member", "person", "organisation__member")


class Spoken(Translated, Salted):
    """Words of a person, perhaps for an organisation, under a number within the member.

    The record tells a fingerprint of them and no word: they may have to be hidden.
    """

    found_by = ("member__slug", "number")
    spoken: ClassVar[tuple[str, ...]] = ("words",)

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    words = models.TextField()
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="For whom it is said; empty: in the person's own name.",
    )  # fmt: skip
    side = models.CharField(max_length=20, choices=[(side, side) for side in Side])
    at = models.DateTimeField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.forum}, {self.number}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    @property
    def as_fact(self) -> dict[str, Any]:
        """Return how an entry about its forum names it, so that it can be found, and masked."""
        return {self.record_kind: self.record_key}

    @property
    def by(self) -> Organisation | None:
        """Return the organisation whose words it is, if it is one's."""
        return self.organisation

    @property
    def fingerprint(self) -> str:
        """Return what the record tells of its words."""
        return self.fingerprint_of(*(str(getattr(self, name)) for name in self.spoken))


def always(kind: str, plural: str) -> list[models.BaseConstraint]:
    """Return what the database holds of each kind of words, named as sentences."""
    return [
        models.UniqueConstraint("member", "number", name=f"{kind}_has_its_own_number"),
        models.CheckConstraint(name=f"{plural}_count_from_one", condition=Q(number__gte=1)),
        models.CheckConstraint(name=f"{kind}_says_something", condition=~Q(words="")),
        models.CheckConstraint(
            name=f"{kind}_is_on_a_known_side", condition=Q(side__in=list(Side))
        ),
    ]  # fmt: skip
