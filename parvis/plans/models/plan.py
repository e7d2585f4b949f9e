"""An action plan: its calendar of co-creation, its term, its phase."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.members.models import Member
from parvis.people.places import Place, of_member
from parvis.plans.calendar import Term
from parvis.texts.fields import PartialDateField
from parvis.texts.models import Translated


def _not_before(field: str, other: str) -> Q:
    """Ask that a date, where there is one, is not before another."""
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": models.F(other)})


class PlanQuerySet(models.QuerySet["Plan"]):
    """Readings of plans."""

    def for_reading(self) -> Self:
        """Return plans as their page shows them; it reads their commitments apart."""
        return self.select_related("member")


class Plan(Translated):
    """What a member and its civil society set out to do, for two or four years."""

    record_kind = "plan"

    member = models.ForeignKey(Member, models.PROTECT, related_name="plans")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)
    length_years = models.PositiveSmallIntegerField(null=True, blank=True)
    source_id = models.CharField(max_length=30, blank=True, help_text="OGP's own identifier.")

    # The calendar of co-creation (OGP 3.1 to 4.1), each day as it happened or is announced.
    calendar_published_on = models.DateField(null=True, blank=True)
    development_may_start_on = models.DateField(
        null=True, blank=True, help_text="Fourteen days after the calendar was first published."
    )
    short_notice = models.TextField(
        blank=True, help_text="Why development starts earlier than that; stays for ever."
    )
    outreach_from = models.DateField(null=True, blank=True)
    outreach_until = models.DateField(null=True, blank=True)
    consultation_from = models.DateField(null=True, blank=True)
    consultation_until = models.DateField(null=True, blank=True)
    drafting_from = models.DateField(null=True, blank=True)
    drafting_until = models.DateField(null=True, blank=True)
    feedback_from = models.DateField(
        null=True, blank=True, help_text="When what became of contributions is told and discussed."
    )
    feedback_until = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True, help_text="When it is to be submitted.")
    responded_on = models.DateField(null=True, blank=True)
    submitted = PartialDateField()
    starts = PartialDateField()
    ends = PartialDateField()
    refreshed_on = models.DateField(null=True, blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        ordering = ["member", "number"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_plan_has_its_own_number"),
            models.UniqueConstraint(
                "source_id", condition=~Q(source_id=""), name="a_plan_is_imported_once"
            ),
            models.CheckConstraint(name="plans_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="a_plan_lasts_a_year_at_least",
                condition=Q(length_years__isnull=True) | Q(length_years__gte=1),
            ),
            models.CheckConstraint(
                name="a_plan_is_refreshed_after_it_was_submitted",
                condition=Q(refreshed_on__isnull=True) | ~Q(submitted=""),
            ),
            models.CheckConstraint(
                name="a_consultation_ends_after_it_begins",
                condition=Q(consultation_until__isnull=True)
                | Q(consultation_until__gte=models.F("consultation_from")),
            ),
            models.CheckConstraint(
                name="drafting_ends_after_it_begins",
                condition=Q(drafting_until__isnull=True)
                | Q(drafting_until__gte=models.F("drafting_from")),
            ),
            models.CheckConstraint(
                name="outreach_ends_after_it_begins",
                condition=Q(outreach_until__isnull=True)
                | Q(outreach_until__gte=models.F("outreach_from")),
            ),
            models.CheckConstraint(
                name="feedback_ends_after_it_begins",
                condition=Q(feedback_until__isnull=True)
                | Q(feedback_until__gte=models.F("feedback_from")),
            ),
            models.CheckConstraint(
                name="development_waits_for_its_notice_or_says_why_not",
                condition=~Q(short_notice="")
                | Q(development_may_start_on__isnull=True)
                | (
                    _not_before("consultation_from", "development_may_start_on")
                    & _not_before("drafting_from", "development_may_start_on")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member} {self.number}"

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its member."""
        return of_member(self.member)

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name this plan in the record."""
        return str(self.number)

    @property
    def term(self) -> Term:
        """Return the dates of this plan, for the law to judge."""
        return Term(**{name: getattr(self, name) for name in Term.__dataclass_fields__})

    def get_absolute_url(self) -> str:
        """Return the plan's page."""
        return reverse("plans:plan", args=[self.member.slug, self.number])
