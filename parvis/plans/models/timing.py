"""Dates that moved, each kept; and milestones that wait for others."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from parvis.forums.models import Decision, Forum
from parvis.people.models import Organisation
from parvis.plans.models.commitment import Commitment, Milestone
from parvis.texts.fields import PartialDateField


class ReplanningQuerySet(models.QuerySet["Replanning"]):
    """Readings of moved dates."""

    def in_order(self) -> Self:
        """Order by when they were entered, the oldest first."""
        return self.order_by("decided_on", "pk")


class Replanning(models.Model):
    """A due date moved, with its reason; the date before stays beside it (oldest first).

    Since the plan is submitted it moves with the forum's agreement: by a `decision` of its register,
    or, where there is none, as `agreed` tells. `decided_on`: when it was entered; `by`: for whom.
    """

    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="replannings")
    was = PartialDateField()
    becomes = PartialDateField()
    decided_on = models.DateField()
    reason = models.TextField()
    language = models.CharField(
        max_length=12, blank=True, help_text="Of its words; empty: as the milestone."
    )
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="replannings"
    )
    agreed = models.TextField(
        blank=True, help_text="When and how the forum agreed, where no register has its decision."
    )
    by = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="replannings",
        help_text="For whom it was entered; empty: before that was kept.",
    )  # fmt: skip

    objects = ReplanningQuerySet.as_manager()

    class Meta:
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(name="a_moved_date_gives_its_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="a_moved_date_differs", condition=~Q(was=F("becomes"))),
            models.CheckConstraint(
                name="a_moved_date_names_a_decision_or_tells_how_it_was_agreed",
                condition=Q(decision__isnull=True) | Q(agreed=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.milestone}: {self.was} to {self.becomes}"


class Dependency(models.Model):
    """One milestone waits for another of its plan: it cannot be done before that one is."""

    milestone = models.ForeignKey(Milestone, models.CASCADE, related_name="waits_for")
    on = models.ForeignKey(Milestone, models.CASCADE, related_name="awaited_by")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("milestone", "on", name="a_milestone_waits_for_another_once"),
            models.CheckConstraint(
                name="a_milestone_does_not_wait_for_itself", condition=~Q(milestone=F("on"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.milestone} waits for {self.on}"


_MOVE = ("was", "becomes", "decided_on", "reason", "language", "agreed")
_SIGNED = {"year": "decision__year", "number": "decision__number", "forum": "decision__forum__slug"}


def moves_of(milestone: Milestone) -> list[Replanning]:
    """Return how the date of a milestone moved, the oldest first; no query where that was read."""
    if milestone.moved is not None:
        return milestone.moved
    found = milestone.replannings.select_related("decision__forum__member", "by")
    return list(found.defer("decision__motion"))


def with_their_moves(commitment: Commitment) -> list[Milestone]:
    """Return the milestones of a commitment, with owner, completion and moved dates. One query.

    A milestone comes once for each time that its date moved.
    """
    ways = {name: f"replannings__{name}" for name in _MOVE}
    ways |= {name: f"replannings__{way}" for name, way in _SIGNED.items()}
    ways |= {"key": "replannings__pk", "by": "replannings__by__name"}
    ways["hidden"] = "replannings__by__withheld_at"
    rows = commitment.milestones.select_related("owner", "completion").annotate(
        **{f"move_{name}": F(way) for name, way in ways.items()}
    )
    found: dict[int, Milestone] = {}
    for row in rows.order_by("order", "pk", "replannings__decided_on", "replannings__pk"):
        one = found.setdefault(row.pk, row)
        told = {name: vars(row)[f"move_{name}"] for name in ways}
        one.moved = [*(one.moved or []), *([_move(commitment, one, told)] if told["key"] else [])]
    return list(found.values())


def _move(commitment: Commitment, milestone: Milestone, told: dict[str, Any]) -> Replanning:
    """Build a moved date from what was read of it: enough to tell it, and to lead to its decision."""
    decision = None
    if told["number"]:
        forum = Forum(slug=told["forum"], member=commitment.plan.member)
        decision = Decision(year=told["year"], number=told["number"], forum=forum)
    by = Organisation(name=told["by"], withheld_at=told["hidden"]) if told["by"] else None
    return Replanning(
        pk=told["key"], milestone=milestone, decision=decision, by=by,
        **{name: told[name] for name in _MOVE},
    )  # fmt: skip
