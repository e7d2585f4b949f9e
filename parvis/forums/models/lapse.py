"""What was told of a forum: which rule it was found to break, and that it keeps it again."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.forums.law import lapses as law
from parvis.forums.models.forum import Forum


class Finding(models.Model):
    """What was found of a forum on one day: all that changed, told together."""

    record_kind = "finding"

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="findings")
    number = models.PositiveIntegerField(help_text="Its number within its forum, from one.")
    found_on = models.DateField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint("forum", "number", name="a_finding_has_its_own_number"),
            models.CheckConstraint(name="findings_count_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.forum}, {self.found_on}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it: its forum and its number."""
        return f"{self.forum.slug}.{self.number}"


class LapseQuerySet(models.QuerySet["Lapse"]):
    """Readings of lapses."""

    def going_on(self) -> Self:
        """Keep those that were not told to be over."""
        return self.filter(over_on__isnull=True)

    def for_reading(self) -> Self:
        """Return lapses with their forum."""
        return self.select_related("forum__member")


class Lapse(models.Model):
    """One rule that a forum was found to break, kept so that nobody is told of it twice.

    What is broken today is computed (`law.breaches`); a day that is corrected later changes nothing
    of what was told. `number`, `key`, `n` and `of` are as in the law.
    """

    record_kind = "lapse"

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="lapses")
    rule = models.CharField(max_length=24, choices=[(one, one) for one in law.RULES])
    number = models.PositiveIntegerField(
        default=0, help_text="Of the seat or the meeting; or none."
    )
    key = models.CharField(
        max_length=40, blank=True, help_text="Whose: in the charter or register."
    )
    n = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    since = models.DateField()
    over_on = models.DateField(
        null=True, blank=True, help_text="The first day on which it was kept again."
    )
    found_in = models.ForeignKey(Finding, models.PROTECT, related_name="began")
    over_in = models.ForeignKey(
        Finding, models.PROTECT, null=True, blank=True, related_name="ended"
    )

    objects = LapseQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [
            models.CheckConstraint(
                name="a_lapse_is_of_a_known_rule", condition=Q(rule__in=law.RULES)
            ),
            models.UniqueConstraint(
                "forum", "rule", "number", "key", condition=Q(over_on__isnull=True),
                name="a_rule_is_told_to_be_broken_once_at_a_time",
            ),
            models.CheckConstraint(
                name="what_is_over_was_found_to_be_over",
                condition=Q(over_on__isnull=True, over_in__isnull=True)
                | Q(over_on__isnull=False, over_in__isnull=False),
            ),
            models.CheckConstraint(
                name="a_lapse_is_over_after_it_began",
                condition=Q(over_on__isnull=True) | Q(over_on__gte=F("since")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.forum}: {self.rule}"

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.forum.chain

    @property
    def record_key(self) -> str:
        """Name it: its forum and its row."""
        return f"{self.forum.slug}.{self.pk}"

    @property
    def as_law(self) -> law.Lapse:
        """Return it as the law reads it."""
        return law.Lapse(
            self.rule, self.since, self.over_on, self.number, self.key, self.n, self.of
        )

    @property
    def told_since(self) -> tuple[law.Name, date]:
        """Return what it is named, and since when it was told to go on."""
        return self.as_law.name, self.since
