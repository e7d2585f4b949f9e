"""A forum of a member."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.members.models import Member
from parvis.people.places import Place, of_forum
from parvis.texts.models import Translated


class ForumQuerySet(models.QuerySet["Forum"]):
    """Readings of forums."""

    def for_reading(self) -> Self:
        """Return forums with their member."""
        return self.select_related("member")


class Forum(Translated):
    """A space for ongoing dialogue of one member: a committee, a council, a secretariat (OGP 1.1)."""

    record_kind = "forum"

    member = models.ForeignKey(Member, models.PROTECT, related_name="forums")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    since = models.DateField(help_text="The day since when it stands.")

    objects = ForumQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint("member", "slug", name="a_forum_has_its_own_slug"),
            models.CheckConstraint(name="a_forum_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("forums:forum", args=[self.member.slug, self.slug])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name this forum in the record."""
        return self.slug

    @property
    def place(self) -> Place:
        """Return the place that its roles are held over."""
        return of_forum(self.member, self.slug)
