"""An organisation belongs to a coalition, from a day until the one on which it left."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.coalitions.models.coalition import Coalition
from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class MembershipQuerySet(WithheldQuerySet["Membership"]):
    """Readings of who belongs; that the words of leaving are hidden hides no belonging."""

    def on(self, day: date) -> Self:
        """Keep those of a day; who leaves belongs no more on that day."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)

    def for_reading(self) -> Self:
        """Return them with the organisation, the oldest first."""
        return self.select_related("organisation__member", "coalition__member").order_by(
            "since", "pk"
        )


class Membership(Translated, Withheld):
    """One belonging. What is withheld of it, where something is, are the words of leaving alone."""

    record_kind = "coalition-membership"
    found_by = ("member__slug", "number")
    told_by = "coalition.left"
    spoken = ("words",)

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    coalition = models.ForeignKey(Coalition, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True, help_text="What it said on leaving.")
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who said so for the organisation.",
    )  # fmt: skip

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_membership_has_its_own_number"),
            models.CheckConstraint(name="memberships_count_from_one", condition=Q(number__gte=1)),
            models.UniqueConstraint(
                "coalition", "organisation", condition=Q(until__isnull=True),
                name="nobody_belongs_twice_to_a_coalition",
            ),
            models.CheckConstraint(
                name="who_leaves_a_coalition_came_before",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(
                name="who_belongs_to_a_coalition_said_nothing_of_leaving",
                condition=Q(words="") | Q(until__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.organisation} in {self.coalition}"

    @property
    def by(self) -> Organisation:
        """Return the organisation whose words these are."""
        return self.organisation

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.coalition.chain

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    def get_absolute_url(self) -> str:
        """Return the page on which it stands."""
        return f"{self.coalition.get_absolute_url()}#members-h"
