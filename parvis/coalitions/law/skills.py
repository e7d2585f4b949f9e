"""What organisations bring and commitments need: one closed list, so that the two can meet. Pure.

The list is our reading of what those who work on commitments ask each other for; what it does not
name is said in one's own words, beside it, and is never matched.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Skill(StrEnum):
    """One thing that somebody can bring to a commitment."""

    OPEN_DATA = "open_data"
    INFORMATION_LAW = "information_law"
    MEDIA = "media"
    FIELD_MONITORING = "field_monitoring"
    FUNDING = "funding"
    RESEARCH = "research"
    PUBLIC_FINANCE = "public_finance"
    TECHNOLOGY = "technology"
    LEGAL_HELP = "legal_help"
    TRAINING = "training"
    OUTREACH = "outreach"
    INCLUSION = "inclusion"
    FACILITATION = "facilitation"
    TRANSLATION = "translation"


ORDER = {str(skill): place for place, skill in enumerate(Skill)}


def in_order(skills: Iterable[str]) -> list[str]:
    """Return skills in the order of the list, each once; what the list does not know is left out."""
    return sorted({str(one) for one in skills if str(one) in ORDER}, key=ORDER.__getitem__)


def unknown(skills: Iterable[str]) -> list[str]:
    """Return those that the list does not know."""
    return sorted({str(one) for one in skills} - ORDER.keys())
