"""Dates move as the forum agreed, and keep what was; milestones wait for others."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from parvis.dates import PartialDate
from parvis.forums.models import Decision
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.models import Organisation
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.plans import acts, invariants
from parvis.plans.models import Dependency, Milestone, Replanning
from parvis.plans.tests.make import (
    ENDS,
    STARTS,
    a_commitment,
    a_milestone,
    a_ministry,
    a_plan,
)
from parvis.plans.tests.pages import on, read
from parvis.progress import acts as progress
from parvis.progress.models import Completion
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
LATER = PartialDate.parse("2027-03-31")


@pytest.fixture(autouse=True)
def today():
    with on("2026-11-24"):
        yield


def submitted(member=None) -> Milestone:
    """Return a milestone due at the end of 2026, in a submitted plan."""
    with on("2025-12-12"):
        milestone = a_milestone(a_commitment(a_plan(member, number=4)))
        plan = milestone.commitment.plan
        acts.submit(plan, starts=STARTS, ends=ENDS, by=a_ministry(plan.member))
    return milestone


def owner(milestone):
    return a_ministry(milestone.commitment.plan.member)


def move(milestone, becomes=LATER, **rest):
    return acts.replan(
        milestone, becomes=becomes, reason="Le décret attend.", by=owner(milestone), **rest
    )


def a_lead(client, milestone):
    """Sign in who leads the commitment of a milestone."""
    person = a_person()
    a_grant(Role.LEAD, milestone.commitment.place, person, owner(milestone))
    client.force_login(person)
    return person


def page_of(milestone, name="plans:replan"):
    commitment = milestone.commitment
    return reverse(name, args=[commitment.chain, commitment.code, milestone.number])


def test_a_date_of_a_draft_moves_without_the_forum():
    milestone = a_milestone()
    assert move(milestone).agreed == ""


def test_once_the_plan_is_submitted_a_date_moves_only_as_the_forum_agreed():
    milestone = submitted()
    with pytest.raises(Refused, match="Say when and how it agreed"):
        move(milestone)
    moved = move(milestone, agreed="En séance, le 18 septembre.")
    assert (moved.agreed, moved.by) == ("En séance, le 18 septembre.", owner(milestone))
    entry = Entry.objects.about(milestone.commitment).get(verb="milestone.replanned")
    assert entry.facts["agreed"] == "En séance, le 18 septembre."


def test_where_the_forum_keeps_a_register_a_date_moves_by_a_decision_of_it_that_is_followed():
    forum = a_full_forum()
    meeting = held(forum)
    carried, lost = a_decision(meeting), a_decision(meeting, "----------")
    milestone = submitted(forum.member)
    with pytest.raises(Refused, match="Name the decision of its register"):
        move(milestone, agreed="En séance.")
    elsewhere = a_decision(held(a_full_forum()))
    for other in (lost, elsewhere):
        with pytest.raises(Refused, match="not in force, or not of a forum"):
            move(milestone, decision=other)
    moved = move(milestone, decision=carried)
    assert (moved.decision, moved.agreed) == (carried, "")
    entry = Entry.objects.about(milestone.commitment).get(verb="milestone.moved")
    assert entry.facts["decision"] == carried.code
    Decision.objects.filter(pk=carried.pk).update(struck_on="2026-11-24")
    with pytest.raises(Refused, match="not in force"):
        move(milestone, PartialDate.parse("2027-06"), decision=carried)


def test_who_read_an_older_date_moves_nothing():
    milestone = submitted()
    with pytest.raises(ChangedMeanwhile):
        move(milestone, agreed="Oui.", seen="2026-06-30")
    with pytest.raises(Refused, match="ends after it begins"):
        milestone.starts = LATER
        move(milestone, PartialDate.parse("2026-06"), agreed="Oui.")


def test_the_database_refuses_both_a_decision_and_words_and_a_wait_for_itself():
    forum = a_full_forum()
    milestone = submitted(forum.member)
    moved = move(milestone, agreed="Oui.")
    moved.decision = a_decision(held(forum))
    with pytest.raises(IntegrityError), transaction.atomic():
        moved.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Dependency.objects.create(milestone=milestone, on=milestone)
    other = a_milestone()
    Dependency.objects.create(milestone=milestone, on=other)
    with pytest.raises(IntegrityError), transaction.atomic():
        Dependency.objects.create(milestone=milestone, on=other)


def test_the_commitment_shows_every_date_and_links_to_the_decision(client):
    forum = a_full_forum()
    decision = a_decision(held(forum))
    milestone = submitted(forum.member)
    move(milestone, decision=decision)
    with on("2026-12-02"):
        later = a_decision(held(forum))
        move(milestone, PartialDate.parse("2027-06"), decision=later)
        page = read(client, milestone.commitment).text
    assert "<s>31 December 2026</s> 31 March 2027" in page
    assert "<s>31 March 2027</s> June 2027" in page
    for one in (decision, later):
        assert f"by decision {one.code}" in page
        assert one.forum.slug in page


def test_a_hidden_organisation_is_not_named_beside_the_date_it_moved(client):
    milestone = submitted()
    move(milestone, agreed="Oui.")
    ministry = owner(milestone)
    assert f"({ministry.name})" in read(client, milestone.commitment).text
    Organisation.objects.filter(pk=ministry.pk).update(withheld_at=clock.now())
    with on("2026-11-25"):
        assert ministry.name not in read(client, milestone.commitment).text


def test_a_lead_moves_a_date_on_the_page_by_choosing_the_decision(client):
    forum = a_full_forum()
    decision = a_decision(held(forum))
    milestone = submitted(forum.member)
    a_lead(client, milestone)
    page = client.get(page_of(milestone))
    assert decision.code in page.text
    told = {"becomes": "2027-03-31", "reason": "Décret", "language": "fr", "seen": "2026-12-31"}
    again = client.post(page_of(milestone), told)
    assert again.status_code == 200 and "Décret" in again.text
    assert not Replanning.objects.exists()
    done = client.post(page_of(milestone), told | {"decision": decision.pk})
    assert done.status_code == 302
    assert Replanning.objects.get().decision == decision
    late = client.post(page_of(milestone), told | {"becomes": "2027-09", "decision": decision.pk})
    assert late.status_code == 409
    assert "2027-09" in late.text and Replanning.objects.count() == 1


def test_where_there_is_no_register_the_page_asks_how_the_forum_agreed(client):
    milestone = submitted()
    a_lead(client, milestone)
    told = {"becomes": "2027-03-31", "reason": "Décret", "language": "fr", "seen": "2026-12-31"}
    assert client.post(page_of(milestone), told).status_code == 200
    assert client.post(page_of(milestone), told | {"agreed": "En séance"}).status_code == 302
    assert Replanning.objects.get().agreed == "En séance"


@pytest.mark.parametrize("name", ["plans:replan", "plans:waits", "progress:done"])
def test_who_has_no_role_is_told_who_may(client, name):
    milestone = submitted()
    client.force_login(a_person())
    answer = client.get(page_of(milestone, name))
    assert answer.status_code == 403
    assert client.get(page_of(milestone, name).replace("/4.1/", "/9.9/")).status_code in (403, 404)


def test_what_is_done_is_not_planned_anew_nor_done_twice(client):
    milestone = submitted()
    a_lead(client, milestone)
    address = page_of(milestone, "progress:done")
    assert client.post(address, {"done_on": "2026-11-25"}).status_code == 200
    assert client.post(address, {"done_on": "2026-11-20"}).status_code == 302
    assert str(Completion.objects.get().done_on) == "2026-11-20"
    for name in ("plans:replan", "progress:done"):
        answer = client.get(page_of(milestone, name))
        assert answer.status_code == 403 and "done already" in answer.text


def test_a_milestone_waits_for_others_of_its_plan_and_never_in_a_circle():
    one = submitted()
    plan = one.commitment.plan
    two = a_milestone_of(plan)
    by = owner(one)
    acts.depend(one, two, by=by)
    with pytest.raises(Refused, match="already"):
        acts.depend(one, two, by=by)
    with pytest.raises(Refused, match="in a circle"):
        acts.depend(two, one, by=by)
    with pytest.raises(Refused, match="in a circle"):
        acts.depend(one, one, by=by)
    with pytest.raises(Refused, match="of its own plan"):
        acts.depend(one, a_milestone(), by=by)
    acts.free(one, two, by=by)
    with pytest.raises(Refused, match="does not wait"):
        acts.free(one, two, by=by)
    told = Entry.objects.about(one.commitment).values_list("verb", flat=True)
    assert {"milestone.waits", "milestone.freed"} <= set(told)


def a_milestone_of(plan, due="2026-10-14"):
    """Put one more commitment with a milestone into a plan, also a submitted one."""
    submitted_on, plan.submitted = plan.submitted, None
    found = a_milestone(a_commitment(plan), due)
    plan.submitted = submitted_on
    return found


def test_the_commitment_says_what_a_milestone_waits_for_and_what_there_is_to_worry_about(client):
    one = submitted()
    two, by = a_milestone_of(one.commitment.plan), owner(one)
    three = a_milestone_of(one.commitment.plan, "2027-10-14")
    acts.depend(one, two, by=by)
    acts.depend(one, three, by=by)
    page = read(client, one.commitment).text
    assert "which is 41 days late" in page
    assert "planned to end before what it waits for" in page
    progress.complete(two, done_on=two.due.first, by=by)
    assert "which is done" in read(client, one.commitment).text


def test_the_page_lets_a_wait_be_said_and_taken_back_and_replanning_names_who_waits(client):
    one = submitted()
    two = a_milestone_of(one.commitment.plan)
    a_lead(client, one)
    address = page_of(one, "plans:waits")
    assert client.post(address, {"on": two.pk}).status_code == 302
    assert client.post(address, {"on": two.pk}).status_code == 200
    assert client.post(address, {}).status_code == 200
    assert client.post(address, {"on": "999999"}).status_code == 200
    assert one.waits_for.get().on == two
    a_lead(client, two)
    assert f"{one.number} " in client.get(page_of(two)).text
    a_lead(client, one)
    assert client.post(address, {"free": two.pk}).status_code == 302
    assert not one.waits_for.exists()


def test_a_circle_and_a_decision_of_another_member_are_found_in_the_house():
    one = submitted()
    two = a_milestone_of(one.commitment.plan)
    acts.depend(one, two, by=owner(one))
    assert list(invariants.no_milestones_wait_in_a_circle()) == []
    Dependency.objects.create(milestone=two, on=one)
    assert len(list(invariants.no_milestones_wait_in_a_circle())) == 2
    move(one, agreed="Oui.")
    assert list(invariants.a_date_moved_by_a_decision_of_its_own_member()) == []
    elsewhere = a_decision(held(a_full_forum()))
    Replanning.objects.update(decision=elsewhere, agreed="")
    [told] = invariants.a_date_moved_by_a_decision_of_its_own_member()
    assert elsewhere.code in told
