"""Policy areas: a versioned list of tags."""

from __future__ import annotations

from django.db import models

from parvis.texts.models import Translated


class PolicyArea(Translated):
    """One tag of one edition of the list (OGP 4.5: reviewed yearly)."""

    slug = models.SlugField(max_length=80)
    edition = models.CharField(
        max_length=20, help_text="The edition of the list, such as ogp-2024."
    )
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                "edition", "slug", name="a_policy_area_stands_once_in_an_edition"
            )
        ]

    def __str__(self) -> str:
        return self.name
