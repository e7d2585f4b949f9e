"""The meetings of a forum: convened, perhaps moved, held or cancelled."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.forums.models.forum import Forum
from parvis.people.places import Place
from parvis.record import clock
from parvis.texts.models import Translated


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Readings of meetings."""

    def for_reading(self) -> Self:
        """Return meetings with their forum, whose it is, its member, and when they were moved."""
        return self.select_related("forum__member", "forum__parent").prefetch_related("moves")

    def standing(self) -> Self:
        """Keep those that were not cancelled."""
        return self.filter(cancelled_on__isnull=True)

    def held(self, now: datetime) -> Self:
        """Keep those that have begun, and were not cancelled."""
        return self.standing().filter(starts_at__lte=now)

    def to_come(self, now: datetime) -> Self:
        """Keep those that are not over and were not cancelled, the next one first."""
        return self.standing().filter(ends_at__gt=now).order_by("starts_at", "number")


class Meeting(Translated):
    """One meeting of a forum: when and where, how it was convened, whether anybody may attend.

    `notice` is the proof of the notice: how and to whom it was given. `despite`: why it is held
    although the charter asks otherwise; which rule it breaks is computed.
    """

    record_kind = "meeting"

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="meetings")
    number = models.PositiveIntegerField(help_text="Its number within its forum, from one.")
    title = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    venue = models.CharField(max_length=300, blank=True)
    online = models.CharField(max_length=500, blank=True, help_text="How to join from afar.")
    is_public = models.BooleanField(help_text="Anybody may attend.")
    convened_on = models.DateField(help_text="The day on which notice was given.")
    notice = models.TextField(help_text="How and to whom notice was given: the proof.")
    despite = models.TextField(blank=True, help_text="Why, although the charter asks otherwise.")
    entered_on = models.DateField(help_text="The day on which it was entered in the record.")
    changed_at = models.DateTimeField(help_text="Entered, moved or cancelled last.")
    cancelled_on = models.DateField(null=True, blank=True)
    why_cancelled = models.TextField(blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_at", "-number"]
        constraints = [
            models.UniqueConstraint("forum", "number", name="a_meeting_has_its_own_number"),
            models.CheckConstraint(name="meetings_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_meeting_ends_after_it_begins", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="a_meeting_is_somewhere", condition=~Q(venue="") | ~Q(online="")
            ),
            models.CheckConstraint(
                name="a_meeting_has_the_proof_of_its_notice", condition=~Q(notice="")
            ),
            models.CheckConstraint(
                name="a_cancelled_meeting_gives_its_reason",
                condition=Q(cancelled_on__isnull=True, why_cancelled="")
                | (Q(cancelled_on__isnull=False) & ~Q(why_cancelled="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forum}, {self.number}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("forums:meeting", args=[self.chain, self.forum.slug, self.number])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum and its number."""
        return f"{self.forum.slug}.{self.number}"

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its forum."""
        return self.forum.place

    @property
    def day(self) -> date:
        """Return the day on which it begins."""
        return clock.day_of(self.starts_at)

    @property
    def is_cancelled(self) -> bool:
        """Say whether it was cancelled."""
        return self.cancelled_on is not None

    @property
    def was_entered_afterwards(self) -> bool:
        """Say whether it had begun when it was entered: it is told of, not convened here."""
        return self.entered_on > self.day


class Move(models.Model):
    """A meeting got another time or place; the one before stays beside it, and why it was left.

    `told_on` is the day on which notice of it was given.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="moves")
    was_starts_at = models.DateTimeField()
    was_ends_at = models.DateTimeField()
    was_venue = models.CharField(max_length=300, blank=True)
    was_online = models.CharField(max_length=500, blank=True)
    told_on = models.DateField()
    reason = models.TextField()
    despite = models.TextField(blank=True, help_text="Why, although the charter asks otherwise.")
    language = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="a_moved_meeting_gives_its_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="a_moved_meeting_ended_after_it_began",
                condition=Q(was_ends_at__gt=F("was_starts_at")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.was_starts_at:%Y-%m-%d %H:%M}"
