"""Amendments of a submitted plan: what their pages are about, how each act is tried, and who may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.forums.models import Decision, Forum
from parvis.forums.tests.make import a_meeting
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.people.rights import Hand
from parvis.plans import acts as plans
from parvis.plans.amending import What
from parvis.plans.models import Commitment, Proposal
from parvis.plans.tests.make import a_ministry
from parvis.record import clock
from tests.house.columns import (
    ALTERNATE,
    ALTERNATE_CS,
    CO_LEAD,
    CONTACT,
    COORDINATOR,
    LEAD,
    ONE_OF_THESE_ROLES,
    SEAT,
    SEAT_CS,
    SECRETARY,
    SECRETARY_CS,
    SUPPORT,
    Act,
    Phase,
    in_a_plan,
)
from tests.house.scene import Scene

_REASON = "La loi a changé."


def _proposed(commitment: Commitment, words: str, by: Any, what: What = What.TEXTS) -> Proposal:
    after = {"budget": words} if what is What.TEXTS else {}
    return plans.propose_amendment(
        commitment.plan, what, after, reason=words, language="fr", by=by, commitment=commitment
    )


# ---- what pages are about ----


def amended(commitment: Commitment, rows: int, words: str = "") -> dict[str, Any]:
    """Propose amendments of an adopted commitment; carry some out, decline and withdraw others.

    Before the member has a forum that decides here. Returns which proposal is still open.
    """
    said, ministry = words or _REASON, a_ministry(commitment.plan.member)
    for row in range(rows):
        one = _proposed(commitment, f"{said} {row}", ministry)
        plans.adopt_amendment(one, agreed=said, by=ministry)
    for _row in range(rows):
        plans.withdraw_amendment(
            _proposed(commitment, f"{said} Encore.", ministry), reason=said, by=ministry
        )
    open_ = _proposed(commitment, f"{said} Bientôt.", ministry)
    plans.decline_amendment(open_, words=said, by=ministry)
    step = commitment.milestones.first()
    assert step
    other = plans.propose_amendment(
        commitment.plan, What.STEP_WORDS, {"title": f"{said} Encore."}, reason=said, language="fr",
        by=ministry, commitment=commitment, milestone=step,
    )  # fmt: skip
    _say_no_for_society(other, said)
    return {"amendment": open_.number, "step": step.number}


def _say_no_for_society(proposal: Proposal, words: str) -> None:
    """Say no for society, as one of its organisations does whose hand is not at hand here."""
    body = proposal.plan.member.organisations.filter(side="civil_society").first()
    if body:
        plans.decline_amendment(proposal, words=words, by=body)


# ---- how each act is tried ----


def _open(scene: Scene) -> Proposal:
    """Have a proposal that is open, of the State's organisation."""
    return _proposed(scene.commitment, "12 millions.", scene.state)


def _propose(scene: Scene, hand: Hand) -> None:
    _proposed(scene.commitment, "12 millions.", hand)


def _bring(scene: Scene, hand: Hand) -> None:
    meeting = a_meeting(scene.forum)
    plans.bring_amendment(_open(scene), meeting, title="Modification 1", details="", by=hand)


def _adopt(scene: Scene, hand: Hand) -> None:
    plans.adopt_amendment(_open(scene), agreed="Réunion du 3 mars.", by=hand)


def _reject(scene: Scene, hand: Hand) -> None:
    proposal = _open(scene)
    plans.reject_amendment(proposal, decision=_lost(scene), by=hand)


def _lost(scene: Scene) -> Decision:
    """Vote on something that is not carried, in the forum of the scene's member, today."""
    forum = a_full_forum()
    Forum.objects.filter(pk=forum.pk).update(member=scene.member)
    decision = a_decision(held(forum), "+++++-----")
    Decision.objects.filter(pk=decision.pk).update(decided_on=clock.today())
    return Decision.objects.select_related("forum").get(pk=decision.pk)


def _decline(scene: Scene, hand: Hand) -> None:
    plans.decline_amendment(_open(scene), words="Trop tôt.", by=hand)


def _withdraw(scene: Scene, hand: Hand) -> None:
    plans.withdraw_amendment(_open(scene), reason="Mal écrit.", by=hand)


AMENDING: dict[str, Callable[[Scene, Hand], Any]] = {
    "plans.propose_amendment": _propose,
    "plans.bring_amendment": _bring,
    "plans.adopt_amendment": _adopt,
    "plans.reject_amendment": _reject,
    "plans.decline_amendment": _decline,
    "plans.withdraw_amendment": _withdraw,
}

# ---- who may ----

_AUTHORS = (CONTACT, SECRETARY, SECRETARY_CS)
_PROPOSERS = (*_AUTHORS, LEAD, CO_LEAD, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS)
_LATER = (Phase.CARRIED_OUT, Phase.ENDED)
_DRAFTED = "The plan has not been submitted: its texts are still written."
AMENDMENT_RIGHTS: dict[str, Act] = {
    "plans.propose_amendment": in_a_plan(
        "Propose an amendment of a submitted plan", _PROPOSERS, _LATER, _DRAFTED
    ),
    "plans.bring_amendment": Act(
        "Put an amendment on the agenda of the next meeting",
        (*_AUTHORS, SEAT, SEAT_CS, ALTERNATE, ALTERNATE_CS, COORDINATOR, SUPPORT),
        phases=_LATER,
    ),
    "plans.adopt_amendment": Act(
        "Carry out an amendment, by the decision of the forum that adopted it", _AUTHORS,
        phases=_LATER,
    ),
    "plans.reject_amendment": Act(
        "Enter that the forum did not adopt an amendment", _AUTHORS, phases=_LATER
    ),
    "plans.decline_amendment": Act(
        "Say no to an amendment, for one’s side", (*_AUTHORS, SEAT, SEAT_CS), phases=_LATER
    ),
    "plans.withdraw_amendment": Act(
        "Withdraw an amendment that one’s organisation proposed",
        (CONTACT, SECRETARY, SEAT, ALTERNATE, LEAD),
        (ONE_OF_THESE_ROLES, "Only those who proposed an amendment withdraw it."), phases=_LATER,
    ),
}  # fmt: skip
