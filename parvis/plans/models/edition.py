"""A plan as it read on a day, kept whole; and amendments of what was adopted."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.forums.models import Decision
from parvis.plans.editions import Stage
from parvis.plans.models.commitment import Commitment, Milestone
from parvis.plans.models.plan import Plan
from parvis.plans.models.proposal import Proposal
from parvis.plans.template import TEXTS
from parvis.texts.models import Translated


class Edition(models.Model):
    """All commitments of a plan, with their milestones, as they read on a day; never changed.

    `content` is what `plans/editions.py` describes; `digest` is the SHA-256 of it, in hexadecimal.
    """

    record_kind = "edition"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    stage = models.CharField(max_length=12, choices=[(one, one) for one in Stage])
    note = models.TextField(blank=True, help_text="What it was kept for.")
    made_at = models.DateTimeField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="an_edition_has_its_own_number"),
            models.CheckConstraint(name="editions_count_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="an_edition_is_of_a_known_stage", condition=Q(stage__in=list(Stage))
            ),
            models.CheckConstraint(name="an_edition_has_its_digest", condition=~Q(digest="")),
        ]

    def __str__(self) -> str:
        return f"{self.plan}, {self.stage} {self.number}"

    def get_absolute_url(self) -> str:
        """Return the page that shows it."""
        named = [self.plan.member.slug, self.plan.number, self.number]
        return reverse("plans:edition", args=named)

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.chain

    @property
    def record_key(self) -> str:
        """Name it in the record: its plan's number and its own."""
        return f"{self.plan.number}.{self.number}"


class Amendment(models.Model):
    """What was changed in a commitment of a submitted plan: why, and how the forum agreed (AP-X1).

    `decision` is the forum's, in its register; where the member has no forum here, `agreed` says it.
    What it said before is kept in its `proposal`, in `texts.Wording` and in the editions.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="amendments")
    proposal = models.OneToOneField(
        Proposal, models.PROTECT, null=True, blank=True, related_name="amendment",
        help_text="What was proposed; empty: amended before amendments were proposed here.",
    )  # fmt: skip
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="amendments"
    )
    fields = models.JSONField(default=list, help_text="The names of the fields that were changed.")
    reason = models.TextField()
    agreed = models.TextField(
        blank=True, help_text="When and how it was agreed, where no forum decides here."
    )
    decided_on = models.DateField()
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="amendments")

    class Meta:
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(name="an_amendment_gives_its_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="an_amendment_says_how_it_was_agreed",
                condition=Q(decision__isnull=False, agreed="")
                | (Q(decision__isnull=True) & ~Q(agreed="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.decided_on}"


def as_it_reads(plan: Plan) -> dict[str, Any]:
    """Return the content of an edition of a plan as it reads now. Four queries."""
    commitments = plan.commitments.standing().for_reading()
    return {
        "plan": {"title": plan.title, "summary": plan.summary, "language": plan.language},
        "commitments": [_commitment(one) for one in commitments],
    }


def _commitment(one: Commitment) -> dict[str, Any]:
    return {
        **{name: getattr(one, name) for name in ("code", "number", "title", "language", "mode")},
        "texts": {name: getattr(one, name) for name in TEXTS if getattr(one, name)},
        "partners": [f"{partner.part}: {partner}" for partner in one.partners.all()],
        "starts": str(one.starts or ""),
        "ends": str(one.ends or ""),
        "translations": _translations(one),
        "milestones": [_milestone(milestone) for milestone in one.milestones.all()],
    }


def _milestone(one: Milestone) -> dict[str, Any]:
    return {
        **{name: getattr(one, name) for name in ("number", "title", "outputs", "is_joint")},
        "starts": str(one.starts or ""),
        "due": str(one.due or ""),
        "owner": str(one.owner or ""),
        "translations": _translations(one),
    }


def _translations(thing: Translated) -> dict[str, dict[str, str]]:
    return {
        language: {name: told["text"] for name, told in texts.items()}
        for language, texts in thing.translations.items()
    }
