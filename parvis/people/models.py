"""An organisation and the side it is on."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from parvis.members.models import Member
from parvis.people.sides import OF_ORGANISATIONS
from parvis.record.acts import Actor
from parvis.texts.models import Translated


class Organisation(Translated):
    """A ministry, an association, a parliament…: it belongs to one member and is on one side."""

    record_kind = "organisation"

    member = models.ForeignKey(Member, models.PROTECT, related_name="organisations")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80, blank=True)
    side = models.CharField(max_length=20, choices=[(s, s) for s in OF_ORGANISATIONS])
    website = models.URLField(blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint("member", "slug", name="an_organisation_has_its_own_slug"),
            models.CheckConstraint(name="an_organisation_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="an_organisation_is_on_a_side", condition=Q(side__in=list(OF_ORGANISATIONS))
            ),
        ]

    def __str__(self) -> str:
        return self.name

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
