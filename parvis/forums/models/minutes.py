"""The minutes of a meeting: their versions, the corrections asked of them, what both sides say."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from parvis.forums.law.meetings import PRESENT
from parvis.forums.models.attendance import Attendance
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting
from parvis.forums.models.spoken import Salted
from parvis.people.models import Grant, Organisation, Person
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.texts.models import Translated
from parvis.texts.withholding import WithheldQuerySet

# Who reads drafts: those who sit, and those who keep the minutes.
READERS = (
    Role.SEAT_HOLDER, Role.ALTERNATE, Role.FORUM_SECRETARY, Role.POINT_OF_CONTACT,
    Role.COORDINATOR, Role.SUPPORT_UNIT,
)  # fmt: skip


class MinutesQuerySet(models.QuerySet["Minutes"]):
    """Readings of minutes. What is not published is for those who sit; whoever else asks gets none."""

    def for_reading(self) -> Self:
        """Return versions with their meeting, forum and member."""
        return self.select_related("meeting__forum__member")

    def published(self) -> Self:
        """Keep what anybody may read."""
        return self.filter(published_on__isnull=False)

    def readable_by(self, person: Person | None, forum: Forum, today: date) -> Self:
        """Keep what a person may read of a forum's minutes: what is published, and drafts of theirs.

        Drafts are read by who holds a seat or keeps the minutes today, and of a meeting by who was
        in a seat there.
        """
        own = self.filter(meeting__forum=forum)
        if person is None or not person.is_active:
            return own.published()
        held = Grant.objects.in_force(today).of(person).over(forum.place)
        if held.filter(role__in=READERS).exists():
            return own
        return own.filter(Q(published_on__isnull=False) | Exists(_was_there(person)))


def _was_there(person: Person) -> models.QuerySet[Attendance]:
    """Return how a person sat, or stood in, at the meeting of the minutes that are read."""
    there = Attendance.objects.filter(meeting=OuterRef("meeting"), how__in=sorted(PRESENT))
    return there.filter(Q(by__isnull=True, grant__person=person) | Q(by__person=person))


class Minutes(Translated):
    """One version of the minutes of a meeting: whole, and never rewritten; another one follows it.

    `corrections_until`: the last day on which corrections are proposed; empty where it is not open
    for any. `despite`: why it was published although it was not approved as the charter asks; which
    rule that breaks is computed.
    """

    record_kind = "minutes"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="minutes")
    number = models.PositiveIntegerField(help_text="Its number within its meeting, from one.")
    body = models.TextField(help_text="What was said and agreed, in Markdown.")
    drafted_on = models.DateField()
    corrections_until = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    despite = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    objects = MinutesQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "number"]
        verbose_name_plural = "minutes"
        constraints = [
            models.UniqueConstraint("meeting", "number", name="minutes_have_their_own_number"),
            models.UniqueConstraint(
                "meeting", condition=Q(published_on__isnull=False),
                name="a_meeting_publishes_its_minutes_once",
            ),
            models.CheckConstraint(name="minutes_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="minutes_say_something", condition=~Q(body="")),
            models.CheckConstraint(
                name="corrections_are_proposed_after_the_draft",
                condition=Q(corrections_until__isnull=True)
                | Q(corrections_until__gt=models.F("drafted_on")),
            ),
            models.CheckConstraint(
                name="minutes_are_published_once_they_are_drafted",
                condition=Q(published_on__isnull=True)
                | Q(published_on__gte=models.F("drafted_on")),
            ),
            models.CheckConstraint(
                name="only_published_minutes_are_so_despite_something",
                condition=Q(despite="") | Q(published_on__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.meeting}, version {self.number}"

    def get_absolute_url(self) -> str:
        """Return the page of the minutes of its meeting."""
        forum = self.meeting.forum
        return reverse("forums:minutes", args=[self.chain, forum.slug, self.meeting.number])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.meeting.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum, its meeting and its number."""
        return f"{self.meeting.record_key}.{self.number}"

    @property
    def is_published(self) -> bool:
        """Say whether anybody may read it."""
        return self.published_on is not None


