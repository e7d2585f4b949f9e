"""What outsiders ask a forum, and what each side of it answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Min, Q
from django.urls import reverse

from parvis.forums.law.desk import Asked
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting
from parvis.forums.models.spoken import Spoken, SpokenQuerySet, always
from parvis.record import clock

# When the first answer came that everybody sees.
_FIRST_SEEN = Min("answers__at", filter=Q(answers__withheld_at__isnull=True))


class QuestionQuerySet(SpokenQuerySet["Question"]):
    """Readings of questions."""

    def with_answers(self) -> Self:
        """Add `answered_at`: when the first answer came; none while it waits."""
        return self.annotate(answered_at=_FIRST_SEEN)

    def waiting(self) -> Self:
        """Keep what waits, the longest first."""
        return self.with_answers().filter(answered_at__isnull=True).order_by("at", "number")

    def waiting_at(self, moment: datetime) -> Self:
        """Keep what no answer had reached by a moment, the longest waiting first."""
        kept = self.with_answers().filter(Q(answered_at__isnull=True) | Q(answered_at__gte=moment))
        return kept.order_by("at", "number")

    def answered(self) -> Self:
        """Keep what was answered, the latest answer first."""
        kept = self.with_answers().filter(answered_at__isnull=False)
        return kept.order_by("-answered_at", "-number")

    def as_asked(self) -> list[Asked]:
        """Return them as the law counts them. One query."""
        found = self.order_by().annotate(answered_at=_FIRST_SEEN).values_list("at", "answered_at")
        return [
            Asked(clock.day_of(at), clock.day_of(answered) if answered else None)
            for at, answered in found
        ]


class Question(Spoken):
    """A question from outside. Nobody removes it, and no other takes its number or its address."""

    record_kind = "desk-question"
    told_by = "forum.question-asked"
    written_by = "person"

    is_unnamed = models.BooleanField(
        default=False, help_text="Who asks is known here, and not named in public."
    )
    wants_letter = models.BooleanField(
        default=False, help_text="Whoever asks is told of answers by letter."
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [*always("a_question_from_outside", "questions_from_outside")]

    @property
    def author(self) -> str:
        """Return the pseudonym of who asks, who may be unnamed in public."""
        return self.person.key

    @property
    def asked_on(self) -> date:
        """Return the day on which it was asked."""
        return clock.day_of(self.at)

    def get_absolute_url(self) -> str:
        """Return its page, for good."""
        return reverse("forums:question", args=[self.chain, self.forum.slug, self.number])


class AnswerQuerySet(SpokenQuerySet["QuestionAnswer"]):
    """Readings of answers."""

    def for_reading(self) -> Self:
        """Return answers with who gave them, the meeting, and what corrects them."""
        return super().for_reading().select_related("meeting", "corrects", "corrected_by")


class QuestionAnswer(Spoken):
    """What one side of a forum answers, in its own words. Another beside it corrects it."""

    record_kind = "desk-answer"
    told_by = "forum.question-answered"

    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="answers",
        help_text="The meeting at which it was given; empty: before one.",
    )  # fmt: skip
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["at", "number"]
        constraints = [
            *always("an_answer_of_a_forum", "answers_of_a_forum"),
            models.CheckConstraint(
                name="an_answer_of_a_forum_is_an_organisation_s",
                condition=Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="an_answer_does_not_correct_itself", condition=~Q(corrects=F("pk"))
            ),
        ]  # fmt: skip

    def get_absolute_url(self) -> str:
        """Return its place on the page of the question."""
        return f"{self.question.get_absolute_url()}#a{self.number}"


class Asking(models.Model):
    """What a guest typed, until the address is proved by a letter. Only a digest of its link is kept.

    `content` is what the form held; it goes once the question is put, and the address with it.
    """

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="askings")
    proof_digest = models.CharField(max_length=64, unique=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=12)
    content = models.JSONField(default=dict, blank=True)
    expires_at = models.DateTimeField()
    question = models.OneToOneField(
        Question, models.PROTECT, null=True, blank=True, related_name="asking",
        help_text="What it became.",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_question_that_is_put_is_no_draft",
                condition=Q(question__isnull=True) | Q(email="", content={}),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forum_id}, {self.expires_at:%Y-%m-%d}"
