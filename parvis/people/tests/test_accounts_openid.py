"""Signing in by a provider of identities: several, configured by the environment, trusted no further
than needed."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from unittest import mock
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.core import mail
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, override_settings
from requests import ConnectionError

from parvis.config.providers import apps_of
from parvis.people import acts
from parvis.people.adapters import Providers
from parvis.people.models import Person
from parvis.people.tests.accounts import (
    an_app,
    is_signed_in,
    reauthenticate,
    sign_in,
    somebody,
    the_code,
)

pytestmark = pytest.mark.django_db

TOLD = """[
  {"id": "amarea", "name": "Amaréa ID", "server_url": "https://id.amarea.example",
   "client_id": "parvis", "secret": "hush"},
  {"id": "brisa", "name": "Brisa Login", "server_url": "https://login.brisa.example",
   "client_id": "plan", "secret": "hush too"}
]"""


@dataclass
class Provider:
    """A provider of identities as the network would show it: it says who somebody is."""

    says: dict = field(default_factory=dict)
    challenge: str = ""

    def __enter__(self):
        return self

    def __exit__(self, *_how):
        return None

    def request(self, method, url, data=None, **_rest):
        server = "https://" + urlsplit(url).netloc
        if url.endswith("openid-configuration"):
            return self._answer(
                issuer=server, authorization_endpoint=f"{server}/authorize",
                token_endpoint=f"{server}/token", userinfo_endpoint=f"{server}/userinfo",
                jwks_uri=f"{server}/keys",
            )  # fmt: skip
        if url.endswith("/token"):
            digest = hashlib.sha256(data["code_verifier"].encode()).digest()
            assert base64.urlsafe_b64encode(digest).decode().rstrip("=") == self.challenge
            return self._answer(access_token="token", token_type="Bearer")
        return self._answer(**self.says)

    def get(self, url, **rest):
        return self.request("GET", url, **rest)

    def _answer(self, **said):
        answer = mock.Mock(status_code=200, headers={"content-type": "application/json"})
        answer.json.return_value = said
        return answer


@pytest.fixture
def provider():
    told = {"openid_connect": {"APPS": apps_of(TOLD)}}
    fake = Provider()
    with (
        override_settings(SOCIALACCOUNT_PROVIDERS=told),
        mock.patch.object(Providers, "get_requests_session", lambda _self: fake),
    ):
        yield fake


def visit_provider(client, provider, at="amarea", process="login", **says):
    """Go to a provider, be known there, and come back; return the page one lands on."""
    provider.says = {"sub": "77", **says}
    leaving = client.post(f"/en/account/oidc/{at}/login/?process={process}")
    assert leaving.status_code == 200
    assert 'http-equiv="refresh"' in leaving.text
    asked = parse_qs(urlsplit(leaving.context["address"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    provider.challenge = asked["code_challenge"][0]
    back = {"code": "once", "state": asked["state"][0]}
    return client.get(f"/en/account/oidc/{at}/login/callback/", back, follow=True)


def test_all_providers_of_the_environment_stand_on_the_sign_in_page(provider):
    page = Client().get("/fr/account/login/").text
    assert "Amaréa ID" in page
    assert "Brisa Login" in page
    for address in ("nobody", "a%00b"):
        assert Client().get(f"/fr/account/oidc/{address}/login/").status_code == 404
        assert Client().get(f"/fr/account/oidc/{address}/login/callback/").status_code == 404


def test_a_person_a_provider_vouches_for_opens_an_account_under_a_name_of_their_own(provider):
    client = Client()
    page = visit_provider(
        client, provider, at="brisa", email="nour@example.org", email_verified=True,
        name="Nour Haddad",
    )  # fmt: skip
    assert 'value="Nour Haddad"' in page.text
    client.post("/en/account/3rdparty/signup/", {"name": "Nour", "email": "nour@example.org"})
    assert is_signed_in(client)
    person = Person.objects.get(email="nour@example.org")
    assert (person.name, person.has_usable_password()) == ("Nour", False)
    assert EmailAddress.objects.get(user=person).verified
    assert not SocialToken.objects.exists()
    again = Client()
    visit_provider(again, provider, at="brisa", email="nour@example.org", email_verified=True)
    assert is_signed_in(again)


def test_an_address_that_the_provider_did_not_verify_is_proved_here(provider):
    client = Client()
    visit_provider(client, provider, email="nour@example.org", email_verified=False)
    client.post("/en/account/3rdparty/signup/", {"name": "Nour", "email": "nour@example.org"})
    assert not is_signed_in(client)
    client.post("/en/account/confirm-email/", {"code": the_code()})
    assert is_signed_in(client)


@pytest.mark.parametrize("verified", [True, False])
def test_nobody_takes_over_an_account_by_its_address(provider, verified):
    owner = somebody(email="amina@example.org", name="Amina")
    client = Client()
    visit_provider(client, provider, email=owner.email, email_verified=verified)
    assert not is_signed_in(client)
    client.post("/en/account/3rdparty/signup/", {"name": "Not Amina", "email": owner.email})
    assert not is_signed_in(client)
    assert not SocialAccount.objects.filter(user=owner).exists()
    assert [letter.subject for letter in mail.outbox] == ["You have an account already"]


@pytest.mark.parametrize("theirs", [{"email": "mallory@example.org", "email_verified": True}, {}])
def test_a_provider_linked_before_the_address_was_proved_opens_nothing(provider, theirs):
    early = Client()
    visit_provider(early, provider, **theirs)
    early.post("/en/account/3rdparty/signup/", {"name": "Amina", "email": "amina@example.org"})
    assert not is_signed_in(early)
    assert not EmailAddress.objects.filter(verified=True).exists()
    amina = Client()
    amina.post("/en/account/login/code/", {"email": "amina@example.org"})
    amina.post("/en/account/login/code/confirm/", {"code": the_code()})
    assert is_signed_in(amina)
    late = Client()
    visit_provider(late, provider, **theirs)
    assert not is_signed_in(late)
    assert not SocialAccount.objects.exists()


def test_the_same_identity_of_another_provider_is_somebody_else(provider):
    client = Client()
    visit_provider(client, provider, email="a@example.org", email_verified=True)
    client.post("/en/account/3rdparty/signup/", {"name": "A", "email": "a@example.org"})
    other = Client()
    page = visit_provider(other, provider, at="brisa", email="b@example.org", email_verified=True)
    assert not is_signed_in(other)
    assert page.redirect_chain[-1][0] == "/en/account/3rdparty/signup/"


def test_a_provider_is_added_to_an_account_and_removed(provider):
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    reauthenticate(client)
    visit_provider(client, provider, process="connect", email="x@example.org")
    link = SocialAccount.objects.get(user=person)
    by_provider = Client()
    visit_provider(by_provider, provider)
    assert is_signed_in(by_provider)
    client.post("/en/account/3rdparty/", {"account": link.pk})
    assert not SocialAccount.objects.exists()


def test_a_second_factor_is_asked_for_after_a_provider_too(provider):
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    reauthenticate(client)
    visit_provider(client, provider, process="connect")
    an_app(person)
    by_provider = Client()
    visit_provider(by_provider, provider)
    assert not is_signed_in(by_provider)


def test_a_provider_opens_no_closed_account(provider):
    person = somebody()
    client = Client()
    sign_in(client, person.email)
    reauthenticate(client)
    visit_provider(client, provider, process="connect")
    acts.close(person)
    late = Client()
    visit_provider(late, provider)
    assert not is_signed_in(late)


def test_an_answer_that_nobody_asked_for_is_refused(provider):
    back = Client().get("/en/account/oidc/amarea/login/callback/", {"code": "x", "state": "y"})
    assert back.status_code == 401
    assert "could not sign you in" in back.text


def test_a_provider_that_does_not_answer_is_said_to_have_failed(provider):
    with mock.patch.object(Provider, "request", side_effect=ConnectionError("no way there")):
        page = Client().post("/en/account/oidc/amarea/login/")
    assert page.status_code == 503
    assert "could not sign you in" in page.text


def test_a_link_from_elsewhere_does_not_start_a_sign_in(provider):
    page = Client().get("/en/account/oidc/amarea/login/")
    assert page.status_code == 200
    assert "You leave this site for Amaréa ID" in page.text


@pytest.mark.parametrize(
    ("written", "told"),
    [("{", "not JSON"), ("{}", "a list"), ('[{"id": "x"}]', "lacks name, server_url")],
)
def test_providers_that_are_badly_written_stop_the_start_with_a_reason(written, told):
    with pytest.raises(ImproperlyConfigured, match=told):
        apps_of(written)
