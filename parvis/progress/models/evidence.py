"""What is filed as evidence for a commitment and its milestones."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, Milestone
from parvis.progress.law.evidence import Kind


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """Readings of evidence."""

    def with_contests(self) -> Self:
        """Add `is_contested`: somebody contests it, in words that everybody sees. No query more."""
        return self.annotate(is_contested=_open_contests())

    def contested(self) -> Self:
        """Keep what is contested."""
        return self.filter(_open_contests())

    def standing(self) -> Self:
        """Keep what was not withdrawn."""
        return self.filter(withdrawal__isnull=True)

    def for_listing(self) -> Self:
        """Return evidence with its document, who filed it, and whether it is contested."""
        told = self.select_related("document", "by", "withdrawal", "commitment__plan__member")
        return told.with_contests()


def _open_contests() -> Exists:
    same = Evidence._default_manager.filter(pk=OuterRef("pk"))
    return Exists(same.filter(
        contests__number__gte=1, contests__ended_on__isnull=True, contests__withheld_at__isnull=True
    ))  # fmt: skip


class Evidence(models.Model):
    """A document filed for a commitment, bound to the milestones it proves (REP-6).

    It is named by the number of its document. Nobody removes it: it is contested, or withdrawn.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="evidence")
    milestones = models.ManyToManyField(Milestone, related_name="evidence", blank=True)
    document = models.OneToOneField(Document, models.PROTECT, related_name="evidence")
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="evidence")
    is_joint = models.BooleanField(default=False)
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in Kind])

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["-document__published_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="evidence_is_of_a_known_kind", condition=Q(kind__in=list(Kind))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}: {self.document}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        place = [self.document.chain, self.commitment.code, self.document.number]
        return reverse("progress:piece", args=place)

    @property
    def number(self) -> int:
        """Return its number within the record: its document's."""
        return self.document.number

    @property
    def is_standing(self) -> bool:
        """Say whether it was not withdrawn."""
        return not hasattr(self, "withdrawal")
