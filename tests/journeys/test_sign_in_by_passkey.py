"""Somebody gives their account a passkey, signs out, and comes back with nothing else."""

from __future__ import annotations

import pytest

from parvis.people.models import Person
from parvis.people.tests.accounts import PASSPHRASE, somebody, the_code

pytestmark = pytest.mark.browser

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_a_device(page):
    """Give the browser a device that keeps passkeys and always says yes."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def filled(page, **fields):
    """Type into the fields of a form."""
    for name, value in fields.items():
        page.locator(f"main [name={name}]").fill(value)


def pressed(page, button):
    """Press a button or follow a link of the page itself, and wait for what comes."""
    with page.expect_navigation():
        page.locator("main").get_by_text(button, exact=True).first.click()


@pytest.fixture
def localhost(address):
    """Passkeys are given to names, not to numbers."""
    return address.replace("127.0.0.1", "localhost")


def test_a_passkey_is_added_and_signs_in_without_anything_else(localhost, browser):
    person = somebody(name="Amina Diallo", language="en")

    def adds_a_key(page):
        with_a_device(page)
        page.goto(f"{localhost}/en/account/login/")
        filled(page, login=person.email, password=PASSPHRASE)
        page.locator("main form").first.get_by_role("button").click()
        page.wait_for_url("**/en/my/")
        page.goto(f"{localhost}/en/account/2fa/webauthn/add/")
        filled(page, password=PASSPHRASE)
        pressed(page, "Continue")
        filled(page, name="My telephone")
        pressed(page, "Add this key")
        return page.locator("h1").inner_text()

    def comes_back(page):
        page.goto(f"{localhost}/en/account/logout/")
        page.locator("main form").get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/en/account/login/")
        pressed(page, "Sign in with a passkey")
        return page.url, page.locator("h1").inner_text(), page.said

    with browser.reader() as ask:
        assert ask(adds_a_key) == "Recovery codes"
        url, name, said = ask(comes_back)
    assert url.endswith("/en/my/")
    assert name == "Amina Diallo"
    assert said == []


def test_an_account_is_opened_with_a_passkey_and_no_passphrase(localhost, browser):
    def asks(page):
        with_a_device(page)
        page.goto(f"{localhost}/en/account/signup/passkey/")
        filled(page, name="Nour Haddad", email="nour@example.org")
        pressed(page, "Continue")

    def proves(page):
        filled(page, code=the_code())
        pressed(page, "Continue")
        pressed(page, "Make a passkey")
        return page.url, page.said

    with browser.reader() as ask:
        ask(asks)
        url, said = ask(proves)
    assert said == []
    assert url.endswith(("/en/my/", "/en/account/2fa/recovery-codes/"))
    person = Person.objects.get(email="nour@example.org")
    assert not person.has_usable_password()


def test_a_passkey_that_is_not_there_is_said_on_the_page(localhost, browser):
    def tries(page):
        with_a_device(page)
        page.goto(f"{localhost}/en/account/login/")
        page.locator("#passkey_login").click()
        page.locator("#passkey_failed").wait_for(state="visible")
        return page.locator("#passkey_failed").inner_text(), page.said

    with browser.reader() as ask:
        told, said = ask(tries)
    assert "The passkey was not used" in told
    assert said == []
