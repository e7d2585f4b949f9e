"""An act enters the record: chained, numbered, dated, with plain facts, and personal data sealed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext_lazy, override

from parvis.record import audit, clock
from parvis.record.acts import Actor, erase, hold, record
from parvis.record.facts import plain
from parvis.record.models import AppendOnly, Entry, Head, Sealed
from parvis.record.tests.make import MINISTRY, Pump, a_verb, an_entry
from parvis.record.verbs import Verb, declare
from parvis.record.verify import NOTHING_BEFORE

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.django_db
def test_entries_are_numbered_from_one_and_linked():
    first, second = an_entry(), an_entry()
    assert (first.number, second.number) == (1, 2)
    assert (first.previous, second.previous) == (NOTHING_BEFORE, first.digest)
    head = Head.objects.get(pk="amarea")
    assert (head.number, head.digest, head.at) == (2, second.digest, second.at)


@pytest.mark.django_db
def test_each_chain_counts_for_itself():
    an_entry("amarea")
    assert an_entry("valmora").number == 1


@pytest.mark.django_db
def test_an_entry_says_who_did_what_to_what():
    entry = an_entry(pump="7")
    entry.refresh_from_db()
    assert (entry.verb, entry.side, entry.actor, entry.role) == (
        "pump.repaired", "government", "Ministère de l’Eau", "point of contact",
    )  # fmt: skip
    assert (entry.subject_kind, entry.subject_key, entry.facts) == ("pump", "34", {"pump": "7"})
    assert list(Entry.objects.about(Pump())) == [entry]


@pytest.mark.django_db
def test_time_never_runs_backwards_in_a_chain():
    with clock.at(NOON):
        first = an_entry()
    with clock.at(NOON - timedelta(days=1)):
        second = an_entry()
    assert first.at == second.at == NOON


@pytest.mark.django_db(transaction=False)
def test_an_act_that_fails_leaves_no_entry():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        an_entry()
        raise ZeroDivisionError
    assert not Entry.objects.exists()
    assert an_entry().number == 1


def test_an_act_outside_a_transaction_is_refused(real_transactions):
    with pytest.raises(RuntimeError, match="transaction of its change"):
        record(a_verb(), Pump(), by=MINISTRY, pump="34")
    with pytest.raises(RuntimeError):
        hold("amarea")


@pytest.mark.django_db
def test_a_fact_that_the_sentence_needs_must_be_there():
    with pytest.raises(ValueError, match="needs pump"):
        record(a_verb(), Pump(), by=MINISTRY)


class Colour(StrEnum):
    """A code that is text."""

    BLUE = "blue"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (0.5, "float"),
        (float("nan"), "float"),
        ([{"deep": [1.0]}], r"told\[0\]\.deep\[0\] is a float"),
        ("a\0b", "NUL"),
        ({"a\0b": 1}, "NUL"),
        ("\ud800", "half a character"),
        ({1: "a"}, "keys are text"),
        (NOON, "datetime"),
        (NOON.date(), "date"),
        (b"bytes", "bytes"),
        ({"a set"}, "set"),
        (gettext_lazy("Members"), "plain JSON"),
    ],
)
@pytest.mark.django_db
def test_facts_that_do_not_last_are_refused_by_name(fact, said):
    with pytest.raises(ValueError, match=said):
        an_entry(told=fact)
    with pytest.raises(ValueError, match=said.replace("told", "sealed.told")):
        an_entry(sealed={"told": fact})
    assert not Entry.objects.exists()


@pytest.mark.django_db
def test_facts_come_back_from_the_database_as_they_went_in():
    facts = {
        "n": 10**30,
        "yes": True,
        "none": None,
        "list": (1, ["é", "\n", {}]),
        "code": Colour.BLUE,
    }
    entry = an_entry(**facts)
    kept = Entry.objects.get(pk=entry.pk).facts
    assert kept == entry.facts == plain({"pump": "34", **facts})
    assert [type(kept["yes"]), type(kept["n"])] == [bool, int]
    assert audit_fits()


@pytest.mark.django_db
def test_python_refuses_to_rewrite_or_remove():
    entry = an_entry()
    for deed in (
        entry.save, entry.delete, Entry.objects.all().delete,
        lambda: Entry.objects.update(actor="nobody"),
        lambda: Entry.objects.bulk_update([entry], ["actor"]),
        lambda: Entry.objects.bulk_create([Entry()]),
    ):  # fmt: skip
        with pytest.raises(AppendOnly):
            deed()


@pytest.mark.django_db
def test_the_database_lets_no_chain_fork():
    first = an_entry()
    twin = {
        field.attname: getattr(first, field.attname)
        for field in Entry._meta.fields
        if field.attname != "id"
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.create(**twin)
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.create(**{**twin, "number": 2})


@pytest.mark.django_db
def test_personal_data_is_sealed_beside_the_chain_and_can_be_erased():
    entry = an_entry(sealed={"person": "Ama Delorme"})
    assert "Delorme" not in str(Entry.objects.values())
    assert entry.sealed_digest and audit_fits()
    told = erase(entry, by=MINISTRY)
    assert not Sealed.objects.exists()
    assert (told.verb, told.number, told.facts) == ("entry.erased", 2, {"number": 1})
    assert list(Entry.objects.about(entry)) == [told]
    assert audit_fits()


@pytest.mark.django_db
def test_the_same_personal_data_is_never_sealed_alike():
    one, other = (an_entry(sealed={"person": "Ama"}) for _ in range(2))
    assert one.sealed_digest != other.sealed_digest


@pytest.mark.django_db
def test_erasing_nothing_tells_nothing():
    assert erase(an_entry(), by=MINISTRY) is None
    assert Entry.objects.count() == 1


@pytest.mark.django_db
def test_a_verb_that_is_not_public_seals_all_it_tells():
    secret = a_verb("ballot.cast", "cast a ballot", public=False)
    with pytest.raises(ValueError, match="sealed, not a fact"):
        record(secret, Pump(), by=MINISTRY, choice="blue")
    record(secret, Pump(), by=MINISTRY, sealed={"choice": "blue"})
    shown = an_entry()
    assert list(Entry.objects.public()) == [shown]


def test_a_verb_that_is_not_public_has_no_gaps():
    with pytest.raises(ValueError, match="no gaps"):
        declare("ballot.shown", "cast a ballot for {name}", public=False)


def test_a_verb_is_declared_once():
    a_verb()
    with pytest.raises(ValueError, match="declared twice"):
        declare("pump.repaired", "again")


def test_a_sentence_is_told_with_its_facts_in_words():
    verb = Verb("x.y", "moved {pump} to {on}", words={"on": lambda iso: f"the {iso[-2:]}th"})
    assert verb.describe({"pump": "<b>34</b>", "on": "2026-11-24"}) == "moved <b>34</b> to the 24th"


def test_a_sentence_outlives_what_its_old_entries_knew():
    verb = Verb("x.y", "moved {pump} to {on}", words={"on": {"a": "Monday"}.__getitem__})
    assert verb.describe({"on": "unheard of"}) == "moved … to unheard of"


def test_gaps_are_those_of_the_source_whatever_the_reader_speaks():
    verb = Verb("x.y", gettext_lazy("Members"))
    with override("ar"):
        assert verb.gaps == set()
        assert verb.describe({})


def audit_fits() -> bool:
    """Say whether every chain in the database fits."""
    return all(finding.fits for finding in audit.findings())


def test_two_writers_on_sqlite_queue_instead_of_failing(settings):
    if connection.vendor != "sqlite":
        pytest.skip("A setting of SQLite.")
    options = settings.DATABASES["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] >= 20


@pytest.mark.django_db
def test_entries_are_found_by_who_signed_them_and_by_nothing_else_in_their_facts():
    mine = Actor("civil_society", "Coalition", "coalition", person="p-2345678923")
    with transaction.atomic():
        entry = record(a_verb(), Pump(), by=mine, pump="34")
        record(a_verb(), Pump(), by=MINISTRY, pump="p-2345678923")
        record(a_verb(), Pump("elsewhere"), by=Actor("other", person="p-other"), pump="34")
    assert list(Entry.objects.signed_by("p-2345678923")) == [entry]
    assert not Entry.objects.signed_by("").exists()
