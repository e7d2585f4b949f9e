"""What follows a decision: dissent, an answer, signatures, and that it was entered wrongly."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from parvis.forums.law.answering import Verdict
from parvis.forums.models.decision import Decision, Vote
from parvis.forums.models.spoken import Salted
from parvis.people.models import Grant, Organisation
from parvis.people.sides import Side
from parvis.texts.models import Translated
from parvis.texts.withholding import WithheldQuerySet


class Dissent(Translated, Salted):
    """Why a seat did not vote in favour, in its own words, put there by its holder."""

    record_kind = "dissent"
    found_by = (
        "vote__decision__forum__member__slug", "vote__decision__forum__slug",
        "vote__decision__year", "vote__decision__number", "vote__seat__number",
    )  # fmt: skip
    told_by = "forum.dissented"
    spoken = ("words",)

    vote = models.OneToOneField(Vote, models.PROTECT, related_name="dissent")
    words = models.TextField()
    said_on = models.DateField()

    objects = WithheldQuerySet["Dissent"].as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="a_dissent_has_words", condition=~Q(words=""))]

    def __str__(self) -> str:
        return f"{self.vote_id}, {self.said_on}"

    def get_absolute_url(self) -> str:
        """Return its place on the page of its decision."""
        return f"{self.vote.decision.get_absolute_url()}#seat-{self.vote.seat.number}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.vote.decision.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its decision and its seat."""
        decision = self.vote.decision
        number = self.vote.seat.number
        return f"{decision.forum.slug}.{decision.year}.{decision.number}.{number}"

    @property
    def by(self) -> Organisation | None:
        """Return the organisation of the seat, if it is one's."""
        return self.vote.seat.organisation

    @property
    def side(self) -> str:
        """Return the side of the seat."""
        return self.by.side if self.by else str(Side.OTHER)


class Answer(Translated):
    """What the government answers to an advice, with reasons."""

    record_kind = "answer"

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="answer")
    verdict = models.CharField(max_length=12, choices=[(one, one) for one in Verdict])
    reasons = models.TextField()
    institution = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    answered_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="an_answer_to_an_advice_has_a_known_verdict",
                condition=Q(verdict__in=list(Verdict)),
            ),
            models.CheckConstraint(
                name="an_answer_to_an_advice_gives_reasons", condition=~Q(reasons="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}: {self.verdict}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.decision.chain

    @property
    def record_key(self) -> str:
        """Name it in the record, as its decision is."""
        return self.decision.record_key


class Signature(models.Model):
    """A constituency signs what was decided, by the hand of one who sits for it."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="signatures")
    constituency = models.SlugField(max_length=40)
    seat = models.ForeignKey(Grant, models.PROTECT, related_name="+")
    signed_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "decision", "constituency", name="a_constituency_signs_a_decision_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.decision}: {self.constituency}"


class Contest(Translated):
    """One side says that a decision was entered wrongly, and why.

    While the other side does not agree, the decision stands with this beside it: a secretary alone
    can neither change nor remove what both colleges voted on.
    """

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="contest")
    why = models.TextField()
    side = models.CharField(max_length=20, choices=[(one, one) for one in Side])
    said_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="a_contest_says_what_is_wrong", condition=~Q(why="")),
            models.CheckConstraint(
                name="a_contest_is_of_a_known_side", condition=Q(side__in=list(Side))
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.decision}, {self.said_on}"
