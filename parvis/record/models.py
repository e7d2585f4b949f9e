"""Entries of the record, the head of each chain, and what is sealed beside an entry."""

from __future__ import annotations

from typing import Any, Protocol, Self

from django.db import models
from django.db.models import F, Q

from parvis.record import verbs
from parvis.record.facts import SIGNED
from parvis.record.verify import NOTHING_BEFORE


class AppendOnly(TypeError):
    """Somebody tried to change or remove what is kept for good."""


class Subject(Protocol):
    """What an act is about: anything that names its chain, its kind and its key."""

    @property
    def chain(self) -> str:
        """Name the record it belongs to: the slug of its member."""

    @property
    def record_kind(self) -> str:
        """Name its kind, such as `commitment`."""

    @property
    def record_key(self) -> str:
        """Name it within its kind, such as `XA0034`."""


class Head(models.Model):
    """The last entry of a chain: its lock, and the validator of every page that reads it."""

    chain = models.SlugField(max_length=80, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=NOTHING_BEFORE)
    at = models.DateTimeField(null=True)
    pulse = models.PositiveBigIntegerField(
        default=0, help_text="Counts small events that are no entries, such as a support."
    )

    def __str__(self) -> str:
        return f"{self.chain} {self.number}"


class Signature(models.Func):
    """The pseudonym of who signed, out of the facts: written alike in queries and in the index."""

    output_field = models.TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **rest: Any) -> Any:
        """Write it for SQLite."""
        template = f"JSON_EXTRACT(%(expressions)s, '$.{SIGNED}')"
        return self.as_sql(compiler, connection, template=template, **rest)

    def as_postgresql(self, compiler: Any, connection: Any, **rest: Any) -> Any:
        """Write it for PostgreSQL."""
        template = f"((%(expressions)s) ->> '{SIGNED}')"
        return self.as_sql(compiler, connection, template=template, **rest)


class EntryQuerySet(models.QuerySet["Entry"]):
    """Readings of the record. Nothing here writes."""

    def update(self, **kwargs: Any) -> int:
        """Refuse: the record is append-only."""
        raise AppendOnly("The record is not rewritten; correct it by a new entry.")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse: the record is append-only."""
        raise AppendOnly("Nothing is removed from the record.")

    def bulk_create(self, objs: Any, *args: Any, **kwargs: Any) -> list[Any]:
        """Refuse: an entry is linked to the one before, so they come one by one."""
        raise AppendOnly("Entries are made one by one, by `record`.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        """Refuse: the record is append-only."""
        raise AppendOnly("The record is not rewritten; correct it by a new entry.")

    def public(self) -> Self:
        """Keep the entries that anyone may read."""
        return self.filter(verb__in=[verb.name for verb in verbs.all_verbs() if verb.public])

    def of(self, chain: str) -> Self:
        """Keep the entries of one chain."""
        return self.filter(chain=chain)

    def about(self, subject: Subject) -> Self:
        """Keep the entries about one subject."""
        return self.filter(
            chain=subject.chain, subject_kind=subject.record_kind, subject_key=subject.record_key
        )

    def signed_by(self, key: str) -> Self:
        """Keep the entries that the person of a pseudonym signed."""
        return self.alias(signature=Signature("facts")).filter(signature=key)

    def newest_first(self) -> Self:
        """Order across chains, the latest entry first."""
        return self.order_by("-at", "-id")


class Entry(models.Model):
    """One act: somebody, on a side, in a role, did a named thing to a named subject, at a moment."""

    record_kind = "entry"

    chain = models.SlugField(max_length=80)
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    verb = models.CharField(max_length=60)
    side = models.CharField(max_length=20)
    role = models.CharField(max_length=40, blank=True)
    actor = models.CharField(max_length=200, blank=True)
    actor_key = models.CharField(max_length=80, blank=True)
    subject_kind = models.CharField(max_length=30)
    subject_key = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    sealed_digest = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("chain", "number", name="an_entry_has_its_own_number"),
            models.UniqueConstraint("chain", "previous", name="a_chain_never_forks"),
            models.CheckConstraint(name="entries_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="an_entry_says_what_happened", condition=~Q(verb="")),
        ]
        indexes = [
            models.Index(F("at").desc(), F("id").desc(), name="entries_latest_first"),
            models.Index(
                fields=["chain", "subject_kind", "subject_key"], name="entries_by_subject"
            ),
            models.Index(Signature("facts"), F("at").desc(), name="entries_by_signature"),
        ]

    def __str__(self) -> str:
        return f"{self.chain} {self.number}: {self.verb}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert; refuse to update."""
        if self.pk is not None:
            raise AppendOnly("The record is not rewritten; correct it by a new entry.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse: the record is append-only."""
        raise AppendOnly("Nothing is removed from the record.")

    @property
    def record_key(self) -> str:
        """Name this entry in the record, for entries that tell of it."""
        return str(self.number)


class Sealed(models.Model):
    """Personal data of one entry, kept beside the chain. Erasing it leaves the chain valid."""

    entry = models.OneToOneField(Entry, models.PROTECT, related_name="sealed")
    salt = models.CharField(max_length=64)
    content = models.JSONField()

    def __str__(self) -> str:
        return f"beside {self.entry_id}"
