"""What a forum decided or advised: the motion, the votes, what became of it, and what followed."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from parvis.forums.law import deciding
from parvis.forums.law.charter import Rule
from parvis.forums.law.deciding import Lack, Outcome, Tally, Why
from parvis.forums.law.voting import Choice, Kind, counted
from parvis.forums.models.charter import Charter
from parvis.forums.models.forum import Forum
from parvis.forums.models.meeting import Meeting
from parvis.people.models import Grant, Person
from parvis.people.sides import Side
from parvis.texts.models import Translated

# Who can bring a motion: a side, or both together.
BRINGS = tuple(side for side in Side if side not in (Side.REVIEWER, Side.PLATFORM))
SETTLED_BY_A_RULE = (Why.CARRIED, Why.NOT_CARRIED)


class RegisterQuerySet(models.QuerySet["Decision"]):
    """Readings of decisions."""

    def adopted(self) -> Self:
        """Keep those that the charter's rule carried, and that were not struck out since."""
        return self.filter(why=Why.CARRIED, struck_on__isnull=True)

    def followed(self) -> Self:
        """Keep those that the forum acts on: the adopted, and what was treated as adopted."""
        return self.filter(struck_on__isnull=True).filter(~Q(irregular="") | Q(why=Why.CARRIED))

    def superseded(self) -> Self:
        """Keep those that a later adopted one superseded."""
        return self.filter(Exists(_later()))

    def standing(self) -> Self:
        """Keep those that no later adopted one superseded."""
        return self.filter(~Exists(_later()))

    def in_force(self) -> Self:
        """Keep the adopted ones that nothing superseded."""
        return self.adopted().standing()

    def due_for_review(self, today: date) -> Self:
        """Keep those in force whose review date has come."""
        return self.in_force().filter(review_on__lte=today)

    def unanswered(self) -> Self:
        """Keep the advice that the government owes an answer."""
        return self.followed().filter(kind=Kind.ADVICE, answer__isnull=True)

    def for_dates(self) -> Self:
        """Return those that are followed and stand, with what a calendar names of them. One query."""
        found = self.followed().standing().select_related("forum__member", "charter", "answer")
        return found.defer("motion")

    def for_reading(self) -> Self:
        """Return decisions with all that pages name, and the rules they were taken by. Three queries."""
        found = self.for_rows().select_related("charter__forum__member")
        return found.prefetch_related("charter__constituencies")

    def for_rows(self) -> Self:
        """Return decisions with all but their charter, where a page has read that already."""
        later = _later()
        return (
            self.select_related(
                "forum__member", "meeting", "proposer__organisation", "supersedes",
                "answer__institution", "contest",
            )
            .prefetch_related(models.Prefetch("votes", Vote.objects.for_reading()))
            .annotate(
                later_year=models.Subquery(later.values("year")[:1]),
                later_number=models.Subquery(later.values("number")[:1]),
            )
        )  # fmt: skip


