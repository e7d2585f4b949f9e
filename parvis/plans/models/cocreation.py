"""How a plan is made: opportunities to take part, outreach, dates that moved, who endorsed it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.plans.cocreation import Channel, Means
from parvis.plans.models.plan import Plan
from parvis.texts.models import Translated


class OpportunityQuerySet(models.QuerySet["Opportunity"]):
    """Readings of opportunities."""

    def in_time(self) -> Self:
        """Order by the day they begin."""
        return self.order_by("starts_on", "number")


class Opportunity(Translated):
    """One way to take part in writing a plan, announced in its calendar (OGP 3.1)."""

    record_kind = "opportunity"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="opportunities")
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    means = models.CharField(max_length=20, choices=[(one, one) for one in Means])
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    place = models.CharField(max_length=300, blank=True)
    audience = models.CharField(max_length=200, blank=True)
    address = models.URLField(blank=True, max_length=500, help_text="Elsewhere; never fetched.")
    starts_on = models.DateField()
    ends_on = models.DateField(help_text="The last day; the same for a meeting of one day.")
    hours = models.CharField(max_length=60, blank=True, help_text="As announced: 14:00 to 17:00.")
    called_off_on = models.DateField(null=True, blank=True)

    objects = OpportunityQuerySet.as_manager()

    class Meta:
        ordering = ["starts_on", "number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="an_opportunity_has_its_own_number"),
            models.CheckConstraint(name="opportunities_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="an_opportunity_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="an_opportunity_is_of_a_known_kind", condition=Q(means__in=list(Means))
            ),
            models.CheckConstraint(
                name="an_opportunity_ends_after_it_begins",
                condition=Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its plan's number and its own."""
        return f"{self.plan.number}.{self.number}"

    def get_absolute_url(self) -> str:
        """Return its place in the calendar."""
        calendar = reverse("plans:calendar", args=[self.plan.member.slug, self.plan.number])
        return f"{calendar}#o{self.number}"


class CalendarChange(models.Model):
    """A date of a published calendar that moved: the old one stays beside the new, with the reason.

    `field` names the column of the plan, or of the opportunity where there is one. `becomes` is none
    where it was called off.
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="calendar_changes")
    opportunity = models.ForeignKey(
        Opportunity, models.PROTECT, null=True, blank=True, related_name="changes"
    )
    field = models.CharField(max_length=40)
    was = models.DateField(null=True, blank=True)
    becomes = models.DateField(null=True, blank=True)
    decided_on = models.DateField()
    reason = models.TextField()

    class Meta:
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_change_of_calendar_gives_its_reason", condition=~Q(reason="")
            ),
            models.CheckConstraint(
                name="a_change_of_calendar_changes_something",
                condition=Q(was__isnull=True, becomes__isnull=False)
                | Q(was__isnull=False, becomes__isnull=True)
                | ~Q(was=F("becomes")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, {self.field}: {self.was} to {self.becomes}"


def told_once(changes: Iterable[CalendarChange]) -> list[tuple[CalendarChange, bool]]:
    """Return moves in their order, and of each whether it moved something of one day as a whole.

    Such a move is kept as that of its first day and that of its last: it is told once.
    """
    told: list[tuple[CalendarChange, bool]] = []
    for change in changes:
        if told and _is_one_move(told[-1][0], change):
            told[-1] = (told[-1][0], True)
        else:
            told.append((change, False))
    return told


def _is_one_move(first: CalendarChange, last: CalendarChange) -> bool:
    same = ("opportunity_id", "was", "becomes", "decided_on", "reason")
    return (first.field, last.field) == ("starts_on", "ends_on") and all(
        getattr(first, name) == getattr(last, name) for name in same
    )


class Correction(models.Model):
    """A text of an opportunity that was corrected: what it said before stays, with the reason."""

    opportunity = models.ForeignKey(Opportunity, models.PROTECT, related_name="corrections")
    field = models.CharField(max_length=40, help_text="The column of the opportunity.")
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    decided_on = models.DateField()
    reason = models.TextField()

    class Meta:
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(name="a_correction_gives_its_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="a_correction_changes_something", condition=~Q(before=F("after"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.opportunity}, {self.field}: {self.before} to {self.after}"


class Outreach(Translated):
    """One thing done so that people know of the plan and how to take part (OGP 3.2)."""

    record_kind = "outreach"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="outreach")
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    channel = models.CharField(max_length=20, choices=[(one, one) for one in Channel])
    account = models.TextField(help_text="What was done.")
    audience = models.CharField(max_length=200)
    region = models.CharField(max_length=200, blank=True)
    reach = models.PositiveIntegerField(
        null=True, blank=True, help_text="Persons reached, as counted; empty: not counted."
    )
    on = models.DateField()
    by = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    proof = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-on", "-number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="outreach_has_its_own_number"),
            models.CheckConstraint(name="outreach_counts_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="outreach_says_what_was_done", condition=~Q(account="")),
            models.CheckConstraint(name="outreach_says_for_whom", condition=~Q(audience="")),
            models.CheckConstraint(
                name="outreach_is_of_a_known_kind", condition=Q(channel__in=list(Channel))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, {self.on}: {self.audience}"


class Endorsement(Translated):
    """A stakeholder outside government who says, before it is submitted, that it stands behind the plan.

    Asked of local members (OGP facts 1.6, LOC-F4).
    """

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="endorsements")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="endorsements")
    words = models.TextField(blank=True)
    on = models.DateField()
    proof = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint("plan", "organisation", name="an_organisation_endorses_once")
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.plan}"
