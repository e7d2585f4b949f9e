"""A report that both sides write together: a draft that is nobody's word until both have signed it."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.people.models import Organisation, Person
from parvis.people.sides import TWO_PENS
from parvis.plans.models import Commitment, Milestone
from parvis.progress.law.scales import PENS
from parvis.progress.models.evidence import Evidence
from parvis.progress.models.report import Report
from parvis.texts.models import Translated


class JointDraftQuerySet(models.QuerySet["JointDraft"]):
    """Readings of drafts of joint reports."""

    def open(self) -> Self:
        """Keep those that wait for the other side."""
        return self.filter(report__isnull=True, closed_on__isnull=True)

    def for_naming(self) -> Self:
        """Return them as a link names them: with their commitment."""
        return self.select_related("commitment__plan__member")

    def for_reading(self) -> Self:
        """Return them with all that pages name."""
        return self.select_related(
            "commitment__plan__member", "milestone", "report"
        ).prefetch_related("signatures__organisation__member", "evidence__document")  # fmt: skip


class JointDraft(Translated):
    """What one side proposes that both say; its words never change: who wants others drafts anew.

    Nothing of it is public, and nothing enters the record, until both sides have signed: then it is
    a report (`report`), the latest word of both pens. Either side may close it, with a reason.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="joint_drafts")
    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="joint_drafts",
        help_text="Empty: of the commitment as a whole.",
    )  # fmt: skip
    number = models.PositiveIntegerField(help_text="Its number within its commitment, from one.")
    level = models.CharField(max_length=30, choices=[(level, level) for level in PENS])
    account = models.TextField()
    obstacles = models.TextField(blank=True, help_text="What stands in the way.")
    evidence = models.ManyToManyField(Evidence, related_name="joint_drafts", blank=True)
    drafted_on = models.DateField()
    report = models.OneToOneField(
        Report, models.PROTECT, null=True, blank=True, related_name="joint_draft",
        help_text="What it became once both had signed.",
    )  # fmt: skip
    closed_on = models.DateField(null=True, blank=True)
    closed_side = models.CharField(
        max_length=20, blank=True, choices=[(side, side) for side in TWO_PENS]
    )
    closed_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: an organisation, by the console.",
    )  # fmt: skip
    why_closed = models.TextField(blank=True)

    objects = JointDraftQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "number"]
        constraints = [
            models.UniqueConstraint(
                "commitment", "number", name="a_joint_draft_has_its_own_number"
            ),
            models.CheckConstraint(
                name="a_joint_draft_gives_an_account", condition=~Q(account="")
            ),
            models.CheckConstraint(
                name="a_joint_draft_is_on_the_scale_of_the_pens", condition=Q(level__in=list(PENS))
            ),
            models.CheckConstraint(
                name="a_joint_draft_is_closed_by_a_side_with_its_reason",
                condition=Q(closed_on__isnull=True, closed_side="", why_closed="")
                | (Q(closed_on__isnull=False, closed_side__in=list(TWO_PENS)) & ~Q(why_closed="")),
            ),
            models.CheckConstraint(
                name="what_both_signed_is_not_closed",
                condition=Q(report__isnull=True) | Q(closed_on__isnull=True),
            ),
            models.UniqueConstraint(
                "commitment", name="a_commitment_has_one_open_joint_draft",
                condition=Q(milestone__isnull=True, report__isnull=True, closed_on__isnull=True),
            ),
            models.UniqueConstraint(
                "milestone", name="a_milestone_has_one_open_joint_draft",
                condition=Q(milestone__isnull=False, report__isnull=True, closed_on__isnull=True),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.number}"

    def get_absolute_url(self) -> str:
        """Return its page, for who holds one of the two pens."""
        where = [self.commitment.chain, self.commitment.code, self.number]
        return reverse("progress:joint-draft", args=where)

    @property
    def is_open(self) -> bool:
        """Say whether it waits for the other side."""
        return self.report_id is None and self.closed_on is None

    @property
    def signed_sides(self) -> set[str]:
        """Return the sides that have signed it."""
        return {one.side for one in self.signatures.all()}


class JointSignature(models.Model):
    """One side's signature under a draft: there is one of each side, and no more."""

    draft = models.ForeignKey(JointDraft, models.PROTECT, related_name="signatures")
    side = models.CharField(max_length=20, choices=[(side, side) for side in TWO_PENS])
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: the organisation, by the console.",
    )  # fmt: skip
    signed_on = models.DateField()

    class Meta:
        ordering = ["draft", "pk"]
        constraints = [
            models.UniqueConstraint("draft", "side", name="a_side_signs_a_joint_report_once"),
            models.CheckConstraint(
                name="a_joint_report_is_signed_by_one_of_the_two_sides",
                condition=Q(side__in=list(TWO_PENS)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.draft}: {self.side}"
