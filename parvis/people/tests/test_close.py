"""Closing an account: what was personal is nowhere any more, what was public stays and verifies."""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.mail import get_connection, send_mail
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from parvis.database import either
from parvis.home.search import index
from parvis.members.tests.make import PLATFORM, a_member
from parvis.people import acts
from parvis.people.acts.forgetting import burn_letters
from parvis.people.models import Affiliation, Follow, Grant, Invitation, Person
from parvis.people.places import THE_HOUSE, of_commitment, of_forum, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.plans.tests.make import a_submitted_plan
from parvis.progress import acts as progress
from parvis.record import audit, clock, export, verify
from parvis.record.acts import record
from parvis.record.models import Entry, Sealed
from parvis.record.tests.make import Pump, a_verb
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
NAME, EMAIL, OTHER = "Zébulon Quillfeather", "zebulon@quill.example", "zq@elsewhere.example"
PASSPHRASE = "seven pumps in a quiet village"


@pytest.fixture
def person():
    """Somebody with one row in every table that tells of persons."""
    person = a_person(NAME, email=EMAIL, language="en")
    person.set_password(PASSPHRASE)
    person.save()
    EmailAddress.objects.create(user=person, email=OTHER, verified=True)
    Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data={"n": NAME})
    SocialAccount.objects.create(user=person, provider="x", uid="7", extra_data={"email": EMAIL})
    return person


@pytest.fixture
def world(person):
    """What that person does and holds in a member; returns its commitment."""
    member = a_member("Amaréa")
    commitment = a_submitted_plan(member).commitments.get()
    coalition = an_organisation(member, Side.CIVIL_SOCIETY, "Coalition Eau")
    hand = a_hand(Role.CO_LEAD, of_commitment(member, commitment.code), person, coalition)
    progress.report(commitment, level="limited", account="L’eau manque encore.", by=hand)
    a_grant(
        Role.CONTRIBUTOR, of_member(member), person, coalition,
        since=clock.today() + timedelta(days=9),
    )  # fmt: skip
    named = acts.name_person(f"{NAME} (minutes)")
    acts.claim(acts.invite(named, EMAIL, of_member(member), by=PLATFORM)[1], by=person)
    acts.invite(acts.name_person("Somebody else"), OTHER.upper(), of_member(member), by=PLATFORM)
    acts.follow(person, member.slug, "member", member.slug)
    acts.rename(person, name=f"{NAME} Jr", language="ar")
    _seal(member.slug, person)
    return commitment


def _seal(chain, person):
    with transaction.atomic():
        verb = a_verb("letter.received", "received a letter", public=False)
        record(verb, Pump(chain), by=Hand(person, clock.today()).as_actor(), sealed={"of": NAME})
        record(verb, Pump(chain), by=PLATFORM, sealed={"of": "Nobody else"})


def everything_kept() -> str:
    """Return every value of every table, those without a model too, and sessions read open."""
    told = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                told += [
                    bytes(v).decode("latin-1") if isinstance(v, memoryview | bytes) else str(v)
                    for v in row
                ]
    told += [str(one.get_decoded()) for one in Session.objects.all()]
    return "\n".join(told).lower()


def traces_of_the_person() -> list[str]:
    kept = everything_kept()
    sought = [NAME, "Quillfeather", EMAIL, OTHER, json.dumps(NAME)[1:-1]]
    sought += [b64encode(one.encode()).decode().rstrip("=")[:-1] for one in (NAME, EMAIL, OTHER)]
    return [one for one in sought if one.lower() in kept]


def signed_in() -> Client:
    client = Client()
    address = reverse("account_login")
    client.post(address, {"login": EMAIL, "password": PASSPHRASE})
    return client


def test_after_closing_no_table_holds_the_name_or_the_address(person, world):
    index.catch_up()
    someone = a_person("Another Body")
    elsewhere, half_way = Client(), Client()
    elsewhere.force_login(person)
    half_way.post(reverse("account_reset_password"), {"email": EMAIL})
    here, theirs = Client(), Client()
    here.force_login(person)
    theirs.force_login(someone)
    assert {NAME, EMAIL, OTHER} <= set(traces_of_the_person())
    acts.close(person)
    assert traces_of_the_person() == []
    assert not UserSession.objects.filter(user=person).exists()
    assert not Follow.objects.filter(person=person).exists()
    assert Invitation.objects.filter(email="").count() == 2
    assert not Invitation.objects.open(clock.now()).exists()
    for client in (here, elsewhere):
        assert client.get("/en/my/").status_code == 302
    assert theirs.get("/en/my/").status_code == 200


