"""The words of the commitment template (OGP facts 2.4) and the ways of carrying one out. Pure."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """The three ways of implementing (OGP facts 7.2): declared by the partners, not a compliance."""

    BUSINESS_AS_USUAL = "business_as_usual"
    PARTNERSHIP = "partnership"
    HYBRID = "hybrid"


class Part(StrEnum):
    """What a partner does in a commitment: fields 4 and 5a to 5c of the template."""

    LEAD = "lead"
    CO_LEAD = "co_lead"
    SUPPORT = "support"


TEXTS = (
    "title", "short_title", "description", "theme", "full_text", "problem", "causes", "done_so_far",
    "solution", "results_sought", "transparency", "accountability", "participation", "budget",
    "national_plan",
)  # fmt: skip
LONG_TEXTS = tuple(name for name in TEXTS if name not in {"title", "short_title"})
VALUES = ("transparency", "accountability", "participation")
