"""Whose answer it is and who recorded it; what the form of an answer begins with."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.urls import reverse

from parvis.consultations.models import Response
from parvis.consultations.tests.make import a_contribution, a_response
from parvis.consultations.tests.test_respond import a_group, page_of, typed
from parvis.forums.tests.make import a_forum
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry
from parvis.record.models import Entry
from parvis.record.verbs import named

pytestmark = pytest.mark.django_db


@pytest.fixture
def said():
    return a_contribution()


@pytest.fixture
def secretary(said, client):
    place, ministry = of_member(said.member), a_ministry(said.member)
    person = a_grant(Role.POINT_OF_CONTACT, place, None, ministry).person
    client.force_login(person)
    return person


@pytest.fixture
def society_s_secretary(said, client):
    """The secretary of a forum who holds the role for an organisation of civil society."""
    society = an_organisation(said.member, Side.CIVIL_SOCIETY)
    person = a_grant(Role.FORUM_SECRETARY, a_forum(said.member).place, None, society).person
    client.force_login(person)
    return society


def test_who_answers_is_chosen_and_begins_with_the_organisation_of_who_types(
    client, said, secretary
):
    page = client.get(page_of(said)).text
    assert f'<option value="{a_ministry(said.member).pk}" selected>' in page


def test_who_answers_for_no_institution_chooses_one(client, said, society_s_secretary):
    ministry = a_ministry(said.member)
    page = client.get(page_of(said)).text
    assert f'<option value="{ministry.pk}">' in page
    assert '<option value="" selected>Choose one</option>' in page
    refused = client.post(page_of(said), typed(client, said, institution=""))
    assert "This field is required." in refused.text and not Response.objects.exists()


def test_page_letter_and_record_name_who_answers_and_who_recorded_it(
    client, said, society_s_secretary
):
    client.post(page_of(said), typed(client, said))
    ministry, society = a_ministry(said.member), society_s_secretary
    page = client.get(said.get_absolute_url()).text
    assert f"Reasoned response: {ministry}" in page
    assert f"Recorded by <bdi>{society}</bdi>." in page
    (letter,) = mail.outbox
    assert f"{ministry.name} a répondu" in letter.body
    entry = Entry.objects.about(said).get(verb="contribution.answered")
    told = named(entry.verb).describe(entry.facts)
    assert entry.actor == society.name
    assert told.startswith(f"recorded the answer of {ministry.name} to contribution")


def test_nobody_else_is_named_where_the_institution_itself_recorded_it(client, said, secretary):
    client.post(page_of(said), typed(client, said))
    assert "Recorded by" not in client.get(said.get_absolute_url()).text


def test_the_form_of_a_correction_holds_the_answer_in_force(client, said, secretary):
    commitment = a_commitment(said.consultation.plan)
    milestone = a_milestone(commitment)
    parliament = an_organisation(said.member, Side.PARLIAMENT)
    a_response(
        said, "partly", ground="cost", words="La moitié seulement.", institution=parliament,
        commitment=commitment, milestone=milestone, elsewhere="Dans le budget.",
    )  # fmt: skip
    page = client.get(page_of(said)).text
    assert re.search(r'value="partly"[^>]* checked', page)
    for chosen in ("cost", parliament.pk, commitment.pk, milestone.pk, "fr"):
        assert f'value="{chosen}" selected' in page
    assert re.search(r"<textarea[^>]*>\s*La moitié seulement.</textarea>", page)
    assert 'value="Dans le budget."' in page


def test_the_form_of_a_correction_holds_with_what_it_was_merged(client, said, secretary):
    other = a_contribution(said.consultation, "Deux", "Le même.")
    a_response(said, "merged", into=other)
    page = client.get(page_of(said)).text
    assert re.search(rf'<input[^>]*name="into"[^>]*value="{other.number}"', page)


def test_no_choice_is_but_a_row_of_dashes(client, said, secretary):
    plan = said.consultation.plan
    group = a_group([said])
    board = reverse("consultations:board", args=[plan.member.slug, plan.number])
    arrange = reverse("consultations:arrange-group", args=[plan.member.slug, plan.number, 1])
    for page in (page_of(group), board, arrange):
        told = client.get(page).text
        assert "---------" not in told
        assert not re.search(r'<option value=""[^>]*></option>', told)
