"""Commitments that move from one way of working to the next, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from parvis.home.demo.made import Made
from parvis.plans.acts import declare_way
from parvis.plans.rules import DECLARERS
from parvis.plans.template import Mode


@dataclass(frozen=True)
class Turned:
    """Who declared another way of a commitment, when, and why."""

    at: str
    code: str
    by: str
    mode: Mode
    reason: str


MOVES: dict[str, tuple[Turned, ...]] = {
    "amarea": (
        Turned(
            "2026-10-26 10:30", "XA0033", "journalistes", Mode.HYBRID,
            "Le ministère nous ouvre le groupe qui écrit le décret : nous y entrons. D’autres "
            "associations restent dehors et continuent de publier les silences.",
        ),
    ),
}  # fmt: skip


def plan_ways(made: Made) -> None:
    """Plan what a member's commitments declare anew while they are carried out."""
    for turned in MOVES.get(made.setting.slug, ()):
        made.story.at(turned.at, partial(_declare, made, turned))


def _declare(made: Made, turned: Turned) -> None:
    place = made.commitment_place(turned.code)
    declare_way(
        made.commitments[turned.code], turned.mode, by=made.signed(turned.by, DECLARERS, place),
        reason=turned.reason, language=made.language,
    )  # fmt: skip
