"""Evidence contested and withdrawn: what its pages are about, who may what, how it is tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.documents.tests.make import CSV, a_document
from parvis.members.models import Member
from parvis.people.models import Grant, Organisation, Person
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.models import Commitment
from parvis.progress import acts as progress
from parvis.progress.law.evidence import Kind
from parvis.progress.models import Evidence, EvidenceContest
from parvis.record import clock
from tests.house.columns import (
    ALTERNATE,
    ALTERNATE_CS,
    CO_LEAD,
    CONTACT,
    HELPER,
    HELPER_CS,
    LATER,
    LEAD,
    ONE_OF_THESE_ROLES,
    SEAT,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    Act,
    in_a_plan,
)
from tests.house.scene import Scene

# ---- what pages are about ----


def evidenced(
    member: Member, cast: dict[str, Person], rows: int, name: str = "", words: str = ""
) -> dict[str, Any]:
    """File, contest, answer and withdraw; `name` and `words` as elsewhere."""
    lead = Grant.objects.select_related("organisation").get(person=cast[Role.LEAD])
    commitment = Commitment.objects.get(plan__member=member, code=lead.key)
    state = lead.organisation
    seat = Grant.objects.select_related("organisation").get(person=cast[Role.CO_LEAD])
    assert state and seat.organisation
    said = {"words": words or "Trente et une pompes n’y sont pas.", "language": "fr"}
    piece, theirs, withdrawn = (_filed(commitment, state, row, name) for row in range(3))
    for row in range(rows):
        other = an_organisation(member, Side.CIVIL_SOCIETY, name or f"Association {row}")
        contest = progress.contest_evidence(piece, by=other, **said)
        if row:
            progress.answer_contest(contest, by=state, **said)
    open_one = piece.contests.order_by("number").first()
    own = progress.contest_evidence(theirs, by=Hand(seat.person, clock.today(), seat), **said)
    progress.withdraw_evidence(withdrawn, by=state, replaced_by=piece, **said)
    answered = piece.contests.filter(answer__isnull=False).exists()
    if not answered:  # in a world of one row
        another = an_organisation(member, Side.CIVIL_SOCIETY, name or "Association entendue")
        contest = progress.contest_evidence(theirs, by=another, **said)
        progress.answer_contest(contest, by=state, **said)
    assert open_one
    return {
        "piece": piece.number, "contest": open_one.number,
        "piece of the other": theirs.number, "own contest": own.number,
    }  # fmt: skip


def _filed(commitment: Commitment, state: Organisation, row: int, name: str) -> Evidence:
    document = a_document(
        commitment.chain, title=name or f"Registre, version {row}", file=("registre.csv", CSV)
    )
    return progress.file_evidence(commitment, document=document, by=state)


# ---- the wall chart ----

_NOT_YET = "The plan has not been submitted yet."
_OF_THE_STATE = (CONTACT, SECRETARY, SEAT, ALTERNATE, LEAD, HELPER)
EVIDENCE: dict[str, Act] = {
    "progress.bring_evidence": in_a_plan(
        "Deposit a piece of evidence and file it",
        (*_OF_THE_STATE, SECRETARY_CS, SEAT_CS, ALTERNATE_CS, CO_LEAD, HELPER_CS), LATER, _NOT_YET,
    ),
    "progress.contest_evidence": in_a_plan(
        "Contest a piece of evidence that another organisation filed, with the reason",
        (CONTACT, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS, LEAD, CO_LEAD), LATER, _NOT_YET,
    ),
    "progress.answer_contest": in_a_plan(
        "Answer the contest of a piece of evidence of the State", _OF_THE_STATE, LATER, _NOT_YET,
        (ONE_OF_THESE_ROLES, "The side that filed a piece answers for it."),
    ),
    "progress.withdraw_contest": in_a_plan(
        "Withdraw a contest of one’s own organisation of society",
        (SEAT_CS, ALTERNATE_CS, CO_LEAD), LATER, _NOT_YET,
        (
            ONE_OF_THESE_ROLES,
            "Only the organisation that contests withdraws its contest.",
        ),
    ),
    "progress.withdraw_evidence": in_a_plan(
        "Withdraw a piece of evidence of one’s own organisation of the State, with the reason",
        _OF_THE_STATE, LATER, _NOT_YET,
        (ONE_OF_THESE_ROLES, "Only the organisation that filed a piece withdraws it."),
    ),
}  # fmt: skip


# ---- how each act is tried ----


def _bring(scene: Scene, hand: Hand) -> None:
    progress.bring_evidence(
        scene.commitment, kind="link", title="Registre", source="Ministère",
        address="https://example.org/", by=hand,
    )  # fmt: skip


def _piece(scene: Scene, by: Organisation) -> Evidence:
    return Evidence.objects.create(
        commitment=scene.commitment, document=scene.document, by=by, kind=Kind.FILE
    )


def _contested(scene: Scene) -> EvidenceContest:
    piece, by = _piece(scene, scene.agency), scene.society
    return EvidenceContest.objects.create(
        evidence=piece, member=scene.member, number=1, words="Incomplet.", language="fr", by=by,
        side=by.side, on=clock.today(),
    )  # fmt: skip


_SAID = {"words": "Trente et une pompes n’y sont pas.", "language": "fr"}
TRIED: dict[str, Callable[[Scene, Hand], Any]] = {
    "progress.bring_evidence": _bring,
    "progress.contest_evidence": lambda scene, hand: progress.contest_evidence(
        _piece(scene, scene.agency), by=hand, **_SAID
    ),
    "progress.answer_contest": lambda scene, hand: progress.answer_contest(
        _contested(scene), by=hand, **_SAID
    ),
    "progress.withdraw_contest": lambda scene, hand: progress.withdraw_contest(
        _contested(scene), by=hand
    ),
    "progress.withdraw_evidence": lambda scene, hand: progress.withdraw_evidence(
        _piece(scene, scene.state), by=hand, **_SAID
    ),
}
