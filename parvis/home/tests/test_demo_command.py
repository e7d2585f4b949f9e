"""`parvis demo`: fills an empty database, once."""

from __future__ import annotations

import json
import re

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from parvis.home.demo import is_empty
from parvis.home.search import index
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.people.acts import sign_in_once
from parvis.people.models import Invitation
from parvis.people.tokens import Purpose
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_an_empty_database_is_filled_once_and_counted_and_opens_ten_doors(capsys):
    assert is_empty()
    call_command("demo", "--json", address="http://127.0.0.1:8123/")
    made = json.loads(capsys.readouterr().out)
    assert not is_empty()
    assert (made["members"], made["documents"]) == (5, 19)
    assert made["entries"] == Entry.objects.count()
    assert list(Member.objects.filter(is_invented=False)) == []
    assert index.behind() == 0
    with pytest.raises(CommandError, match="not empty"):
        call_command("demo")
    assert Entry.objects.count() == made["entries"]
    assert [door["role"].split(" XA")[0] for door in made["sign_in"]] == [
        "Operator", "Point of contact", "Forum secretary", "Commitment lead",
        "Civil society coordinator", "Seat holder", "Commitment co-lead", "Independent reviewer",
        "Forum secretary", "Forum secretary",
    ]  # fmt: skip
    for door in made["sign_in"]:
        leads_in_once(door)


def leads_in_once(door):
    """Sign in by a link, where the house is served; the second time it is refused."""
    assert bool(door["member"]) is (door["role"] != "Operator")
    link = re.fullmatch(r"http://127\.0\.0\.1:8123/(?:fr|en)/enter/([\w-]{43})/", door["link"])
    assert link
    assert sign_in_once(link[1]).name == door["name"]
    with pytest.raises(Refused, match="used already"):
        sign_in_once(link[1])


def test_the_links_are_told_by_the_run_that_built_the_world_and_by_no_other(capsys, settings):
    settings.ADDRESS = "https://plan.example.org"
    call_command("demo")
    told = capsys.readouterr().out
    assert told.count("https://plan.example.org/") == told.count("/enter/") == 10
    assert "Célestine Camboré, Commitment co-lead XA0034, Amaréa" in told
    assert "parvis sign-in" in told
    with pytest.raises(CommandError) as refusal:
        call_command("demo")
    assert "enter/" not in capsys.readouterr().out + str(refusal.value)
    assert Invitation.objects.filter(purpose=Purpose.SIGN_IN).count() == 10


def test_a_database_with_something_in_it_is_left_alone():
    a_member()
    before = Entry.objects.count()
    with pytest.raises(CommandError, match="not empty") as refusal:
        call_command("demo")
    assert refusal.value.returncode == 1
    assert "PARVIS_DATA_DIR" in str(refusal.value)
    assert (Member.objects.count(), Entry.objects.count()) == (1, before)
