"""Ways of working: what their pages are about, how they are visited, and how the act is tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.people.rights import Hand
from parvis.plans import acts as plans
from parvis.plans.models import Commitment
from parvis.plans.template import Mode
from parvis.plans.tests.make import a_ministry
from tests.house.columns import (
    ALL_PHASES,
    ALTERNATE,
    ALTERNATE_CS,
    CO_LEAD,
    CONTACT,
    LEAD,
    SEAT,
    SEAT_CS,
    Act,
    in_a_plan,
)
from tests.house.scene import Scene

_MODES = tuple(Mode)
_DECLARERS = ("point_of_contact", "lead", "co_lead", "seat_holder", "alternate")

# address: how it is visited, for `visits.py` (the kind of visit, and what it is told)
VISITED: dict[str, tuple[str, dict[str, Any]]] = {
    "plans:declare-way": ("personal", {"whom": "lead", "only": _DECLARERS}),
    "home:health": ("public", {}),
    "home:health-csv": ("public_file", {}),
    "progress:team": ("public", {}),
    "progress:ways": ("public", {}),
}
ARGUMENTS: dict[Any, Callable[[Any], Any]] = {
    ("progress:ways", "number"): lambda world: world.plan.number,
}
RIGHTS: dict[str, Act] = {
    "plans.declare_way": in_a_plan(
        "Declare how a commitment is carried out, or another way with the reason",
        (CONTACT, LEAD, CO_LEAD, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS), ALL_PHASES,
    ),
}  # fmt: skip


def declared(commitment: Commitment, rows: int, words: str = "") -> None:
    """Declare a way of working again and again, with the reason."""
    by = a_ministry(commitment.plan.member)
    for row in range(rows + 1):
        plans.declare_way(
            commitment, _MODES[row % 3], by=by, reason=words or "Une équipe est née.", language="fr"
        )


def _declare(scene: Scene, hand: Hand) -> None:
    plans.declare_way(scene.commitment, Mode.HYBRID, by=hand)


TRIED: dict[str, Callable[[Scene, Hand], Any]] = {"plans.declare_way": _declare}
