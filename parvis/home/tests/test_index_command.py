"""The index is brought up to date from the command line, and by several at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import connection

from parvis.home.tests.make import some_commitments
from parvis.members.tests.make import a_member

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
    """Make an empty database for several processes; yield the environment that names it."""
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "parvis.config.settings"}
    if connection.vendor == "sqlite":
        yield {**settings, "DATABASE_URL": f"sqlite:///{tmp_path / 'shared.sqlite3'}"}
        return
    name = f"test_parvis_index_{os.getpid()}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    yield {**settings, "DATABASE_URL": address}
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def finish(process: subprocess.Popen[str]) -> str:
    said, _nothing = process.communicate(timeout=120)
    assert process.returncode == 0, said
    return said


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
