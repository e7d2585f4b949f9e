"""How the acts that write, endorse and submit a plan are tried, and what their pages need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from parvis.consultations import acts as consultations
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.rights import Hand
from parvis.plans import acts as plans
from parvis.plans.editions import Stage
from parvis.plans.template import Part
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan
from tests.house.scene import Scene

TERM = {"starts": date(2026, 1, 1), "ends": date(2029, 12, 31)}


def _name_partners(scene: Scene, hand: Hand) -> None:
    takings = [plans.Taking(scene.agency, Part.LEAD)]
    plans.name_partners(scene.commitment, takings, by=hand)


def _endorse(scene: Scene, hand: Hand) -> None:
    plans.endorse(scene.plan, scene.society, proof=scene.document, by=hand)


def _name_origin(scene: Scene, hand: Hand) -> None:
    """Name what was said: sent while that is open, entered from paper afterwards."""
    consultation = scene.plan.consultations.first()
    assert consultation
    contribution = consultation.contributions.first()
    assert contribution
    consultations.name_origin(scene.commitment, contribution, by=hand)


ATTEMPTS: dict[str, Callable[[Scene, Hand], Any]] = {
    "plans.name_partners": _name_partners,
    "plans.change_milestone": lambda scene, hand: plans.change_milestone(
        scene.milestone, {"title": "Autrement"}, by=hand
    ),
    "plans.remove_milestone": lambda scene, hand: plans.remove_milestone(scene.milestone, by=hand),
    "plans.put_in_language": lambda scene, hand: plans.put_in_language(
        scene.commitment, "es", {"title": "Una promesa"}, {}, by=hand
    ),
    "plans.drop": lambda scene, hand: plans.drop(scene.commitment, reason="Repris.", by=hand),
    "plans.keep_edition": lambda scene, hand: plans.keep_edition(scene.plan, Stage.DRAFT, by=hand),
    "plans.endorse": _endorse,
    "consultations.name_origin": _name_origin,
    "consultations.submit": lambda scene, hand: consultations.submit(scene.plan, **TERM, by=hand),
}


def a_draft(member: Member, society: Organisation, rows: int, words: str = "") -> dict[str, Any]:
    """Draft a second plan with `rows` of everything, as its pages need it; return what they name.

    `words`: what is written everywhere, where it is not what it says by itself.
    """
    ministry = a_ministry(member)
    plan = a_plan(member, number=2)
    said = words or "Le registre est public."
    for row in range(rows):
        commitment = a_commitment(plan, words or f"Ouvrir le registre numéro {row}")
        a_milestone(commitment, title=words or f"Publier le lot {row}")
    dropped = a_commitment(plan, said)
    plans.drop(dropped, reason=said, by=ministry)
    plans.name_partners(commitment, [plans.Taking(None, Part.SUPPORT, said)], by=ministry)
    for _row in range(rows):
        plans.keep_edition(plan, Stage.DRAFT, note=said, by=ministry)
    plans.reword(commitment, {"problem": said + " Encore."}, by=ministry)
    plans.endorse(plan, society, words=said, language="fr", by=society)
    return {"draft": commitment.code, "draft plan": plan.number}
