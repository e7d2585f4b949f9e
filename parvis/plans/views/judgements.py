"""Independent assessments, by report, on their versioned scales; nothing is never a zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from parvis.progress.labels import NOTHINGS, PRODUCTS, SCALES
from parvis.progress.law.scales import (
    ALL,
    COMPLETION,
    OPENED_ACCESS,
    OPENED_ACCOUNTABILITY,
    OPENED_PARTICIPATION,
    Nothing,
    Product,
    Scale,
)
from parvis.progress.models import Assessment

_UNSTEPPED = "no_early_results_yet"
_FROM_ONE = {scale.name for scale in (OPENED_ACCESS, OPENED_PARTICIPATION, OPENED_ACCOUNTABILITY)}
# Later reports see more: the last one that says something is the one to quote.
_LATEST_FIRST = (Product.END_OF_TERM, Product.PLAN_REVIEW, Product.PROGRESS_REPORT)


@dataclass(frozen=True)
class Judgement:
    """One answer of the reviewer, in words, with the life of its scale."""

    question: str
    answer: str
    scale: Scale
    contradiction: str

    @property
    def in_use(self) -> str:
        """Say since when, or from when to when, the scale is used."""
        if self.scale.until is None:
            return _("Scale in use since %(since)s") % {"since": self.scale.since}
        if self.scale.until == self.scale.since:
            return _("Scale of %(year)s") % {"year": self.scale.since}
        return _("Scale of %(since)s–%(until)s") % {
            "since": self.scale.since, "until": self.scale.until,
        }  # fmt: skip


@dataclass(frozen=True)
class Review:
    """One report of the reviewer: its answers, and under each kind of nothing its questions."""

    name: str
    year: int | None
    judgements: list[Judgement]
    nothings: list[tuple[str, list[str]]]


def reviews_of(assessments: Iterable[Assessment]) -> list[Review]:
    """Group assessments by report, in the order in which the reports appear."""
    every = list(assessments)
    return [
        _review(product, own)
        for product in Product
        if (own := [one for one in every if one.product == product])
    ]


def _review(product: Product, own: list[Assessment]) -> Review:
    order = list(ALL)
    own = sorted(own, key=lambda one: order.index(one.scale))
    missing = [
        (str(words), [str(SCALES[one.scale][0]) for one in own if one.nothing == kind])
        for kind, words in NOTHINGS.items()
    ]
    return Review(
        name=str(PRODUCTS[product]),
        year=next((one.report_year for one in own if one.report_year), None),
        judgements=[_judgement(one) for one in own if one.value],
        nothings=[(words, questions) for words, questions in missing if questions],
    )


def _judgement(one: Assessment) -> Judgement:
    question, answers = SCALES[one.scale]
    contradiction = ""
    if contradicts(one):
        contradiction = _(
            "The source contradicts itself here: the label says “%(label)s”, the code says %(code)s."
        ) % {"label": one.label_source, "code": one.code_source}
    return Judgement(str(question), str(answers[one.value]), ALL[one.scale], contradiction)


def contradicts(one: Assessment) -> bool:
    """Say whether the source's label and its code name different steps of the scale.

    OGP's codes count the steps from zero, save where a value of openness is judged alone: from one.
    """
    if not (one.label_source and one.code_source.isdigit()):
        return False
    return _code_of(one.scale, one.value) != int(one.code_source)


def _code_of(scale: str, value: str) -> int:
    if value == _UNSTEPPED:
        return 1  # It is no step of its scale: OGP's data gives it the code of “did not change”.
    steps = [step for step in ALL[scale].values if step != _UNSTEPPED]
    return steps.index(value) + (scale in _FROM_ONE)


def completion_of(assessments: Iterable[Assessment]) -> str:
    """Say how complete the reviewer last found a commitment; why not, where it does not say."""
    own = {one.product: one for one in assessments if one.scale == COMPLETION.name}
    ordered = [own[product] for product in _LATEST_FIRST if product in own]
    for one in ordered:
        if one.value:
            return str(SCALES[one.scale][1][one.value])
    return str(NOTHINGS[Nothing(ordered[0].nothing)]) if ordered else ""
