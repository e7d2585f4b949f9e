"""The index is brought up to date from the command line, and by several at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from parvis.home.tests.make import some_commitments
from parvis.members.tests.make import a_member
from parvis.record.tests.processes import an_empty_database, finish, start

FILL = """
import django
django.setup()
from parvis.home.tests.make import some_commitments
from parvis.members.tests.make import a_member
for place in range(5):
    some_commitments(a_member(f"Member {place}"), 10)
"""
COUNT = """
import django
django.setup()
from parvis.home.models import Found
from parvis.home.search import index
print(Found.objects.count(), index.behind())
"""


def ordered(*words: str) -> str:
    """Return what the command prints."""
    out = StringIO()
    call_command("index", *words, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_command_reports_what_it_read():
    member = a_member()
    some_commitments(member, 2)
    assert json.loads(ordered("--json")) == {"entries": 5, "indexed": 4}
    assert json.loads(ordered("--json")) == {"entries": 0, "indexed": 0}
    assert json.loads(ordered("--json", "--rebuild")) == {"entries": 5, "indexed": 4}
    assert "indexed 4" in ordered("--rebuild")


@pytest.fixture
def a_shared_database(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    with an_empty_database(tmp_path) as environment:
        yield environment


def test_three_who_index_at_once_index_everything_once(a_shared_database):
    index = ("-m", "django", "index", "--json")
    finish(start(a_shared_database, "-m", "django", "migrate", "--verbosity=0"))
    finish(start(a_shared_database, "-c", FILL))
    for process in [start(a_shared_database, *index) for _ in range(3)]:
        finish(process)
    members_plans_commitments = 5 + 5 + 50
    assert finish(start(a_shared_database, "-c", COUNT)).split() == [
        str(members_plans_commitments), "0",
    ]  # fmt: skip
