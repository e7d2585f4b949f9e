"""What somebody said in a consultation, with what belongs to it."""

from __future__ import annotations

import hashlib
import secrets
from typing import Self

from django.db import models
from django.db.models import CharField, Count, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from parvis.consultations.models.consultation import Consultation, Option, Passage, Question
from parvis.consultations.models.response import Response
from parvis.consultations.models.sorting import Group, Theme
from parvis.consultations.ways import FROM_A_SOURCE, OF_AN_AUTHOR, Way
from parvis.documents.models import Document
from parvis.members.models import Member
from parvis.moderation.grounds import WITHHOLDS
from parvis.moderation.models import Decision
from parvis.people.models import Organisation, Person
from parvis.people.places import Place, of_member
from parvis.people.sides import Side
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet

# Of what was `judged`: what moderators took from the public for good.
HIDDEN = Q(withheld_at__isnull=False, judged__in=WITHHOLDS)


def new_salt() -> str:
    """Return 128 bits of chance, in hexadecimal digits."""
    return secrets.token_hex(16)


class ContributionQuerySet(WithheldQuerySet["Contribution"]):
    """Readings of contributions."""

    def for_reading(self) -> Self:
        """Return contributions with all that names them and their authors."""
        return self.select_related(
            "member", "consultation__plan", "person", "organisation__member", "passage", "theme",
            "group__theme", "split_from",
        )  # fmt: skip

    def counted(self) -> Self:
        """Add `supports_here`: how many support each."""
        told = Support.objects.filter(contribution=OuterRef("pk")).order_by()
        counts = told.values("contribution").annotate(n=Count("pk")).values("n")
        return self.annotate(supports_here=Coalesce(Subquery(counts), 0))

    def unsplit(self) -> Self:
        """Keep those that are answered as they are: not those that were split into parts."""
        return self.filter(parts__isnull=True)

    def to_answer(self) -> Self:
        """Keep what ends with an answer: what has words, was not split, and was not hidden for good.

        What waits for a moderator is among them.
        """
        return self.unsplit().asking().judged().exclude(HIDDEN)

    def asking(self) -> Self:
        """Keep what says something in words, and so asks for an answer: the rest is counted."""
        return self.filter(asks_answer=True)

    def judged(self) -> Self:
        """Know for each what moderators decided last (`judged`); empty where they decided nothing."""
        about = Decision.objects.filter(
            chain=OuterRef("member__slug"), subject_kind=Contribution.record_kind,
            subject_key=Cast(OuterRef("number"), CharField()),
        )  # fmt: skip
        last = Subquery(about.standing().order_by("-pk").values("kind")[:1])
        return self.alias(judged=Coalesce(last, Value("")))

    def answered(self, *fields: str) -> Self:
        """Add the answer in force, its own, else its group's: `answer`, its key; null: it waits.

        Or `fields` that every answer has, as `answer_` and their name.
        """
        in_force = Response.objects.in_force()
        told = {f"answer_{name}": own_else_group_s(in_force, name) for name in fields}
        return self.annotate(**told or {"answer": own_else_group_s(in_force, "pk")})

    def answered_by(self, in_force: QuerySet[Response]) -> Self:
        """Keep those whose answer in force is one of some responses in force."""
        return self.filter(is_answered_by(in_force))

    def unanswered(self) -> Self:
        """Keep what waits for its answer, alone or with its group."""
        return self.to_answer().exclude(is_answered_by(Response.objects.in_force()))

    def of_plan(self, plan: object) -> Self:
        """Keep the contributions to one plan."""
        return self.filter(consultation__plan=plan)


def is_answered_by(in_force: QuerySet[Response]) -> Q:
    """Say of a contribution that its answer in force, as `answered` adds it, is one of some."""
    own = in_force.filter(contribution__isnull=False).order_by().values("contribution")
    together = in_force.filter(group__isnull=False).order_by().values("group")
    alone = Response.objects.filter(contribution__isnull=False).order_by().values("contribution")
    return Q(pk__in=own) | (Q(group__in=together) & ~Q(pk__in=alone))


