"""`parvis appoint` and `parvis sign-in`: how the first operator comes in, without a passphrase."""

from __future__ import annotations

import re
from io import StringIO

import environ
import pytest
from django.core.management import CommandError, call_command

from parvis.config.address import house_address
from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import a_member
from parvis.people.models import Grant, Person
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


def said(command, *words, **options):
    out = StringIO()
    call_command(command, *words, stdout=out, **options)
    return out.getvalue()


def path_in(text):
    return re.search(r"https?://[^/]+(/\S+)", text)[1]


def test_the_first_operator_comes_in_by_a_printed_invitation(client):
    told = said("appoint", "operator", name="Ama Diallo", email="ama@example.org", language="en")
    link = path_in(told)
    client.post(link, {"name": "Ama Diallo", "passphrase": "quatre mots bien choisis"})
    assert client.get("/en/my/").status_code == 200
    operator = Grant.objects.get(role=Role.OPERATOR).person
    assert operator.email == "ama@example.org"
    assert Entry.objects.get(verb="role.given").chain == "parvis"


def test_who_has_an_account_is_let_in_once(client):
    a_person(email="ama@example.org")
    link = path_in(said("sign_in", "AMA@example.org"))
    assert client.post(link).status_code == 302
    assert client.get("/en/my/").status_code == 200
    with pytest.raises(CommandError, match="no account"):
        said("sign_in", "nobody@example.org")


def test_a_seat_is_given_over_a_forum_for_an_organisation():
    member = a_member(slug="amarea")
    coalition, forum = an_organisation(member, Side.CIVIL_SOCIETY), a_forum(member)
    said("appoint", "seat_holder", name="Mariam", email="m@example.org", member="amarea",
         organisation=coalition.slug, forum=forum.slug)  # fmt: skip
    assert Grant.objects.get().place == forum.place


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"email": "nobody"}, "no e-mail address"), ({"name": " "}, "1 to 200"),
        ({"member": "nowhere"}, "no member"), ({"forum": "x"}, "--member"),
        ({"member": "amarea", "forum": "x"}, "no forum"),
        ({"member": "amarea", "commitment": "x"}, "no commitment"),
        ({"member": "amarea", "organisation": "x"}, "no organisation"),
        ({"member": "amarea", "forum": "x", "commitment": "y"}, "not both"),
        ({"member": "amarea"}, "not held there"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_and_nobody_is_named(wrong, why):
    a_member(slug="amarea")
    with pytest.raises(CommandError, match=why):
        said("appoint", "operator", **{"name": "Ama", "email": "ama@example.org", **wrong})
    assert not Person.objects.exists()


@pytest.mark.parametrize(
    ("told", "hosts", "https", "address"),
    [
        ({"PARVIS_ADDRESS": "https://plan.example.org/"}, ["a"], False, "https://plan.example.org"),
        ({}, ["localhost", ".example.org"], True, "https://example.org"),
        ({"PORT": "8104", "HOST": "0.0.0.0"}, ["*", "localhost"], False, "http://127.0.0.1:8104"),
        ({"PORT": "8104", "HOST": "::"}, ["localhost"], False, "http://[::1]:8104"),
        ({}, ["localhost"], False, "http://127.0.0.1:8000"),
    ],
)
def test_links_lead_where_the_installation_is_reached(monkeypatch, told, hosts, https, address):
    for name in ("PARVIS_ADDRESS", "HOST", "PORT"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert house_address(environ.Env(), hosts, https=https) == address
