"""How a member moderates: whether first posts wait, its own rules, its lists of words and links."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from parvis.members.models import Member
from parvis.moderation.grounds import Listed
from parvis.moderation.labels import LISTS
from parvis.moderation.patterns import LONGEST
from parvis.people import places
from parvis.people.models import Person
from parvis.people.roles import Role
from parvis.texts.models import Translated


class Arrangement(Translated):
    """What one member has arranged; without a row, nothing waits and no rule is added."""

    member = models.OneToOneField(Member, models.PROTECT, related_name="arrangement")
    first_posts_wait = models.BooleanField(default=False)
    supplement = models.TextField(
        blank=True, help_text="Rules of its own, beside those of the house."
    )
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.member}: {'first posts wait' if self.first_posts_wait else 'nothing waits'}"

    @classmethod
    def of(cls, member: Member) -> Arrangement:
        """Return what a member has arranged, or what holds while it has arranged nothing."""
        return cls.objects.filter(member=member).first() or cls(member=member)


class PatternQuerySet(models.QuerySet["Pattern"]):
    """Readings of the lists."""

    def in_force(self) -> Self:
        """Keep those that were not taken off."""
        return self.filter(ended_on__isnull=True)

    def over(self, member: Member) -> Self:
        """Keep those of a member and those of the whole house."""
        return self.filter(Q(member=member) | Q(member__isnull=True))


class Pattern(models.Model):
    """A word or a link on a list: a text that meets it waits until somebody has read it."""

    record_kind = "pattern"

    kind = models.CharField(max_length=5, choices=[(kind, kind) for kind in Listed])
    text = models.CharField(max_length=LONGEST, help_text="Not told in the record.")
    member = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="patterns",
        help_text="Empty: for all members.",
    )  # fmt: skip
    why = models.TextField(help_text="Public.")
    added_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role])
    added_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True, help_text="Taken off the list that day.")

    objects = PatternQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "text"]
        constraints = [
            models.CheckConstraint(
                name="a_pattern_is_a_word_or_a_link", condition=Q(kind__in=list(Listed))
            ),
            models.CheckConstraint(
                name="who_lists_a_pattern_holds_a_role", condition=Q(role__in=list(Role))
            ),
            models.CheckConstraint(name="a_list_says_why", condition=~Q(why="")),
            models.CheckConstraint(name="a_pattern_is_written", condition=~Q(text="")),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def what(self) -> object:
        """Say which list it is on."""
        return LISTS[self.kind]

    @property
    def place(self) -> places.Place:
        """Return over what it is listed."""
        return places.of_member(self.member) if self.member else places.THE_HOUSE

    @property
    def chain(self) -> str:
        """Name the record it is told in."""
        return self.place.chain

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.pk)

    def is_in_force(self, today: date) -> bool:
        """Say whether it is on the list on a day."""
        return self.ended_on is None or today < self.ended_on
