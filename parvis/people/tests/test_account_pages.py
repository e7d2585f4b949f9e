"""Every page of an account, signed out and signed in: well made, in each language."""

from __future__ import annotations

import re

import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.test import Client, override_settings

from parvis.people.tests.accounts import (
    PASSPHRASE,
    a_key,
    an_app,
    is_signed_in,
    reauthenticate,
    recovery_codes,
    sign_in,
    somebody,
)
from tests.house.reading import Page

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _name in settings.LANGUAGES]
TWO_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": name.lower(), "name": name, "client_id": "parvis", "secret": "hush",
                "settings": {"server_url": f"https://{name.lower()}.example"},
            }
            for name in ("Amarea", "Brisa")
        ]
    }
}  # fmt: skip
SIGNED_OUT = (
    "login/",
    "login/?next=/fr/my/",
    "login/code/",
    "signup/",
    "signup/passkey/",
    "password/reset/",
    "password/reset/done/",
    "inactive/",
    "3rdparty/login/cancelled/",
    "oidc/amarea/login/",
)
SIGNED_IN = (
    "email/",
    "password/change/",
    "logout/",
    "reauthenticate/",
    "sessions/",
    "3rdparty/",
    "2fa/",
    "2fa/totp/activate/",
    "2fa/webauthn/",
    "2fa/webauthn/add/",
)
WITH_SECOND_FACTOR = (
    "2fa/",
    "2fa/reauthenticate/",
    "2fa/totp/deactivate/",
    "2fa/recovery-codes/",
    "2fa/recovery-codes/generate/",
    "2fa/webauthn/",
    "2fa/webauthn/reauthenticate/",
    "2fa/webauthn/keys/{key}/edit/",
    "2fa/webauthn/keys/{key}/remove/",
    "password/reset/",
)


def read(response, language):
    """Read a page strictly and return it."""
    assert response.status_code == 200, response.headers.get("Location")
    page = Page(response.text)
    assert page.faults() == []
    assert page.attributes["html"]["lang"] == language
    assert page.attributes["html"]["dir"] == ("rtl" if language == "ar" else "ltr")
    assert '<meta name="robots" content="noindex">' in response.text
    said = re.sub(r"<script.*?</script>|<[^>]*>", "", response.text, flags=re.S)
    assert "password" not in said.lower()
    assert "private" in response.headers["Cache-Control"]
    return page


@pytest.fixture(autouse=True)
def providers():
    with override_settings(SOCIALACCOUNT_PROVIDERS=TWO_PROVIDERS):
        yield


@pytest.fixture
def person():
    found = somebody(name="Amina Diallo", email="amina@example.org")
    SocialAccount.objects.create(user=found, provider="amarea", uid="1", extra_data={"sub": "1"})
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SIGNED_OUT)
def test_the_doors_are_well_made(path, language):
    read(Client().get(f"/{language}/account/{path}"), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SIGNED_IN)
def test_the_pages_of_an_account_are_well_made(path, language, person):
    client = Client()
    sign_in(client, person.email)
    reauthenticate(client)
    page = read(client.get(f"/{language}/account/{path}"), language)
    if path != "reauthenticate/":
        assert page.html.count("aria-current=") >= 2  # the language, and the page of the account


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", WITH_SECOND_FACTOR)
def test_the_pages_of_a_guarded_account_are_well_made(path, language, person):
    client = Client()
    sign_in(client, person.email)
    reauthenticate(client)
    an_app(person)
    recovery_codes(person)
    key = a_key(person)
    read(client.get(f"/{language}/account/{path.format(key=key.pk)}"), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_on_the_way_in_are_well_made(language, person):
    client = Client()
    base = f"/{language}/account"
    sent = client.post(f"{base}/login/code/", {"email": person.email}, follow=True)
    assert person.email in sent.text
    read(sent, language)
    sent = Client().post(f"{base}/password/reset/", {"email": person.email}, follow=True)
    read(sent, language)
    new = {"name": "Nour", "email": "nour@example.org", "password1": PASSPHRASE}
    read(Client().post(f"{base}/signup/", new, follow=True), language)
    an_app(person)
    typed = {"login": person.email, "password": PASSPHRASE}
    asked = Client().post(f"{base}/login/", typed, follow=True)
    assert asked.redirect_chain[-1][0] == f"{base}/2fa/authenticate/"
    read(asked, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("login/", {"login": "amina@example.org", "password": "not this one"}),
        ("login/", {}),
        ("signup/", {"name": " ", "email": "x", "password1": "short"}),
        ("login/code/", {"email": "x"}),
        ("password/reset/", {"email": ""}),
    ],
)
def test_a_form_that_is_not_right_says_so_and_keeps_what_was_typed(path, data, language, person):
    page = read(Client().post(f"/{language}/account/{path}", data), language)
    assert 'role="alert"' in page.html
    if data.get("login"):
        assert 'value="amina@example.org"' in page.html
    assert "not this one" not in page.html


def test_every_page_of_an_account_is_closed_to_strangers(person):
    for path in SIGNED_IN:
        answer = Client().get(f"/fr/account/{path}")
        assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/fr/account/login/")


def test_scripts_of_passkeys_are_files_and_those_without_script_are_told(person):
    page = Client().get("/en/account/login/").text
    assert page.count("<script src=") == 4
    assert "<noscript>" in page
    assert '<button class="btn btn--quiet" id="passkey_login" data-passkey hidden>' in page
    assert "unsafe" not in Client().get("/en/account/login/").headers["Content-Security-Policy"]


def test_who_is_signed_in_is_told_so_once(person):
    client = Client()
    sign_in(client, person.email)
    assert is_signed_in(client)
    out = client.post("/en/account/logout/", follow=True)
    assert "You are signed out." in out.text
    assert "You are signed out." not in client.get("/en/account/login/").text
