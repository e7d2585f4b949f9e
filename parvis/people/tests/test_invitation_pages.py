"""The pages of an invitation and of a link that signs in: what they say, do, and keep to themselves."""

from __future__ import annotations

import logging
import re

import pytest
from django.core import mail
from django.urls import reverse
from django.utils.translation import override

from parvis.config.logs import WithoutTokens
from parvis.forums.tests.make import a_forum
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.models import Grant, Invitation, Person
from parvis.people.places import of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.people.tokens import LASTS, Purpose
from parvis.record import clock

pytestmark = pytest.mark.django_db
PASSPHRASE = "quatre mots bien choisis"


@pytest.fixture
def invited():
    member = a_member("Amaréa", slug="amarea")
    return acts.appoint(
        Role.SEAT_HOLDER, a_forum(member, "Comité national").place, name="Mariam Quill",
        email="mariam@example.org", by=a_hand(Role.COORDINATOR, of_member(member)),
        organisation=an_organisation(member, Side.CIVIL_SOCIETY, "Coalition"),
    )  # fmt: skip


def at(token, language="en"):
    with override(language):
        return reverse("people:invitation", kwargs={"token": token})


def typed(**rest):
    return {"name": "Mariam Q.", "passphrase": PASSPHRASE, **rest}


def test_the_page_says_who_invites_to_what_and_until_when_and_changes_nothing(client, invited):
    before = Invitation.objects.values().get()
    page = client.get(at(invited.token))
    for told in ("Mariam Quill", "Comité national", "Coalition", invited.invitation.by.name):
        assert told in page.text
    assert 'value="mariam@example.org"' in page.text
    assert Invitation.objects.values().get() == before
    assert page["Referrer-Policy"] == "strict-origin"
    assert "no-store" in page["Cache-Control"]


def test_forums_of_one_slug_keep_their_names_apart(client, invited):
    member = a_member("Solvera", slug="solvera")
    namesake = invited.grant.key
    acts.give(
        Role.SEAT_HOLDER, a_forum(member, "Mesa nacional", slug=namesake).place,
        invited.invitation.person, by=PLATFORM,
        organisation=an_organisation(member, Side.CIVIL_SOCIETY),
    )  # fmt: skip
    page = client.get(at(invited.token))
    assert "Comité national" in page.text
    assert "Mesa nacional" in page.text


def test_an_account_is_opened_and_is_signed_in_and_may_add_a_passkey_at_once(client, invited):
    answer = client.post(at(invited.token), typed(), follow=True)
    assert answer.redirect_chain[-1][0] == "/en/my/"
    assert "passkey" in answer.text
    person = Person.objects.get(email="mariam@example.org")
    assert (person.name, person.pk) == ("Mariam Q.", invited.grant.person_id)
    assert client.get(reverse("mfa_add_webauthn")).status_code == 200


def test_what_is_wrong_is_said_beside_its_field_and_the_name_is_kept(client, invited):
    page = client.post(at(invited.token), typed(passphrase="court", name="Mariam K."))
    assert 'id="id_passphrase_error"' in page.text
    assert 'href="#id_passphrase"' in page.text
    assert 'value="Mariam K."' in page.text
    assert "court" not in page.text.replace("courte", "")
    assert not Person.objects.filter(email="mariam@example.org").exists()


def test_another_address_that_is_sent_along_is_not_the_one_of_the_account(client, invited):
    client.post(at(invited.token), typed(email="intrus@example.org"))
    assert Person.objects.get(pk=invited.grant.person_id).email == "mariam@example.org"


def test_who_is_signed_in_takes_the_place_up(client, invited):
    mariam = a_person("Mariam Keller")
    client.force_login(mariam)
    page = client.get(at(invited.token))
    assert "Take up this place as Mariam Keller" in page.text
    assert client.post(at(invited.token)).url == "/en/my/"
    assert Grant.objects.get(pk=invited.grant.pk).person == mariam


def test_who_may_not_take_it_up_reads_why_and_the_invitation_stays_good(client, invited):
    member = invited.grant.member
    official = a_hand(Role.POINT_OF_CONTACT, of_member(member), None, an_organisation(member))
    client.force_login(official.person)
    for page in (client.get(at(invited.token)), client.post(at(invited.token))):
        assert "belongs to none of society" in page.text
    assert Invitation.objects.get().used_at is None


def test_who_has_an_account_with_the_address_is_asked_to_sign_in(client, invited):
    a_person(email="mariam@example.org")
    page = client.get(at(invited.token))
    assert "There is an account with this address" in page.text
    assert f"next={at(invited.token).replace('/', '%2F')}" in page.text


@pytest.mark.parametrize("how", ["used", "expired", "withdrawn"])
def test_a_link_that_is_no_longer_good_says_so_and_nothing_else(client, invited, how):
    if how == "used":
        acts.claim(invited.token, by=a_person())
    elif how == "withdrawn":
        acts.uninvite(invited.invitation, by=PLATFORM)
    now = clock.now() + LASTS[Purpose.CLAIM] if how == "expired" else clock.now()
    with clock.at(now):
        for answer in (client.get(at(invited.token)), client.post(at(invited.token), typed())):
            assert answer.status_code == 410
            assert how in answer.text
            for secret in ("Mariam", "mariam@", "Comité", "Coalition"):
                assert secret not in answer.text
    assert client.get(at("x" * 43)).status_code == 404
    assert client.get(at("x" * 3000)).status_code == 404


def test_an_invitation_that_expired_is_not_revived_by_asking_for_a_new_passphrase(client, invited):
    client.post(reverse("account_reset_password"), {"email": "mariam@example.org"})
    assert all(invited.token not in letter.body for letter in mail.outbox)
    assert Person.objects.get(pk=invited.grant.person_id).email is None
    client.post(reverse("account_request_login_code"), {"email": "mariam@example.org"})
    assert client.get("/en/my/").status_code == 302


def test_a_link_of_the_console_signs_in_by_a_button_and_once(client):
    mariam = a_person("Mariam Quill")
    link = reverse("people:enter", kwargs={"token": acts.let_in(mariam, by=PLATFORM)})
    assert client.get(link).status_code == 200
    assert client.get("/en/my/").status_code == 302
    assert client.post(link).url == "/en/my/"
    assert client.get(reverse("mfa_add_webauthn")).status_code == 200
    assert client.get(link).status_code == 410


def test_neither_token_opens_the_door_of_the_other(client, invited):
    link = acts.let_in(a_person(), by=PLATFORM)
    assert client.post(at(link), typed()).status_code == 404
    assert client.post(reverse("people:enter", args=[invited.token])).status_code == 404


def test_no_token_is_logged(invited, caplog):
    for line in (
        at(invited.token),
        f"/fr/account/login/?next={at(invited.token)}".replace("/", "%2F"),
    ):
        record = logging.LogRecord("django.request", 40, "", 0, "Error: %s", (line,), None)
        assert WithoutTokens().filter(record)
        assert invited.token not in record.getMessage()
        assert re.search(r"Error: ", record.getMessage())
