"""Who was at a meeting, seat by seat."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.forums.law.meetings import PRESENT, Presence
from parvis.forums.models.meeting import Meeting
from parvis.people.models import Grant, Person


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    """Readings of attendance."""

    def present(self) -> Self:
        """Keep the seats that were taken, in person, from afar or by an alternate."""
        return self.filter(how__in=sorted(PRESENT))

    def for_reading(self) -> Self:
        """Return them with the persons and the organisations that pages name."""
        return self.select_related("grant__person", "grant__organisation", "by__person")


class Attendance(models.Model):
    """How one seat was taken at one meeting. `grant` is the seat, as it was held that day."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendances")
    grant = models.ForeignKey(Grant, models.PROTECT, related_name="attendances")
    how = models.CharField(max_length=12, choices=[(one, one) for one in Presence])
    by = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="stood_in",
        help_text="The alternate who sat, by the role held that day.",
    )  # fmt: skip

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "grant"]
        constraints = [
            models.UniqueConstraint("meeting", "grant", name="a_seat_is_at_a_meeting_once"),
            models.UniqueConstraint(
                "meeting", "by", name="an_alternate_sits_in_one_seat_at_a_meeting"
            ),
            models.CheckConstraint(
                name="a_seat_is_taken_in_a_known_way", condition=Q(how__in=list(Presence))
            ),
            models.CheckConstraint(
                name="an_alternate_is_named_where_one_sat",
                condition=Q(how=Presence.ALTERNATE, by__isnull=False)
                | (~Q(how=Presence.ALTERNATE) & Q(by__isnull=True)),
            ),
            models.CheckConstraint(
                name="nobody_is_their_own_alternate",
                condition=Q(by__isnull=True) | ~Q(by=F("grant")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.grant_id}, {self.how}"

    @property
    def is_present(self) -> bool:
        """Say whether the seat was taken."""
        return self.how in PRESENT

    @property
    def who_sat(self) -> Person | None:
        """Return who in fact sat in the seat; none where it stayed empty."""
        if not self.is_present:
            return None
        return self.by.person if self.by else self.grant.person
