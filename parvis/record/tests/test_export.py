"""The record of the database, exported, fits; what is personal is not in it; tampering is found."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from parvis.record import audit, clock
from parvis.record.export import as_written, lines
from parvis.record.models import Head
from parvis.record.tests.emptying import without_triggers
from parvis.record.tests.make import an_entry
from parvis.record.verify import check


@pytest.mark.django_db
def test_an_exported_record_fits():
    for name in ("Ministère", "وزارة", '"<b>\\n', "\U0001f6b0"):
        an_entry(name=name, nested={"b": [1, None], "a": True})
    an_entry("valmora")
    finding = check(lines("amarea"))
    assert finding.fits and finding.entries == 4
    assert finding.last == Head.objects.get(pk="amarea").digest


@pytest.mark.django_db
def test_what_is_sealed_is_not_exported():
    entry = an_entry(sealed={"person": "Ama Delorme"})
    exported = b"".join(lines("amarea"))
    assert b"Delorme" not in exported and entry.sealed.salt.encode() not in exported
    assert entry.sealed_digest.encode() in exported
    assert check(lines("amarea")).fits


@pytest.mark.django_db
def test_a_chain_without_entries_is_a_record_too():
    assert check(lines("nowhere")).fits


@pytest.mark.django_db
def test_an_export_ends_at_the_head_it_began_with():
    an_entry()
    an_entry()
    exported = lines("amarea")
    first = next(exported)
    an_entry()
    assert check([first, *exported]).entries == 2


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 30])
def test_an_export_of_any_length_takes_two_queries(count, django_assert_num_queries):
    for _ in range(count):
        an_entry()
    with django_assert_num_queries(2):
        list(lines("amarea"))


def test_an_instant_is_written_in_one_way():
    noon = datetime(2026, 11, 24, 12, tzinfo=timezone(timedelta(hours=2)))
    assert as_written(noon) == "2026-11-24T10:00:00.000000Z"
    assert as_written(noon.replace(year=987, microsecond=7)) == "0987-11-24T10:00:00.000007Z"


def verified(**options) -> dict:
    """Run the command for machines; return what it says."""
    out = io.StringIO()
    with pytest.raises(SystemExit) as exit_or_none:
        call_command("verify", json=True, stdout=out, **options)
        raise SystemExit(0)
    told = json.loads(out.getvalue())
    assert told["fits"] is (exit_or_none.value.code == 0)
    return told


@pytest.mark.django_db
def test_the_whole_database_is_verified():
    an_entry()
    an_entry("valmora", sealed={"person": "Ama"})
    out = io.StringIO()
    call_command("verify", stdout=out)
    assert "Entries: 2. Chains: 2." in out.getvalue()
    assert verified() == {"fits": True, "chains": 2, "entries": 2, "misfits": []}
    assert verified(member="valmora")["chains"] == 1


@pytest.mark.django_db
def test_a_record_nobody_has_is_said_to_be_absent():
    with pytest.raises(CommandError, match="no record of “nowhere”") as said:
        call_command("verify", member="nowhere")
    assert said.value.returncode == 2


TAMPERINGS = [
    ("UPDATE record_entry SET actor = 'nobody' WHERE number = 2", 2, "altered"),
    ("UPDATE record_entry SET facts = '{\"pump\": \"35\"}' WHERE number = 2", 2, "altered"),
    ("DELETE FROM record_entry WHERE number = 2", 2, "bears the number 3"),
    ("DELETE FROM record_entry WHERE number = 3", 3, "said to have 3 entries, and 2"),
    ("UPDATE record_sealed SET content = '{\"person\": \"Awa\"}'", 1, "sealed beside it"),
    ("UPDATE record_head SET number = 2", 4, "said to have 2 entries"),
    ("UPDATE record_head SET digest = previous FROM record_entry WHERE record_entry.number = 3", 4,
     "last digest"),
    ("DELETE FROM record_head", 4, "head of the chain is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("tampering", "number", "reason"), TAMPERINGS)
@pytest.mark.django_db
def test_tampering_behind_the_triggers_is_found_and_named(tampering, number, reason):
    an_entry(sealed={"person": "Ama"})
    an_entry()
    an_entry()
    assert verified()["fits"]
    with without_triggers(), connection.cursor() as cursor:
        cursor.execute(tampering)
    (misfit,) = verified()["misfits"]
    assert (misfit["number"], reason in misfit["reason"]) == (number, True)
    with pytest.raises(CommandError, match=f"Entry {number} of “amarea”") as said:
        call_command("verify")
    assert said.value.returncode == 1


@pytest.mark.django_db
def test_verifying_does_not_ask_for_each_entry(django_assert_max_num_queries):
    for _ in range(30):
        an_entry(sealed={"person": "Ama"})
    with django_assert_max_num_queries(5):
        assert all(finding.fits for finding in audit.findings())


@pytest.mark.django_db
def test_the_clock_shows_the_day_that_was_set():
    then = datetime(1999, 12, 31, 12, tzinfo=UTC)
    with clock.at(then):
        assert (clock.now(), clock.today()) == (then, then.date())
        assert an_entry().at == then
    assert clock.now() > then
