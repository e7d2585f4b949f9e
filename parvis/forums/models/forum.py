"""A forum of a member, or a team of one: a mixed team on one commitment."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.members.models import Member
from parvis.people.places import Place, of_forum
from parvis.texts.models import Translated


class ForumQuerySet(models.QuerySet["Forum"]):
    """Readings of forums."""

    def for_reading(self) -> Self:
        """Return forums with their member, and the forum whose team they are."""
        return self.select_related("member", "parent__member")

    def teams(self) -> Self:
        """Keep the teams."""
        return self.filter(parent__isnull=False)

    def working(self) -> Self:
        """Keep those that were not closed."""
        return self.filter(closed_on__isnull=True)


class Forum(Translated):
    """A space for ongoing dialogue of one member: a committee, a council, a secretariat (OGP 1.1).

    Or a team of one: where a charter has no central body, a mixed team works on each commitment
    (OGP facts 5.2, the United States to 2023). It is a forum like another, with its own seats,
    rhythm and record; its charter is that of its `parent`.
    """

    record_kind = "forum"

    member = models.ForeignKey(Member, models.PROTECT, related_name="forums")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    since = models.DateField(help_text="The day since when it stands.")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="teams",
        help_text="Of a team: the forum by whose charter it lives.",
    )  # fmt: skip
    commitment = models.CharField(
        max_length=20, blank=True, help_text="Of a team: the code of the commitment it works on."
    )
    closed_on = models.DateField(null=True, blank=True, help_text="Of a team: when it ended.")
    closed_because = models.TextField(blank=True, help_text="Why, in words that are public.")

    objects = ForumQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint("member", "slug", name="a_forum_has_its_own_slug"),
            models.CheckConstraint(name="a_forum_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="a_team_works_on_a_commitment",
                condition=Q(parent__isnull=True, commitment="")
                | (Q(parent__isnull=False) & ~Q(commitment="")),
            ),
            models.CheckConstraint(
                name="a_team_is_of_another_forum",
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
            ),
            models.UniqueConstraint(
                "parent", "commitment", condition=Q(parent__isnull=False, closed_on__isnull=True),
                name="a_commitment_has_one_team_at_a_time",
            ),
            models.CheckConstraint(
                name="only_a_team_is_closed_and_with_the_reason",
                condition=Q(closed_on__isnull=True, closed_because="")
                | (Q(parent__isnull=False, closed_on__gte=F("since")) & ~Q(closed_because="")),
            ),
        ]  # fmt: skip

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
    def is_team(self) -> bool:
        """Say whether it is a team of another forum, by whose charter it lives."""
        return self.parent_id is not None

    @property
    def place(self) -> Place:
        """Return the place that its roles are held over."""
        return of_forum(self.member, self.slug)
