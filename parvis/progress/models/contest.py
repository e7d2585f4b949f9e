"""What is said about a piece of evidence: contests, answers to them, and why one was withdrawn."""

from __future__ import annotations

from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from parvis.forums.models.spoken import Salted
from parvis.members.models import Member
from parvis.people.models import Grant, Organisation
from parvis.people.sides import Side
from parvis.progress.law.evidence import Ending, State, state_of
from parvis.progress.models.evidence import Evidence
from parvis.texts.models import Translated
from parvis.texts.withholding import WithheldQuerySet

Words = TypeVar("Words", bound="SaidOfEvidence")


class SaidQuerySet(WithheldQuerySet[Words]):
    """Readings of what is said about evidence."""

    def for_reading(self) -> Self:
        """Return it with those who said it."""
        return self.select_related("member", "by", "through__person")


class SaidOfEvidence(Translated, Salted):
    """Words of an organisation about a piece of evidence, under a number within the member.

    `through` is the role of the person who wrote them; empty: told by the console. The record tells
    a fingerprint of the words and none of them: they may have to be hidden.
    """

    found_by = ("member__slug", "number")
    spoken: ClassVar[tuple[str, ...]] = ("words",)

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    words = models.TextField()
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    side = models.CharField(max_length=20, choices=[(side, side) for side in Side])
    through = models.ForeignKey(Grant, models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.member}, {self.record_kind} {self.number}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)

    @property
    def as_fact(self) -> dict[str, Any]:
        """Return how an entry about its commitment names it, so that it can be found, and masked."""
        return {self.record_kind: self.record_key, "digest": self.fingerprint_of(self.words)}


def _always(kind: str, plural: str) -> list[models.BaseConstraint]:
    """Return what the database holds of each kind of words, named as sentences."""
    return [
        models.UniqueConstraint("member", "number", name=f"{kind}_has_its_own_number"),
        models.CheckConstraint(name=f"{plural}_count_from_one", condition=Q(number__gte=1)),
        models.CheckConstraint(name=f"{kind}_says_something", condition=~Q(words="")),
        models.CheckConstraint(name=f"{kind}_is_of_a_side", condition=Q(side__in=list(Side))),
    ]


class ContestQuerySet(SaidQuerySet["EvidenceContest"]):
    """Readings of contests."""

    def open(self) -> Self:
        """Keep those that did not end."""
        return self.filter(ended_on__isnull=True)

    def with_answers(self) -> Self:
        """Return contests with their answers and those who gave them."""
        return self.for_reading().select_related("answer__by", "answer__member")


class EvidenceContest(SaidOfEvidence):
    """An organisation contests a piece of evidence, with its reason; it stays until it ends."""

    record_kind = "evidence-contest"
    told_by = "evidence.contested"

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="contests")
    ended_on = models.DateField(null=True, blank=True)
    how = models.CharField(max_length=10, blank=True, choices=[(one, one) for one in Ending])

    objects = ContestQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            *_always("a_contest_of_evidence", "contests_of_evidence"),
            models.CheckConstraint(
                name="a_contest_of_evidence_ends_in_some_way",
                condition=Q(ended_on__isnull=True, how="")
                | Q(ended_on__isnull=False, ended_on__gte=F("on"), how__in=list(Ending)),
            ),
            models.UniqueConstraint(
                fields=["evidence", "by"], condition=Q(ended_on__isnull=True),
                name="an_organisation_contests_a_piece_once_at_a_time",
            ),
        ]  # fmt: skip

    @property
    def state(self) -> State:
        """Say how it stands; an answer that is hidden was given all the same."""
        return state_of(answered=hasattr(self, "answer"), how=self.how)

    def get_absolute_url(self) -> str:
        """Return its place on the page of the piece."""
        return f"{self.evidence.get_absolute_url()}#c{self.number}"


class ContestAnswer(SaidOfEvidence):
    """What the side that filed a piece answers to a contest of it."""

    record_kind = "contest-answer"
    told_by = "evidence.contest-answered"

    contest = models.OneToOneField(EvidenceContest, models.PROTECT, related_name="answer")

    objects = SaidQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [*_always("an_answer_to_a_contest", "answers_to_contests")]

    def get_absolute_url(self) -> str:
        """Return its place on the page of the piece: its contest's."""
        return self.contest.get_absolute_url()


class EvidenceWithdrawal(SaidOfEvidence):
    """Whoever filed a piece withdraws it, with a reason; another may have taken its place."""

    record_kind = "evidence-withdrawal"
    told_by = "evidence.withdrawn"

    evidence = models.OneToOneField(Evidence, models.PROTECT, related_name="withdrawal")
    replaced_by = models.ForeignKey(
        Evidence, models.PROTECT, null=True, blank=True, related_name="replaces"
    )

    objects = SaidQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            *_always("a_withdrawal_of_evidence", "withdrawals_of_evidence"),
            models.CheckConstraint(
                name="evidence_does_not_replace_itself", condition=~Q(replaced_by=F("evidence"))
            ),
        ]

    def get_absolute_url(self) -> str:
        """Return the page of the piece."""
        return self.evidence.get_absolute_url()
