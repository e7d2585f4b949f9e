"""Who is to be told of a response, and who was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import F, Q

from parvis.consultations.models.contribution import Contribution
from parvis.consultations.models.response import Response


class LetterQuerySet(models.QuerySet["Letter"]):
    """Readings of letters."""

    def unsent(self) -> Self:
        """Keep those nobody was told of, while the response is what answers the contribution."""
        return self.filter(sent_at__isnull=True, response__corrected_by__isnull=True).filter(
            Q(response__contribution=F("contribution"))
            | Q(response__group=F("contribution__group"))
        )

    def by_mail(self) -> Self:
        """Keep those whose author has an account, and so an address."""
        return self.filter(
            contribution__person__email__isnull=False,
            contribution__person__closed_at__isnull=True,
        )

    def by_hand(self) -> Self:
        """Keep those that nobody can mail: of paper, of a meeting, of an account that is closed."""
        person = "contribution__person"
        return self.filter(
            Q(**{f"{person}__isnull": True})
            | Q(**{f"{person}__email__isnull": True})
            | Q(**{f"{person}__closed_at__isnull": False})
        )


class Letter(models.Model):
    """Who is to be told of a response by letter, and when that was done."""

    response = models.ForeignKey(Response, models.PROTECT, related_name="letters")
    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="letters")
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "response", "contribution", name="a_contributor_is_told_once_of_a_response"
            )
        ]

    def __str__(self) -> str:
        return f"{self.response_id}: {self.contribution_id}"

    @staticmethod
    def owe(response: Response, contributions: Iterable[Contribution]) -> None:
        """Note that the authors of some contributions are to be told of a response; once each."""
        owed = [Letter(response=response, contribution=one) for one in contributions]
        Letter.objects.bulk_create(owed, ignore_conflicts=True)
