"""How a commitment is carried out, as its two sides declare it, and what they declared before."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.forums.models import Decision
from parvis.people.models import Organisation
from parvis.plans.models.commitment import Commitment
from parvis.plans.template import Mode


class DeclaredQuerySet(models.QuerySet["WayDeclared"]):
    """Readings of what was declared."""

    def for_reading(self) -> Self:
        """Return declarations with who declared and the decision they rest on, the latest first."""
        found = self.select_related("by", "decision__forum__member")
        return found.order_by("-since", "-pk")


class WayDeclared(models.Model):
    """One declaration of a way of working (OGP facts 7.2); the one before stays beside it.

    What is declared now is `Commitment.mode`. `was`: what was declared before it; empty: nothing.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="ways")
    mode = models.CharField(max_length=20, choices=[(m, m) for m in Mode])
    was = models.CharField(max_length=20, blank=True, choices=[(m, m) for m in Mode])
    since = models.DateField(help_text="The day on which it was declared.")
    reason = models.TextField(blank=True, help_text="Why, where another way was declared before.")
    language = models.CharField(max_length=12, blank=True)
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="ways_declared")
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="ways_declared",
        help_text="The decision of the forum that it rests on, where there is one.",
    )  # fmt: skip

    objects = DeclaredQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_declared_way_is_a_known_one",
                condition=Q(mode__in=list(Mode), was__in=["", *Mode]),
            ),
            models.CheckConstraint(
                name="another_way_is_declared_with_its_reason",
                condition=Q(was="") | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="a_way_is_declared_where_it_changes", condition=~Q(mode=F("was"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}: {self.mode}, {self.since}"
