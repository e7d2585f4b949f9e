"""The search index: the words of each public thing, and how far the record was read for it."""

from __future__ import annotations

from django.db import models


class Found(models.Model):
    """What search knows of one thing: the tokens of its titles and of its other texts.

    The database itself makes its full-text index from these two columns (see the first migration).
    All of it can be built again from the things themselves.
    """

    kind = models.CharField(max_length=30)
    thing = models.PositiveBigIntegerField(help_text="Its primary key, within its kind.")
    chain = models.SlugField(max_length=80)
    key = models.CharField(max_length=80, help_text="Its key in the record.")
    title = models.TextField()
    body = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "thing"], name="a_thing_is_indexed_once")
        ]
        indexes = [models.Index(fields=["chain", "kind", "key"], name="found_by_subject")]

    def __str__(self) -> str:
        return f"{self.chain}: {self.kind} {self.key}"


class Cursor(models.Model):
    """The last entry of a chain that the index has read."""

    chain = models.SlugField(max_length=80, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.chain} read to {self.number}"
