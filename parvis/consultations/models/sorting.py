"""How the forum sorts what was said: themes, and groups that are answered together."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse

from parvis.plans.models import Plan
from parvis.texts.models import Translated


class Theme(Translated):
    """One subject under which contributions to a plan are sorted."""

    record_kind = "theme"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="themes")
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="a_theme_has_its_own_number"),
            models.UniqueConstraint("plan", "name", name="a_theme_has_its_own_name"),
            models.CheckConstraint(name="a_theme_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name


class Group(Translated):
    """Contributions that say the same and are answered together; each keeps its author and page."""

    record_kind = "group"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="groups")
    number = models.PositiveIntegerField(help_text="Its number within its plan, from one.")
    title = models.CharField(max_length=200)
    theme = models.ForeignKey(Theme, models.PROTECT, null=True, blank=True, related_name="groups")
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change, so that two at once are noticed."
    )

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint("plan", "number", name="a_group_has_its_own_number"),
            models.CheckConstraint(name="a_group_has_a_title", condition=~Q(title="")),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def chain(self) -> str:
        """Name the record of its member."""
        return self.plan.member.slug

    @property
    def record_key(self) -> str:
        """Name it in the record: its plan's number and its own."""
        return f"{self.plan.number}.{self.number}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse(
            "consultations:group", args=[self.plan.member.slug, self.plan.number, self.number]
        )
