"""The house is checked on its live data, and what is broken is named."""

from __future__ import annotations

import io
import json
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from parvis.dates import PartialDate
from parvis.documents.tests.make import PDF, a_document
from parvis.forums.models import Forum
from parvis.forums.tests.make import a_forum
from parvis.home.management.commands.check_house import invariants
from parvis.people import acts as people
from parvis.people import verbs
from parvis.people.models import Grant, Person
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_hand, a_person, an_organisation
from parvis.plans import acts
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.tests.make import a_commitment, a_milestone, a_ministry, a_plan
from parvis.record import clock
from parvis.record.acts import record
from parvis.record.tests.emptying import without_triggers
from parvis.record.tests.make import an_entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files_to_spoil(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def broken() -> list[str]:
    """Check the house for machines; return the sentences, in order."""
    out = io.StringIO()
    try:
        call_command("check_house", json=True, stdout=out)
    except CommandError as error:
        assert error.returncode == 1
    report = json.loads(out.getvalue())
    assert report["checked"] == len(list(invariants()))
    return [one["sentence"] for one in report["broken"]]


def a_furnished_house() -> None:
    """Fill one room after the other, by their acts."""
    commitment = a_commitment(a_plan())
    milestone = a_milestone(commitment)
    acts.replan(
        milestone, becomes=PartialDate.parse("2027-06-30"), reason="Élections.", by=milestone.owner
    )
    a_document(commitment.chain)
    lead, coalition = a_ministry(commitment.plan.member), a_coalition(commitment.plan.member)
    a_grant(Role.LEAD, commitment.place, None, lead)
    a_grant(Role.CO_LEAD, commitment.place, None, coalition)
    forum = a_forum(commitment.plan.member)
    coordinator = a_hand(Role.COORDINATOR, of_member(forum.member))
    people.give(Role.SEAT_HOLDER, forum.place, a_person(), by=coordinator, organisation=coalition)
    people.close(coordinator.person)


def a_coalition(member):
    return an_organisation(member, Side.CIVIL_SOCIETY)


def test_a_house_built_by_its_acts_is_sound():
    a_furnished_house()
    assert broken() == []
    out = io.StringIO()
    call_command("check_house", stdout=out)
    assert "The house is sound" in out.getvalue()
    assert "Every file that a document names is there" in out.getvalue()


def test_a_missing_file_and_an_altered_one_are_named():
    gone = a_document(title="Parti")
    altered = a_document(title="Changé", file=("autre.pdf", PDF + b"\n"))
    default_storage.delete(gone.file.name)
    with default_storage.open(altered.file.name, "wb") as file:
        file.write(b"something else")
    missing, other = broken()
    assert "(Parti)" in missing
    assert "missing" in missing
    assert "(Changé)" in other
    assert "not the one that was entered" in other


@pytest.mark.parametrize(
    ("table", "dates", "told"),
    [
        (Plan, {"starts": "2027", "ends": "2026"}, "ends (2026) before it starts"),
        (Commitment, {"starts": "2027-03", "ends": "2027-Q1"}, None),
        (Commitment, {"starts": "2027-04", "ends": "2027-Q1"}, "ends (2027-Q1) before it starts"),
        (Milestone, {"due": "2026"}, "its last re-planning says 2027-06-30"),
    ],
)
def test_dates_out_of_order_are_named(table, dates, told):
    a_furnished_house()
    table.objects.update(**{name: PartialDate.parse(date) for name, date in dates.items()})
    assert [told in sentence for sentence in broken()] == ([True] if told else [])


def test_who_speaks_for_the_state_and_for_society_is_named():
    a_furnished_house()
    seat = Grant.objects.get(role=Role.SEAT_HOLDER)
    official = seat.person.affiliations.get()
    official.organisation = a_ministry(seat.member)
    official.save()
    (told,) = broken()
    assert f"{seat.person.key} belongs to an organisation of the State" in told
    official.until = clock.today() - timedelta(days=1)
    official.since = official.until
    official.save()
    assert broken() == []


def test_what_a_closed_account_still_holds_is_named():
    a_furnished_house()
    seat = Grant.objects.get(role=Role.SEAT_HOLDER)
    Person.objects.filter(pk=seat.person.pk).update(
        closed_at=clock.now(), name="", email=None, last_login=None
    )
    assert [told.partition("closed, and ")[2] for told in broken()] == [
        "holds a role.", "belongs to an organisation.", "keeps an address.",
    ]  # fmt: skip


def test_a_role_over_nothing_is_named():
    a_furnished_house()
    Forum.objects.update(slug="ailleurs")
    Commitment.objects.update(code="YY0001")
    told = broken()
    assert len(told) == 3
    assert len([one for one in told if "which" in one and "does not have" in one]) == 3


def test_a_signature_of_nobody_is_named():
    a_furnished_house()
    forger = Hand(Person(name="Nobody", key="p-2222222222"), clock.today())
    member = Grant.objects.filter(member__isnull=False)[0].member
    with transaction.atomic():
        record(verbs.RENAMED, of_member(member), by=forger.as_actor(), person=forger.person.key)
    (told,) = broken()
    assert told.endswith("is signed by p-2222222222, whom nobody knows.")


def test_what_a_source_contradicts_is_left_to_the_importer_s_report():
    a_furnished_house()
    dates = {"starts": PartialDate.of_year(2027), "ends": PartialDate.of_year(2026)}
    Commitment.objects.update(**dates, starts_source="2027", ends_source="2026")
    assert broken() == []


def test_a_tampered_record_and_a_verb_nobody_knows_are_named():
    an_entry()
    with without_triggers(), connection.cursor() as cursor:
        cursor.execute("UPDATE record_entry SET verb = 'pump.stolen'")
    tampered, unknown = sorted(broken(), key=lambda sentence: "pump.stolen" in sentence)
    assert "amarea" in tampered
    assert unknown == "The record speaks of “pump.stolen”, which is not declared."


def test_the_console_says_how_many_are_broken():
    an_entry()
    with without_triggers(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM record_head")
    with pytest.raises(CommandError, match="1 of the things that must be true"):
        call_command("check_house", stdout=io.StringIO())
