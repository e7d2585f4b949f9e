"""What is filed as evidence for a commitment and its milestones."""

from __future__ import annotations

from django.db import models

from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, Milestone


class Evidence(models.Model):
    """A document filed for a commitment, bound to the milestones it proves (REP-6)."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="evidence")
    milestones = models.ManyToManyField(Milestone, related_name="evidence", blank=True)
    document = models.OneToOneField(Document, models.PROTECT, related_name="evidence")
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="evidence")
    is_joint = models.BooleanField(default=False)

    class Meta:
        ordering = ["-document__published_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.commitment.code}: {self.document}"
