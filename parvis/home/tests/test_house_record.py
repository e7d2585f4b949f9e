"""The record of the installation itself, and the names of persons in every record."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from parvis.home import feed
from parvis.home.search import index
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.places import THE_HOUSE, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


def test_what_concerns_the_installation_has_a_record_to_read_and_to_take_away(client):
    operator = a_hand(Role.OPERATOR, THE_HOUSE, a_person("Ama Diallo"))
    acts.give(Role.SUPPORT_UNIT, THE_HOUSE, a_person("Sam Lee"), by=operator)
    page = client.get("/en/parvis/record/")
    assert page.status_code == 200
    assert "Sam Lee" in page.text
    assert 'href="/en/roles/"' in page.text
    answer = client.get("/en/parvis/record/record.jsonl")
    lines = [json.loads(line) for line in b"".join(answer.streaming_content).splitlines()]
    assert "Sam Lee" not in str(lines)
    assert client.get("/en/parvis/record/record.atom").status_code == 200
    assert client.get("/en/record.atom").status_code == 200
    assert client.get("/en/").status_code == 200
    assert client.get("/en/nowhere/record/").status_code == 404


def test_the_front_page_the_search_and_the_verifier_take_the_record_of_the_installation(
    client, capsys
):
    a_member("Amaréa")
    a_grant(Role.OPERATOR, THE_HOUSE, a_person("Ama Diallo"))
    assert client.get("/en/").status_code == 200
    index.catch_up()
    assert index.behind() == 0
    assert client.get("/en/search/?q=amarea").status_code == 200
    call_command("verify")
    assert "The record fits." in capsys.readouterr().out


def test_who_acts_in_their_own_name_is_shown_by_the_name_they_have_now(client):
    member, mariam = a_member(slug="amarea"), a_person("Mariam Quill")
    acts.register(
        member, slug="eau", name="Eau", side=Side.CIVIL_SOCIETY, by=Hand(mariam, clock.today())
    )
    assert "Mariam Quill" in client.get("/en/amarea/record/").text
    acts.rename(mariam, name="Mariam Keller", language="fr")
    page = client.get("/en/amarea/record/").text
    assert "Mariam Keller" in page
    assert "Mariam Quill" not in page
    acts.close(mariam)
    page = client.get("/en/amarea/record/").text
    assert "Mariam" not in page
    assert mariam.key in page


def test_an_organisation_that_calls_itself_a_pseudonym_is_not_shown_as_that_person():
    mariam = a_person("Mariam Quill")
    acts.register(a_member(), slug="faux", name=mariam.key, side=Side.CIVIL_SOCIETY, by=PLATFORM)
    entry = Entry.objects.get(verb="organisation.registered")
    assert mariam.key in feed.rows([entry], "en")[0].sentence


def test_the_names_of_many_persons_cost_one_query_beside_that_of_what_is_hidden(
    django_assert_num_queries,
):
    member = a_member()
    for _one in range(5):
        a_grant(Role.COORDINATOR, of_member(member))
        a_grant(Role.OPERATOR, THE_HOUSE)
    entries = list(Entry.objects.all())
    with django_assert_num_queries(2):
        feed.rows(entries, "en")
