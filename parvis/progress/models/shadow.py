"""What an organisation of society writes from outside: it holds no pen, and is never in the gap."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.people.models import Organisation, Person
from parvis.people.roles import SOCIETY
from parvis.plans.models import Commitment
from parvis.progress.law.scales import PENS
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class ShadowReportQuerySet(WithheldQuerySet["ShadowReport"]):
    """Readings of reports from outside."""

    def for_reading(self) -> Self:
        """Return them with who wrote them and on what."""
        return self.select_related("by__member", "commitment__plan__member")


class ShadowReport(Translated, Withheld):
    """A report from outside: a level and an account, by an organisation that does not hold the pen."""

    record_kind = "shadow-report"
    found_by = ("commitment__plan__member__slug", "number")
    told_by = "commitment.shadowed"
    spoken = ("account",)

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="shadow_reports")
    number = models.PositiveIntegerField(help_text="Its number within its record, from one.")
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="shadow_reports")
    side = models.CharField(max_length=20, choices=[(side, side) for side in sorted(SOCIETY)])
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: the organisation, by the console.",
    )  # fmt: skip
    level = models.CharField(max_length=30, choices=[(level, level) for level in PENS])
    account = models.TextField()
    on = models.DateField()

    objects = ShadowReportQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                "commitment", "number", name="a_report_from_outside_has_its_own_number"
            ),
            models.CheckConstraint(
                name="reports_from_outside_count_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(
                name="a_report_from_outside_gives_an_account", condition=~Q(account="")
            ),
            models.CheckConstraint(
                name="a_report_from_outside_is_of_society",
                condition=Q(side__in=sorted(SOCIETY)),
            ),
            models.CheckConstraint(
                name="a_report_from_outside_is_on_the_scale", condition=Q(level__in=list(PENS))
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.by}: {self.level}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.commitment.chain

    @property
    def record_key(self) -> str:
        """Name it in the record, by a number that is the same in every database."""
        return str(self.number)

    def get_absolute_url(self) -> str:
        """Return its place among the reports from outside."""
        page = reverse("progress:shadows", args=[self.chain, self.commitment.code])
        return f"{page}?report={self.number}#s{self.number}"
