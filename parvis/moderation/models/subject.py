"""Rows about a thing of any room, named as the record names it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q

from parvis.moderation.labels import THINGS
from parvis.record.models import Subject

Row = TypeVar("Row", bound=models.Model)


class AboutQuerySet(models.QuerySet[Row]):
    """Readings of rows about things."""

    def of(self, chain: str) -> Self:
        """Keep those of one record."""
        return self.filter(chain=chain)

    def about(self, thing: Subject) -> Self:
        """Keep those about one thing."""
        return self.filter(
            chain=thing.chain, subject_kind=thing.record_kind, subject_key=thing.record_key
        )

    def about_same(self, row: About) -> Self:
        """Keep those about the thing that another row is about."""
        return self.filter(
            chain=row.chain, subject_kind=row.subject_kind, subject_key=row.subject_key
        )

    def about_any(self, names: Iterable[tuple[str, str, str]]) -> Self:
        """Keep those about some things, named by chain, kind and key; of none, none."""
        wanted = Q(pk__in=[])
        keys: dict[tuple[str, str], list[str]] = {}
        for chain, kind, key in names:
            keys.setdefault((chain, kind), []).append(key)
        for (chain, kind), named in keys.items():
            wanted |= Q(chain=chain, subject_kind=kind, subject_key__in=named)
        return self.filter(wanted)


class About(models.Model):
    """A row about a thing."""

    chain = models.SlugField(max_length=80)
    subject_kind = models.CharField(max_length=30)
    subject_key = models.CharField(max_length=80)

    class Meta:
        abstract = True

    @property
    def subject(self) -> tuple[str, str, str]:
        """Name the thing: its chain, kind and key."""
        return self.chain, self.subject_kind, self.subject_key

    @property
    def thing(self) -> object:
        """Say what kind of thing it is about."""
        return THINGS[self.subject_kind]
