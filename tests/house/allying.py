"""Coalitions in the house of the tests: what their pages are about, who visits them, each act tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.coalitions import acts as coalitions
from parvis.coalitions.law.belonging import Admission
from parvis.coalitions.law.skills import Skill
from parvis.coalitions.models import Coalition
from parvis.coalitions.rules.coalitions import MOST_COMMITMENTS
from parvis.coalitions.tests.make import a_coalition, a_membership, a_request
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.models import Commitment, PolicyArea
from parvis.plans.tests.make import a_ministry
from parvis.record.acts import Actor
from parvis.texts.acts import translate
from parvis.texts.models import Translated
from tests.house.columns import CO_LEAD, HELPER, HELPER_CS, LEAD, WITHIN, Act
from tests.house.scene import Scene

# ---- what the pages are about ----


def allied(
    member: Member, society: Organisation, rows: int, name: str = "", words: str = ""
) -> dict[str, Any]:
    """Let `rows` organisations bring, seek, join and leave; return what addresses ask for."""
    said, skills = words or "Nous visitons les puits.", [Skill.MEDIA, Skill.OPEN_DATA]
    commitments = list(Commitment.objects.filter(plan__member=member).order_by("pk")[:rows])
    area = PolicyArea.objects.create(slug="water", edition="ogp-2024", name="Water", language="en")
    for one in commitments:
        one.policy_areas.add(area)
        _needs(one, skills, said)
    _offers(society, skills, said, area)
    around = commitments[:MOST_COMMITMENTS]
    founded = [
        _founded(society, around, skills, said, name or f"Coalition {row}", f"allies-{row}")
        for row in range(rows + 1)
    ]
    first = founded[0]
    for row in range(rows):
        other = an_organisation(member, Side.CIVIL_SOCIETY, name or f"Collectif {row}")
        _offers(other, skills, said, area)
        left = a_membership(first, other)
        coalitions.leave(left, words=said, language="fr", by=other)
        asked = a_request(first, other, said)
        coalitions.answer(asked, own=society, is_yes=True, words=said, language="fr", by=society)
    _described(first, society, around, skills, said)
    waits = a_request(first, an_organisation(member, Side.CIVIL_SOCIETY, name), said)
    coalitions.end(founded[-1], own=society, reason=said, by=society)
    return {"coalition": first.slug, "request to join": waits.number}


def _offers(organisation: Organisation, skills: list[Skill], said: str, area: PolicyArea) -> None:
    """Say what an organisation brings, twice, so that a wording is kept."""
    told = {"brings": skills, "seeks": [Skill.FUNDING], "areas": [area], "language": "fr"}
    words = {"brings_also": said, "seeks_also": said, "regions": said}
    for version, saying in enumerate((words, dict.fromkeys(words, "Autre chose."), words)):
        coalitions.state_offer(organisation, version=version, by=organisation, **told, **saying)


def _needs(commitment: Commitment, skills: list[Skill], said: str) -> None:
    by = a_ministry(commitment.plan.member)
    coalitions.state_need(commitment, skills=skills, also=said, language="fr", by=by)


def _founded(
    society: Organisation, around: list[Commitment], skills: list[Skill], said: str, name: str,
    slug: str,
) -> Coalition:  # fmt: skip
    return coalitions.found(
        society, slug=slug, name=name[:200], purpose=said, commitments=around, needs=skills,
        needs_also=said, language="fr", by=society,
    )  # fmt: skip


def _described(
    one: Coalition, society: Organisation, around: list[Commitment], skills: list[Skill],
    said: str,
) -> None:  # fmt: skip
    coalitions.describe(
        one, own=society, name=one.name, purpose=said, commitments=around, needs=skills,
        needs_also=said, admission=Admission.ASKED, language="fr", version=1, by=society,
    )  # fmt: skip


# Of what is translated, one of each kind: its texts.
TEXTS = {
    "offer": "regions", "need": "also", "coalition": "name", "membership": "words",
    "request": "words", "answer": "words",
}  # fmt: skip


def translate_coalitions(made: dict[str, Any], member: Member, text: str) -> None:
    """Translate one of each thing that is said in coalitions, by somebody of that name."""
    by = Actor(side=Side.PLATFORM, name=text[:200].strip())
    one = Coalition.objects.get(member=member, slug=made["coalition"])
    left = one.memberships.exclude(words="").first()
    answered = one.requests.exclude(answer__words="").exclude(answer__isnull=True).first()
    offer = left.organisation.offer
    need = one.commitments.first().need
    things: list[Translated] = [offer, need, one, left, answered, answered.answer]
    for thing, field in zip(things, TEXTS.values(), strict=True):
        for language in ("ar", "en"):
            translate(thing, language, {field: text}, by=by, about=one)


# ---- who may, and each act tried ----

_BELONGS = ("Only those who belong to Association des puits act for it here.",)


def _within(told: str) -> Act:
    return Act(told, (WITHIN,), _BELONGS)


COALITIONS: dict[str, Act] = {
    "coalitions.state_offer": _within("Say what one’s organisation brings and seeks"),
    "coalitions.state_need": Act("Say what a commitment needs", (LEAD, CO_LEAD, HELPER, HELPER_CS)),
    "coalitions.found": _within("Found a coalition, for an organisation of society"),
    "coalitions.describe": _within("Change what one’s coalition says of itself"),
    "coalitions.join": _within("Join a coalition that any organisation of society may join"),
    "coalitions.ask": _within("Ask to join a coalition"),
    "coalitions.invite": _within("Invite an organisation into one’s coalition"),
    "coalitions.answer": _within("Answer who asks to join one’s coalition"),
    "coalitions.leave": _within("Leave a coalition"),
    "coalitions.name_spokes": _within("Name who speaks for one’s coalition"),
    "coalitions.end": _within("End a coalition for which one’s organisation speaks"),
}
NO_ACTS = {
    "coalitions.enter": "a part of founding and of joining",
    "coalitions.codes_of": "a reading",
}


def _a_coalition(scene: Scene, founder: Organisation | None = None, **rest: Any) -> Coalition:
    return a_coalition(scene.commitment, founder or scene.association, **rest)


def _found(scene: Scene, hand: Hand) -> None:
    _a_coalition(scene, by=hand)


def _describe(scene: Scene, hand: Hand) -> None:
    coalitions.describe(
        _a_coalition(scene), own=scene.association, name="Autre", purpose="Autrement.",
        commitments=[scene.commitment], needs=[], needs_also="", admission=Admission.OPEN,
        language="fr", version=1, by=hand,
    )  # fmt: skip


def _join(scene: Scene, hand: Hand) -> None:
    free = _a_coalition(scene, scene.society, admission=Admission.OPEN)
    coalitions.join(free, scene.association, by=hand)


def _ask(scene: Scene, hand: Hand) -> None:
    other = _a_coalition(scene, scene.society)
    coalitions.ask(other, scene.association, words="Nous aidons.", language="fr", by=hand)


def _invite(scene: Scene, hand: Hand) -> None:
    coalitions.invite(
        _a_coalition(scene), scene.society, own=scene.association, words="Venez.", language="fr",
        by=hand,
    )  # fmt: skip


def _answer(scene: Scene, hand: Hand) -> None:
    asked = a_request(_a_coalition(scene), scene.society)
    coalitions.answer(asked, own=scene.association, is_yes=True, by=hand)


def _leave(scene: Scene, hand: Hand) -> None:
    coalitions.leave(_a_coalition(scene).memberships.get(), by=hand)


def _name_spokes(scene: Scene, hand: Hand) -> None:
    one = _a_coalition(scene)
    a_membership(one, scene.society)
    coalitions.name_spokes(one, scene.society, own=scene.association, by=hand)


TRIED: dict[str, Callable[[Scene, Hand], Any]] = {
    "coalitions.state_offer": lambda scene, hand: coalitions.state_offer(
        scene.association, brings=[Skill.MEDIA], by=hand
    ),
    "coalitions.state_need": lambda scene, hand: coalitions.state_need(
        scene.commitment, skills=[Skill.MEDIA], by=hand
    ),
    "coalitions.found": _found,
    "coalitions.describe": _describe,
    "coalitions.join": _join,
    "coalitions.ask": _ask,
    "coalitions.invite": _invite,
    "coalitions.answer": _answer,
    "coalitions.leave": _leave,
    "coalitions.name_spokes": _name_spokes,
    "coalitions.end": lambda scene, hand: coalitions.end(
        _a_coalition(scene), own=scene.association, reason="But atteint.", by=hand
    ),
}

# ---- the addresses ----

OF_SOCIETY = (Role.SEAT_HOLDER, Role.ALTERNATE, Role.CO_LEAD, Role.CONTRIBUTOR)
PUBLIC = ("coalitions", "skills", "coalition", "allies")
FOR_ONE = ("found", "describe", "join", "invite", "answer", "leave", "spokes", "end", "offer")
