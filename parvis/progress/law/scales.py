"""The scales of the independent reviewer, each in its version (OGP facts 4.2). Pure.

A scale never changes: a new wording is a new scale. Values are codes; pages put words on them.
`since` and `until` are the years of submission of the plans that OGP's own data judges on a scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Nothing(StrEnum):
    """Three kinds of nothing, none of them zero."""

    NO_REPORT = "no_report"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


class Product(StrEnum):
    """The report that holds a judgement (OGP facts 4.1)."""

    PROGRESS_REPORT = "progress_report"  # until 2020; midterm
    PLAN_REVIEW = "plan_review"  # action plan review, since 2021
    END_OF_TERM = "end_of_term"  # end-of-term report; results report since 2021


@dataclass(frozen=True)
class Scale:
    """A question and its possible answers, from the lowest to the highest."""

    name: str
    values: tuple[str, ...]
    since: int
    until: int | None = None


COMPLETION = Scale(
    "completion",
    ("withdrawn", "unclear", "not_started", "limited", "substantial", "complete"),
    since=2011,
)
PENS = ("not_started", "limited", "substantial", "complete")
SPECIFICITY = Scale("specificity", ("none", "low", "medium", "high"), since=2011, until=2017)
VERIFIABLE = Scale("verifiable", ("no", "yes"), since=2017)
RELEVANT = Scale("open_gov_lens", ("no", "yes"), since=2011)
VALUE_ACCESS = Scale("value_access_to_information", ("no", "yes"), since=2011, until=2019)
VALUE_PARTICIPATION = Scale("value_civic_participation", ("no", "yes"), since=2011, until=2019)
VALUE_ACCOUNTABILITY = Scale("value_public_accountability", ("no", "yes"), since=2011, until=2019)
VALUE_TECHNOLOGY = Scale("value_technology", ("no", "yes"), since=2011, until=2019)
POTENTIAL_IMPACT = Scale(
    "potential_impact", ("none", "minor", "moderate", "transformative"), since=2011, until=2019
)
POTENTIAL_FOR_RESULTS = Scale(
    "potential_for_results", ("unclear", "modest", "substantial"), since=2020
)
EARLY_RESULTS = Scale(
    "early_results", ("no_notable_results", "moderate_results", "significant_results"), since=2019
)
_OPENED = ("worsened", "did_not_change", "marginal", "major", "outstanding")
OPENED = Scale("did_it_open_government", ("no_early_results_yet", *_OPENED), since=2013, until=2020)
OPENED_ACCESS = Scale("did_it_open_access_to_information", _OPENED, since=2013, until=2017)
OPENED_PARTICIPATION = Scale("did_it_open_civic_participation", _OPENED, since=2013, until=2017)
OPENED_ACCOUNTABILITY = Scale("did_it_open_public_accountability", _OPENED, since=2013, until=2017)
STARRED_2015 = Scale("starred_2015", ("no", "yes"), since=2015, until=2015)
STARRED = Scale("starred", ("no", "yes"), since=2015, until=2020)
CARRIED_FORWARD = Scale("carried_forward", ("no", "yes"), since=2013, until=2017)

ALL = {
    scale.name: scale
    for scale in (
        COMPLETION, SPECIFICITY, VERIFIABLE, RELEVANT, VALUE_ACCESS, VALUE_PARTICIPATION,
        VALUE_ACCOUNTABILITY, VALUE_TECHNOLOGY, POTENTIAL_IMPACT, POTENTIAL_FOR_RESULTS,
        EARLY_RESULTS, OPENED, OPENED_ACCESS, OPENED_PARTICIPATION, OPENED_ACCOUNTABILITY,
        STARRED_2015, STARRED, CARRIED_FORWARD,
    )
}  # fmt: skip
