"""A member, and the history of its status."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from parvis.members.life import Kind, Region, Status
from parvis.texts.fields import PartialDateField
from parvis.texts.models import Translated


class MemberQuerySet(models.QuerySet["Member"]):
    """Readings of members."""

    def for_reading(self) -> Self:
        """Return members with all their pages show of them."""
        return self.prefetch_related(
            models.Prefetch("status_changes", StatusChange.objects.all(), to_attr="history")
        )


class Member(Translated):
    """A country or a locality of the Partnership. Its slug names its record and never changes."""

    record_kind = "member"

    slug = models.SlugField(max_length=80, unique=True)
    code = models.CharField(
        max_length=12, unique=True, help_text="As in OGP's data; not always ISO."
    )
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=10, choices=[(k, k) for k in Kind])
    kind_source = models.CharField(max_length=60, blank=True, help_text="The source's own word.")
    region = models.CharField(max_length=10, choices=[(r, r) for r in Region])
    joined = PartialDateField()
    consulting_since = models.DateField(null=True, blank=True)
    website = models.URLField(blank=True)
    is_invented = models.BooleanField(default=False, help_text="Part of the demonstration world.")
    source = models.CharField(max_length=200, blank=True, help_text="Where it was imported from.")

    objects = MemberQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(name="a_member_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="a_member_has_a_kind", condition=Q(kind__in=list(Kind))),
            models.CheckConstraint(
                name="a_member_has_a_region", condition=Q(region__in=list(Region))
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def chain(self) -> str:
        """Name the record of this member."""
        return self.slug

    @property
    def record_key(self) -> str:
        """Name this member in the record."""
        return self.slug

    def get_absolute_url(self) -> str:
        """Return the member's page."""
        return reverse("members:member", args=[self.slug])

    def participates(self, on: date) -> bool:
        """Say whether it had begun to consult civil society by a day (JOIN-11)."""
        return self.consulting_since is not None and self.consulting_since <= on

    @cached_property
    def history(self) -> list[StatusChange]:
        """Return the steps of its status in their order, read once for one page."""
        return list(self.status_changes.all())

    def status(self, on: date) -> Status:
        """Return the status on a day: the latest change by then, else unknown."""
        known = [change for change in self.history if change.since <= on]
        return (
            Status(max(known, key=lambda change: (change.since, change.pk)).status)
            if known
            else Status.UNKNOWN
        )


class StatusChange(models.Model):
    """One step in a membership's life: never edited, only followed by another."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="status_changes")
    status = models.CharField(max_length=14, choices=[(s, s) for s in Status])
    since = models.DateField()
    reason = models.TextField()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_change_of_status_gives_its_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="a_status_is_a_known_one", condition=Q(status__in=list(Status))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.status} since {self.since}"
