"""Signing up and signing in: by passphrase, by a code, with a second factor, and who cannot."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client, override_settings

from parvis.members.tests.make import PLATFORM
from parvis.people import acts
from parvis.people.models import Invitation, Person
from parvis.people.places import THE_HOUSE
from parvis.people.tests.accounts import (
    OTHER,
    PASSPHRASE,
    an_app,
    code_of_app,
    is_signed_in,
    recovery_codes,
    sign_in,
    somebody,
    the_code,
)
from parvis.record import clock
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db

NEW = {"name": "Nour Haddad", "email": "Nour@Example.org", "password1": PASSPHRASE}


def test_an_account_is_opened_once_its_address_is_proved():
    client = Client()
    client.post("/ar/account/signup/", NEW)
    assert not is_signed_in(client)
    assert mail.outbox[-1].to == ["nour@example.org"]
    client.post("/ar/account/confirm-email/", {"code": "WRONG"})
    assert not is_signed_in(client)
    client.post("/ar/account/confirm-email/", {"code": the_code()})
    assert is_signed_in(client)
    person = Person.objects.get(email="nour@example.org")
    assert (person.name, person.language) == ("Nour Haddad", "ar")
    assert EmailAddress.objects.get(user=person).verified


def test_an_account_whose_address_is_not_proved_does_not_sign_in():
    Client().post("/fr/account/signup/", NEW)
    client = Client()
    sign_in(client, "nour@example.org")
    assert not is_signed_in(client)


def come_in_by_code(client, email):
    client.post("/en/account/login/code/", {"email": email})
    client.post("/en/account/login/code/confirm/", {"code": the_code()})


def come_in_by_reset(client, email):
    client.post("/en/account/password/reset/", {"email": email})
    client.post("/en/account/password/reset/confirm/", {"code": the_code()})
    both = {"password1": OTHER, "password2": OTHER}
    client.post("/en/account/password/reset/complete/", both)
    sign_in(client, email, OTHER)


@pytest.mark.parametrize("come_in", [come_in_by_code, come_in_by_reset])
def test_who_proves_an_address_shares_the_account_with_nobody_who_typed_it_before(come_in):
    Client().post("/en/account/signup/", NEW)
    nour, other = Client(), Client()
    come_in(nour, "nour@example.org")
    assert is_signed_in(nour)
    sign_in(other, "nour@example.org")
    assert not is_signed_in(other)


def test_asking_for_a_code_takes_no_passphrase_from_who_proved_the_address():
    person, asking, owner = somebody(), Client(), Client()
    for way in ("login/code/", "password/reset/"):
        asking.post(f"/en/account/{way}", {"email": person.email})
    sign_in(owner, person.email)
    assert is_signed_in(owner)


def test_a_name_is_one_line():
    Client().post("/fr/account/signup/", {**NEW, "name": "Nour\r\nBcc: all@example.org\n\nHi"})
    assert Person.objects.get(email="nour@example.org").name == "Nour Bcc: all@example.org Hi"
    assert mail.outbox[-1].to == ["nour@example.org"]
    assert "Bcc" not in mail.outbox[-1].message().as_string()


@pytest.mark.parametrize(
    ("passphrase", "told"),
    [
        ("short", "too short"),
        ("passwordpassword", None),
        ("123456789123", "most common"),
        ("nour@example.org", "too close"),
    ],
)
def test_a_poor_passphrase_is_refused_with_the_reason(passphrase, told):
    page = Client().post("/en/account/signup/", {**NEW, "password1": passphrase})
    assert page.status_code == (200 if told else 302)
    assert told is None or told in page.text


def test_a_passphrase_signs_in_and_another_does_not():
    person = somebody()
    client = Client()
    assert "is not right" in sign_in(client, person.email, OTHER).text
    assert not is_signed_in(client)
    assert sign_in(client, person.email).url == "/en/my/"
    assert is_signed_in(client)


def test_a_code_signs_in_once_and_in_its_own_browser_only():
    person = somebody()
    client, elsewhere = Client(), Client()
    client.post("/en/account/login/code/", {"email": person.email})
    code = the_code()
    elsewhere.post("/en/account/login/code/confirm/", {"code": code})
    assert not is_signed_in(elsewhere)
    client.post("/en/account/login/code/confirm/", {"code": code})
    assert is_signed_in(client)
    client.post("/en/account/logout/")
    client.post("/en/account/login/code/confirm/", {"code": code})
    assert not is_signed_in(client)


def test_three_wrong_codes_end_the_attempt():
    person = somebody()
    client = Client()
    client.post("/en/account/login/code/", {"email": person.email})
    code = the_code()
    for _time in range(3):
        client.post("/en/account/login/code/confirm/", {"code": "WRONG"})
    client.post("/en/account/login/code/confirm/", {"code": code})
    assert not is_signed_in(client)


def reset(client, email, passphrase=OTHER):
    """Choose a new passphrase by the code of a letter."""
    client.post("/en/account/password/reset/", {"email": email})
    client.post("/en/account/password/reset/confirm/", {"code": the_code()})
    new = {"password1": passphrase, "password2": passphrase}
    return client.post("/en/account/password/reset/complete/", new, follow=True)


def test_a_forgotten_passphrase_is_replaced_by_a_code():
    person = somebody()
    done = reset(Client(), person.email)
    assert "Sign in with it from now on." in done.text
    assert mail.outbox[-1].subject == "You have a new passphrase"
    client = Client()
    sign_in(client, person.email, PASSPHRASE)
    assert not is_signed_in(client)
    sign_in(client, person.email, OTHER)
    assert is_signed_in(client)


def test_a_new_passphrase_ends_the_sessions_before_it():
    person = somebody()
    before = Client()
    sign_in(before, person.email)
    reset(Client(), person.email)
    assert not is_signed_in(before)


def test_a_second_factor_is_asked_for_after_passphrase_code_and_reset():
    person = somebody()
    secret = an_app(person)
    client = Client()
    assert sign_in(client, person.email).url == "/en/account/2fa/authenticate/"
    assert not is_signed_in(client)
    client.post("/en/account/2fa/authenticate/", {"code": "000000"})
    assert not is_signed_in(client)
    client.post("/en/account/2fa/authenticate/", {"code": code_of_app(secret)})
    assert is_signed_in(client)
    by_code = Client()
    by_code.post("/en/account/login/code/", {"email": person.email})
    by_code.post("/en/account/login/code/confirm/", {"code": the_code()})
    assert not is_signed_in(by_code)
    by_reset = Client()
    reset(by_reset, person.email)
    sign_in(by_reset, person.email, OTHER)
    assert not is_signed_in(by_reset)


def test_a_code_of_the_app_works_once():
    person = somebody()
    code = code_of_app(an_app(person))
    for expected in (True, False):
        client = Client()
        sign_in(client, person.email)
        client.post("/en/account/2fa/authenticate/", {"code": code})
        assert is_signed_in(client) == expected


def test_a_recovery_code_stands_for_the_app_once():
    person = somebody()
    an_app(person)
    code = recovery_codes(person)[0]
    for expected in (True, False):
        client = Client()
        sign_in(client, person.email)
        client.post("/en/account/2fa/authenticate/", {"code": code})
        assert is_signed_in(client) == expected


def test_an_app_is_added_after_showing_once_more_who_one_is(
    django_capture_on_commit_callbacks,
):
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    asked = client.get("/en/account/2fa/totp/activate/")
    assert asked.url.startswith("/en/account/reauthenticate/")
    page = client.post(asked.url, {"password": PASSPHRASE}, follow=True)
    assert '<svg class="mt" viewBox' in page.text
    code = code_of_app(client.session["mfa.totp.secret"])
    with django_capture_on_commit_callbacks(execute=True):
        shown = client.post("/en/account/2fa/totp/activate/", {"code": code}, follow=True)
    assert len(recovery_codes(person)) == shown.text.count("<li><code>") == 10
    assert mail.outbox[-1].subject == "An authenticator app was added"


def test_other_sessions_are_listed_and_ended():
    person = somebody()
    here, there = (
        Client(headers={"User-Agent": "Here 1"}),
        Client(headers={"User-Agent": "There 2"}),
    )
    sign_in(here, person.email)
    sign_in(there, person.email)
    page = here.get("/en/account/sessions/").text
    assert "Here 1" in page
    assert "There 2" in page
    here.post("/en/account/sessions/")
    assert is_signed_in(here)
    assert not is_signed_in(there)


@pytest.mark.parametrize("closed", [True, False])
def test_who_is_only_named_or_has_left_has_no_way_in(closed):
    if closed:
        person = somebody(email="gone@example.org")
        acts.close(person)
    else:
        person = acts.name_person("Named Only")
    person.refresh_from_db()
    assert person.email is None
    for address in ("gone@example.org", person.key, "", "None"):
        client = Client()
        for passphrase in (PASSPHRASE, ""):
            sign_in(client, address, passphrase)
        client.post("/en/account/login/code/", {"email": address})
        client.post("/en/account/password/reset/", {"email": address})
        assert not is_signed_in(client)
    assert {letter.subject for letter in mail.outbox} <= {"No account under this address"}
    assert not person.has_usable_password()


def test_a_session_ends_when_its_account_is_closed():
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    acts.close(person)
    assert not is_signed_in(client)


def test_an_invitation_that_has_passed_is_not_revived_by_a_new_passphrase():
    named = acts.name_person("Invited Late")
    invitation, token = acts.invite(named, "late@example.org", THE_HOUSE, by=PLATFORM)
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=clock.now())
    client = Client()
    client.post("/en/account/password/reset/", {"email": "late@example.org"})
    assert mail.outbox[-1].subject == "No account under this address"
    named.refresh_from_db()
    assert (named.email, named.has_usable_password()) == (None, False)
    with pytest.raises(Refused):
        acts.open_account(token, passphrase=PASSPHRASE)


def test_no_account_stands_open_with_a_passphrase_nobody_chose():
    assert not acts.name_person("Named Only").has_usable_password()
    fresh = Person(name="Fresh", email="fresh@example.org")
    assert not fresh.check_password("")


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_led_away_after_signing_in_or_out(away):
    person = somebody()
    client = Client()
    typed = {"login": person.email, "password": PASSPHRASE, "next": away}
    assert client.post("/en/account/login/", typed).url == "/en/my/"
    assert client.post("/en/account/logout/", {"next": away}).url == "/en/account/login/"


def test_a_way_on_within_the_site_is_kept():
    person = somebody()
    typed = {"login": person.email, "password": PASSPHRASE, "next": "/en/members/"}
    assert Client().post("/en/account/login/", typed).url == "/en/members/"


def test_a_link_does_not_sign_out():
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    client.get("/en/account/logout/")
    assert is_signed_in(client)


@pytest.mark.parametrize("https", [True, False])
def test_the_session_cookie_is_for_this_site_alone_and_no_script_reads_it(https):
    person = somebody()
    client = Client()
    with override_settings(SESSION_COOKIE_SECURE=https):
        sign_in(client, person.email)
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], bool(cookie["secure"])) == (True, "Lax", https)


def test_the_session_changes_its_name_when_somebody_signs_in():
    person = somebody()
    client = Client()
    client.post("/en/account/login/code/", {"email": person.email})
    before = client.cookies["sessionid"].value
    client.post("/en/account/login/code/confirm/", {"code": the_code()})
    assert client.cookies["sessionid"].value != before


def test_who_signs_in_to_a_public_page_is_told_nothing_late_on_another(client, db):
    person = somebody()
    told = {"login": person.email, "password": PASSPHRASE, "next": "/en/members/"}
    assert client.post("/en/account/login/", told).url == "/en/members/"
    assert "You are signed in" not in client.get("/en/my/").text
