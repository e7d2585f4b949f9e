"""Reports, milestones done, evidence, assessments."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Q

from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.people.sides import TWO_PENS
from parvis.plans.models import Commitment, Milestone
from parvis.progress.scales import ALL, PENS, Nothing, Product
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class Completion(models.Model):
    """A milestone done, on a day, as its owner says."""

    milestone = models.OneToOneField(Milestone, models.PROTECT, related_name="completion")
    done_on = models.DateField()
    by = models.ForeignKey(Organisation, models.PROTECT)

    def __str__(self) -> str:
        return f"{self.milestone}, {self.done_on}"


class ReportQuerySet(WithheldQuerySet["Report"]):
    """Readings of reports."""

    def latest_first(self) -> Self:
        """Order by day, the latest first."""
        return self.order_by("-on", "-pk")


class Report(Translated, Withheld):
    """What one side writes of a commitment: a level on the completion scale, and why."""

    record_kind = "report"
    found_by = ("commitment__plan__member__slug", "number")
    told_by = "commitment.reported"
    spoken = ("account",)

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="reports")
    number = models.PositiveIntegerField(help_text="Its number within its record, from one.")
    side = models.CharField(max_length=20, choices=[(s, s) for s in TWO_PENS])
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="reports")
    level = models.CharField(max_length=30, choices=[(level, level) for level in PENS])
    account = models.TextField()
    on = models.DateField()

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint("commitment", "number", name="a_report_has_its_own_number"),
            models.CheckConstraint(name="reports_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="a_report_gives_an_account", condition=~Q(account="")),
            models.CheckConstraint(
                name="a_report_is_held_by_one_pen", condition=Q(side__in=list(TWO_PENS))
            ),
            models.CheckConstraint(
                name="a_report_is_on_the_scale_of_the_pens", condition=Q(level__in=list(PENS))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.side}: {self.level}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.commitment.chain

    @property
    def record_key(self) -> str:
        """Name this report in the record, by a number that is the same in every database."""
        return str(self.number)

    def get_absolute_url(self) -> str:
        """Return the page on which it stands: its commitment's."""
        return self.commitment.get_absolute_url()


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


class Assessment(models.Model):
    """One judgement of the independent reviewer on one scale, or one of three kinds of nothing.

    `scale` names a versioned scale of `progress/scales.py`; `label_source` and `code_source` are
    the source's own words, kept even where they contradict each other.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="assessments")
    scale = models.CharField(max_length=40, choices=[(name, name) for name in ALL])
    product = models.CharField(max_length=20, choices=[(p, p) for p in Product])
    value = models.CharField(max_length=40, blank=True)
    nothing = models.CharField(max_length=20, blank=True, choices=[(n, n) for n in Nothing])
    label_source = models.CharField(max_length=100, blank=True)
    code_source = models.CharField(max_length=20, blank=True)
    report_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "commitment", "scale", "product", name="a_report_judges_once_on_a_scale"
            ),
            models.CheckConstraint(
                name="an_assessment_has_a_value_or_says_why_not",
                condition=Q(value="", nothing__in=list(Nothing)) | (~Q(value="") & Q(nothing="")),
            ),
            models.CheckConstraint(
                name="an_assessment_answers_its_scale",
                condition=reduce(
                    or_, (Q(scale=one.name, value__in=["", *one.values]) for one in ALL.values())
                ),
            ),
            models.CheckConstraint(
                name="an_assessment_stands_in_a_known_report",
                condition=Q(product__in=list(Product)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.scale}: {self.value or self.nothing}"
