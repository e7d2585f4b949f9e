"""What an organisation brings and seeks, and what a commitment needs: from one closed list."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, PolicyArea
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet

_VERSION = "Grows with each change, so that two at once are noticed."


class OfferQuerySet(WithheldQuerySet["Offer"]):
    """Readings of what organisations bring."""

    def for_reading(self) -> Self:
        """Return those of organisations that everybody sees, with their policy areas, by name."""
        shown = self.public().filter(organisation__withheld_at__isnull=True)
        read = shown.select_related("organisation__member").prefetch_related("areas")
        return read.order_by("organisation__name", "organisation__pk")

    def of(self, member: Member) -> Self:
        """Keep those of the organisations of one member."""
        return self.filter(organisation__member=member)


class Offer(Translated, Withheld):
    """What one organisation says that it brings, and what it seeks; on what it works, and where."""

    record_kind = "offer"
    found_by = ("organisation__member__slug", "organisation__slug")
    told_by = "offer.stated"
    spoken = ("brings_also", "seeks_also", "regions")

    organisation = models.OneToOneField(Organisation, models.PROTECT, related_name="offer")
    brings = models.JSONField(default=list, blank=True, help_text="Codes of the list of skills.")
    brings_also = models.TextField(blank=True, help_text="What the list does not name.")
    seeks = models.JSONField(default=list, blank=True, help_text="Codes of the list of skills.")
    seeks_also = models.TextField(blank=True, help_text="What the list does not name.")
    areas = models.ManyToManyField(PolicyArea, related_name="offers", blank=True)
    regions = models.TextField(blank=True, help_text="Where it works, in its own words.")
    stated_on = models.DateField(help_text="When it last said so.")
    version = models.PositiveIntegerField(default=1, help_text=_VERSION)

    objects = OfferQuerySet.as_manager()

    class Meta:
        ordering = ["organisation__name", "pk"]

    def __str__(self) -> str:
        return str(self.organisation)

    @property
    def by(self) -> Organisation:
        """Return the organisation whose words it is."""
        return self.organisation

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.organisation.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: as its organisation."""
        return self.organisation.slug

    def get_absolute_url(self) -> str:
        """Return its place on the page of the organisation."""
        return f"{self.organisation.get_absolute_url()}#brings-h"


class NeedQuerySet(WithheldQuerySet["Need"]):
    """Readings of what commitments need."""

    def for_reading(self) -> Self:
        """Return those of commitments that stand, as a link names those."""
        shown = self.public().filter(commitment__dropped_on__isnull=True)
        return shown.select_related("commitment__plan__member", "organisation").order_by(
            "commitment__plan", "commitment__order", "pk"
        )


class Need(Translated, Withheld):
    """What one commitment needs, as its team says: it is replaced, and the record keeps each."""

    record_kind = "need"
    found_by = ("commitment__plan__member__slug", "commitment__code")
    told_by = "need.stated"
    spoken = ("also",)

    commitment = models.OneToOneField(Commitment, models.PROTECT, related_name="need")
    skills = models.JSONField(default=list, blank=True, help_text="Codes of the list of skills.")
    also = models.TextField(blank=True, help_text="What the list does not name.")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", help_text="Which said so last."
    )
    stated_on = models.DateField(help_text="When it was last said.")
    version = models.PositiveIntegerField(default=1, help_text=_VERSION)

    objects = NeedQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "pk"]
        constraints = [
            models.CheckConstraint(name="needs_have_a_version", condition=Q(version__gte=1)),
        ]

    def __str__(self) -> str:
        return str(self.commitment)

    @property
    def by(self) -> Organisation:
        """Return the organisation that said so last."""
        return self.organisation

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.commitment.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: as its commitment."""
        return self.commitment.code

    def get_absolute_url(self) -> str:
        """Return the page of the allies of its commitment."""
        return reverse("coalitions:allies", args=[self.chain, self.commitment.code])
