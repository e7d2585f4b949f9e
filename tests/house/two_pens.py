"""What the pages of the two pens are about in the house of the tests, and how their acts are tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from parvis.forums.models import Forum
from parvis.forums.tests.make import a_meeting
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM
from parvis.people import acts as people
from parvis.people.models import Organisation, Person
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_ministry
from parvis.progress import acts as progress
from parvis.progress.models import Evidence, JointDraft, PenHolder
from parvis.progress.rules import pen_for
from parvis.record import clock
from tests.house.scene import Scene


def penned(
    member: Member, forum: Forum, society: Organisation, insider: Person, rows: int, words: str = ""
) -> dict[str, Any]:
    """Let both pens write on the member's first commitment, `rows` times; return what pages ask for."""
    commitment = _first_of(member)
    _report(commitment, society, rows, words)
    _from_outside(commitment, insider, rows, words)
    holder = _hold(commitment, society, rows, words)
    later = a_meeting(forum, clock.now() + timedelta(days=300))
    return {
        "pen holder": holder.number, "joint draft": _jointly(commitment, society, rows, words).number,
        "later meeting": later.number,
    }  # fmt: skip


def _first_of(member: Member) -> Commitment:
    found = Commitment.objects.filter(plan__member=member).exclude(plan__submitted="").first()
    assert found
    return found


def _report(commitment: Commitment, society: Organisation, rows: int, words: str) -> None:
    """Let both pens write on milestones."""
    milestones = list(commitment.milestones.all())
    proofs = Evidence.objects.filter(commitment=commitment)[:1]
    for row in range(rows):
        for by, level in ((a_ministry(society.member), "complete"), (society, "limited")):
            progress.report(
                commitment, level=level, account=words or "Au jalon près.", by=by,
                milestone=milestones[row % len(milestones)], evidence=proofs, language="fr",
                obstacles=words,
            )  # fmt: skip


def _hold(commitment: Commitment, society: Organisation, rows: int, words: str) -> PenHolder:
    """Give the pen to the society of the cast, and to others as well, one of which lays it down."""
    said = {"words": words or "Choisi en assemblée du collège.", "language": "fr", "by": society}
    for _row in range(rows):
        other = an_organisation(society.member, Side.CIVIL_SOCIETY)
        given = progress.give_pen(commitment.plan, organisation=other, **said)
    progress.take_pen(given, reason=words or "Le mandat a pris fin.", by=society)
    return progress.give_pen(commitment.plan, organisation=society, commitment=commitment, **said)


def _from_outside(commitment: Commitment, insider: Person, rows: int, words: str) -> None:
    """Let organisations report from outside, and the insider of the cast belong to one."""
    member = commitment.plan.member
    for _row in range(rows):
        outside = an_organisation(member, Side.CIVIL_SOCIETY)
        progress.shadow(
            commitment, level="limited", account=words or "Vu d’ailleurs.", language="fr",
            by=outside, organisation=outside,
        )  # fmt: skip
    people.affiliate(insider, outside, by=PLATFORM)


def _jointly(commitment: Commitment, society: Organisation, rows: int, words: str) -> JointDraft:
    """Draft joint reports: some that the other side declines or signs, and one that waits."""
    state = a_ministry(society.member)
    told = {"account": words or "D’une seule voix.", "obstacles": words, "language": "fr"}
    for row in range(rows):
        draft = progress.draft_joint(commitment, level="limited", by=state, **told)
        if row % 2:
            progress.sign_joint(draft, by=society)
        else:
            progress.close_joint(draft, reason=words or "Pas encore.", by=society)
    return progress.draft_joint(commitment, level="limited", by=society, **told)


# ---- the acts, tried ----


def _give(scene: Scene, hand: Hand | Organisation) -> PenHolder:
    return progress.give_pen(
        scene.plan, organisation=scene.society, words="En assemblée.", commitment=scene.commitment,
        by=hand,
    )  # fmt: skip


def _take(scene: Scene, hand: Hand) -> None:
    progress.take_pen(_give(scene, scene.society), reason="Le mandat a pris fin.", by=hand)


def _report_where_given(scene: Scene, hand: Hand) -> None:
    _give(scene, scene.society)
    held, ruling = pen_for(hand.person, scene.commitment, Side.CIVIL_SOCIETY, clock.today())
    ruling.enforce()
    assert held
    progress.report(scene.commitment, level="limited", account="En ligne.", by=held)


def _put(scene: Scene, hand: Hand) -> None:
    progress.put_differences(a_meeting(scene.forum, clock.now() + timedelta(days=30)), by=hand)


def _draft_joint(scene: Scene, hand: Hand | Organisation) -> JointDraft:
    return progress.draft_joint(
        scene.commitment, level="limited", account="D’une seule voix.", by=hand
    )


def _sign_joint(scene: Scene, hand: Hand) -> None:
    """Let a side sign what the other drafted; who is of neither, what civil society did."""
    other = scene.state if hand.side == Side.CIVIL_SOCIETY else scene.society
    progress.sign_joint(_draft_joint(scene, other), by=hand)


def _close_joint(scene: Scene, hand: Hand) -> None:
    progress.close_joint(_draft_joint(scene, scene.society), reason="Pas encore.", by=hand)


TRIED: dict[str, Callable[[Scene, Hand], Any]] = {
    "progress.report/a pen that the college gave": _report_where_given,
    "progress.draft_joint": _draft_joint,
    "progress.sign_joint": _sign_joint,
    "progress.close_joint": _close_joint,
    "progress.shadow": lambda scene, hand: progress.shadow(
        scene.commitment,
        level="limited",
        account="Vu d’ailleurs.",
        by=hand,
        organisation=scene.association,
    ),
    "progress.put_differences": _put,
    "progress.give_pen": _give,
    "progress.take_pen": _take,
}
