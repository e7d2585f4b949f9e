"""What a plan lacks before it can be submitted (OGP facts 2.1, 2.4, 1.6). Pure: codes, not words."""

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
    """What readiness asks of a commitment: its texts, values, lead, milestones, other language.

    `untranslated`: the names of the texts that a second language has not yet.
    """

    number: str
    texts: dict[str, str] = field(default_factory=dict)
    values: int = 0
    has_lead: bool = False
    milestones: int = 0
    untranslated: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True)
class Lack:
    """One thing missing: a code, and the number of the commitment it concerns (empty: the plan).

    `named`: what it is about, such as the texts that are not translated, or contributions that wait.
    """

    code: str
    commitment: str = ""
    named: tuple[str, ...] = ()
    of: str = ""


def lacks(
    *,
    is_national: bool,
    length_years: int | None,
    drafts: Iterable[Draft],
    is_endorsed: bool = True,
    waiting: Iterable[Lack] = (),
) -> list[Lack]:
    """Say what is missing; an empty list is a plan that can be submitted.

    A local plan is endorsed from outside government (LOC-F4), a national one reads in a second language
    (AP-D6). `waiting`: what other rooms know to be missing.
    """
    found = []
    if is_national and length_years not in NATIONAL_LENGTHS:
        found.append(Lack("length"))
    every = list(drafts)
    if not every:
        found.append(Lack("no_commitment"))
    for draft in every:
        found.extend(Lack(code, draft.number, of=draft.code) for code in _lacks_of(draft))
        if is_national and draft.untranslated:
            found.append(Lack("second_language", draft.number, draft.untranslated, draft.code))
    if not is_national and not is_endorsed:
        found.append(Lack("endorsement"))
    return [*found, *waiting]


def unanswered(numbers: Iterable[int]) -> list[Lack]:
    """Say that contributions wait for their answer (OGP 4.1); nothing where none does."""
    named = tuple(str(number) for number in numbers)
    return [Lack("unanswered", named=named)] if named else []


def _lacks_of(draft: Draft) -> list[str]:
    missing = [name for name in REQUIRED if not draft.texts.get(name, "").strip()]
    if not draft.has_lead:
        missing.append("lead")
    if not draft.values:
        missing.append("values")
    if not draft.milestones:
        missing.append("milestones")
    return missing
