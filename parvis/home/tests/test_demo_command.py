"""`parvis demo`: fills an empty database, once."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from parvis.home.demo import is_empty
from parvis.home.search import index
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_an_empty_database_is_filled_once_and_counted(capsys):
    assert is_empty()
    call_command("demo", "--json")
    made = json.loads(capsys.readouterr().out)
    assert not is_empty()
    assert (made["members"], made["documents"]) == (5, 10)
    assert made["entries"] == Entry.objects.count()
    assert list(Member.objects.filter(is_invented=False)) == []
    assert index.behind() == 0
    with pytest.raises(CommandError, match="not empty"):
        call_command("demo")
    assert Entry.objects.count() == made["entries"]


def test_a_database_with_something_in_it_is_left_alone():
    a_member()
    before = Entry.objects.count()
    with pytest.raises(CommandError, match="not empty") as refusal:
        call_command("demo")
    assert refusal.value.returncode == 1
    assert "PARVIS_DATA_DIR" in str(refusal.value)
    assert (Member.objects.count(), Entry.objects.count()) == (1, before)
