"""Many write on one chain at once; nothing is lost and nothing forks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from parvis.record.tests.processes import an_empty_database, finish, start

PROCESSES, THREADS, ENTRIES = 2, 4, 25
WRITE = """
import django
django.setup()
from parvis.record.tests.writers import write
write({}, {}, "process {}")
"""


@pytest.fixture
def a_database_of_its_own(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    with an_empty_database(tmp_path) as environment:
        yield environment


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
