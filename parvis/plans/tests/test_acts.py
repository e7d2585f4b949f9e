"""Announcing, drafting, submitting, refreshing, re-planning: refused with a reason, or recorded."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from parvis.dates import PartialDate
from parvis.members.life import Kind
from parvis.members.tests.make import a_member
from parvis.people.sides import Side
from parvis.people.tests.make import an_organisation
from parvis.plans import acts
from parvis.plans.models import Milestone, Partner, Plan, Replanning
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
    a_submitted_plan,
)
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def verbs(subject):
    return list(Entry.objects.about(subject).order_by("number").values_list("verb", flat=True))


def test_announcing_a_plan_publishes_its_calendar_today_and_says_so_in_the_record():
    with clock.at(datetime(2025, 3, 3, 9, tzinfo=UTC)):
        plan = a_plan(consultation_from=date(2025, 3, 24), consultation_until=date(2025, 4, 30))
    assert plan.calendar_published_on == date(2025, 3, 3)
    entry = Entry.objects.about(plan).get()
    assert entry.verb == "plan.announced"
    assert entry.facts["consultation_from"] == "2025-03-24"


def test_a_plan_number_is_announced_once_and_only_by_an_organisation_of_the_member():
    plan = a_plan()
    with pytest.raises(Refused, match="exists already"):
        a_plan(plan.member)
    with pytest.raises(Refused, match="Only organisations of"):
        acts.announce(plan.member, number=2, length_years=2, by=an_organisation())


def test_an_incomplete_plan_is_sent_back_with_everything_it_lacks():
    plan = a_plan(length_years=3)
    a_commitment(plan, problem="", transparency="")
    with pytest.raises(Refused) as refusal:
        acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    for reason in (
        "two or for four years",
        "What problem",
        "transparency",
        "at least one milestone",
    ):
        assert reason in str(refusal.value)
    plan.refresh_from_db()
    assert plan.submitted is None


def test_neither_a_plan_nor_a_milestone_ends_before_it_begins():
    plan = a_plan()
    commitment = a_commitment(plan)
    with pytest.raises(Refused, match="ends after it begins"):
        a_milestone(commitment, due="2026-01-31", starts=PartialDate.parse("2026-02"))
    a_milestone(commitment, due="2026", starts=PartialDate.parse("2026-02"))
    with pytest.raises(Refused, match="ends after it begins"):
        acts.submit(plan, starts=ENDS, ends=STARTS, by=a_ministry(plan.member))


def test_a_local_plan_may_run_for_three_years():
    plan = a_plan(a_member(kind=Kind.LOCAL), length_years=3)
    a_milestone(a_commitment(plan))
    traders = an_organisation(plan.member, Side.PRIVATE_SECTOR)
    acts.endorse(plan, traders, by=traders)
    acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    assert verbs(plan) == ["plan.announced", "plan.endorsed", "plan.submitted"]


def test_a_submitted_plan_takes_no_more_commitments_nor_milestones():
    plan = a_submitted_plan()
    with pytest.raises(Refused, match="has been submitted"):
        a_commitment(plan)
    with pytest.raises(Refused, match="has been submitted"):
        a_milestone(plan.commitments.get())
    with pytest.raises(Refused, match="has been submitted"):
        acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))


def test_commitments_and_milestones_are_entered_in_order():
    plan = a_plan()
    first, second = a_commitment(plan), a_commitment(plan)
    a_milestone(first), a_milestone(first)
    assert [commitment.pk for commitment in plan.commitments.all()] == [first.pk, second.pk]
    assert [milestone.number for milestone in first.milestones.all()] == ["1.1", "1.2"]
    assert verbs(first) == ["commitment.added", "milestone.added", "milestone.added"]


def test_nobody_answers_before_somebody_was_asked_and_nobody_answers_twice():
    plan = a_plan()
    with pytest.raises(Refused, match="Nobody has been consulted"):
        acts.respond(plan, by=a_ministry(plan.member))
    asked = a_plan(plan.member, 2, consultation_from=date(2026, 1, 1))
    acts.respond(asked, by=a_ministry(plan.member))
    assert verbs(asked) == ["plan.announced", "plan.responded"]
    with pytest.raises(Refused, match="has been published"):
        acts.respond(asked, by=a_ministry(plan.member))


def test_only_a_submitted_four_year_plan_is_refreshed_and_only_once():
    two = a_submitted_plan()
    with pytest.raises(Refused, match="four-year"):
        acts.refresh(two, by=a_ministry(two.member))
    four = a_plan(two.member, 2, length_years=4)
    a_milestone(a_commitment(four))
    acts.submit(four, starts=STARTS, ends=ENDS, by=a_ministry(four.member))
    acts.refresh(four, by=a_ministry(four.member))
    assert verbs(four)[-1] == "plan.refreshed"
    with pytest.raises(Refused, match="has been refreshed"):
        acts.refresh(four, by=a_ministry(four.member))


def test_a_moved_date_keeps_the_old_one_beside_it_with_the_reason():
    milestone = a_milestone(due="2026-12-31")
    by = a_ministry(milestone.commitment.plan.member)
    acts.replan(
        milestone, becomes=PartialDate.parse("2027-03-31"), reason="Décision D-2026-11", by=by
    )
    kept = Replanning.objects.get()
    assert (str(kept.was), str(kept.becomes)) == ("2026-12-31", "2027-03-31")
    assert str(Milestone.objects.get().due) == "2027-03-31"
    entry = Entry.objects.about(milestone.commitment).get(verb="milestone.replanned")
    assert entry.facts["reason"] == "Décision D-2026-11"
    with pytest.raises(Refused, match="due on that date already"):
        acts.replan(milestone, becomes=PartialDate.parse("2027-03-31"), reason="…", by=by)


def test_a_moved_date_without_a_reason_is_refused_by_the_database_itself():
    milestone = a_milestone()
    with pytest.raises(IntegrityError), transaction.atomic():
        acts.replan(
            milestone, becomes=PartialDate.parse("2027"), reason="",
            by=a_ministry(milestone.commitment.plan.member),
        )  # fmt: skip
    assert str(Milestone.objects.get().due) == "2026-12-31"
    assert not Entry.objects.filter(verb="milestone.replanned").exists()


def test_the_database_refuses_a_partner_without_a_name_and_a_consultation_that_ends_before_it_begins():
    commitment = a_commitment()
    with pytest.raises(IntegrityError), transaction.atomic():
        Partner.objects.create(commitment=commitment, part="lead")
    with pytest.raises(IntegrityError), transaction.atomic():
        Plan.objects.update(consultation_from=date(2026, 2, 1), consultation_until=date(2026, 1, 1))