class Decision(Translated):
    """A motion that was put to the vote of a meeting, and what became of it by its charter's rule.

    Never changed: another decision supersedes it, or both sides strike out what was entered wrongly.
    `why` and `rule` are what the votes kept beside it lead to; `outcome` computes them anew.
    """

    record_kind = "decision"

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="decisions")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(help_text="Within its forum and year, from one.")
    decided_on = models.DateField(help_text="The day of its meeting.")
    kind = models.CharField(max_length=12, choices=[(one, one) for one in Kind])
    title = models.CharField(max_length=200)
    motion = models.TextField(help_text="What was put to the vote, word for word.")
    side = models.CharField(max_length=20, choices=[(one, one) for one in BRINGS])
    proposer = models.ForeignKey(
        Grant, models.PROTECT, null=True, blank=True, related_name="motions",
        help_text="The seat that brought it; empty: both sides together.",
    )  # fmt: skip
    charter = models.ForeignKey(Charter, models.PROTECT, related_name="decisions")
    chair_agrees = models.BooleanField(default=False)
    gone = models.JSONField(default=list, blank=True, help_text="Constituencies that had left.")
    why = models.CharField(max_length=16, choices=[(one, one) for one in Why])
    rule = models.CharField(max_length=24, blank=True, choices=[(one, one) for one in Rule])
    irregular = models.TextField(
        blank=True, help_text="How it was treated as adopted all the same, against the charter."
    )
    review_on = models.DateField(null=True, blank=True)
    supersedes = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by",
        help_text="The decision that it takes the place of, once it is adopted.",
    )  # fmt: skip
    entered_on = models.DateField()
    struck_on = models.DateField(
        null=True, blank=True, help_text="Both sides say that it was entered wrongly."
    )

    objects = RegisterQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_on", "-year", "-number"]
        constraints = [
            models.UniqueConstraint(
                "forum", "year", "number", name="a_decision_of_a_forum_has_its_own_number"
            ),
            models.CheckConstraint(
                name="decisions_of_a_forum_count_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(name="a_decision_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(name="a_motion_has_its_words", condition=~Q(motion="")),
            models.CheckConstraint(
                name="a_decision_is_of_a_known_kind", condition=Q(kind__in=list(Kind))
            ),
            models.CheckConstraint(
                name="a_motion_is_brought_by_a_side", condition=Q(side__in=BRINGS)
            ),
            models.CheckConstraint(
                name="a_motion_of_one_side_names_its_seat",
                condition=Q(side=Side.JOINT, proposer__isnull=True)
                | (~Q(side=Side.JOINT) & Q(proposer__isnull=False)),
            ),
            models.CheckConstraint(
                name="an_outcome_names_the_rule_that_settled_it",
                condition=Q(why__in=SETTLED_BY_A_RULE, rule__in=list(Rule))
                | Q(why__in=[one for one in Why if one not in SETTLED_BY_A_RULE], rule=""),
            ),
            models.CheckConstraint(
                name="what_was_adopted_is_not_irregular",
                condition=~Q(why=Why.CARRIED) | Q(irregular=""),
            ),
            models.UniqueConstraint(
                "supersedes", condition=Q(why=Why.CARRIED, struck_on__isnull=True),
                name="a_decision_is_superseded_once",
            ),
            models.CheckConstraint(
                name="a_decision_does_not_supersede_itself",
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
            ),
            models.CheckConstraint(
                name="a_review_comes_after_its_decision",
                condition=Q(review_on__isnull=True) | Q(review_on__gt=F("decided_on")),
            ),
            models.CheckConstraint(
                name="a_decision_is_entered_once_it_is_taken",
                condition=Q(entered_on__gte=F("decided_on")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """Return how it is cited: `D-2026-11`."""
        return cited_as(self.year, self.number)

    def get_absolute_url(self) -> str:
        """Return the page that shows it."""
        return reverse("forums:decision", args=[self.chain, self.forum.slug, self.code])

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its forum and how it is cited."""
        return f"{self.forum.slug}.{self.code}"

    @property
    def is_adopted(self) -> bool:
        """Say whether the charter's rule carried it, and nobody struck it out since."""
        return self.why == Why.CARRIED and self.struck_on is None

    @property
    def is_followed(self) -> bool:
        """Say whether the forum acts on it: adopted, or treated as if it were."""
        return self.is_adopted or bool(self.irregular and self.struck_on is None)

    @property
    def tallies(self) -> dict[str, Tally]:
        """Count the votes that are kept beside it, by constituency."""
        return counted((one.constituency, Choice(one.choice)) for one in self.votes.all())

    @property
    def outcome(self) -> Outcome:
        """Compute what became of it, by the rules of its charter, from the votes that are kept."""
        return deciding.decide(
            self.charter.as_law, self.tallies, chair_agrees=self.chair_agrees, gone=self.gone
        )

    @property
    def presence(self) -> list[Lack]:
        """Return how many were there and how many were needed: overall, and by constituency."""
        rules, there = self.charter.as_law, self.tallies
        total = sum(one.present for one in there.values())
        every = [(one.key, one.quorum) for one in rules.constituencies if one.key not in self.gone]
        return [
            Lack("", total, rules.quorum),
            *(Lack(key, there.get(key, Tally()).present, needed) for key, needed in every),
        ]


def cited_as(year: int, number: int) -> str:
    """Return how a decision is cited, by its year and its number."""
    return f"D-{year}-{number:02}"


def _later() -> RegisterQuerySet:
    """Return what superseded a decision."""
    return Decision.objects.adopted().filter(supersedes=OuterRef("pk"))


class VoteQuerySet(models.QuerySet["Vote"]):
    """Readings of votes."""

    def for_reading(self) -> Self:
        """Return votes with the seat, who sat on it, and what dissent was put beside them."""
        return self.select_related("seat__organisation", "person", "dissent")


class Vote(models.Model):
    """How one seat voted, of those on which somebody sat: who was silent abstained.

    `constituency` is its key in the charter by which it voted; `person` who in fact sat.
    """

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="votes")
    seat = models.ForeignKey(Grant, models.PROTECT, related_name="votes")
    constituency = models.SlugField(max_length=40)
    person = models.ForeignKey(Person, models.PROTECT, related_name="votes")
    choice = models.CharField(max_length=12, choices=[(one, one) for one in Choice])
    has_interest = models.BooleanField(default=False)
    reasons = models.TextField(blank=True, help_text="Why, as it was said in the meeting.")

    objects = VoteQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("decision", "seat", name="a_seat_votes_once"),
            models.UniqueConstraint("decision", "person", name="a_person_votes_once"),
            models.CheckConstraint(
                name="a_vote_is_a_known_choice", condition=Q(choice__in=list(Choice))
            ),
            models.CheckConstraint(
                name="an_objection_gives_its_reasons",
                condition=~Q(choice=Choice.OBJECTS) | ~Q(reasons=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}: {self.seat_id} {self.choice}"

    @property
    def is_by_alternate(self) -> bool:
        """Say whether another than the holder sat on the seat."""
        return self.person_id != self.seat.person_id
