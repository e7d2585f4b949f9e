"""An organisation, the side it is on, and who belongs to it from when to when."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people import places
from parvis.people.models.person import Person
from parvis.people.sides import OF_ORGANISATIONS
from parvis.record.acts import Actor
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class OrganisationQuerySet(WithheldQuerySet["Organisation"]):
    """Readings of organisations."""

    def for_reading(self) -> Self:
        """Return those that may be seen, with their member."""
        return self.public().select_related("member")


class Organisation(Translated, Withheld):
    """A ministry, an association, a parliament…: it belongs to one member and is on one side.

    Anybody may register one of society; who has looked whether it is what it says verifies it.
    """

    record_kind = "organisation"
    found_by = ("member__slug", "slug")
    told_by = "organisation.registered"
    spoken = ("name", "short_name", "about")

    member = models.ForeignKey(Member, models.PROTECT, related_name="organisations")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80, blank=True)
    side = models.CharField(max_length=20, choices=[(s, s) for s in OF_ORGANISATIONS])
    website = models.URLField(blank=True)
    about = models.TextField(blank=True, help_text="What it does, in its own words.")
    languages = models.JSONField(default=list, blank=True, help_text="Codes of those it works in.")
    themes = models.JSONField(default=list, blank=True, help_text="In its own words.")
    verified_on = models.DateField(null=True, blank=True)
    verified_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who looked whether it is what it says.",
    )  # fmt: skip
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change, so that two at once are noticed."
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint("member", "slug", name="an_organisation_has_its_own_slug"),
            models.CheckConstraint(name="an_organisation_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="an_organisation_is_on_a_side", condition=Q(side__in=list(OF_ORGANISATIONS))
            ),
            models.CheckConstraint(
                name="who_verified_an_organisation_did_so_on_a_day",
                condition=Q(verified_by__isnull=True) | Q(verified_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.public_name

    @property
    def public_name(self) -> str:
        """Return its name, or while it is withheld that it is not shown."""
        return self.name if self.is_public else not_shown()

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name this organisation in the record."""
        return self.slug

    def as_actor(self, role: str = "") -> Actor:
        """Return this organisation as somebody who acts."""
        return Actor(side=self.side, name=self.name, key=self.slug, role=role)

    @property
    def place(self) -> places.Place:
        """Return the place whose roles reach it: its member."""
        return places.of_member(self.member)

    def get_absolute_url(self) -> str:
        """Return the organisation's page."""
        return reverse("people:organisation", args=[self.member.slug, self.slug])


def not_shown() -> str:
    """Say what stands in the place of the name of an organisation that the public does not see."""
    return _("An organisation that is not shown")


class AffiliationQuerySet(models.QuerySet["Affiliation"]):
    """Readings of who belongs where."""

    def current(self, on: date) -> Self:
        """Keep those of a day; who leaves belongs no more on that day."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=on), since__lte=on)


class Affiliation(models.Model):
    """A person belongs to an organisation, from a day until the one on which it ended."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="affiliations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="affiliations")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                name="who_leaves_an_organisation_came_before",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.UniqueConstraint(
                "person", "organisation", condition=Q(until__isnull=True),
                name="nobody_belongs_twice_to_an_organisation",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.person} in {self.organisation}"
