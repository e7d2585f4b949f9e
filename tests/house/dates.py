"""Moved dates and waits of the small world; who may move them; how their pages are visited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.dates import PartialDate
from parvis.people.rights import Hand
from parvis.plans import acts as plans
from parvis.plans.models import Commitment, Milestone
from parvis.plans.tests.make import a_ministry
from tests.house.columns import (
    ALL_PHASES,
    CO_LEAD,
    CONTACT,
    LEAD,
    SECRETARY,
    SECRETARY_CS,
    Act,
    in_a_plan,
)
from tests.house.scene import Scene

_TEAM = (CONTACT, SECRETARY, SECRETARY_CS, LEAD, CO_LEAD)
ACTS_ON_DATES: dict[str, Act] = {
    "plans.replan": in_a_plan(
        "Move the date of a milestone, with the reason that is shown and, once the plan is "
        "submitted, as the forum agreed",
        (CONTACT, LEAD),
        ALL_PHASES,
    ),
    "plans.depend": in_a_plan("Say that a milestone waits for another", _TEAM, ALL_PHASES),
    "plans.free": in_a_plan("Say that a milestone no longer waits", _TEAM, ALL_PHASES),
}
PAGES_OF_DATES = ("plans:replan", "plans:waits", "progress:done")


def moved(commitment: Commitment, words: str = "") -> dict[str, Any]:
    """Move each date of a commitment, and let each milestone wait for the one before it."""
    said, ministry = words or "La loi a changé.", a_ministry(commitment.plan.member)
    before: Milestone | None = None
    for number, one in enumerate(commitment.milestones.order_by("order"), start=1):
        later = PartialDate.parse(f"{2028 + number % 2}")
        plans.replan(one, becomes=later, reason=said, agreed=said, by=ministry)
        if before:
            plans.depend(one, before, by=ministry)
        before = one
    return {"milestone": before.number if before else ""}


def _another(scene: Scene) -> Milestone:
    return Milestone.objects.create(
        commitment=scene.commitment, number="1.9", title="Un autre", language="fr"
    )


def _replan(scene: Scene, hand: Hand) -> None:
    later = PartialDate.parse("2027-06")
    plans.replan(
        scene.milestone, becomes=later, reason="Crue du fleuve.", agreed="En séance.", by=hand
    )


def _free(scene: Scene, hand: Hand) -> None:
    on = _another(scene)
    plans.depend(scene.milestone, on, by=a_ministry(scene.member))
    plans.free(scene.milestone, on, by=hand)


ATTEMPTS_AT_DATES: dict[str, Callable[[Scene, Any], Any]] = {
    "plans.replan": _replan,
    "plans.depend": lambda scene, hand: plans.depend(scene.milestone, _another(scene), by=hand),
    "plans.free": _free,
}