def own_else_group_s(responses: QuerySet[Response], field: str) -> Coalesce:
    """Return a field of the response that each contribution has among some, else of its group's."""
    told = responses.order_by().values(field)
    own, together = told.filter(contribution=OuterRef("pk")), told.filter(group=OuterRef("group"))
    return Coalesce(Subquery(own[:1]), Subquery(together[:1]))


class Contribution(Translated, Withheld):
    """What one person or organisation said, once: under a number that is never given again.

    It holds what the open call got (`title`, `words`), what a paragraph of a draft got (`passage`), or
    what was answered to questions. What only ticks options is counted, and asks for no answer.
    """

    record_kind = "contribution"
    found_by = ("member__slug", "number")
    told_by = "contribution.received"
    spoken = ("title", "words", "replies", "author_name")
    written_by = "person"
    companions = ("attachments__document", "parts")

    member = models.ForeignKey(Member, models.PROTECT, related_name="contributions")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="contributions")
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    title = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)
    asks_answer = models.BooleanField(default=True, help_text="It says something in words.")

    way = models.CharField(max_length=12, choices=[(way, way) for way in Way])
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="contributions",
        help_text="Who wrote it, where that is somebody known here.",
    )  # fmt: skip
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    side = models.CharField(max_length=20, choices=[(side, side) for side in Side])
    author_name = models.CharField(
        max_length=200, blank=True,
        help_text="As the paper or the other site names the author; empty: not named.",
    )  # fmt: skip
    is_unnamed = models.BooleanField(
        default=False, help_text="Its author is known here, and not named in public."
    )
    source = models.CharField(
        max_length=300, blank=True, help_text="Which paper, meeting or site it was entered from."
    )
    source_key = models.CharField(max_length=80, blank=True, help_text="Its name in that source.")
    supports_elsewhere = models.PositiveIntegerField(
        null=True, blank=True, help_text="Supports counted by the site it comes from."
    )
    entered_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="entered"
    )
    made_on = models.DateField(help_text="The day it was said, written or sent.")
    received_at = models.DateTimeField()
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of its words, folded.")
    salt = models.CharField(
        max_length=32,
        default=new_salt,
        help_text="Chance, so that the record betrays no hidden words.",
    )

    theme = models.ForeignKey(
        Theme, models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    group = models.ForeignKey(
        Group, models.PROTECT, null=True, blank=True, related_name="contributions"
    )
    split_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts"
    )
    version = models.PositiveIntegerField(
        default=1, help_text="Grows each time it is sorted, so that two at once are noticed."
    )

    objects = ContributionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_contribution_has_its_own_number"),
            models.UniqueConstraint(
                "consultation",
                "source_key",
                condition=~Q(source_key=""),
                name="a_contribution_is_brought_in_once",
            ),
            models.CheckConstraint(name="contributions_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_contribution_came_in_a_known_way", condition=Q(way__in=list(Way))
            ),
            models.CheckConstraint(
                name="a_contribution_is_on_a_known_side", condition=Q(side__in=list(Side))
            ),
            models.CheckConstraint(
                name="what_asks_an_answer_has_a_title",
                condition=Q(asks_answer=False) | ~Q(title=""),
            ),
            models.CheckConstraint(
                name="what_is_sent_here_has_its_author",
                condition=~Q(way__in=OF_AN_AUTHOR) | Q(person__isnull=False),
            ),
            models.CheckConstraint(
                name="an_organisation_that_contributes_is_named",
                condition=~Q(way=Way.ORGANISATION) | Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="what_is_entered_names_its_source",
                condition=~Q(way__in=FROM_A_SOURCE) | ~Q(source=""),
            ),
            models.CheckConstraint(
                name="a_contribution_is_in_its_group_s_theme",
                condition=Q(group__isnull=True) | Q(theme__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["consultation", "digest"], name="contributions_said_twice"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its member."""
        return of_member(self.member)

    @property
    def sorted_under(self) -> Theme | None:
        """Return the theme under which it stands: its own, else its group's."""
        return self.group.theme if self.group else self.theme

    @property
    def by(self) -> Organisation | None:
        """Return the organisation whose words it is, if it is one's."""
        return self.organisation

    @property
    def author(self) -> str:
        """Return the pseudonym of who wrote it, who may be unnamed in public; empty if not known."""
        return self.person.key if self.person else ""

    @property
    def fingerprint(self) -> str:
        """Return what the record tells of its words for good: SHA-256 of salt and digest; or nothing.

        Its words may be hidden one day, and its salt with them: then nobody finds them by trying,
        neither alone nor by sending the same. Who has words and salt can prove them.
        """
        return (
            hashlib.sha256(f"{self.salt}{self.digest}".encode()).hexdigest() if self.digest else ""
        )

    @property
    def replies(self) -> str:
        """Return what was answered to questions in words, question after question. One query."""
        said = self.answers.exclude(words="").order_by("question__number")
        return "\n\n".join(said.values_list("words", flat=True))

    @property
    def ticked(self) -> QuerySet[Answer]:
        """Return what was chosen or graded in answer to questions, question after question."""
        said = self.answers.filter(words="").select_related("question", "option")
        return said.order_by("question__number", "pk")

    def get_absolute_url(self) -> str:
        """Return the page that tells what became of it."""
        return reverse("consultations:contribution", args=[self.member.slug, self.number])


class Answer(models.Model):
    """What a contribution answers to one question: words, a number, or one row for each option."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="answers")
    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    option = models.ForeignKey(
        Option, models.PROTECT, null=True, blank=True, related_name="answers"
    )
    grade = models.SmallIntegerField(null=True, blank=True, help_text="On the scale.")
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["contribution", "question", "pk"]
        constraints = [
            models.UniqueConstraint(
                "contribution",
                "question",
                "option",
                name="an_option_is_chosen_once",
            ),
            models.UniqueConstraint(
                "contribution",
                "question",
                condition=Q(option__isnull=True),
                name="a_question_is_answered_once",
            ),
            models.CheckConstraint(
                name="an_answer_is_words_or_a_choice_or_a_grade",
                condition=Q(option__isnull=False, grade__isnull=True, words="")
                | Q(option__isnull=True, grade__isnull=False, words="")
                | (Q(option__isnull=True, grade__isnull=True) & ~Q(words="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id}, {self.question_id}"


class Attachment(models.Model):
    """A file that came with a contribution, kept among the documents."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="attachments")
    document = models.OneToOneField(Document, models.PROTECT, related_name="attached")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.contribution_id}: {self.document}"


class Support(models.Model):
    """Somebody who says: I too. No entry of the record; totals are sealed there."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="supports")
    person = models.ForeignKey(Person, models.PROTECT, related_name="supports")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint("contribution", "person", name="a_person_supports_once")
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.contribution_id}"


class Draft(models.Model):
    """What somebody began to say and has not sent, or could not; for whoever has its link.

    `content` is what the form held, by the names of its fields. Only digests of the links are kept.
    """

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="drafts")
    token_digest = models.CharField(max_length=64, unique=True)
    proof_digest = models.CharField(
        max_length=64, blank=True, help_text="Of the link in the letter that proves the address."
    )
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="contribution_drafts"
    )
    email = models.EmailField(blank=True, help_text="Of a guest, until the contribution is sent.")
    language = models.CharField(max_length=12)
    content = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    contribution = models.OneToOneField(
        Contribution, models.PROTECT, null=True, blank=True, related_name="draft",
        help_text="What it became.",
    )  # fmt: skip

    class Meta:
        ordering = ["-saved_at"]
        constraints = [
            models.CheckConstraint(
                name="what_was_sent_is_no_draft",
                condition=Q(contribution__isnull=True) | Q(email="", content={}),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.consultation_id}, {self.saved_at:%Y-%m-%d}"
