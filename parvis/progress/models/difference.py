"""A difference between the pens that was put on the agenda of a meeting."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from parvis.forums.models import AgendaItem, Meeting
from parvis.plans.models import Commitment, Milestone


class OnAgenda(models.Model):
    """An open difference, and the item by which a meeting deals with it; once for each meeting.

    The difference itself is computed; `opened_on` is the day since when the pens differed then.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="on_agendas")
    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="on_agendas",
        help_text="Empty: the difference on the commitment as a whole.",
    )  # fmt: skip
    opened_on = models.DateField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="differences")
    item = models.OneToOneField(AgendaItem, models.PROTECT, related_name="difference")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "commitment", "meeting", condition=Q(milestone__isnull=True),
                name="a_difference_is_on_an_agenda_once",
            ),
            models.UniqueConstraint(
                "milestone", "meeting", condition=Q(milestone__isnull=False),
                name="a_difference_on_a_milestone_is_on_an_agenda_once",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.opened_on}: {self.item}"
