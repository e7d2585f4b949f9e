"""Letters of accounts: plain, in the language of their reader, with nothing of strangers in them."""

from __future__ import annotations

import os
import re
import smtplib
from pathlib import Path
from unittest import mock

import environ
import pytest
from django.conf import settings
from django.core import mail
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone
from django.utils.translation import get_language, override

from parvis.config import accounts
from parvis.people.adapters import Accounts
from parvis.people.tests.accounts import somebody

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parent.parent / "templates"
LETTERS = sorted(
    str(path.relative_to(FOLDER)).removesuffix("_subject.txt")
    for path in FOLDER.glob("*/email/*_subject.txt")
)
CONTEXT = {
    "code": "ABC-DEF", "ip": "192.0.2.1", "user_agent": "Browser <1>", "timestamp": timezone.now(),
    "signup_url": "https://plan.example/en/account/signup/", "provider": "L’Office d’identité",
    "password_reset_url": "https://plan.example/en/account/password/reset/",
    "from_email": "a@example.org", "to_email": "b@example.org", "deleted_email": "c@example.org",
}  # fmt: skip


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_is_plain_and_whole(letter, language):
    person = somebody(language=language)
    with override("en"):
        Accounts().send_mail(letter, person.email, CONTEXT)
    (sent,) = mail.outbox
    assert sent.subject == sent.subject.strip() != ""
    assert "\n" not in sent.subject
    assert not sent.alternatives
    assert not re.search(r"\{\{|\{%|&[a-z#]|%\(|None", sent.body)
    assert settings.SITE_NAME in sent.body
    if "user_agent" in render_source(letter):
        assert "Browser <1>" in sent.body


def render_source(letter):
    """Return the text of a letter, to know what it shows."""
    with override("en"):
        return render_to_string(f"{letter}_message.txt", {**CONTEXT, "user_agent": "user_agent"})


def test_a_letter_is_written_in_the_language_of_its_reader_whatever_the_page():
    written = []
    original = Accounts.render_mail

    def watched(self, *args, **kwargs):
        written.append(get_language())
        return original(self, *args, **kwargs)

    person = somebody(language="ar")
    with mock.patch.object(Accounts, "render_mail", watched):
        Client().post("/es/account/login/code/", {"email": person.email})
        Client().post("/es/account/login/code/", {"email": "nobody@example.org"})
    assert written == ["ar", "es"]


@pytest.mark.parametrize("name", ["Nour\nBcc: all@example.org", "Nour\r\n\r\nhttps://evil.example"])
def test_what_strangers_type_is_in_no_letter(name):
    typed = {"name": name, "email": "victim@example.org", "password1": "vier wolken am himmel"}
    Client().post("/en/account/signup/", typed)
    text = mail.outbox[-1].message().as_string()
    assert "evil" not in text
    assert "Bcc" not in text
    assert "Nour" not in text


@pytest.mark.parametrize(
    "address", ["victim@example.org\nBcc: all@example.org", "a@example.org, b@example.org"]
)
def test_an_address_is_one_address(address):
    Client().post("/en/account/password/reset/", {"email": address})
    assert mail.outbox == []


def test_letters_go_to_the_server_that_is_named_else_into_a_folder(tmp_path):
    with mock.patch.dict(os.environ, {"PARVIS_MAIL": ""}):
        kept = accounts.settings(environ.Env(), tmp_path)
    assert kept["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
    assert kept["EMAIL_FILE_PATH"] == str(tmp_path / "mail")
    named = {"PARVIS_MAIL": "smtp+tls://parvis:hush@mail.example:587"}
    with mock.patch.dict(os.environ, named):
        sent = accounts.settings(environ.Env(), tmp_path)
    assert sent["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
    assert (sent["EMAIL_HOST"], sent["EMAIL_PORT"], sent["EMAIL_USE_TLS"]) == (
        "mail.example", 587, True,
    )  # fmt: skip


@pytest.mark.parametrize("error", [ConnectionRefusedError(), smtplib.SMTPServerDisconnected()])
@pytest.mark.parametrize("address", ["known@example.org", "nobody@example.org"])
def test_a_letter_that_cannot_be_sent_is_said_on_the_page_and_breaks_nothing(error, address):
    somebody(email="known@example.org")
    with mock.patch("django.core.mail.EmailMultiAlternatives.send", side_effect=error):
        page = Client().post("/en/account/login/code/", {"email": address}, follow=True)
    assert page.status_code == 200
    assert "The letter could not be sent." in page.text
