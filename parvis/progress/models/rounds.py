"""Rounds of reporting: when leads are asked, who has nothing to report, which letters went."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.people.places import Place
from parvis.people.sides import TWO_PENS
from parvis.plans.models import Commitment, Plan
from parvis.progress.law import rounds as law
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class RoundQuerySet(models.QuerySet["Round"]):
    """Readings of rounds."""

    def for_reading(self) -> Self:
        """Return rounds with their plan, its member and who opened them, the latest first."""
        found = self.select_related("plan__member", "by")
        return found.prefetch_related("prolongations").order_by("-plan__number", "-number")

    def of_member(self, member: Member) -> Self:
        """Keep the rounds of all plans of a member: each opens (`opens_on`) and is due (`due_on`)."""
        return self.filter(plan__member=member).select_related("plan__member").order_by("opens_on")

    def unclosed(self) -> Self:
        """Keep those that are announced, open or overdue."""
        return self.filter(closed_on__isnull=True)

    def asking(self, today: date) -> Self:
        """Keep those that ask on a day: opened, and not closed."""
        return self.unclosed().filter(opens_on__lte=today)


class Round(Translated):
    """Every lead of a plan is asked what became of their commitment, until a day.

    `closing` is what was counted when it was closed: for each commitment, by its code, what each side
    answered, on which day and how many days late, and the levels before and after.
    """

    record_kind = "round"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField(help_text="Its number within its plan, from one.")
    opens_on = models.DateField()
    due_on = models.DateField(help_text="As now prolonged; the earlier days stand beside it.")
    closed_on = models.DateField(null=True, blank=True)
    summary = models.TextField(blank=True, help_text="In the words of who closed it.")
    closing = models.JSONField(default=dict, blank=True)
    by = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="rounds",
        help_text="For whom it was opened.",
    )  # fmt: skip

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="a_round_has_its_own_number"),
            models.UniqueConstraint(
                "plan", condition=Q(closed_on__isnull=True), name="a_plan_has_one_round_at_a_time"
            ),
            models.CheckConstraint(name="rounds_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_round_is_due_after_it_opens", condition=Q(due_on__gt=F("opens_on"))
            ),
            models.CheckConstraint(
                name="a_round_is_closed_after_its_last_day",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gt=F("due_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, round {self.number}"

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its member."""
        return self.plan.place

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its plan and its number."""
        return f"{self.plan.number}.{self.number}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("progress:round", args=[self.chain, self.plan.number, self.number])

    def state(self, today: date) -> law.State:
        """Return how it stands on a day."""
        return law.state(self.opens_on, self.due_on, self.closed_on, today)

    def until(self, today: date) -> date:
        """Return the last day of which it tells: that of its closing, else today."""
        return self.closed_on or today

    def answer(self, said: list[law.Said], today: date) -> law.Answer:
        """Return what one side answered for a commitment."""
        return law.answer(said, self.opens_on, self.due_on, self.until(today))


class Prolongation(models.Model):
    """The last day of a round was moved, with the reason; the day before stays beside it."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="prolongations")
    was_due_on = models.DateField()
    due_on = models.DateField()
    on = models.DateField()
    reason = models.TextField()
    language = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="a_prolonged_round_gives_its_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="a_round_is_prolonged_to_a_later_day", condition=Q(due_on__gt=F("was_due_on"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.round}: {self.was_due_on}, then {self.due_on}"


class NothingToReport(Translated, Withheld):
    """One side signs that there is nothing to report on a commitment in a round."""

    record_kind = "nothing"
    found_by = ("round__plan__member__slug", "number")
    told_by = "round.nothing"
    spoken = ("words", "obstacles")

    round = models.ForeignKey(Round, models.PROTECT, related_name="nothings")
    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="nothings")
    number = models.PositiveIntegerField(help_text="Its number within its record, from one.")
    side = models.CharField(max_length=20, choices=[(s, s) for s in TWO_PENS])
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="nothings")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    words = models.TextField(blank=True)
    obstacles = models.TextField(blank=True, help_text="What stands in the way.")
    on = models.DateField()

    objects = WithheldQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "round", "commitment", "side", name="nothing_to_report_is_signed_once_by_a_side"
            ),
            models.CheckConstraint(
                name="nothing_to_report_counts_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(
                name="nothing_to_report_is_signed_by_one_pen", condition=Q(side__in=list(TWO_PENS))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.side}: nothing to report"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.round.chain

    @property
    def record_key(self) -> str:
        """Name it in the record, by a number that is the same in every database."""
        return str(self.number)

    def get_absolute_url(self) -> str:
        """Return the page on which it stands: its round's."""
        return self.round.get_absolute_url()


class RoundLetterQuerySet(models.QuerySet["RoundLetter"]):
    """Readings of letters."""

    def unsent(self) -> Self:
        """Keep those that are owed to somebody who has an account."""
        return self.filter(
            sent_at__isnull=True, person__closed_at__isnull=True, person__email__isnull=False
        )


class RoundLetter(models.Model):
    """A person is reminded of what a round asks them, once for each reminder."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    round = models.ForeignKey(Round, models.PROTECT, related_name="letters")
    moment = models.CharField(max_length=10, choices=[(m, m) for m in law.Moment])
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = RoundLetterQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "person", "round", "moment", name="nobody_is_reminded_twice_of_a_round"
            ),
            models.CheckConstraint(
                name="a_reminder_has_its_moment", condition=Q(moment__in=list(law.Moment))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


def as_plain(answer: law.Answer) -> dict[str, Any]:
    """Write an answer as it is kept when a round closes."""
    return {
        "kind": str(answer.kind), "on": answer.on.isoformat() if answer.on else "",
        "late": answer.late,
    }  # fmt: skip


def from_plain(kept: dict[str, Any]) -> law.Answer:
    """Read an answer that was kept."""
    on = date.fromisoformat(kept["on"]) if kept["on"] else None
    return law.Answer(law.Kind(kept["kind"]), on, kept["late"])
