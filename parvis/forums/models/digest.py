"""The digest of a meeting, in words a passer-by understands, and the letters of the desk."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.forums.models.lapse import Finding
from parvis.forums.models.meeting import Meeting
from parvis.forums.models.question import QuestionAnswer
from parvis.people.models import Organisation, Person
from parvis.record import clock
from parvis.texts.models import Translated


class DigestQuerySet(models.QuerySet["Digest"]):
    """Readings of digests."""

    def for_reading(self) -> Self:
        """Return digests with their meeting, its forum and who wrote them."""
        return self.select_related("meeting__forum__member", "organisation__member")

    def of(self, meeting: Meeting) -> Self:
        """Keep the versions of the digest of one meeting, the first one first."""
        return self.filter(meeting=meeting).order_by("number")


class Digest(Translated):
    """What a meeting did, told for those who were not there; the facts beside it are computed.

    It is never rewritten: who finds it wrong publishes another version beside it.
    """

    record_kind = "digest"

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="digests")
    number = models.PositiveSmallIntegerField(
        default=1, help_text="Of its versions, from one; a later one corrects those before it."
    )
    words = models.TextField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="For whom it was written; empty: by who keeps the house.",
    )  # fmt: skip
    published_at = models.DateTimeField()

    objects = DigestQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at"]
        constraints = [
            models.CheckConstraint(name="a_digest_says_something", condition=~Q(words="")),
            models.UniqueConstraint(
                "meeting", "number", name="a_version_of_a_digest_has_its_own_number"
            ),
            models.CheckConstraint(name="digests_count_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.meeting.chain

    @property
    def record_key(self) -> str:
        """Name it as its meeting, and by its number where it corrects an earlier one."""
        key = self.meeting.record_key
        return f"{key}.{self.number}" if self.corrects else key

    @property
    def corrects(self) -> bool:
        """Say whether it corrects an earlier version."""
        return self.number > 1

    @property
    def published_on(self) -> date:
        """Return the day on which it was published."""
        return clock.day_of(self.published_at)

    def get_absolute_url(self) -> str:
        """Return its page."""
        forum = self.meeting.forum
        return reverse("forums:digest", args=[self.chain, forum.slug, self.meeting.number])


class DeskLetterQuerySet(models.QuerySet["DeskLetter"]):
    """Readings of letters."""

    def unsent(self) -> Self:
        """Keep those that are owed: to who has an account, of what everybody sees."""
        seen = Q(answer__isnull=True) | Q(answer__withheld_at__isnull=True)
        return self.filter(
            seen, sent_at__isnull=True, person__closed_at__isnull=True, person__email__isnull=False
        )


class DeskLetter(models.Model):
    """Who is to be told of a digest, an answer or a breach of the charter by letter, and was."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    digest = models.ForeignKey(
        Digest, models.PROTECT, null=True, blank=True, related_name="letters"
    )
    answer = models.ForeignKey(
        QuestionAnswer, models.PROTECT, null=True, blank=True, related_name="letters"
    )
    finding = models.ForeignKey(
        Finding, models.PROTECT, null=True, blank=True, related_name="letters"
    )
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = DeskLetterQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="a_letter_of_the_desk_tells_of_one_thing",
                condition=Q(digest__isnull=False, answer__isnull=True, finding__isnull=True)
                | Q(digest__isnull=True, answer__isnull=False, finding__isnull=True)
                | Q(digest__isnull=True, answer__isnull=True, finding__isnull=False),
            ),
            models.UniqueConstraint("person", "digest", name="nobody_is_sent_a_digest_twice"),
            models.UniqueConstraint("person", "answer", name="nobody_is_sent_an_answer_twice"),
            models.UniqueConstraint("person", "finding", name="nobody_is_told_a_breach_twice"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
