"""Many write on one chain at once; nothing is lost and nothing forks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

PROCESSES, THREADS, ENTRIES = 2, 4, 25
WRITE = """
import django
django.setup()
from parvis.record.tests.writers import write
write({}, {}, "process {}")
"""


@pytest.fixture
def a_database_of_its_own(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Make an empty database that several processes share; yield the environment that names it."""
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "parvis.config.settings"}
    if connection.vendor == "sqlite":
        yield {**settings, "DATABASE_URL": f"sqlite:///{tmp_path / 'writers.sqlite3'}"}
        return
    name = f"test_parvis_writers_{os.getpid()}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    yield {
        **settings,
        "DATABASE_URL": urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl(),
    }
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def finish(process: subprocess.Popen[str]) -> str:
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0, said
    return said


def test_eight_writers_at_once_make_one_gapless_chain(a_database_of_its_own):
    finish(start(a_database_of_its_own, "-m", "django", "migrate", "record", "--verbosity=0"))
    writers = [
        start(a_database_of_its_own, "-c", WRITE.format(THREADS, ENTRIES, number))
        for number in range(PROCESSES)
    ]
    for writer in writers:
        finish(writer)
    told = json.loads(finish(start(a_database_of_its_own, "-m", "django", "verify", "--json")))
    assert told == {
        "fits": True,
        "chains": 1,
        "entries": PROCESSES * THREADS * ENTRIES,
        "misfits": [],
    }
