"""Why a thing waits before it is seen, and whose it is."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q

from parvis.moderation.grounds import Why
from parvis.moderation.labels import WHYS
from parvis.moderation.models.arrangement import Pattern
from parvis.moderation.models.decision import Decision
from parvis.moderation.models.subject import About, AboutQuerySet
from parvis.people.models import Person


class WaitingQuerySet(AboutQuerySet["Waiting"]):
    """Readings of the waiting room."""

    def undecided(self) -> WaitingQuerySet:
        """Keep what nobody has let in or kept out since it waits."""
        decided = Decision.objects.filter(
            chain=OuterRef("chain"), subject_kind=OuterRef("subject_kind"),
            subject_key=OuterRef("subject_key"), at__gte=OuterRef("since"),
        )  # fmt: skip
        return self.filter(~Exists(decided))


class Waiting(About):
    """A thing that waits: since when (the last time), why, and who wrote it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    why = models.CharField(max_length=12, choices=[(why, why) for why in Why])
    pattern = models.ForeignKey(
        Pattern, models.PROTECT, null=True, blank=True, related_name="+", help_text="What it meets."
    )
    since = models.DateTimeField()

    objects = WaitingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "chain", "subject_kind", "subject_key", name="a_thing_waits_once"
            ),
            models.CheckConstraint(
                name="what_meets_a_pattern_names_it",
                condition=Q(why=Why.FIRST_POST, pattern__isnull=True)
                | (~Q(why=Why.FIRST_POST) & Q(pattern__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.chain}: {self.subject_kind} {self.subject_key} waits"

    @property
    def reason(self) -> object:
        """Say why it waits."""
        return WHYS[self.why]
