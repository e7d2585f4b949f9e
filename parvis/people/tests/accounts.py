"""Makers for tests of accounts: somebody who can sign in, the code of a letter, a second factor."""

from __future__ import annotations

import re
import time
from typing import Any

from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from cryptography.hazmat.primitives.asymmetric import ec
from django.core import mail
from django.http import HttpResponse
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData

from parvis.people.models import Person
from parvis.people.tests.make import a_person

PASSPHRASE = "vier wolken über dem platz"
OTHER = "sept portes ouvertes au vent"


def somebody(passphrase: str = PASSPHRASE, **rest: Any) -> Person:
    """Open an account with a proved address and a passphrase, whose letters are in English."""
    person = a_person(**{"language": "en", **rest})
    person.set_password(passphrase)
    person.save()
    return person


def sign_in(client: Client, email: str | None, passphrase: str = PASSPHRASE) -> HttpResponse:
    """Send the form of the sign-in page."""
    data = {"login": email, "password": passphrase}
    return client.post("/en/account/login/", data)  # type: ignore[return-value]


def is_signed_in(client: Client) -> bool:
    """Say whether this browser is signed in."""
    return client.get("/en/my/").status_code == 200


def the_code() -> str:
    """Return the code that the latest letter brings."""
    found = re.findall(r"^([A-Z0-9]{3,}(?:-[A-Z0-9]{3,})?)$", str(mail.outbox[-1].body), re.M)
    assert len(found) == 1, mail.outbox[-1].body
    return found[0]


def an_app(person: Person) -> str:
    """Give somebody an authenticator app; return its secret."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(person, secret)
    return secret


def code_of_app(secret: str) -> str:
    """Return what the app shows now."""
    counter = int(time.time()) // mfa_settings.TOTP_PERIOD
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


def recovery_codes(person: Person) -> list[str]:
    """Give somebody recovery codes; return them."""
    codes: list[str] = RecoveryCodes.activate(person).get_unused_codes()
    return codes


def reauthenticate(client: Client, passphrase: str = PASSPHRASE) -> None:
    """Show once more who one is."""
    client.post("/en/account/reauthenticate/", {"password": passphrase})


def a_key(person: Person, name: str = "Telephone") -> Authenticator:
    """Give somebody a passkey that no device holds, for the pages that list it."""
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    held = AttestedCredentialData.create(Aaguid.NONE, b"a key of nobody", public)
    told = AuthenticatorData.create(bytes(32), AuthenticatorData.FLAG(0x45), 0, held)
    attestation = AttestationObject.create("none", told, {})
    identity = websafe_encode(held.credential_id)
    credential = {
        "id": identity,
        "rawId": identity,
        "type": "public-key",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": websafe_encode(
                b'{"type": "webauthn.create", "challenge": "", "origin": "https://localhost"}'
            ),
            "attestationObject": websafe_encode(attestation),
        },
    }
    return Authenticator.objects.create(
        user=person,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": name, "credential": credential},
    )
