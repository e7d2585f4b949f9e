"""For tests that need transactions which really commit, and must leave an empty database behind.

The database refuses to remove entries, and so it refuses to be emptied after such a test. In the
test database, and only from here, its triggers are taken off, the entries removed, and the same
triggers set again. The product has no way to do this.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from parvis.database import either

TABLES = ("record_sealed", "record_entry", "record_head")


@pytest.fixture
def real_transactions(transactional_db: None) -> Iterator[None]:
    """Ask for this in place of `transactional_db` (and besides `live_server`)."""
    yield
    empty_the_record()


def empty_the_record() -> None:
    """Remove every entry from the test database."""
    with without_triggers(), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"DELETE FROM {table}")


@contextmanager
def without_triggers() -> Iterator[None]:
    """Take the triggers off the record inside the block; commits with it, or not at all."""
    assert "test" in str(connection.settings_dict["NAME"]) or "memory" in str(
        connection.settings_dict["NAME"]
    ), "Only a test database is emptied."
    take_off, set_again = either(sqlite=_on_sqlite, postgresql=_on_postgresql)()
    with transaction.atomic():
        _run(take_off)
        yield
        _run(set_again)


def _on_sqlite() -> tuple[list[str], list[str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'record_entry'"
        )
        triggers = cursor.fetchall()
    return [f"DROP TRIGGER {name}" for name, _ in triggers], [sql for _, sql in triggers]


def _on_postgresql() -> tuple[list[str], list[str]]:
    return (
        ["ALTER TABLE record_entry DISABLE TRIGGER USER"],
        # A foreign key checked late would forbid to alter the table again.
        ["SET CONSTRAINTS ALL IMMEDIATE", "ALTER TABLE record_entry ENABLE TRIGGER USER"],
    )


def _run(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
