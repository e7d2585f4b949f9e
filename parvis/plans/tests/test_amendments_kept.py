"""What is kept of amendments cannot contradict itself, and is told to whom it is about."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from parvis.forums.tests.make_decisions import a_full_forum
from parvis.people.views.kept import all_about
from parvis.plans import acts
from parvis.plans.amending import CLOSED, State, What
from parvis.plans.invariants import (
    an_adopted_amendment_changed_the_plan_and_no_other_did,
    an_amendment_is_settled_by_a_forum_of_its_member,
)
from parvis.plans.models import Amendment, Proposal
from parvis.plans.tests.make_amendments import (
    DECIDED,
    REASON,
    SUBMITTED,
    a_governed_plan,
    a_proposal,
    adopted,
    decided,
    seats,
)
from parvis.plans.tests.pages import on

pytestmark = pytest.mark.django_db


def test_the_house_knows_of_an_adopted_proposal_without_its_change():
    plan, forum = a_governed_plan()
    one, other = (a_proposal(plan.commitments.get(), **told) for told in (
        {"solution": "Un."}, {"budget": "12 millions."},
    ))  # fmt: skip
    amendment = adopted(one, decided(forum))
    every = (
        an_adopted_amendment_changed_the_plan_and_no_other_did,
        an_amendment_is_settled_by_a_forum_of_its_member,
    )
    assert [said for rule in every for said in rule()] == []
    Proposal.objects.filter(pk=other.pk).update(state=State.ADOPTED, closed_on=DECIDED)
    Proposal.objects.filter(pk=one.pk).update(state=State.PROPOSED, closed_on=None)
    assert len(list(every[0]())) == 2
    with on(SUBMITTED):
        elsewhere = a_full_forum()
    Amendment.objects.filter(pk=amendment.pk).update(decision=decided(elsewhere))
    assert len(list(every[1]())) == 1


def test_what_a_seat_proposed_and_refused_is_among_its_data():
    plan, forum = a_governed_plan()
    state, society = seats(forum)
    proposal = a_proposal(plan.commitments.get(), by=society, solution="Un décret.")
    with on(DECIDED):
        acts.decline_amendment(proposal, words="Trop tôt.", by=state)
    [told] = [row for row in all_about(society.person)["said_from_seats"] if "after" in row]
    assert (told["after"], told["reason"]) == ({"solution": "Un décret."}, REASON)
    [told] = [row for row in all_about(state.person)["said_from_seats"] if "state_no" in row]
    assert told["state_no"] == "Trop tôt."


WRONG = [
    ("a_proposal_gives_its_reason", {"reason": ""}),
    ("proposals_count_from_one", {"number": 0}),
    ("a_proposal_is_of_a_known_kind", {"what": "whim"}),
    ("a_proposal_is_in_a_known_state", {"state": "lost", "closed_on": "2026-12-31"}),
    ("a_proposal_names_its_commitment_unless_it_adds_one", {"commitment": None}),
    ("only_words_of_a_milestone_name_one", {"what": What.STEP_WORDS}),
    ("a_rejected_proposal_names_the_decision", {"state": State.REJECTED, "closed_on": "2026-12-31"}),
    ("a_withdrawn_proposal_gives_its_reason", {"why_withdrawn": "Non."}),
    ("a_declined_proposal_has_the_words_of_both_sides", {
        "state": State.DECLINED, "closed_on": "2026-12-31", "state_no": "Non.",
        "state_no_on": "2026-12-31",
    }),
    ("who_says_no_to_a_proposal_says_when_and_why", {"society_no": "Non."}),
    *(("a_proposal_is_open_until_its_last_day", {"state": one}) for one in CLOSED[:1]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes"), WRONG)
def test_the_database_refuses_what_cannot_be(name, changes):
    plan, _forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Proposal.objects.filter(pk=proposal.pk).update(**changes)


def test_an_amendment_names_a_decision_or_says_how_it_was_agreed():
    plan, forum = a_governed_plan()
    amendment = adopted(a_proposal(plan.commitments.get(), solution="Un."), decided(forum))
    for changes in ({"agreed": "Aussi."}, {"decision": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Amendment.objects.filter(pk=amendment.pk).update(**changes)
