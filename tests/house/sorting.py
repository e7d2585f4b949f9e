"""How the acts that sort and answer contributions are tried, one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.consultations import acts
from parvis.consultations.models import Contribution, Group, Letter, Theme
from parvis.consultations.tests.make import a_contribution
from parvis.people.rights import Hand
from tests.house.scene import Scene

TITLED = {"title": "Pompes", "language": "fr"}
SAID = "La pompe est en panne. Le registre manque."
PARTS = (("La pompe", "La pompe est en panne."), ("Le registre", "Le registre manque."))
ANSWER = {"outcome": "declined", "ground": "law", "words": "La loi.", "language": "fr"}


def _said(scene: Scene) -> Contribution:
    return a_contribution(scene.plan.consultations.first(), words=SAID)


def _theme(scene: Scene) -> Theme:
    return acts.add_theme(scene.plan, name="Autre thème", language="fr", by=scene.state)


def _group(scene: Scene) -> Group:
    made = acts.group(scene.plan, [_said(scene)], by=scene.state, **TITLED)
    return Group.objects.get(pk=made.pk)


def _take_out(scene: Scene, hand: Hand) -> None:
    acts.take_out(scene.plan, _group(scene).contributions.all(), by=hand)


def _respond(scene: Scene, hand: Hand) -> None:
    acts.respond(_said(scene), institution=scene.state, by=hand, **ANSWER)


def _tell_by_hand(scene: Scene, hand: Hand) -> None:
    said = _said(scene)
    acts.respond(said, institution=scene.state, by=scene.state, **ANSWER)
    acts.tell_by_hand(Letter.objects.filter(contribution=said).first(), by=hand)


SORTING: dict[str, Callable[[Scene, Hand], Any]] = {
    "consultations.add_theme": lambda scene, hand: acts.add_theme(
        scene.plan, name="Eau", language="fr", by=hand
    ),
    "consultations.rename_theme": lambda scene, hand: acts.rename_theme(
        _theme(scene), name="Eau potable", by=hand
    ),
    "consultations.sort_under": lambda scene, hand: acts.sort_under(
        scene.plan, [_said(scene)], _theme(scene), by=hand
    ),
    "consultations.group": lambda scene, hand: acts.group(
        scene.plan, [_said(scene)], by=hand, **TITLED
    ),
    "consultations.group_as_read": lambda scene, hand: acts.group_as_read(
        scene.plan, [_said(scene)], by=hand, **TITLED
    ),
    "consultations.add_to": lambda scene, hand: acts.add_to(_group(scene), [_said(scene)], by=hand),
    "consultations.take_out": _take_out,
    "consultations.join": lambda scene, hand: acts.join(_group(scene), _group(scene), by=hand),
    "consultations.retitle": lambda scene, hand: acts.retitle(
        _group(scene), title="Puits", theme=None, by=hand
    ),
    "consultations.split": lambda scene, hand: acts.split(_said(scene), parts=PARTS, by=hand),
    "consultations.respond": _respond,
    "consultations.tell_by_hand": _tell_by_hand,
}
