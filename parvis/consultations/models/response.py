"""The reasoned response, where it leads, and who was told of it."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Self

from django.db import models
from django.db.models import Q

from parvis.consultations.answers import GROUNDS, LEADS_SOMEWHERE, Outcome
from parvis.consultations.models.sorting import Group
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.plans.models import Commitment, Milestone
from parvis.texts.models import Translated


class ResponseQuerySet(models.QuerySet["Response"]):
    """Readings of responses."""

    def in_force(self) -> Self:
        """Keep those that no later one corrects."""
        return self.filter(corrected_by__isnull=True)

    def for_reading(self) -> Self:
        """Return responses with all that they name."""
        return self.select_related(
            "institution", "recorded_by", "commitment__plan__member", "milestone", "into__member",
            "into__group", "group", "contribution",
        )  # fmt: skip


class Response(Translated):
    """What was answered to a contribution or a group of them, signed and dated (OGP 4.1).

    Never changed: a later one corrects it, and both are kept.
    """

    record_kind = "response"

    member = models.ForeignKey(Member, models.PROTECT, related_name="responses")
    number = models.PositiveIntegerField(help_text="Its number within its member, from one.")
    contribution = models.ForeignKey(
        "Contribution", models.PROTECT, null=True, blank=True, related_name="responses"
    )
    group = models.ForeignKey(
        Group, models.PROTECT, null=True, blank=True, related_name="responses"
    )
    outcome = models.CharField(max_length=12, choices=[(one, one) for one in Outcome])
    ground = models.CharField(max_length=20)
    words = models.TextField()
    institution = models.ForeignKey(Organisation, models.PROTECT, related_name="responses")
    recorded_by = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="For whom it was entered, where that is another than the institution.",
    )  # fmt: skip
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, null=True, blank=True, related_name="responses"
    )
    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="responses"
    )
    elsewhere = models.CharField(
        max_length=300, blank=True, help_text="Where a yes is found, if not in a commitment."
    )
    into = models.ForeignKey(
        "Contribution", models.PROTECT, null=True, blank=True, related_name="merged",
        help_text="The contribution with which it is merged, whose answer is its own.",
    )  # fmt: skip
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    answered_on = models.DateField()

    objects = ResponseQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("member", "number", name="a_response_has_its_own_number"),
            models.CheckConstraint(
                name="a_response_answers_a_contribution_or_a_group",
                condition=Q(contribution__isnull=False, group__isnull=True)
                | Q(contribution__isnull=True, group__isnull=False),
            ),
            models.UniqueConstraint(
                "contribution",
                condition=Q(corrects__isnull=True),
                name="a_contribution_is_answered_once_and_then_corrected",
            ),
            models.UniqueConstraint(
                "group",
                condition=Q(corrects__isnull=True),
                name="a_group_is_answered_once_and_then_corrected",
            ),
            models.CheckConstraint(name="a_response_gives_its_words", condition=~Q(words="")),
            models.CheckConstraint(
                name="a_response_gives_a_ground_of_its_outcome",
                condition=reduce(
                    or_, (Q(outcome=one, ground__in=list(GROUNDS[one])) for one in Outcome)
                ),
            ),
            models.CheckConstraint(
                name="a_yes_names_where_it_is_found",
                condition=~Q(outcome__in=LEADS_SOMEWHERE)
                | Q(commitment__isnull=False)
                | ~Q(elsewhere=""),
            ),
            models.CheckConstraint(
                name="what_is_merged_names_with_what",
                condition=Q(outcome=Outcome.MERGED, into__isnull=False)
                | (~Q(outcome=Outcome.MERGED) & Q(into__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.outcome}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record."""
        return str(self.number)


class Origin(models.Model):
    """A commitment, or one of its texts, that comes from a contribution: in whose words."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="origins")
    contribution = models.ForeignKey("Contribution", models.PROTECT, related_name="leads_to")
    field = models.CharField(
        max_length=40, blank=True, help_text="The text of the template; empty: the whole."
    )
    quote = models.TextField(blank=True, help_text="The sentence that was taken over.")
    since = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "commitment", "contribution", "field", name="a_text_comes_once_from_a_contribution"
            )
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id}: {self.commitment_id}"
