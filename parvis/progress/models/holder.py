"""Who holds civil society's pen: organisations and coalitions that its college chose."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.coalitions.models import Coalition, Membership
from parvis.forums.models import Decision
from parvis.people.models import Organisation, Person
from parvis.plans.models import Commitment, Plan
from parvis.texts.models import Translated


class PenHolderQuerySet(models.QuerySet["PenHolder"]):
    """Readings of who holds the pen."""

    def in_force(self, day: date) -> Self:
        """Keep those who hold it on a day; who no longer holds it does not on that day.

        A coalition that has ended holds nothing.
        """
        stands = Q(coalition__isnull=True) | Q(coalition__ended_on__isnull=True)
        held = self.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)
        return held.filter(stands | Q(coalition__ended_on__gt=day))

    def by_one_of(self, organisations: Collection[int], day: date) -> Self:
        """Keep those by which one of some organisations writes on a day, alone or in a coalition."""
        there = Membership.objects.on(day).filter(organisation__in=organisations)
        together = Q(coalition__in=there.values("coalition"))
        return self.filter(Q(organisation__in=organisations) | together)

    def over(self, commitment: Commitment) -> Self:
        """Keep those chosen for a commitment, or for its plan."""
        return self.filter(plan=commitment.plan_id).filter(
            Q(commitment=commitment) | Q(commitment__isnull=True)
        )

    def for_reading(self) -> Self:
        """Return them with all that pages name."""
        return self.select_related(
            "plan__member", "commitment__plan__member", "organisation__member", "coalition__member",
            "decision__forum__member",
        )  # fmt: skip


class PenHolder(Translated):
    """An organisation, or a coalition together, that holds civil society's pen in a plan.

    Or on one commitment of it. Those write for a coalition who write for one that belongs to it.

    `words`: how the college of civil society chose it; `decision`: where the forum's register has it.
    """

    record_kind = "pen-holder"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="pen_holders")
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, null=True, blank=True, related_name="pen_holders",
        help_text="Empty: every commitment of the plan for which nobody else was chosen.",
    )  # fmt: skip
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="pens_held"
    )
    coalition = models.ForeignKey(
        Coalition, models.PROTECT, null=True, blank=True, related_name="pens_held",
        help_text="Instead of an organisation: all that belong to it hold the pen together.",
    )  # fmt: skip
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="pens_given",
        help_text="Empty: the college chose without a decision of the forum.",
    )  # fmt: skip
    words = models.TextField(help_text="How the college of civil society chose it: the proof.")
    named_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who entered it; empty: an organisation, by the console.",
    )  # fmt: skip
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The day on which it ended.")
    why_ended = models.TextField(blank=True)

    objects = PenHolderQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="a_holder_of_a_pen_has_its_own_number"),
            models.CheckConstraint(
                name="holders_of_pens_count_from_one", condition=Q(number__gte=1)
            ),
            models.CheckConstraint(
                name="a_pen_is_held_by_an_organisation_or_by_a_coalition",
                condition=Q(organisation__isnull=False, coalition__isnull=True)
                | Q(organisation__isnull=True, coalition__isnull=False),
            ),
            models.UniqueConstraint(
                "commitment", "coalition", name="no_coalition_holds_the_pen_of_a_commitment_twice",
                condition=Q(commitment__isnull=False, until__isnull=True),
            ),
            models.UniqueConstraint(
                "plan", "coalition", name="no_coalition_holds_the_pen_of_a_plan_twice",
                condition=Q(commitment__isnull=True, until__isnull=True),
            ),
            models.CheckConstraint(
                name="who_holds_a_pen_was_chosen_somehow", condition=~Q(words="")
            ),
            models.CheckConstraint(
                name="a_pen_is_laid_down_after_it_was_taken_up",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
            models.CheckConstraint(
                name="who_no_longer_holds_a_pen_is_told_why",
                condition=Q(until__isnull=True, why_ended="")
                | (Q(until__isnull=False) & ~Q(why_ended="")),
            ),
            models.UniqueConstraint(
                "commitment", "organisation", name="nobody_holds_the_pen_of_a_commitment_twice",
                condition=Q(commitment__isnull=False, until__isnull=True),
            ),
            models.UniqueConstraint(
                "plan", "organisation", name="nobody_holds_the_pen_of_a_plan_twice",
                condition=Q(commitment__isnull=True, until__isnull=True),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.plan}: {self.organisation or self.coalition}"

    def get_absolute_url(self) -> str:
        """Return its place on the page of who holds the pen."""
        page = reverse("progress:holders", args=[self.chain, self.plan.number])
        return f"{page}#h{self.number}"

    def is_held_by(self, organisation: Organisation, day: date) -> bool:
        """Say whether an organisation holds the pen by this choice, alone or with its coalition."""
        if self.coalition:
            return self.coalition.members_on(day).filter(pk=organisation.pk).exists()
        return self.organisation_id == organisation.pk

    @property
    def laid_down(self) -> date | None:
        """Return since when it holds the pen no more: as entered, or as its coalition ended."""
        return self.until or (self.coalition.ended_on if self.coalition else None)

    @property
    def whom(self) -> Organisation | Coalition:
        """Return who holds the pen."""
        found = self.coalition or self.organisation
        assert found is not None  # a constraint of the database
        return found

    @property
    def name(self) -> str:
        """Name who holds the pen; a coalition that is hidden is not named."""
        is_hidden = self.coalition is not None and not self.coalition.is_public
        return _("a coalition") if is_hidden else str(self.whom)

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its plan and its number."""
        return f"{self.plan.number}.{self.number}"


def left_to(organisations: Collection[int], day: date) -> Q:
    """Return what selects the commitments whose pen of society was not given past some organisations.

    What is chosen for one commitment goes before what is chosen for its plan (`holders_of`).
    """
    held = PenHolder.objects.in_force(day)
    for_one = held.filter(commitment=OuterRef("pk"))
    for_all = held.filter(plan=OuterRef("plan"), commitment__isnull=True)
    theirs = for_one.by_one_of(organisations, day)
    of_the_plan = Exists(for_all.by_one_of(organisations, day)) | ~Exists(for_all)
    return Q(Exists(theirs)) | (~Q(Exists(for_one)) & Q(of_the_plan))
