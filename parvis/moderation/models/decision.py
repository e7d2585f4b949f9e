"""What was decided about a thing, what was complained of, and appeals. Nothing here is rewritten."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from parvis.moderation.grounds import CONFIRMS, WITHHOLDS, Ground, Kind
from parvis.moderation.labels import DECIDED, GROUNDS
from parvis.moderation.models.subject import About, AboutQuerySet
from parvis.people.labels import ROLES
from parvis.people.models import Organisation, Person
from parvis.people.roles import Role
from parvis.ui.lists import listed


class DecisionQuerySet(AboutQuerySet["Decision"]):
    """Readings of decisions."""

    def latest_first(self) -> Self:
        """Order as they were taken, the latest first."""
        return self.order_by("-pk")

    def standing(self) -> Self:
        """Leave out those that changed nothing."""
        return self.exclude(kind__in=CONFIRMS)

    def for_reading(self) -> Self:
        """Return them with whom they were taken for, and what appeals there were."""
        return self.select_related("organisation", "appeal", "on_appeal__decision")


class Decision(About):
    """One decision about one thing, by somebody in a role, with a reason that everybody may read."""

    number = models.PositiveIntegerField(help_text="Its number within its record, from one.")
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in Kind])
    ground = models.CharField(max_length=20, blank=True, choices=[(one, one) for one in Ground])
    reason = models.TextField(help_text="Public.")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role])
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="For whom the role is held.",
    )  # fmt: skip
    at = models.DateTimeField()
    on_appeal = models.OneToOneField(
        "Appeal", models.PROTECT, null=True, blank=True, related_name="decided",
        help_text="The appeal that it decides.",
    )  # fmt: skip

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint("chain", "number", name="a_decision_has_its_own_number"),
            models.CheckConstraint(name="decisions_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="a_decision_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="who_decides_holds_a_role", condition=Q(role__in=list(Role))
            ),
            models.CheckConstraint(
                name="who_withholds_names_a_ground",
                condition=~Q(kind__in=list(WITHHOLDS)) | ~Q(ground=""),
            ),
            models.CheckConstraint(
                name="an_appeal_is_decided_by_upholding_or_rejecting_it",
                condition=Q(kind__in=[Kind.UPHELD, Kind.REJECTED], on_appeal__isnull=False)
                | (~Q(kind__in=[Kind.UPHELD, Kind.REJECTED]) & Q(on_appeal__isnull=True)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["chain", "subject_kind", "subject_key"], name="decisions_by_subject"
            )
        ]

    def __str__(self) -> str:
        return f"{self.chain}: {self.subject_kind} {self.subject_key} {self.kind}"

    @property
    def withholds(self) -> bool:
        """Say whether it took the thing from the public."""
        return self.kind in WITHHOLDS

    @property
    def what(self) -> object:
        """Say what was decided."""
        return DECIDED[self.kind]

    @property
    def ground_in_words(self) -> object:
        """Name the ground; empty where none is needed."""
        return GROUNDS[self.ground] if self.ground else ""

    @property
    def who(self) -> str:
        """Name the role that decided, and for whom it is held."""
        role = ROLES[Role(self.role)]
        return listed([role, self.organisation]) if self.organisation else str(role)

    def get_absolute_url(self) -> str:
        """Return its entry in the log."""
        return reverse("moderation:decision", args=[self.chain, self.number])


class AppealQuerySet(models.QuerySet["Appeal"]):
    """Readings of appeals."""

    def open(self) -> Self:
        """Keep those that nobody has decided, while the decision that they are against still holds."""
        later = Decision.objects.standing().filter(
            pk__gt=OuterRef("decision"), chain=OuterRef("decision__chain"),
            subject_kind=OuterRef("decision__subject_kind"),
            subject_key=OuterRef("decision__subject_key"),
        )  # fmt: skip
        return self.filter(~Exists(later), decided__isnull=True)


class Appeal(models.Model):
    """Somebody concerned asks that another person look again at a decision. Once for each."""

    decision = models.OneToOneField(Decision, models.PROTECT, related_name="appeal")
    words = models.TextField(help_text="Read by moderators only.")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = AppealQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [models.CheckConstraint(name="an_appeal_says_why", condition=~Q(words=""))]

    def __str__(self) -> str:
        return f"against {self.decision}"


class ComplaintQuerySet(AboutQuerySet["Complaint"]):
    """Readings of complaints."""

    def open(self) -> Self:
        """Keep those that no decision has answered."""
        return self.filter(closed_by__isnull=True)


class Complaint(About):
    """Somebody, or a guest, says that a thing breaks a rule. Private to moderators."""

    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", help_text="Empty: a guest."
    )
    ground = models.CharField(max_length=20, choices=[(one, one) for one in Ground])
    words = models.TextField(blank=True)
    at = models.DateTimeField()
    closed_by = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="complaints",
        help_text="The decision that answered it.",
    )  # fmt: skip

    objects = ComplaintQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["chain", "subject_kind", "subject_key"], name="complaints_by_subject"
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="a_complaint_names_a_ground", condition=Q(ground__in=list(Ground))
            ),
            models.UniqueConstraint(
                "chain", "subject_kind", "subject_key", "person",
                condition=Q(closed_by__isnull=True, person__isnull=False),
                name="nobody_complains_twice_before_an_answer",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.chain}: {self.subject_kind} {self.subject_key}, {self.ground}"

    @property
    def ground_in_words(self) -> object:
        """Name the rule that it breaks."""
        return GROUNDS[self.ground]


def decided_kinds(decisions: Any) -> list[str]:
    """Return what was decided, in the order given."""
    return [one.kind for one in decisions]
