"""Judgements of the independent reviewer."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from parvis.plans.models import Commitment
from parvis.progress.law.scales import ALL, Nothing, Product


class Assessment(models.Model):
    """One judgement of the independent reviewer on one scale, or one of three kinds of nothing.

    `scale` names a versioned scale of `progress/law/scales.py`; `label_source` and `code_source` are
    the source's own words, kept even where they contradict each other.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="assessments")
    scale = models.CharField(max_length=40, choices=[(name, name) for name in ALL])
    product = models.CharField(max_length=20, choices=[(p, p) for p in Product])
    value = models.CharField(max_length=40, blank=True)
    nothing = models.CharField(max_length=20, blank=True, choices=[(n, n) for n in Nothing])
    label_source = models.CharField(max_length=100, blank=True)
    code_source = models.CharField(max_length=20, blank=True)
    report_year = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                "commitment", "scale", "product", name="a_report_judges_once_on_a_scale"
            ),
            models.CheckConstraint(
                name="an_assessment_has_a_value_or_says_why_not",
                condition=Q(value="", nothing__in=list(Nothing)) | (~Q(value="") & Q(nothing="")),
            ),
            models.CheckConstraint(
                name="an_assessment_answers_its_scale",
                condition=reduce(
                    or_, (Q(scale=one.name, value__in=["", *one.values]) for one in ALL.values())
                ),
            ),
            models.CheckConstraint(
                name="an_assessment_stands_in_a_known_report",
                condition=Q(product__in=list(Product)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.commitment.code}, {self.scale}: {self.value or self.nothing}"
