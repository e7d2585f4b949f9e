"""A coalition: its name and purpose, the commitments around which it stands, who speaks for it."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from parvis.coalitions.law.belonging import Admission
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.places import Place, of_member
from parvis.plans.models import Commitment
from parvis.texts.models import Translated
from parvis.texts.withholding import Withheld, WithheldQuerySet


class CoalitionQuerySet(WithheldQuerySet["Coalition"]):
    """Readings of coalitions."""

    def in_force(self, day: date) -> Self:
        """Keep those that stand on a day: founded by then, and not ended."""
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day), founded_on__lte=day)

    def around(self, commitment: Commitment, day: date) -> Self:
        """Keep those that stand around a commitment on a day."""
        held = Around.objects.on(day).filter(commitment=commitment)
        return self.in_force(day).filter(pk__in=held.values("coalition"))

    def with_member(self, organisation: Organisation, day: date) -> Self:
        """Keep those to which an organisation belongs on a day."""
        belongs = organisation.memberships.on(day)
        return self.in_force(day).filter(pk__in=belongs.values("coalition"))

    def for_reading(self) -> Self:
        """Return them with the member, and with who founded and who speaks for them."""
        return self.select_related("member", "founder", "spokes")


class Coalition(Translated, Withheld):
    """Organisations of society that join forces around one commitment or several."""

    record_kind = "coalition"
    found_by = ("member__slug", "slug")
    told_by = "coalition.founded"
    spoken = ("name", "purpose", "needs_also", "ended_because")

    member = models.ForeignKey(Member, models.PROTECT, related_name="coalitions")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    purpose = models.TextField(help_text="What it is for, in its own words.")
    needs = models.JSONField(default=list, blank=True, help_text="Codes of the list of skills.")
    needs_also = models.TextField(blank=True, help_text="What the list does not name.")
    admission = models.CharField(max_length=8, choices=[(one, one) for one in Admission])
    founder = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    founded_on = models.DateField()
    spokes = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Which speaks for all; empty: none does.",
    )  # fmt: skip
    commitments = models.ManyToManyField(Commitment, through="Around", related_name="coalitions")
    ended_on = models.DateField(null=True, blank=True, help_text="From that day on it is no more.")
    ended_because = models.TextField(blank=True, help_text="Empty: nobody was left.")
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change, so that two at once are noticed."
    )

    objects = CoalitionQuerySet.as_manager()

    class Meta:
        ordering = ["founded_on", "pk"]
        constraints = [
            models.UniqueConstraint("member", "slug", name="a_coalition_has_its_own_slug"),
            models.CheckConstraint(name="a_coalition_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="a_coalition_says_what_it_is_for", condition=~Q(purpose="")
            ),
            models.CheckConstraint(
                name="one_comes_into_a_coalition_in_a_known_way",
                condition=Q(admission__in=list(Admission)),
            ),
            models.CheckConstraint(
                name="a_coalition_ends_after_it_began_and_only_then_says_why",
                condition=Q(ended_on__isnull=True, ended_because="")
                | Q(ended_on__gte=F("founded_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def by(self) -> Organisation:
        """Return the organisation that founded it: whose words these were first."""
        return self.founder

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return self.slug

    @property
    def place(self) -> Place:
        """Return the place whose roles reach it: its member."""
        return of_member(self.member)

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("coalitions:coalition", args=[self.chain, self.slug])

    def members_on(self, day: date) -> models.QuerySet[Organisation]:
        """Return the organisations that belong to it on a day, by name; none once it has ended."""
        if self.founded_on > day or (self.ended_on and self.ended_on <= day):
            return Organisation.objects.none()
        there = self.memberships.on(day).values("organisation")
        return Organisation.objects.filter(pk__in=there).order_by("name", "pk")

    def is_in_force(self, day: date) -> bool:
        """Say whether it stands on a day."""
        return self.founded_on <= day and (self.ended_on is None or day < self.ended_on)


class AroundQuerySet(models.QuerySet["Around"]):
    """Readings of what coalitions stand around."""

    def on(self, day: date) -> Self:
        """Keep what holds on a day."""
        return self.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)

    def for_naming(self) -> Self:
        """Return them with their commitments, as a link names those."""
        return self.select_related("commitment__plan__member").order_by(
            "commitment__plan", "commitment__order", "pk"
        )


class Around(models.Model):
    """A coalition stands around a commitment, from a day on; until it turns to others."""

    coalition = models.ForeignKey(Coalition, models.PROTECT, related_name="around")
    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="around")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = AroundQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                "coalition", "commitment", condition=Q(until__isnull=True),
                name="a_coalition_stands_once_around_a_commitment",
            ),
            models.CheckConstraint(
                name="a_coalition_turns_away_after_it_came",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.coalition}: {self.commitment_id}"
