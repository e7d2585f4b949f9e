"""Two people import at once: the second waits for the first, and finds nothing left to do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from parvis.opendata.tests.make import a_file, a_record
from parvis.record.tests.processes import an_empty_database, finish, start


@pytest.fixture
def a_shared_database(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    with an_empty_database(tmp_path) as environment:
        yield environment


def test_two_imports_at_once_take_turns(a_shared_database, tmp_path):
    file = a_file(tmp_path, *[a_record(number, Energy="1") for number in range(1, 61)])
    finish(start(a_shared_database, "-m", "django", "migrate", "--verbosity=0"))
    both = [
        start(a_shared_database, "-m", "django", "import_ogp", str(file), "--json")
        for _person in range(2)
    ]
    told = [json.loads(finish(process).splitlines()[-1]) for process in both]
    everything = max(one["created"] for one in told)
    assert everything >= 60
    assert sorted(one["created"] for one in told) == [0, everything]
    assert sorted(one["unchanged"] for one in told) == [0, everything]
