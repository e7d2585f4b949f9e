"""What nobody learns, and how often one may try."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.core import mail
from django.core.cache import caches
from django.test import Client, override_settings

from parvis.config import settings as house
from parvis.people.models import Person
from parvis.people.tests.accounts import (
    OTHER,
    PASSPHRASE,
    an_app,
    code_of_app,
    is_signed_in,
    reauthenticate,
    sign_in,
    somebody,
    the_code,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    caches["default"].clear()


def without_tokens(page, *addresses):
    """Return a page without what differs at each visit."""
    said = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.text)
    for address in addresses:
        said = said.replace(address, "ADDRESS")
    return said


def answers(path, known, unknown, **more):
    """Send the same form for an address with an account and for one without; return both answers."""
    found = []
    for address in (known, unknown):
        data = {key: value.replace("ADDRESS", address) for key, value in more.items()}
        page = Client().post(f"/en/account/{path}", data, follow=True)
        found.append((page.redirect_chain, without_tokens(page, address)))
    return found


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("login/", {"login": "ADDRESS", "password": OTHER}),
        ("login/code/", {"email": "ADDRESS"}),
        ("password/reset/", {"email": "ADDRESS"}),
        ("signup/", {"email": "ADDRESS", "name": "Nour", "password1": PASSPHRASE}),
        ("signup/passkey/", {"email": "ADDRESS", "name": "Nour"}),
    ],
)
def test_no_page_tells_whether_an_address_has_an_account(path, data):
    known = somebody().email
    with_account, without = answers(path, known, "nobody@example.org", **data)
    assert with_account == without


def test_nor_does_the_page_that_waits_for_the_code_of_a_new_account():
    known = somebody().email
    pages = []
    for address in (known, "nobody@example.org"):
        client = Client()
        typed = {"email": address, "name": "Nour", "password1": PASSPHRASE}
        client.post("/en/account/signup/", typed)
        wrong = client.post("/en/account/confirm-email/", {"code": "WRONG"})
        pages.append(without_tokens(wrong, address))
    assert pages[0] == pages[1]


def test_signing_up_with_an_address_in_use_changes_nothing_and_tells_its_owner_alone():
    person = somebody(name="Amina")
    client = Client()
    typed = {"email": person.email, "name": "Somebody else", "password1": OTHER}
    client.post("/en/account/signup/", typed)
    assert mail.outbox[-1].subject == "You have an account already"
    assert Person.objects.get(email=person.email).name == "Amina"
    assert Person.objects.filter(name="Somebody else").count() == 0
    assert not is_signed_in(client)


def test_a_passphrase_is_kept_slowly():
    with override_settings(PASSWORD_HASHERS=house.PASSWORD_HASHERS):
        assert make_password(PASSPHRASE).startswith("scrypt$")


def test_an_address_without_an_account_is_told_so_by_letter():
    Client().post("/en/account/password/reset/", {"email": "nobody@example.org"})
    letter = mail.outbox[-1]
    assert (letter.to, letter.subject) == (["nobody@example.org"], "No account under this address")


def test_the_sixth_passphrase_is_refused_even_when_it_is_right():
    person = somebody()
    for _time in range(5):
        assert "is not right" in sign_in(Client(), person.email, OTHER).text
    client = Client()
    assert "Too many attempts" in sign_in(client, person.email).text
    assert not is_signed_in(client)


def test_the_same_is_said_where_no_account_is():
    for _time in range(5):
        sign_in(Client(), "nobody@example.org", OTHER)
    assert "Too many attempts" in sign_in(Client(), "nobody@example.org").text


def test_attempts_are_counted_where_every_process_sees_them():
    person = somebody()
    sign_in(Client(), person.email, OTHER)
    assert caches.settings["default"]["BACKEND"].endswith("DatabaseCache")


def test_ten_bad_passphrases_from_one_place_end_its_tries_for_all_accounts():
    people = [somebody() for _number in range(3)]
    for number in range(10):
        sign_in(Client(), people[number % 2].email, OTHER)
    assert "Too many attempts" in sign_in(Client(), people[2].email).text


@pytest.mark.parametrize(("proxies", "told"), [(0, "is not right"), (1, "Too many attempts")])
def test_only_a_trusted_proxy_says_where_a_request_comes_from(proxies, told):
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=proxies):
        for _number in range(10):
            client = Client(headers={"X-Forwarded-For": "198.51.100.7"}, REMOTE_ADDR="192.0.2.1")
            sign_in(client, somebody().email, OTHER)
        elsewhere = Client(headers={"X-Forwarded-For": "198.51.100.7"}, REMOTE_ADDR="192.0.2.2")
        assert told in sign_in(elsewhere, somebody().email, OTHER).text


def test_codes_of_an_app_cannot_be_tried_out():
    person = somebody()
    secret = an_app(person)
    client = Client()
    sign_in(client, person.email)
    for _time in range(5):
        client.post("/en/account/2fa/authenticate/", {"code": "000000"})
    right = {"code": code_of_app(secret)}
    page = client.post("/en/account/2fa/authenticate/", right, follow=True)
    assert "Too many attempts" in page.text
    assert not is_signed_in(client)


def test_an_address_is_sent_three_codes_a_minute_at_most():
    person = somebody()
    for _time in range(4):
        page = Client().post("/en/account/login/code/", {"email": person.email})
    assert "Too many attempts" in page.text
    assert len(mail.outbox) == 3


def test_too_many_forms_get_a_page_that_says_so():
    for number in range(21):
        typed = {"email": f"one{number}@example.org"}
        page = Client().post("/ar/account/password/reset/", typed)
    assert page.status_code == 429
    assert 'dir="rtl"' in page.text


def test_a_letter_tells_of_a_changed_passphrase():
    person = somebody(language="en")
    client = Client()
    sign_in(client, person.email)
    typed = {"oldpassword": PASSPHRASE, "password1": OTHER, "password2": OTHER}
    client.post("/fr/account/password/change/", typed)
    assert mail.outbox[-1].subject == "Your passphrase was changed"
    assert is_signed_in(client)


def test_an_address_is_added_after_showing_who_one_is_and_proving_it():
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    typed = {"email": "other@example.org", "action_add": ""}
    asked = client.post("/en/account/email/", typed)
    assert asked.url.startswith("/en/account/reauthenticate/")
    assert mail.outbox == []
    client.post(asked.url, {"password": PASSPHRASE})
    assert mail.outbox[-1].to == ["other@example.org"]
    assert person.emailaddress_set.count() == 1
    client.post("/en/account/confirm-email/", {"code": the_code()})
    assert person.emailaddress_set.filter(email="other@example.org", verified=True).exists()
    client.post("/en/account/email/", {"email": "other@example.org", "action_primary": ""})
    person.refresh_from_db()
    assert person.email == "other@example.org"


def test_an_address_of_another_account_cannot_be_added_and_its_owner_stays_unknown():
    person, owner = somebody(), somebody()
    pages = []
    for address in (owner.email, "nobody@example.org"):
        client = Client()
        sign_in(client, person.email)
        reauthenticate(client)
        typed = {"email": address, "action_add": ""}
        pages.append(without_tokens(client.post("/en/account/email/", typed, follow=True), address))
    assert pages[0] == pages[1]
    assert not person.emailaddress_set.filter(email=owner.email).exists()


def test_two_new_passphrases_that_differ_are_said_to():
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    typed = {"oldpassword": PASSPHRASE, "password1": OTHER, "password2": PASSPHRASE}
    page = client.post("/en/account/password/change/", typed)
    assert "This is not the same passphrase." in page.text
    assert "password each" not in page.text


def test_a_passkey_without_its_answer_is_explained():
    page = Client().post("/en/account/2fa/webauthn/login/", {"credential": ""}, follow=True)
    assert "No passkey was used." in page.text


def test_who_has_one_account_does_not_touch_the_keys_of_another():
    mine, theirs = somebody(), somebody()
    an_app(theirs)
    key = Authenticator.objects.get(user=theirs)
    client = Client()
    sign_in(client, mine.email)
    reauthenticate(client)
    for page in ("remove", "edit"):
        assert client.get(f"/en/account/2fa/webauthn/keys/{key.pk}/{page}/").status_code == 404
    client.post("/en/account/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user=theirs).exists()


def test_a_wrong_address_costs_as_much_time_as_a_wrong_passphrase():
    person = somebody()
    spent = []
    for address in (person.email, "nobody@example.org"):
        begun = time.perf_counter()
        sign_in(Client(), address, OTHER)
        spent.append(time.perf_counter() - begun)
    assert 1 / 3 < spent[0] / spent[1] < 3
