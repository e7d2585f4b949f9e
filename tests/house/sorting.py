"""How the acts that sort and answer are tried, and what their pages need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.consultations import acts as consultations
from parvis.consultations.models import Consultation, Contribution, Group, Theme
from parvis.consultations.tests.make import a_consultation, a_response
from parvis.consultations.ways import Way
from parvis.members.models import Member
from parvis.people.rights import Hand
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record import clock
from tests.house.scene import Scene

TEXT = {"language": "fr"}


def _said(scene: Scene, group: Group | None = None) -> Contribution:
    """Let something wait for its answer, whatever the phase of the plan."""
    today = clock.today()
    consultation = scene.plan.consultations.first() or Consultation.objects.create(
        member=scene.member, plan=scene.plan, number=70, title="Quoi ?", opens_on=today,
        closes_on=today,
    )  # fmt: skip
    return Contribution.objects.create(
        member=scene.member, consultation=consultation, number=scene.member.contributions.count() + 70,
        title="Deux choses", words="Un puits. Un registre.", way=Way.PAPER, source="Feuille 1",
        side="civil_society", made_on=today, received_at=clock.now(), group=group, **TEXT,
    )  # fmt: skip


def _group(scene: Scene) -> Group:
    """Have a group with one contribution in it."""
    number = scene.plan.groups.count() + 70
    made = Group.objects.create(plan=scene.plan, number=number, title="Pompes", **TEXT)
    _said(scene, made)
    return made


def _theme(scene: Scene) -> Theme:
    return Theme.objects.create(plan=scene.plan, number=70, name="Eau", **TEXT)


def _respond(scene: Scene, hand: Hand) -> None:
    consultations.respond(
        _said(scene), outcome="declined", ground="cost", words="Trop cher.", by=hand,
        institution=scene.state, **TEXT,
    )  # fmt: skip


def _tell_by_hand(scene: Scene, hand: Hand) -> None:
    consultations.tell_by_hand(a_response(_said(scene)).letters.get(), by=hand)


def _split(scene: Scene, hand: Hand) -> None:
    parts = [("Un", "Un puits."), ("Deux", "Un registre.")]
    consultations.split(_said(scene), parts=parts, by=hand)


SORTING: dict[str, Callable[[Scene, Hand], Any]] = {
    "consultations.add_theme": lambda scene, hand: consultations.add_theme(
        scene.plan, name="Santé", by=hand, **TEXT
    ),
    "consultations.rename_theme": lambda scene, hand: consultations.rename_theme(
        _theme(scene), name="Santé", by=hand
    ),
    "consultations.sort_under": lambda scene, hand: consultations.sort_under(
        scene.plan, [_said(scene)], _theme(scene), by=hand
    ),
    "consultations.group": lambda scene, hand: consultations.group(
        scene.plan, [_said(scene)], title="Pompes", by=hand, **TEXT
    ),
    "consultations.group_as_read": lambda scene, hand: consultations.group_as_read(
        scene.plan, [_said(scene)], title="Pompes", by=hand, **TEXT
    ),
    "consultations.add_to": lambda scene, hand: consultations.add_to(
        _group(scene), [_said(scene)], by=hand
    ),
    "consultations.take_out": lambda scene, hand: consultations.take_out(
        scene.plan, _group(scene).contributions.all(), by=hand
    ),
    "consultations.join": lambda scene, hand: consultations.join(
        _group(scene), _group(scene), by=hand
    ),
    "consultations.retitle": lambda scene, hand: consultations.retitle(
        _group(scene), title="Puits", theme=None, by=hand
    ),
    "consultations.split": _split,
    "consultations.respond": _respond,
    "consultations.tell_by_hand": _tell_by_hand,
}


def sorted_here(member: Member, rows: int, words: str = "") -> dict[str, Any]:
    """Sort what was said on a plan that is drafted, with `rows` of everything; return the numbers."""
    ministry = a_ministry(member)
    plan = a_plan(member, member.plans.count() + 1)
    consultation = a_consultation(plan, title=words[:200].strip() or "Que changer ?")
    line, said = words[:200].strip() or "Une pompe", words or "Elle est en panne."
    told = {"by": ministry, **TEXT}
    every = [
        consultations.enter(
            consultation, title=line, words=said, source=line, author_name=line,
            made_on=clock.today(), **told,
        )
        for _row in range(3 * rows + 1)
    ]  # fmt: skip
    for row in range(rows):
        theme = consultations.add_theme(plan, name=f"{row} {line}"[:120], **told)
    consultations.sort_under(plan, every[rows : rows + 1], theme, by=ministry)
    group = consultations.group(plan, every[:rows], title=line, theme=theme, **told)
    for one in every[rows + 1 : 2 * rows + 1]:
        a_response(consultations.group(plan, [one], title=line, **told), words=said)
    for _row in range(2):
        a_response(group, words=said)
    return {"sorted plan": plan.number, "sorted": every[-1].number, "group": group.number}
