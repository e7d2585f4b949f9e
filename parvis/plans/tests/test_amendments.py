"""A submitted plan is amended as was proposed, by a decision of the forum, and in nothing else."""

from __future__ import annotations

import copy

import pytest

from parvis.dates import PartialDate
from parvis.forums import acts as forums
from parvis.forums.tests.make import a_forum, a_meeting
from parvis.forums.tests.make_decisions import a_full_forum
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans import acts
from parvis.plans.amending import State, What
from parvis.plans.models import Amendment, Commitment, Milestone, Proposal
from parvis.plans.models.edition import as_it_reads
from parvis.plans.rules import amending as rules
from parvis.plans.tests.make import a_commitment, a_ministry, a_submitted_plan
from parvis.plans.tests.make_amendments import (
    DECIDED,
    PROPOSED,
    REASON,
    SUBMITTED,
    a_governed_plan,
    a_proposal,
    adopted,
    decided,
    of_every_kind,
    seats,
)
from parvis.plans.tests.pages import on
from parvis.progress import acts as progress
from parvis.record.models import Entry
from parvis.rulings import Refused
from parvis.texts.models import Wording

pytestmark = pytest.mark.django_db


def paths(one, other, at=()):
    """Name every place at which two contents differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in one.keys() | other.keys():
            yield from paths(one.get(name), other.get(name), (*at, name))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (was, now) in enumerate(zip(one, other, strict=True)):
            yield from paths(was, now, (*at, place))
    elif (one or "") != (other or ""):
        yield at


# What each kind changes in an edition, and nothing else.
TOUCHES = {
    What.TEXTS: {("commitments", 0, "texts", "solution"), ("commitments", 0, "texts", "budget")},
    What.STEP_ADDED: {("commitments", 0, "milestones")},
    What.STEP_WORDS: {("commitments", 0, "milestones", 0, "title")},
    What.TERM: {("commitments", 0, "starts"), ("commitments", 0, "ends")},
    What.ADDED: {("commitments",)},
    What.WITHDRAWN: {("commitments",)},
}


@pytest.mark.parametrize("what", list(What))
def test_adopting_changes_what_was_proposed_and_nothing_else(what):
    plan, forum = a_governed_plan(commitments=2)
    every = of_every_kind(plan.commitments.first())
    proposal = next(one for one in every if one.what == what)
    before = copy.deepcopy(as_it_reads(plan))
    amendment = adopted(proposal, decided(forum))
    after = as_it_reads(plan)
    assert set(paths(before, after)) == TOUCHES[what]
    assert amendment.edition.content == after
    assert plan.editions.get(number=amendment.edition.number - 1).content == before
    proposal.refresh_from_db()
    assert (proposal.state, str(proposal.closed_on)) == (State.ADOPTED, DECIDED)
    told = {name for *_path, name in TOUCHES[what]} & set(amendment.fields)
    assert told == set(amendment.fields) or what in (What.STEP_ADDED, What.ADDED)


def test_what_is_added_has_what_was_proposed():
    plan, forum = a_governed_plan()
    every = {one.what: one for one in of_every_kind(plan.commitments.get())}
    decision = decided(forum)
    amendment = adopted(every[What.ADDED], decision)
    assert amendment.commitment.code == "ZZ9001"
    assert str(amendment.commitment.partners.get()) == a_ministry(plan.member).name
    adopted(every[What.STEP_ADDED], decision)
    step = Milestone.objects.get(number="1.9")
    assert (step.title, str(step.due), step.owner) == (
        "Tenir les comptes", "2027-06", a_ministry(plan.member)
    )  # fmt: skip
    assert plan.editions.count() == 3


def test_what_the_texts_said_is_kept_and_the_record_tells_it():
    plan, forum = a_governed_plan()
    commitment = plan.commitments.get()
    was = commitment.solution
    proposal = a_proposal(commitment, solution="Un décret.")
    assert (proposal.before, proposal.after) == ({"solution": was}, {"solution": "Un décret."})
    decision = decided(forum)
    adopted(proposal, decision)
    assert Wording.objects.get(subject_key=commitment.code, field="solution").text == was
    told = {one.verb: one.facts for one in Entry.objects.filter(verb__startswith="amendment.")}
    assert told["amendment.adopted"]["decision"] == decision.code
    assert "Un décret." not in str(told)
    assert REASON not in str(told)
    entry = Entry.objects.get(verb="commitment.amended")
    assert entry.facts["fields"] == ["solution"]


def test_a_withdrawn_commitment_stays_readable_and_nobody_reports_on_it_any_more():
    plan, forum = a_governed_plan()
    commitment = plan.commitments.get()
    adopted(a_proposal(commitment, What.WITHDRAWN), decided(forum))
    commitment.refresh_from_db()
    assert (str(commitment.dropped_on), commitment.dropped_because) == (DECIDED, REASON)
    assert Entry.objects.get(verb="commitment.withdrawn").facts["number"] == commitment.number
    with pytest.raises(Refused, match="dropped from the plan"):
        progress.report(commitment, level="limited", account="Encore.", by=a_ministry(plan.member))
    with pytest.raises(Refused, match="dropped from the plan"):
        a_proposal(commitment, day=DECIDED, solution="Encore.")


@pytest.mark.parametrize(
    ("role", "side", "may"),
    [
        (Role.POINT_OF_CONTACT, Side.GOVERNMENT, True), (Role.LEAD, Side.GOVERNMENT, True),
        (Role.CO_LEAD, Side.CIVIL_SOCIETY, True), (Role.SEAT_HOLDER, Side.CIVIL_SOCIETY, True),
        (Role.SEAT_HOLDER, Side.GOVERNMENT, True), (Role.ALTERNATE, Side.CIVIL_SOCIETY, True),
        (Role.FORUM_SECRETARY, Side.CIVIL_SOCIETY, True),
        (Role.CONTRIBUTOR, Side.CIVIL_SOCIETY, False),
        (Role.MONITORING_BODY, Side.CIVIL_SOCIETY, False),
    ],
)  # fmt: skip
def test_both_sides_propose_alike(role, side, may):
    plan, forum = a_governed_plan()
    commitment = plan.commitments.get()
    with on(SUBMITTED):
        body = an_organisation(plan.member, side)
        places = {
            Role.POINT_OF_CONTACT: of_member(plan.member), Role.SEAT_HOLDER: forum.place,
            Role.ALTERNATE: forum.place, Role.FORUM_SECRETARY: forum.place,
            Role.MONITORING_BODY: of_member(plan.member),
        }  # fmt: skip
        hand = a_hand(role, places.get(role, commitment.place), None, body)
    if may:
        proposal = a_proposal(commitment, by=hand, solution="Un décret.")
        assert (proposal.side, proposal.organisation, proposal.proposed_by) == (
            side, body, hand.grant
        )  # fmt: skip
    else:
        with pytest.raises(Refused, match="one of these roles"):
            a_proposal(commitment, by=hand, solution="Un décret.")


def test_a_lead_proposes_nothing_for_another_commitment_and_no_lead_carries_out():
    plan, forum = a_governed_plan(commitments=2)
    first, second = plan.commitments.all()
    with on(SUBMITTED):
        hand = a_hand(Role.LEAD, first.place, None, a_ministry(plan.member))
    with pytest.raises(Refused):
        a_proposal(second, by=hand, solution="Un décret.")
    proposal = a_proposal(first, by=hand, solution="Un décret.")
    with on(DECIDED), pytest.raises(Refused, match="one of these roles"):
        acts.adopt_amendment(proposal, decision=decided(forum), by=hand)


def test_a_term_does_not_end_before_it_begins_as_it_stands():
    plan, _forum = a_governed_plan()
    commitment = plan.commitments.get()
    commitment.starts = PartialDate.parse("2026-06")
    commitment.save()
    with pytest.raises(Refused, match="ends after it begins"):
        a_proposal(commitment, What.TERM, ends="2025")


@pytest.mark.parametrize(
    ("what", "after", "reason", "says"),
    [
        (What.TEXTS, {"solution": "Un décret."}, " ", "Say why"),
        (What.TEXTS, {"title": " "}, REASON, "Something is missing"),
        (What.TEXTS, {"number": "7"}, REASON, "something else"),
        (What.TEXTS, {"solution": "x" * 20_001}, REASON, "something else"),
        (What.TEXTS, {}, REASON, "nothing is changed"),
        (What.TERM, {"starts": "2027", "ends": "2026"}, REASON, "ends after it begins"),
        (What.TERM, {"ends": "bientôt"}, REASON, "This is no date"),
        (What.STEP_ADDED, {"number": "1.9", "title": "Publier"}, REASON, "Something is missing"),
        (What.STEP_ADDED, {"number": "1.1", "title": "A", "due": "2027"}, REASON, "1.1 already"),
        (What.STEP_ADDED, {"number": "1.9", "title": "A", "due": "2027", "owner": "nobody"}, REASON,
         "Only organisations of"),
        (What.WITHDRAWN, {"title": "Non"}, REASON, "something else"),
    ],
)  # fmt: skip
def test_what_cannot_be_proposed(what, after, reason, says):
    plan, _forum = a_governed_plan()
    with pytest.raises(Refused, match=says):
        a_proposal(plan.commitments.get(), what, reason=reason, **after)
    assert not Proposal.objects.exists()


def test_nothing_is_proposed_for_a_draft_nor_after_the_months_of_amending():
    with pytest.raises(Refused, match="still written"):
        a_proposal(a_commitment(), day="2026-11-26", solution="Un décret.")
    plan, _forum = a_governed_plan()
    a_proposal(plan.commitments.get(), day="2027-01-10", solution="Un décret.")
    with pytest.raises(Refused, match="within 12 months"):
        a_proposal(plan.commitments.get(), day="2027-01-11", solution="Un décret.")


def test_what_the_forum_decided_in_time_is_carried_out_later():
    plan, forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    decision = decided(forum)
    adopted(proposal, decision, day="2027-03-01")
    assert Amendment.objects.get().decision == decision


def test_a_decision_that_does_not_settle_it_is_refused_with_the_reason():
    plan, forum = a_governed_plan()
    earlier = decided(forum, day="2026-02-01")
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    lost = decided(forum, "+++++-----", day="2026-03-10")
    with on(SUBMITTED):
        elsewhere = a_full_forum()
    for decision, says in [
        (earlier, "before the amendment was proposed"), (lost, "did not adopt"),
        (decided(elsewhere, day="2026-03-11"), "no decision of the forum"),
    ]:  # fmt: skip
        with pytest.raises(Refused, match=says):
            adopted(proposal, decision, day="2026-04-01")
    with on(DECIDED), pytest.raises(Refused, match="name its decision"):
        acts.adopt_amendment(proposal, agreed="Par courriel.", by=a_ministry(plan.member))
    offered = rules.offered(proposal, adopts=True)
    assert (offered, rules.offered(proposal, adopts=False)) == ([], [lost])
    assert all(rules.settles(one, proposal, adopts=True) for one in offered)


def test_the_decision_of_a_team_settles_nothing():
    plan, forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    decision = decided(forum)
    type(forum).objects.filter(pk=forum.pk).update(
        parent=_another(plan), commitment=plan.commitments.get().code
    )
    decision = type(decision).objects.select_related("forum").get(pk=decision.pk)
    with pytest.raises(Refused, match="no decision of the forum"):
        adopted(proposal, decision)


def _another(plan):
    with on(SUBMITTED):
        other = a_full_forum()
    type(other).objects.filter(pk=other.pk).update(member=plan.member)
    return other


def test_without_a_forum_it_is_said_how_it_was_agreed():
    with on(SUBMITTED):
        plan = a_submitted_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    by = a_ministry(plan.member)
    with on(DECIDED):
        with pytest.raises(Refused, match="how the forum agreed"):
            acts.adopt_amendment(proposal, agreed=" ", by=by)
        amendment = acts.adopt_amendment(proposal, agreed="Réunion du 3 mars.", by=by)
    assert (amendment.agreed, amendment.decision) == ("Réunion du 3 mars.", None)
    assert Entry.objects.filter(verb="amendment.agreed").exists()


def test_a_second_amendment_of_the_same_words_is_proposed_again_on_the_new_ones():
    plan, forum = a_governed_plan()
    commitment = plan.commitments.get()
    first, second = (a_proposal(commitment, solution=said) for said in ("Un.", "Deux."))
    other = a_proposal(commitment, budget="12 millions.")
    decision = decided(forum)
    adopted(first, decision)
    with pytest.raises(Refused, match="Propose it again"):
        adopted(second, decision)
    commitment.refresh_from_db()
    assert commitment.solution == "Un."
    adopted(other, decision)
    again = a_proposal(commitment, day="2026-03-11", solution="Deux.")
    assert again.before == {"solution": "Un."}


def test_two_that_add_the_same_number_are_not_both_carried_out():
    plan, forum = a_governed_plan()
    told = {"number": "1.9", "title": "Publier", "due": "2027"}
    one, other = (a_proposal(plan.commitments.get(), What.STEP_ADDED, **told) for _n in range(2))
    decision = decided(forum)
    adopted(one, decision)
    with pytest.raises(Refused, match="already"):
        adopted(other, decision)
    assert plan.commitments.get().milestones.filter(number="1.9").count() == 1


def test_the_forum_rejects_by_a_decision_that_was_not_carried():
    plan, forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    by = a_ministry(plan.member)
    lost, won = decided(forum, "+++++-----"), decided(forum, day="2026-04-10")
    with on("2026-04-11"):
        with pytest.raises(Refused, match="rejects nothing"):
            acts.reject_amendment(proposal, decision=won, by=by)
        acts.reject_amendment(proposal, decision=lost, by=by)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.rejected_by) == (State.REJECTED, lost)
    with pytest.raises(Refused, match="settled"):
        adopted(proposal, won, day="2026-04-12")
    assert plan.editions.count() == 1


def test_both_sides_together_decline_and_one_alone_does_not():
    plan, forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    state, society = seats(forum)
    with on(DECIDED):
        acts.decline_amendment(proposal, words="Trop tôt.", by=state)
        proposal.refresh_from_db()
        assert proposal.is_open
        with pytest.raises(Refused, match="said no already"):
            acts.decline_amendment(proposal, words="Encore.", by=state)
        with pytest.raises(Refused, match="Say why"):
            acts.decline_amendment(proposal, words=" ", by=society)
        acts.decline_amendment(proposal, words="Trop vague.", by=society)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.state_no, proposal.society_no) == (
        State.DECLINED, "Trop tôt.", "Trop vague."
    )  # fmt: skip
    assert proposal.society_no_by == society.grant


def test_who_proposed_it_withdraws_it_with_a_reason_and_nobody_else():
    plan, forum = a_governed_plan()
    state, society = seats(forum)
    proposal = a_proposal(plan.commitments.get(), by=society, solution="Un décret.")
    with on(DECIDED):
        with pytest.raises(Refused, match="Only those who proposed"):
            acts.withdraw_amendment(proposal, reason="Non.", by=state)
        with pytest.raises(Refused, match="Say why"):
            acts.withdraw_amendment(proposal, reason=" ", by=society)
        acts.withdraw_amendment(proposal, reason="Mal écrit.", by=society)
    proposal.refresh_from_db()
    assert (proposal.state, proposal.why_withdrawn) == (State.WITHDRAWN, "Mal écrit.")


def test_a_proposal_goes_on_the_agenda_of_a_meeting_to_come_once():
    plan, forum = a_governed_plan()
    proposal = a_proposal(plan.commitments.get(), solution="Un décret.")
    _state, society = seats(forum)
    with on(PROPOSED):
        meeting = a_meeting(forum)
        told = {"title": "Modification 1", "details": "", "by": society}
        acts.bring_amendment(proposal, meeting, **told)
        proposal.refresh_from_db()
        assert proposal.item == meeting.items.get()
        with pytest.raises(Refused, match="on the agenda of the next meeting already"):
            acts.bring_amendment(proposal, meeting, **told)
        with pytest.raises(Refused, match="no meeting to come"):
            acts.bring_amendment(proposal, None, **told)
        forums.withdraw_item(proposal.item, reason="Plus tard.", by=society)
        acts.bring_amendment(proposal, meeting, **told)
    assert meeting.items.count() == 2


def test_the_version_that_was_read_is_the_one_that_stands():
    plan, _forum = a_governed_plan()
    commitment = plan.commitments.get()
    Commitment.objects.filter(pk=commitment.pk).update(version=2)
    with on(PROPOSED), pytest.raises(ChangedMeanwhile):
        acts.propose_amendment(
            plan, What.TEXTS, {"solution": "Un."}, reason=REASON, language="fr", version=1,
            by=a_ministry(plan.member), commitment=commitment,
        )  # fmt: skip
    assert not Proposal.objects.exists()


def test_a_charter_makes_a_register():
    plan = a_submitted_plan()
    a_forum(plan.member)
    assert not rules.has_register(plan.member)
    forum = a_full_forum()
    type(forum).objects.filter(pk=forum.pk).update(member=plan.member)
    assert rules.has_register(plan.member)
