"""Publishing “What we heard”: once, as it stands, by somebody who saw what there was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from parvis.consultations import acts
from parvis.consultations.models.answering import coverage_of
from parvis.consultations.tests.make import a_consultation, a_contribution, a_response
from parvis.consultations.tests.make_heard import a_story
from parvis.documents import paper
from parvis.documents.models import Document
from parvis.moderation.tests.make import hidden, the_support_unit
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.tests.make import a_grant, a_person
from parvis.plans.tests.make import a_ministry, a_plan
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


def a_secretary(plan, role=Role.FORUM_SECRETARY):
    grant = a_grant(role, of_member(plan.member), a_person(), a_ministry(plan.member))
    return grant.person, Hand(grant.person, clock.today(), grant)


def publish(client, plan, person, seen=0):
    client.force_login(person)
    address = reverse("consultations:heard-publish", args=[plan.member.slug, plan.number])
    return client.post(address, {"seen": seen}, follow=True)


def asked_to_publish(client, plan, person):
    client.force_login(person)
    return client.get(reverse("consultations:heard-publish", args=[plan.member.slug, plan.number]))


def test_publishing_keeps_the_report_and_says_how_far_it_answers(client):
    plan = a_story().plan
    person, _hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    page = publish(client, plan, person)
    assert "3 of 4 answered" in page.text
    entry = Entry.objects.about(plan).get(verb="plan.heard")
    assert (entry.facts["answered"], entry.facts["of"]) == (3, 4)
    document = Document.objects.of(plan.chain).get(number=entry.facts["document"])
    assert document.get_absolute_url().partition("/documents/")[2] in page.text
    assert (document.kind, document.language) == ("PDF", "fr")


@pytest.mark.parametrize(
    ("answered", "days", "is_response"),
    [(False, 0, 0), (False, 31, 0), (True, 0, 0), (True, 31, 1)],
)
def test_an_edition_is_the_plans_response_once_nothing_waits_and_nobody_is_asked(
    client, answered, days, is_response
):
    story = a_story()
    person, _hand = a_secretary(story.plan, Role.POINT_OF_CONTACT)
    if answered:
        a_response(story.waiting, "declined", ground="competence", words="Non.")
    with clock.at(clock.now() + timedelta(days)):
        page = asked_to_publish(client, story.plan, person).text
        publish(client, story.plan, person)
        on = clock.today()
    story.plan.refresh_from_db()
    assert story.plan.responded_on == (on if is_response else None)
    assert ("this edition publishes the plan’s reasoned response" in page) == is_response
    assert ("This is an edition on the way." in page) != is_response


def test_the_response_is_not_published_while_a_consultation_is_still_to_come(client):
    story = a_story()
    person, _hand = a_secretary(story.plan, Role.POINT_OF_CONTACT)
    a_response(story.waiting, "declined", ground="competence", words="Non.")
    later = clock.today() + timedelta(60)
    a_consultation(story.plan, opens_on=later, closes_on=later)
    with clock.at(clock.now() + timedelta(31)):
        publish(client, story.plan, person)
    story.plan.refresh_from_db()
    assert story.plan.responded_on is None


def test_the_member_page_claims_what_was_published_and_no_more(client):
    story = a_story()
    _person, hand = a_secretary(story.plan, Role.POINT_OF_CONTACT)
    a_response(story.waiting, "declined", ground="competence", words="Non.")
    with clock.at(clock.now() + timedelta(31)):
        acts.publish_report(story.plan, by=hand)
        page = client.get(story.plan.member.get_absolute_url()).text
    assert f"the reasoned response on plan {story.plan.number} is published" in page


def test_a_later_edition_stands_beside_the_first(client):
    plan = a_story().plan
    person, _hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    publish(client, plan, person)
    page = publish(client, plan, person, seen=1).text
    assert "Edition 1," in page and "Edition 2," in page


def test_the_form_says_what_is_unanswered_and_that_a_consultation_is_open(client):
    plan = a_story().plan
    person, _hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    page = asked_to_publish(client, plan, person).text
    assert "1 contribution waits for its answer." in page
    assert "A consultation is still open" in page


def test_sent_twice_it_is_published_once(client):
    plan = a_story().plan
    person, _hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    publish(client, plan, person)
    again = publish(client, plan, person)
    assert again.status_code == 409
    assert "An edition was published meanwhile." in again.text
    assert Entry.objects.about(plan).filter(verb="plan.heard").count() == 1


@pytest.fixture
def meanwhile(monkeypatch):
    """Let something happen while a report is printed, after it was composed and before it is kept."""

    def happens(deed):
        def report(composed):
            monkeypatch.setattr(paper, "report", printing)
            deed()
            return printing(composed)

        monkeypatch.setattr(paper, "report", report)

    printing = paper.report
    return happens


def test_what_is_hidden_while_a_report_is_made_sends_it_back(client, meanwhile):
    story = a_story()
    person, _hand = a_secretary(story.plan, Role.POINT_OF_CONTACT)
    unit = the_support_unit()
    meanwhile(lambda: hidden(story.declined, unit))
    refused = publish(client, story.plan, person)
    assert refused.status_code == 409
    assert "while the report was made. Publish it again." in refused.text
    assert not Entry.objects.about(story.plan).filter(verb="plan.heard").exists()
    assert not Document.objects.of(story.plan.chain).exists()
    assert publish(client, story.plan, person).status_code == 200
    assert Entry.objects.about(story.plan).filter(verb="plan.heard").count() == 1


@pytest.mark.parametrize("deed", ["answer", "send"])
def test_what_is_said_or_answered_while_a_report_is_made_waits_for_the_next(
    client, meanwhile, deed
):
    story = a_story()
    person, hand = a_secretary(story.plan, Role.POINT_OF_CONTACT)
    ministry, member = a_ministry(story.plan.member), a_person()
    deeds = {
        "answer": lambda: acts.respond(
            story.waiting, outcome="declined", ground="competence", words="Non.", language="fr",
            institution=ministry, by=hand,
        ),
        "send": lambda: a_contribution(story.consultation, "Au dernier moment", person=member),
    }  # fmt: skip
    before = coverage_of(story.plan, clock.today())
    meanwhile(deeds[deed])
    assert publish(client, story.plan, person).status_code == 200
    told = Entry.objects.about(story.plan).get(verb="plan.heard").facts
    assert (told["answered"], told["of"]) == (before.answered, before.all)
    assert coverage_of(story.plan, clock.today()) != before


def test_of_two_who_publish_at_once_the_second_is_told(client, meanwhile):
    plan = a_story().plan
    person, hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    meanwhile(lambda: acts.publish_report(plan, by=hand, seen=0))
    refused = publish(client, plan, person)
    assert refused.status_code == 409
    assert "An edition was published meanwhile." in refused.text
    assert 'name="seen" value="1"' in refused.text
    assert Entry.objects.about(plan).filter(verb="plan.heard").count() == 1


def test_others_do_not_publish_and_are_told_why(client):
    plan = a_story().plan
    refused = publish(client, plan, a_person())
    assert refused.status_code == 403
    assert "roles" in refused.text


def test_nobody_publishes_what_nobody_was_asked(client):
    plan = a_plan()
    person, _hand = a_secretary(plan, Role.POINT_OF_CONTACT)
    assert "Nobody has been consulted yet." in publish(client, plan, person).text
