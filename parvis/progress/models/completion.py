"""Milestones done."""

from __future__ import annotations

from django.db import models

from parvis.people.models import Organisation
from parvis.plans.models import Milestone


class Completion(models.Model):
    """A milestone done, on a day, as its owner says."""

    milestone = models.OneToOneField(Milestone, models.PROTECT, related_name="completion")
    done_on = models.DateField()
    by = models.ForeignKey(Organisation, models.PROTECT)

    def __str__(self) -> str:
        return f"{self.milestone}, {self.done_on}"
