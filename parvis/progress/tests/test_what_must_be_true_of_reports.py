"""The check of the house names what is wrong with joint reports, differences and holders of a pen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parvis.forums.tests.make import a_forum, a_meeting
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts, invariants
from parvis.progress.models import JointSignature, OnAgenda, PenHolder, Report
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def commitment():
    """A commitment on which everything was done, by the acts, as it should be."""
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=UTC)):
        found = a_submitted_plan(milestones=1).commitments.get()
        member, milestone = found.plan.member, found.milestones.get()
        state, society = a_ministry(member), an_organisation(member, Side.CIVIL_SOCIETY)
        a_meeting(a_forum(member))
        acts.give_pen(found.plan, organisation=society, words="En assemblée.", by=society)
        for by, level in ((state, "complete"), (society, "limited")):
            acts.report(found, level=level, account="Dit.", by=by, milestone=milestone)
        draft = acts.draft_joint(found, level="limited", account="Ensemble.", by=state)
        acts.sign_joint(draft, by=society)
    return found


def told():
    checks = (
        invariants.what_both_say_each_side_has_signed,
        invariants.nobody_signs_for_the_other_side,
        invariants.a_report_is_of_a_milestone_of_its_commitment,
        invariants.a_difference_is_dealt_with_by_its_meeting,
        invariants.the_pen_of_civil_society_is_held_by_civil_society,
    )
    return [sentence for check in checks for sentence in check()]


def test_what_the_acts_do_is_as_it_must_be(commitment):
    assert (OnAgenda.objects.count(), Report.objects.count()) == (1, 3)
    assert told() == []


def test_a_joint_report_without_a_signature_is_named(commitment):
    JointSignature.objects.filter(side="civil_society").delete()
    assert told() == [f"Report 3 on {commitment.code} was not signed by both sides."]


def test_who_signed_for_the_other_side_is_named(commitment):
    state = a_ministry(commitment.plan.member)
    JointSignature.objects.filter(side="civil_society").update(organisation=state)
    assert any("for the side of civil_society" in one for one in told())


def test_a_report_of_a_milestone_of_another_commitment_is_named(commitment):
    other = a_submitted_plan(milestones=1).commitments.get().milestones.get()
    Report.objects.filter(number=1).update(milestone=other)
    assert told() == [f"Report 1 on {commitment.code} is of a milestone of another."]


def test_an_item_of_another_meeting_is_named(commitment):
    put = OnAgenda.objects.get()
    put.meeting = a_meeting(put.meeting.forum)
    put.save()
    assert told() == [f"The difference on {commitment.code} is on an item of another meeting."]


def test_a_ministry_that_holds_civil_societys_pen_is_named(commitment):
    PenHolder.objects.update(organisation=a_ministry(commitment.plan.member))
    assert len(told()) == 1
