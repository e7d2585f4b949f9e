"""What is done in a session before a page of it can be seen: one post or two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

if TYPE_CHECKING:
    from tests.house.world import World

PASSPHRASE = "un long chemin de terre"


def _post(client: Client, address: str, **fields: str) -> None:
    with override("fr"):
        answer = client.post(reverse(address), fields)
    assert answer.status_code == 302, f"{address}: {answer.status_code}"


def sign_up(client: Client, world: World) -> None:
    """Ask for an account, whose address waits for its proof."""
    _post(
        client, "account_signup", email="nouvelle@example.org", password1=PASSPHRASE, name="Nadia"
    )


def ask_for_a_code(client: Client, world: World) -> None:
    """Ask for a letter with a code that signs in."""
    _post(client, "account_request_login_code", email=world.cast["newcomer"].email or "")


def ask_for_a_new_passphrase(client: Client, world: World) -> None:
    """Ask for a letter with a code that allows another passphrase."""
    _post(client, "account_reset_password", email=world.cast["keyholder"].email or "")


def prove_who_asked_for_a_new_passphrase(client: Client, world: World) -> None:
    """Ask for that letter, and copy the code that is in it."""
    ask_for_a_new_passphrase(client, world)
    (code,) = re.findall(
        r"^\s*([A-Z0-9]{4}-?[A-Z0-9]{4}|[A-Z0-9]{6,8})\s*$", mail.outbox[-1].body, re.M
    )
    _post(client, "account_confirm_password_reset_code", code=code)


def say_the_passphrase(client: Client, world: World) -> None:
    """Sign in with an address and its passphrase, where a second factor is asked for."""
    _post(client, "account_login", login=world.cast["keyholder"].email or "", password=PASSPHRASE)
