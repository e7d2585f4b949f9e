"""Which way of working the facts of a commitment look like (OGP facts 7.2). Pure.

The seeds name three ways: the government carries out and civil society criticises; both build a
partnership that signs, meets and uses each other's skills; or some organisations are inside and
others outside. Which facts tell them apart, and how many are needed, is our reading: settings.
The way is observed, not judged: none is better by rule, and no fact is missing because it is nought.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from parvis.plans.template import Mode


@dataclass(frozen=True)
class Facts:
    """What was done on one commitment within a window of time, counted.

    `meetings` are those held of its team, or of a forum and about it; `met_both` those at which
    seats of both sides were noted as taken; `unnoted` those of which nobody noted who came.
    `joint_reports` bear a signature of each side; the others are one side's own.
    `outside_reports` were written by organisations that hold no pen and take no part in it.
    """

    state_reports: int = 0
    society_reports: int = 0
    joint_reports: int = 0
    outside_reports: int = 0
    meetings: int = 0
    met_both: int = 0
    unnoted: int = 0
    state_evidence: int = 0
    society_evidence: int = 0
    joint_evidence: int = 0

    def __add__(self, other: Facts) -> Facts:
        """Return both counts together."""
        return Facts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def all(self) -> int:
        """Count everything that was done: reports, meetings, evidence."""
        parts = {"met_both", "unnoted"}  # of the meetings
        return sum(getattr(self, f.name) for f in fields(self) if f.name not in parts)


@dataclass(frozen=True)
class Thresholds:
    """How much is needed before the facts tell something; settings of the house."""

    facts: int = 2
    joint_reports: int = 1
    meetings: int = 2
    evidence: int = 1
    signs: int = 2
    outside_reports: int = 1


class Sign(StrEnum):
    """What shows that both sides carry a commitment out together, or that some look on from outside."""

    SIGN = "sign"
    MEET = "meet"
    CONTRIBUTE = "contribute"
    OUTSIDE = "outside"


TOGETHER = (Sign.SIGN, Sign.MEET, Sign.CONTRIBUTE)


@dataclass(frozen=True)
class Seen:
    """One sign: how often it was seen, and how often it is needed."""

    sign: Sign
    count: int
    needed: int

    @property
    def is_met(self) -> bool:
        """Say whether it was seen often enough."""
        return self.count >= self.needed


@dataclass(frozen=True)
class Observed:
    """What the facts look like; `way` is none where they do not tell yet."""

    way: Mode | None
    signs: tuple[Seen, ...]
    facts: Facts
    needed: Thresholds

    @property
    def together(self) -> int:
        """Count the signs of working together that were seen."""
        return sum(one.is_met for one in self.signs if one.sign in TOGETHER)


def observed(facts: Facts, needed: Thresholds) -> Observed:
    """Read the way of working off the facts.

    Both sides work together where enough of three signs are seen: they sign together, meet
    together, both contribute. It is hybrid where others also report from outside; where none of the
    three is seen it is business as usual, once somebody has written. In between nothing is told.
    """
    both = min(facts.state_evidence, facts.society_evidence) + facts.joint_evidence
    signs = (
        Seen(Sign.SIGN, facts.joint_reports, needed.joint_reports),
        Seen(Sign.MEET, facts.met_both, needed.meetings),
        Seen(Sign.CONTRIBUTE, both, needed.evidence),
        Seen(Sign.OUTSIDE, facts.outside_reports, needed.outside_reports),
    )
    found = Observed(None, signs, facts, needed)
    return Observed(_way(found), signs, facts, needed)


def _way(found: Observed) -> Mode | None:
    if found.facts.all < found.needed.facts:
        return None
    if found.together >= found.needed.signs:
        is_watched = found.signs[-1].is_met
        return Mode.HYBRID if is_watched else Mode.PARTNERSHIP
    facts = found.facts
    has_written = facts.state_reports + facts.society_reports + facts.outside_reports
    return Mode.BUSINESS_AS_USUAL if has_written and not found.together else None


class Comparison(StrEnum):
    """How the declared way stands beside the observed one."""

    ALIKE = "alike"
    APART = "apart"
    UNDECLARED = "undeclared"
    UNTOLD = "untold"


def compared(declared: str, way: Mode | None) -> Comparison:
    """Say how what was declared stands beside what is observed; `declared` is empty for nothing."""
    if way is None:
        return Comparison.UNTOLD
    if not declared:
        return Comparison.UNDECLARED
    return Comparison.ALIKE if declared == way else Comparison.APART