def test_after_closing_what_was_public_stands_and_every_chain_verifies(person, world, tmp_path):
    chain = world.chain
    told_before = [one.digest for one in Entry.objects.of(chain).order_by("number")]
    acts.close(person)
    entries = Entry.objects.of(chain).order_by("number")
    assert [one.digest for one in entries][: len(told_before)] == told_before
    assert [one.reason for one in audit.findings() if one.reason] == []
    kept = tmp_path / "record.jsonl"
    kept.write_bytes(b"".join(export.lines(chain)))
    ran = subprocess.run(
        [sys.executable, verify.__file__, str(kept)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert world.reports.get().account == "L’eau manque encore."
    assert entries.filter(facts__signed=person.key, verb="commitment.reported").count() == 1


def test_the_record_tells_that_roles_were_laid_down_and_the_account_closed(person, world):
    acts.close(person)
    assert not Grant.objects.of(person).in_force(clock.today()).exists()
    assert not Grant.objects.of(person).filter(ended_on__isnull=True).exists()
    assert not Affiliation.objects.filter(person=person, until__isnull=True).exists()
    told = [
        one.verb
        for one in Entry.objects.of(world.chain).filter(facts__signed=person.key).order_by("number")
    ]
    assert told.count("role.laid-down") == 2
    assert told.count("organisation.left") == 1
    assert told.count("entry.erased") == 1
    assert told[-1] == "person.closed"
    sealed = Sealed.objects.filter(entry__chain=world.chain)
    assert [one.content for one in sealed] == [{"of": "Nobody else"}]


def test_pages_show_the_pseudonym_once_the_account_is_closed(client, person, world):
    record_page = reverse("home:record", args=[world.chain])
    before = client.get(record_page)["ETag"]
    acts.close(person)
    page = client.get(record_page)
    assert page["ETag"] != before
    assert person.key in page.text
    assert Person.objects.get(pk=person.pk).public_name == f"A person who has left ({person.key})"
    assert "Quillfeather" not in page.text


def test_who_has_closed_the_account_signs_in_by_no_way(person, world):
    Authenticator.objects.filter(user=person).delete()
    assert signed_in().get("/en/my/").status_code == 200
    a_passkey = Authenticator.objects.create(user=person, type="webauthn", data={})
    acts.close(person)
    assert not Authenticator.objects.filter(pk=a_passkey.pk).exists()
    mail.outbox.clear()
    assert signed_in().get("/en/my/").status_code == 302
    for way in ("account_reset_password", "account_request_login_code"):
        Client().post(reverse(way), {"email": EMAIL})
    assert all("Quillfeather" not in letter.body for letter in mail.outbox)
    assert not Person.objects.get(pk=person.pk).has_usable_password()
    with pytest.raises(Refused, match="no account"):
        acts.let_in(Person.objects.get(pk=person.pk), by=PLATFORM)


def test_the_same_address_may_open_a_new_account_that_knows_nothing_of_the_old(person, world):
    acts.close(person)
    again = a_person("Zébulon again", email=EMAIL)
    assert again.key != person.key
    assert not again.grants.exists()


def test_the_page_asks_to_prove_oneself_explains_and_asks_for_the_word(client, person, world):
    client.force_login(person)
    address = reverse("people:close")
    assert reverse("account_reauthenticate") in client.get(address)["Location"]
    assert client.post(address, {"word": "clos"}).status_code == 302
    assert not Person.objects.get(pk=person.pk).closed_at
    proof = reverse("account_reauthenticate") + f"?next={address}"
    page = client.post(proof, {"password": PASSPHRASE}, follow=True)
    assert "Type the word “close”." in page.text  # what was typed before the proof is not lost
    assert "The record knows you as" in page.text
    assert person.key in page.text
    assert "no-store" in page["Cache-Control"]
    page = client.post(address, {"word": "clos"})
    assert "Type the word “close”." in page.text
    assert not Person.objects.get(pk=person.pk).closed_at
    page = client.post(address, {"word": " Close "})
    assert page.status_code == 200
    assert f"<b>{person.key}</b>" in page.text
    assert Person.objects.get(pk=person.pk).closed_at
    assert client.get("/en/my/").status_code == 302
    assert traces_of_the_person() == []


def test_what_was_typed_before_the_proof_closes_the_account_after_it(client, person, world):
    Authenticator.objects.filter(user=person).delete()
    client.force_login(person)
    address = reverse("people:close")
    client.post(address, {"word": "close"})
    assert not Person.objects.get(pk=person.pk).closed_at
    proof = reverse("account_reauthenticate") + f"?next={address}"
    page = client.post(proof, {"password": PASSPHRASE})
    assert page.status_code == 200
    assert f"<b>{person.key}</b>" in page.text
    assert Person.objects.get(pk=person.pk).closed_at
    assert client.get("/en/my/").status_code == 302
    assert traces_of_the_person() == []


def test_letters_are_burnt_once_the_closing_stands(
    person, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.EMAIL_FILE_PATH = str(tmp_path)
    letter = tmp_path / "1.log"
    letter.write_text(f"To: {EMAIL}\n\nA code")
    with django_capture_on_commit_callbacks(execute=True):
        acts.close(person)
        assert letter.exists()
    assert not letter.exists()


def test_who_has_no_way_to_prove_oneself_again_is_not_asked(client):
    person = a_person()
    client.force_login(person)
    assert client.get(reverse("people:close")).status_code == 200


def test_the_last_operator_is_refused_with_a_sentence(client):
    operator = a_grant(Role.OPERATOR, THE_HOUSE).person
    client.force_login(operator)
    page = client.post(reverse("people:close"), {"word": "close"})
    assert "You are the last operator of this installation." in page.text
    assert not Person.objects.get(pk=operator.pk).closed_at
    a_grant(Role.OPERATOR, THE_HOUSE)
    page = client.post(reverse("people:close"), {"word": "close"})
    assert "Your account is closed" in page.text
    told = Entry.objects.of("parvis").filter(verb="person.closed")
    assert told.get().facts["person"] == operator.key


def test_the_last_operator_does_not_lay_the_role_down_either(client):
    grant = a_grant(Role.OPERATOR, THE_HOUSE)
    client.force_login(grant.person)
    address = reverse("people:lay-down", args=[grant.pk])
    assert "You are the last operator" in client.post(address).text
    a_grant(Role.OPERATOR, THE_HOUSE)
    assert client.post(address).status_code == 302
    assert not Grant.objects.get(pk=grant.pk).is_held(clock.today())


def test_letters_that_lie_in_the_folder_are_burnt_and_those_of_others_are_not(settings, tmp_path):
    settings.EMAIL_FILE_PATH = str(tmp_path)
    backend = "django.core.mail.backends.filebased.EmailBackend"
    # Django names a file after its connection: kept apart, no two have the same place in memory.
    doors = [get_connection(backend, file_path=str(tmp_path)) for _letter in range(3)]
    for to, door in zip((EMAIL, f"not-{EMAIL}", "other@example.org"), doors, strict=True):
        send_mail("A code", "Le code : é 1234", None, [to], connection=door)
    assert len(list(tmp_path.iterdir())) == 3
    burn_letters({EMAIL})
    left = "".join(one.read_text() for one in tmp_path.iterdir())
    assert f"To: {EMAIL}" not in left
    assert f"To: not-{EMAIL}" in left
    assert "To: other@example.org" in left


def test_a_role_over_a_forum_ends_too(person):
    member = a_member()
    coalition = an_organisation(member, Side.CIVIL_SOCIETY)
    grant = a_grant(Role.SEAT_HOLDER, of_forum(member, "forum"), person, coalition)
    acts.close(person)
    assert Entry.objects.about(grant).last().verb == "role.laid-down"
    assert not Grant.objects.get(pk=grant.pk).is_held(clock.today())


def test_the_file_of_sqlite_overwrites_what_is_removed():
    asks = either(sqlite="PRAGMA secure_delete", postgresql="SELECT 1")
    with connection.cursor() as cursor:
        cursor.execute(asks)
        assert cursor.fetchone() == (1,)
