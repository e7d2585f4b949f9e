"""A commitment with every field of the template (OGP facts 2.4), its partners and milestones."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.people.models import Organisation
from parvis.people.places import Place, of_commitment
from parvis.people.sides import Side
from parvis.plans.models.plan import Plan
from parvis.plans.models.policy import PolicyArea
from parvis.plans.template import LONG_TEXTS, Mode, Part
from parvis.texts.fields import PartialDateField
from parvis.texts.models import Translated


class CommitmentQuerySet(models.QuerySet["Commitment"]):
    """Readings of commitments."""

    def standing(self) -> Self:
        """Keep those that the plan still has: not those that were dropped or withdrawn."""
        return self.filter(dropped_on__isnull=True)

    def for_reading(self) -> Self:
        """Return commitments with all their page shows of them."""
        return self.select_related("plan__member").prefetch_related(
            models.Prefetch("partners", Partner.objects.select_related("organisation")),
            models.Prefetch("milestones", Milestone.objects.select_related("owner")),
            "milestones__replannings",
            "policy_areas",
        )

    def for_naming(self) -> Self:
        """Return commitments as a link names them: with their plan and member, without long texts."""
        return self.select_related("plan__member").defer(*LONG_TEXTS)

    def for_listing(self) -> Self:
        """Return commitments as a row of a table shows them: without their long texts."""
        return self.defer(*LONG_TEXTS).prefetch_related(
            models.Prefetch("partners", Partner.objects.select_related("organisation"))
        )


class Commitment(Translated):
    """One promise of a plan. Fields bear the numbers of the template they come from."""

    record_kind = "commitment"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="commitments")
    code = models.CharField(max_length=20, unique=True)
    number = models.CharField(max_length=30, help_text="2. As the plan writes it: 4, 3.2.5, B.1.A.")
    order = models.PositiveIntegerField(default=0, help_text="Its place in the plan.")
    title = models.TextField(help_text="2.")
    short_title = models.TextField(blank=True)
    description = models.TextField(blank=True, help_text="3. One or two sentences.")
    theme = models.TextField(blank=True)
    full_text = models.TextField(
        blank=True, help_text="The whole text, where a source has only that."
    )
    starts = PartialDateField(help_text="6.")
    starts_source = models.CharField(max_length=100, blank=True)
    ends = PartialDateField(help_text="6.")
    ends_source = models.CharField(max_length=100, blank=True)
    problem = models.TextField(blank=True, help_text="7.")
    causes = models.TextField(blank=True, help_text="8.")
    done_so_far = models.TextField(blank=True, help_text="9.")
    solution = models.TextField(blank=True, help_text="10.")
    results_sought = models.TextField(blank=True, help_text="11.")
    transparency = models.TextField(blank=True, help_text="12.")
    accountability = models.TextField(blank=True, help_text="13.")
    participation = models.TextField(blank=True, help_text="14.")
    budget = models.TextField(blank=True)
    national_plan = models.TextField(
        blank=True, help_text="A link to the national development plan."
    )
    sdgs = models.JSONField(
        default=list, blank=True, help_text="Sustainable Development Goals, 1 to 17."
    )
    mode = models.CharField(max_length=20, blank=True, choices=[(m, m) for m in Mode])
    policy_areas = models.ManyToManyField(PolicyArea, related_name="commitments", blank=True)
    gaps = models.JSONField(
        default=dict, blank=True,
        help_text="What a source says it does not have: {field: no_report | no_data | "
        "not_applicable | none | unclear | empty}.",
    )  # fmt: skip
    source_url = models.URLField(blank=True, max_length=500)
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change, so that two at once are noticed."
    )
    dropped_on = models.DateField(
        null=True,
        blank=True,
        help_text="Dropped while the plan was drafted, or withdrawn by an amendment; still readable.",
    )
    dropped_because = models.TextField(blank=True)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "order", "pk"]
        constraints = [
            models.CheckConstraint(name="a_commitment_has_a_code", condition=~Q(code="")),
            models.CheckConstraint(name="a_commitment_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(name="a_commitment_has_a_number", condition=~Q(number="")),
            models.CheckConstraint(
                name="a_commitment_is_carried_out_in_a_known_way",
                condition=Q(mode__in=["", *Mode]),
            ),
            models.CheckConstraint(
                name="a_dropped_commitment_says_why",
                condition=Q(dropped_on__isnull=True, dropped_because="")
                | (Q(dropped_on__isnull=False) & ~Q(dropped_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def place(self) -> Place:
        """Return the place that its roles are held over."""
        return of_commitment(self.plan.member, self.code)

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.member.slug

    @property
    def record_key(self) -> str:
        """Name this commitment in the record."""
        return self.code

    def get_absolute_url(self) -> str:
        """Return the commitment's page."""
        return reverse("plans:commitment", args=[self.plan.member.slug, self.code])


class Partner(models.Model):
    """Who carries a commitment (4, 5a to 5c): an organisation, or a name as the plan writes it."""

    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True)
    name = models.TextField(blank=True)
    side = models.CharField(max_length=20, blank=True, help_text="Empty: the source does not say.")
    part = models.CharField(max_length=10, choices=[(p, p) for p in Part])

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="a_partner_is_named", condition=Q(organisation__isnull=False) | ~Q(name="")
            ),
            models.CheckConstraint(
                name="a_partner_is_on_a_known_side", condition=Q(side__in=["", *Side])
            ),
            models.CheckConstraint(
                name="a_partner_takes_a_known_part", condition=Q(part__in=list(Part))
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation or self.name)


class Milestone(Translated):
    """One verifiable step (15), with the date it is due; what became of it is told by `progress`."""

    moved: list[Any] | None = None  # its moved dates, where they were read with it

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="milestones")
    number = models.CharField(max_length=20, help_text="As written: 4.1.")
    order = models.PositiveIntegerField(default=0)
    title = models.TextField()
    outputs = models.TextField(blank=True, help_text="Expected outputs.")
    starts = PartialDateField()
    due = PartialDateField(help_text="As now planned; the earlier dates stand in its replannings.")
    owner = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True)
    is_joint = models.BooleanField(default=False, help_text="Carried by both sides together.")

    class Meta:
        ordering = ["commitment", "order", "pk"]
        constraints = [
            models.UniqueConstraint("commitment", "number", name="a_milestone_has_its_own_number"),
            models.CheckConstraint(name="a_milestone_has_a_number", condition=~Q(number="")),
            models.CheckConstraint(name="a_milestone_says_what_is_done", condition=~Q(title="")),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
