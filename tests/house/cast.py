"""The people of the small world: one for every role, and some who hold none."""

from __future__ import annotations

import hashlib

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from parvis.forums.models import Forum
from parvis.people.models import Organisation, Person
from parvis.people.places import THE_HOUSE, Place, of_member
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_ministry
from tests.house.steps import PASSPHRASE

# Who holds each role in the world: by name, for an organisation of which side.
NAMES = {
    Role.POINT_OF_CONTACT: "Pélagie Oumarou",
    Role.FORUM_SECRETARY: "Farid Sekkal",
    Role.SEAT_HOLDER: "Mariam Quill",
    Role.ALTERNATE: "Alma Terrón",
    Role.LEAD: "Léonard Dubreuil",
    Role.CO_LEAD: "Coralie Lindqvist",
    Role.CONTRIBUTOR: "Constance Traoré",
    Role.REVIEWER: "Rufina Ewald",
    Role.MONITORING_BODY: "Moussa Benyahia",
    Role.STEERING_MEMBER: "Stella Márquez",
    Role.COORDINATOR: "Corentin Dramé",
    Role.SUPPORT_UNIT: "Suzanne Ulrich",
    Role.OPERATOR: "Octave Perrin",
}


def a_cast(forum: Forum, commitments: list[Commitment], name: str = "") -> dict[str, Person]:
    """Give every role to a person of its own, by the console; return the persons by their roles.

    `name`: what they are all called, where it is not their own. The newcomer holds no role, no
    passphrase and no second factor; the keyholder all ways to sign in; the insider belongs to an
    organisation whose words were hidden.
    """
    member, state = forum.member, a_ministry(forum.member)
    society = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition des usagers")
    review = an_organisation(member, Side.REVIEWER, "Revue indépendante")
    commitment = commitments[0]
    held: dict[Role, tuple[Place, Organisation | None]] = {
        Role.POINT_OF_CONTACT: (of_member(member), state),
        Role.FORUM_SECRETARY: (forum.place, state),
        Role.SEAT_HOLDER: (forum.place, society),
        Role.ALTERNATE: (forum.place, society),
        Role.LEAD: (commitment.place, state),
        Role.CO_LEAD: (commitment.place, society),
        Role.CONTRIBUTOR: (commitment.place, society),
        Role.REVIEWER: (of_member(member), review),
        Role.MONITORING_BODY: (of_member(member), review),
        Role.COORDINATOR: (of_member(member), None),
    }
    cast = {str(role): a_person(name or NAMES[role]) for role in Role}
    for role in Role:
        place, organisation = held.get(role, (THE_HOUSE, None))
        a_grant(role, place, cast[role], organisation)
    for other in commitments[1:]:
        a_grant(Role.CONTRIBUTOR, other.place, cast[Role.CONTRIBUTOR], society)
    cast["insider"] = a_person(name or "Inès Damas")
    cast["newcomer"] = a_person(name or "Nora Venant")
    cast["keyholder"] = a_person(name or "Kenza Clerc")
    _give_keys(cast["keyholder"])
    return cast


def _give_keys(person: Person) -> None:
    """Give a person a passphrase, a code of the hour, codes on paper and a passkey."""
    person.set_password(PASSPHRASE)
    person.save(update_fields=["password"])
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)
    WebAuthn.add(person, "Clé <b>bleue</b>", a_passkey())


def a_passkey() -> dict[str, object]:
    """Return what an authenticator answers when it makes a passkey for this house."""
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    made = AttestedCredentialData.create(Aaguid.NONE, b"a passkey of the cast", key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    house = hashlib.sha256(b"testserver").digest()
    data = AuthenticatorData.create(house, flags, 0, bytes(made))
    client = CollectedClientData.create("webauthn.create", b"challenge", "https://testserver")
    identity = websafe_encode(made.credential_id)
    return {
        "id": identity, "rawId": identity, "type": "public-key",
        "authenticatorAttachment": "platform",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": websafe_encode(bytes(client)),
            "attestationObject": websafe_encode(bytes(AttestationObject.create("none", data, {}))),
            "transports": ["internal"],
        },
    }  # fmt: skip


def passkey_of(person: Person) -> int:
    """Return the number of the passkey that a person has."""
    return Authenticator.objects.get(user=person, type=Authenticator.Type.WEBAUTHN).pk
