"""What one side writes of a commitment or of one of its milestones: a level, an account, a day."""

from __future__ import annotations

from typing import Self
from urllib.parse import urlencode

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.people.models import Organisation
from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.law.scales import PENS
from parvis.progress.models.evidence import Evidence
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet
from parvis.ui.lists import listed


def address_of_reports(commitment: Commitment, milestone: Milestone | None = None) -> str:
    """Return the address of all reports of a commitment, or of those of one of its milestones."""
    address = reverse("progress:reports", args=[commitment.chain, commitment.code])
    return f"{address}?{urlencode({'milestone': milestone.number})}" if milestone else address


class ReportQuerySet(WithheldQuerySet["Report"]):
    """Readings of reports."""

    def latest_first(self) -> Self:
        """Order by day, the latest first."""
        return self.order_by("-on", "-pk")

    def of_side(self, side: str) -> Self:
        """Keep what is the word of a side: what it wrote, and what it signed with the other."""
        return self.filter(side__in=[side, Side.JOINT])

    def of_the_whole(self) -> Self:
        """Keep those of commitments as a whole, not those of single milestones."""
        return self.filter(milestone__isnull=True)


class Report(Translated, Withheld):
    """What one side writes of a commitment, or of a milestone: a level on the scale, and why.

    `evidence`: what it rests on, among what was filed for the commitment. What both sides signed is
    of the joint side: the government's organisation (`by`) and civil society's (`also_by`).
    """

    record_kind = "report"
    found_by = ("commitment__plan__member__slug", "number")
    told_by = "commitment.reported"
    also_told_by = (
        "milestone.reported", "commitment.reported-jointly", "milestone.reported-jointly",
    )  # fmt: skip
    spoken = ("account", "obstacles")

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="reports")
    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="reports",
        help_text="Empty: of the commitment as a whole.",
    )  # fmt: skip
    number = models.PositiveIntegerField(help_text="Its number within its record, from one.")
    side = models.CharField(max_length=20, choices=[(s, s) for s in (*TWO_PENS, Side.JOINT)])
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="reports")
    also_by = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Of a joint report: civil society's organisation.",
    )  # fmt: skip
    level = models.CharField(max_length=30, choices=[(level, level) for level in PENS])
    account = models.TextField()
    obstacles = models.TextField(blank=True, help_text="What stands in the way.")
    on = models.DateField()
    evidence = models.ManyToManyField(Evidence, related_name="reports", blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint("commitment", "number", name="a_report_has_its_own_number"),
            models.CheckConstraint(name="reports_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="a_report_gives_an_account", condition=~Q(account="")),
            models.CheckConstraint(
                name="a_report_is_of_one_pen_or_signed_by_both",
                condition=Q(side__in=list(TWO_PENS), also_by__isnull=True)
                | Q(side=Side.JOINT, also_by__isnull=False),
            ),
            models.CheckConstraint(
                name="a_report_is_on_the_scale_of_the_pens", condition=Q(level__in=list(PENS))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.side}: {self.level}"

    @property
    def is_joint(self) -> bool:
        """Say whether both sides signed it."""
        return self.side == Side.JOINT

    @property
    def who(self) -> str:
        """Name the organisation that wrote it, or both that signed it."""
        return listed([self.by, self.also_by] if self.also_by else [self.by])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.commitment.chain

    @property
    def record_key(self) -> str:
        """Name this report in the record, by a number that is the same in every database."""
        return str(self.number)

    def get_absolute_url(self) -> str:
        """Return where it stands: with both pens on its commitment's page, or among all reports."""
        if self.milestone_id is None:
            return f"{self.commitment.get_absolute_url()}#pens-h"
        address = address_of_reports(self.commitment, self.milestone)
        return f"{address}&report={self.number}#r{self.number}"
