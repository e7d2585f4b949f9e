"""The database refuses raw SQL that rewrites or removes what was recorded."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from parvis.database import either
from parvis.record.models import Entry, Head
from parvis.record.tests.emptying import empty_the_record
from parvis.record.tests.make import an_entry

REWRITES = [
    "UPDATE record_entry SET actor = 'nobody'",
    "UPDATE record_entry SET digest = digest",
]
REPLACES = either(
    sqlite="INSERT OR REPLACE INTO record_entry SELECT * FROM record_entry",
    postgresql=(
        "INSERT INTO record_entry SELECT * FROM record_entry "
        "ON CONFLICT (id) DO UPDATE SET actor = 'nobody'"
    ),
)


def run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("statement", [*REWRITES, REPLACES])
@pytest.mark.django_db
def test_raw_sql_cannot_rewrite_the_record(statement):
    an_entry()
    before = list(Entry.objects.values())
    with pytest.raises(DatabaseError, match="The record is not rewritten"):
        run(statement)
    assert list(Entry.objects.values()) == before


@pytest.mark.parametrize("statement", ["DELETE FROM record_entry", "TRUNCATE record_entry CASCADE"])
@pytest.mark.django_db
def test_raw_sql_cannot_remove_from_the_record(statement):
    if connection.vendor == "sqlite" and statement.startswith("TRUNCATE"):
        pytest.skip("SQLite knows no TRUNCATE.")
    an_entry()
    with pytest.raises(DatabaseError, match="Nothing is removed from the record"):
        run(statement)
    assert Entry.objects.count() == 1


@pytest.mark.parametrize(
    "misplaced",
    [
        {"number": 4, "previous": "f" * 64},
        {"number": 99, "previous": "f" * 64},
        {"number": 3, "previous": "f" * 64},
        {"number": 1, "previous": "f" * 64, "chain": "brisa"},
        {"number": 2, "chain": "brisa"},
    ],
)
@pytest.mark.django_db
def test_the_database_takes_no_entry_out_of_place(misplaced):
    an_entry()
    told = Entry.objects.filter(pk=an_entry().pk).values().get()
    with pytest.raises(DatabaseError, match="follows the one before"), transaction.atomic():
        Entry(**{**told, "id": None, **misplaced}).save()
    assert Entry.objects.count() == 2


@pytest.mark.parametrize("moved", [{"number": 0}, {"number": 7}, {"digest": "f" * 64}])
@pytest.mark.django_db
def test_a_head_that_was_moved_lets_nothing_wrong_into_the_record(moved):
    an_entry()
    Head.objects.update(**moved)
    with pytest.raises(DatabaseError), transaction.atomic():
        an_entry()
    Head.objects.all().delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        an_entry()
    assert Entry.objects.count() == 1


def test_a_test_database_can_be_emptied_and_guards_its_record_again(real_transactions):
    an_entry()
    empty_the_record()
    assert not Entry.objects.exists()
    an_entry()
    with pytest.raises(DatabaseError, match="not rewritten"):
        run(REWRITES[0])
    with pytest.raises(DatabaseError, match="Nothing is removed"):
        run("DELETE FROM record_entry")
