"""What is said about a contribution, in threads."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q

from parvis.consultations.models.contribution import Contribution
from parvis.consultations.paths import LONGEST_PATH, STEP
from parvis.consultations.ways import FROM_A_SOURCE, OF_AN_AUTHOR, Way
from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.people.sides import Side
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class CommentQuerySet(WithheldQuerySet["Comment"]):
    """Readings of comments."""

    def in_threads(self) -> Self:
        """Order as they are read: each reply under what it answers."""
        return self.order_by("path")

    def for_reading(self) -> Self:
        """Return comments with those who wrote them."""
        return self.select_related("person", "organisation__member")


class Comment(Translated, Withheld):
    """One comment on a contribution, or on another comment.

    `path` is the number of each comment from the root of the thread down to this one, in base 36,
    six signs each: in its order, replies stand under what they answer.
    """

    record_kind = "comment"
    found_by = ("member__slug", "number")
    told_by = "contribution.commented"
    spoken = ("words", "author_name")

    member = models.ForeignKey(Member, models.PROTECT, related_name="comments")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="comments")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replies"
    )
    path = models.CharField(max_length=LONGEST_PATH)
    words = models.TextField()
    way = models.CharField(max_length=12, choices=[(way, way) for way in Way])
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="comments"
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="comments"
    )
    side = models.CharField(max_length=20, choices=[(side, side) for side in Side])
    author_name = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=300, blank=True)
    source_key = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()

    objects = CommentQuerySet.as_manager()

    class Meta:
        ordering = ["path"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_comment_has_its_own_number"),
            models.UniqueConstraint("contribution", "path", name="a_comment_has_its_own_place"),
            models.UniqueConstraint(
                "contribution",
                "source_key",
                condition=~Q(source_key=""),
                name="a_comment_is_brought_in_once",
            ),
            models.CheckConstraint(name="comments_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_comment_is_on_a_known_side", condition=Q(side__in=list(Side))
            ),
            models.CheckConstraint(
                name="a_comment_came_in_a_known_way", condition=Q(way__in=list(Way))
            ),
            models.CheckConstraint(name="a_comment_says_something", condition=~Q(words="")),
            models.CheckConstraint(
                name="a_comment_has_its_author_or_its_source",
                condition=Q(way__in=OF_AN_AUTHOR, person__isnull=False)
                | (Q(way__in=FROM_A_SOURCE) & ~Q(source="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    @property
    def depth(self) -> int:
        """Return how deep it stands in its thread, from zero."""
        return len(self.path) // STEP - 1

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    @property
    def by(self) -> Organisation | None:
        """Return the organisation whose words it is, if it is one's."""
        return self.organisation

    def get_absolute_url(self) -> str:
        """Return its place on the page of the contribution."""
        return f"{self.contribution.get_absolute_url()}?comment={self.number}#k{self.number}"
