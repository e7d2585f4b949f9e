"""What those of civil society who sit in a forum report to those they speak for, and ask them."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Count, Q
from django.urls import reverse

from parvis.forums.models.meeting import Meeting
from parvis.forums.models.spoken import Spoken, SpokenQuerySet, always
from parvis.people.roles import SOCIETY


class ReportBackQuerySet(SpokenQuerySet["ReportBack"]):
    """Readings of reports."""

    def for_reading(self) -> Self:
        """Return reports with who wrote them, the meeting, and how many replies everybody sees."""
        seen = Q(replies__withheld_at__isnull=True)
        told = super().for_reading().select_related("meeting")
        return told.annotate(seen_replies=Count("replies", filter=seen)).order_by("-number")


class ReportBack(Spoken):
    """What a seat holder of society reports to the organisations of its side."""

    record_kind = "report-back"
    told_by = "forum.reported-back"
    spoken = ("title", "words", "asks")

    title = models.CharField(max_length=200)
    asks = models.TextField(blank=True, help_text="What they are asked; empty: nothing.")
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="reports"
    )

    objects = ReportBackQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            *always("a_report_back", "reports_back"),
            models.CheckConstraint(name="a_report_back_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="a_report_back_is_of_society",
                condition=Q(side__in=sorted(SOCIETY), organisation__isnull=False),
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("forums:report", args=[self.chain, self.forum.slug, self.number])


class ReportReply(Spoken):
    """What an organisation of that side replies, in public."""

    record_kind = "report-reply"
    told_by = "forum.report-replied"

    report = models.ForeignKey(ReportBack, models.PROTECT, related_name="replies")

    objects = SpokenQuerySet["ReportReply"].as_manager()

    class Meta:
        ordering = ["at", "number"]
        constraints = [
            *always("a_reply_to_a_report", "replies_to_reports"),
            models.CheckConstraint(
                name="a_reply_to_a_report_is_of_society",
                condition=Q(side__in=sorted(SOCIETY), organisation__isnull=False),
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return its place on the page of the report."""
        return f"{self.report.get_absolute_url()}#r{self.number}"
