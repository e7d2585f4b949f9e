"""What the public does not see for now: a first post that waits, a thing hidden with a reason.

A thing keeps the instant since when it is withheld, and nothing else; why, and by whose decision,
is told in `moderation`. Every reading for the public goes through `public()`.
"""

from __future__ import annotations

from typing import Self, TypeVar

from django.db import models

Thing = TypeVar("Thing", bound=models.Model)


class WithheldQuerySet(models.QuerySet[Thing]):
    """Readings that know what may be seen."""

    def public(self) -> Self:
        """Keep what anybody may see."""
        return self.filter(withheld_at__isnull=True)


class Withheld(models.Model):
    """A thing that can be withheld from the public, as a whole."""

    withheld_at = models.DateTimeField(
        null=True, blank=True, help_text="Since when the public does not see it."
    )

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        """Say whether anybody may see it."""
        return self.withheld_at is None
