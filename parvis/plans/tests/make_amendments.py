"""Makers: amendments that are proposed, and what the forum decides of them."""

from __future__ import annotations

from typing import Any

from parvis.forums.models import Decision, Forum
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.people.models import Grant
from parvis.people.rights import By, Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.plans import acts
from parvis.plans.amending import What
from parvis.plans.models import Amendment, Commitment, Milestone, Plan, Proposal
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.plans.tests.pages import on
from parvis.record import clock

SUBMITTED, PROPOSED, DECIDED = "2026-01-10", "2026-02-02", "2026-03-10"
REASON = "La loi a changé."


def a_governed_plan(commitments: int = 1) -> tuple[Plan, Forum]:
    """Submit a plan of a member whose forum has its seats filled, on the day `SUBMITTED`."""
    with on(SUBMITTED):
        forum = a_full_forum()
        return a_submitted_plan(forum.member, commitments=commitments), forum


def a_proposal(
    about: Plan | Commitment | Milestone, what: What = What.TEXTS, by: By | None = None,
    day: str = PROPOSED, reason: str = REASON, **after: str,
) -> Proposal:  # fmt: skip
    """Propose an amendment on a day, by the ministry if nobody else is said."""
    milestone = about if isinstance(about, Milestone) else None
    commitment = milestone.commitment if milestone else about
    plan = commitment if isinstance(commitment, Plan) else commitment.plan
    with on(day):
        return acts.propose_amendment(
            plan, what, after, reason=reason, language="fr", by=by or a_ministry(plan.member),
            commitment=None if isinstance(commitment, Plan) else commitment, milestone=milestone,
        )  # fmt: skip


def of_every_kind(commitment: Commitment) -> list[Proposal]:
    """Propose one amendment of each kind, of one commitment and its plan, none in another's way."""
    ministry = a_ministry(commitment.plan.member)
    step = commitment.milestones.get()
    told: list[tuple[Any, What, dict[str, str]]] = [
        (commitment, What.TEXTS, {"solution": "Un décret.", "budget": "12 millions."}),
        (commitment, What.STEP_ADDED, {
            "number": "1.9", "title": "Tenir les comptes", "due": "2027-06", "owner": ministry.slug,
        }),
        (step, What.STEP_WORDS, {"title": "Publier tous les lots"}),
        (commitment, What.TERM, {"starts": "2026-02", "ends": "2027-11"}),
        (commitment.plan, What.ADDED, {
            "code": "ZZ9001", "number": "9", "title": "Ouvrir les comptes", "lead": ministry.slug,
        }),
        (commitment, What.WITHDRAWN, {}),
    ]  # fmt: skip
    return [a_proposal(about, what, **after) for about, what, after in told]


def decided(forum: Forum, votes: str = "++++++++++", day: str = DECIDED, **rest: Any) -> Decision:
    """Vote in a meeting of the day before a day, and enter it."""
    with on(day):
        return a_decision(held(forum), votes, **rest)


def adopted(proposal: Proposal, decision: Decision, day: str = DECIDED) -> Amendment:
    """Carry out a proposal by a decision."""
    with on(day):
        return acts.adopt_amendment(
            proposal, decision=decision, by=a_ministry(proposal.plan.member)
        )


def seats(forum: Forum) -> tuple[Hand, Hand]:
    """Return a hand of a seat of the State, and one of society."""
    found = Grant.objects.for_reading().filter(key=forum.slug, role=Role.SEAT_HOLDER)
    by_side = {
        one.organisation.side: Hand(one.person, clock.today(), one)
        for one in found if one.organisation
    }  # fmt: skip
    return by_side[Side.GOVERNMENT], by_side[Side.CIVIL_SOCIETY]
