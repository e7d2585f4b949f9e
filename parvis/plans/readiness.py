"""What a plan lacks before it can be submitted (OGP facts 2.1, 2.4). Pure: codes, not words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

NATIONAL_LENGTHS = (2, 4)  # AP-L1
REQUIRED = (
    "title",
    "description",
    "problem",
    "causes",
    "done_so_far",
    "solution",
    "results_sought",
)


@dataclass(frozen=True)
class Draft:
    """What readiness asks of a commitment: its texts, values, lead and milestones."""

    number: str
    texts: dict[str, str] = field(default_factory=dict)
    values: int = 0
    has_lead: bool = False
    milestones: int = 0


@dataclass(frozen=True)
class Lack:
    """One thing missing: a code, and the number of the commitment it concerns (empty: the plan)."""

    code: str
    commitment: str = ""


def lacks(*, is_national: bool, length_years: int | None, drafts: Iterable[Draft]) -> list[Lack]:
    """Say what is missing; an empty list is a plan that can be submitted."""
    found = []
    if is_national and length_years not in NATIONAL_LENGTHS:
        found.append(Lack("length"))
    every = list(drafts)
    if not every:
        found.append(Lack("no_commitment"))
    for draft in every:
        found.extend(Lack(code, draft.number) for code in _lacks_of(draft))
    return found


def _lacks_of(draft: Draft) -> list[str]:
    missing = [name for name in REQUIRED if not draft.texts.get(name, "").strip()]
    if not draft.has_lead:
        missing.append("lead")
    if not draft.values:
        missing.append("values")
    if not draft.milestones:
        missing.append("milestones")
    return missing