class Correction(Translated, Salted):
    """What somebody who was there asks to be changed in a version, and what became of it.

    It is taken over in a later version, or refused, with the reason.
    """

    record_kind = "correction"
    found_by = (
        "minutes__meeting__forum__member__slug", "minutes__meeting__forum__slug",
        "minutes__meeting__number", "number",
    )  # fmt: skip
    told_by = "minutes.correction-proposed"
    spoken = ("words", "reason")

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="corrections")
    number = models.PositiveIntegerField(help_text="Its number within its meeting, from one.")
    words = models.TextField()
    seat = models.ForeignKey(Grant, models.PROTECT, related_name="+")
    on = models.DateField()
    taken_in = models.ForeignKey(
        Minutes, models.PROTECT, null=True, blank=True, related_name="takes_over"
    )
    refused_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)

    objects = WithheldQuerySet["Correction"].as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("minutes", "number", name="a_correction_has_its_own_number"),
            models.CheckConstraint(name="corrections_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="a_correction_says_what", condition=~Q(words="")),
            models.CheckConstraint(
                name="a_refused_correction_gives_its_reason",
                condition=Q(refused_on__isnull=True, reason="")
                | (Q(refused_on__isnull=False, taken_in__isnull=True) & ~Q(reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes}, correction {self.number}"

    def get_absolute_url(self) -> str:
        """Return the page on which it stands: that of its minutes."""
        return self.minutes.get_absolute_url()

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.minutes.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its meeting and its number."""
        return f"{self.minutes.meeting.record_key}.{self.number}"

    @property
    def by(self) -> Organisation | None:
        """Return the organisation of the seat, if it is one's."""
        return self.seat.organisation

    @property
    def side(self) -> str:
        """Return the side of the seat that asks."""
        return self.by.side if self.by else str(Side.OTHER)

    @property
    def is_answered(self) -> bool:
        """Say whether it was taken over or refused."""
        return self.taken_in_id is not None or self.refused_on is not None


class Approval(Translated, Salted):
    """What one seat says of one version for its party: that it approves, or why it objects.

    `party` is a college, or a constituency where all parties sign. Its last word counts. An objection
    has a number within its meeting, by which the record names it: its words can be hidden.
    """

    record_kind = "objection"
    found_by = (
        "minutes__meeting__forum__member__slug", "minutes__meeting__forum__slug",
        "minutes__meeting__number", "number",
    )  # fmt: skip
    told_by = "minutes.objected"
    spoken = ("words",)

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="approvals")
    number = models.PositiveIntegerField(
        null=True, blank=True,
        help_text="Of an objection: its number within its meeting, from one.",
    )  # fmt: skip
    party = models.SlugField(max_length=40)
    seat = models.ForeignKey(Grant, models.PROTECT, related_name="+")
    approves = models.BooleanField()
    words = models.TextField(blank=True)
    on = models.DateField()

    objects = WithheldQuerySet["Approval"].as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="an_approval_is_for_a_party", condition=~Q(party="")),
            models.CheckConstraint(
                name="an_objection_is_in_its_own_words",
                condition=Q(approves=True, words="") | (Q(approves=False) & ~Q(words="")),
            ),
            models.UniqueConstraint("minutes", "number", name="an_objection_has_its_own_number"),
            models.CheckConstraint(
                name="objections_count_from_one_and_approvals_do_not",
                condition=Q(approves=True, number__isnull=True)
                | Q(approves=False, number__isnull=False, number__gte=1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes}, {self.party}: {self.approves}"

    def get_absolute_url(self) -> str:
        """Return the page on which it stands: that of its minutes."""
        return self.minutes.get_absolute_url()

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.minutes.chain

    @property
    def record_key(self) -> str:
        """Name an objection in the record: its meeting and its number."""
        return f"{self.minutes.meeting.record_key}.{self.number}"

    @property
    def by(self) -> Organisation | None:
        """Return the organisation of the seat, if it is one's."""
        return self.seat.organisation

    @property
    def side(self) -> str:
        """Return the side of the seat that speaks."""
        return self.by.side if self.by else str(Side.OTHER)
