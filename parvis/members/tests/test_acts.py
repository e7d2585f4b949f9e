"""What can be done with a membership: each rule, its refusal with the reason, its entry."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from parvis.dates import PartialDate
from parvis.members import acts
from parvis.members.life import Kind, Status
from parvis.members.models import Member
from parvis.members.rules import RESERVED
from parvis.members.tests.make import PLATFORM, a_member
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def test_a_member_is_admitted_and_its_record_begins():
    member = a_member("Tamarin", slug="tamarin", code="XT", joined=PartialDate.parse("2014"))
    entry = Entry.objects.of("tamarin").get()
    assert (entry.number, entry.verb) == (1, "member.admitted")
    assert entry.facts == {
        "name": "Tamarin", "kind": "national", "region": "africa", "joined": "2014",
    }  # fmt: skip
    assert str(Member.objects.get().joined) == "2014"
    assert not member.participates(date(2026, 11, 24))


@pytest.mark.parametrize("slug", sorted(RESERVED))
def test_an_address_of_the_site_is_no_member(slug):
    with pytest.raises(Refused, match=slug):
        a_member(slug=slug)


def test_two_members_share_neither_their_slug_nor_their_code():
    a_member(slug="tamarin", code="XT")
    with pytest.raises(Refused, match="tamarin"):
        a_member(slug="tamarin", code="XU")
    with pytest.raises(Refused, match="XT"):
        a_member(slug="quill", code="XT")
    assert Member.objects.count() == 1
    assert Entry.objects.count() == 1


def test_a_member_takes_part_from_the_day_it_begins_to_consult():
    member = a_member()
    acts.begin_consulting(member, on=date(2026, 3, 2), by=PLATFORM)
    member.refresh_from_db()
    assert not member.participates(date(2026, 3, 1))
    assert member.participates(date(2026, 3, 2))
    entry = Entry.objects.about(member).get(verb="member.consultation-begun")
    assert entry.facts == {"on": "2026-03-02"}


def test_the_first_consultation_is_dated_once():
    member = a_member()
    acts.begin_consulting(member, on=date(2026, 3, 2), by=PLATFORM)
    with pytest.raises(Refused, match=r"\w"):
        acts.begin_consulting(member, on=date(2026, 4, 2), by=PLATFORM)
    member.refresh_from_db()
    assert member.consulting_since == date(2026, 3, 2)
    assert Entry.objects.filter(verb="member.consultation-begun").count() == 1


def test_a_status_has_its_history():
    member = a_member()
    first = acts.change_status(
        member, status=Status.ACTIVE, since=date(2020, 1, 1), reason="Admise.", by=PLATFORM
    )
    acts.change_status(
        member, status=Status.UNDER_REVIEW, since=date(2024, 6, 1),
        reason="Deux cycles contraires au processus.", by=PLATFORM,
    )  # fmt: skip
    assert member.status(date(2019, 12, 31)) == Status.UNKNOWN
    assert member.status(date(2024, 5, 31)) == Status.ACTIVE
    assert member.status(date(2024, 6, 1)) == Status.UNDER_REVIEW
    assert member.status_changes.first() == first
    entry = Entry.objects.about(member).filter(verb="member.status-changed").last()
    assert entry and entry.facts["reason"] == "Deux cycles contraires au processus."


@pytest.mark.parametrize(
    ("before", "status", "since", "allowed"),
    [
        (Status.ACTIVE, Status.INACTIVE, date(2024, 1, 1), True),
        (Status.ACTIVE, Status.INACTIVE, date(2023, 1, 1), True),
        (Status.ACTIVE, Status.INACTIVE, date(2022, 12, 31), False),
        (Status.ACTIVE, Status.ACTIVE, date(2024, 1, 1), False),
        (Status.WITHDRAWN, Status.UNDER_REVIEW, date(2024, 1, 1), False),
        (Status.WITHDRAWN, Status.ACTIVE, date(2024, 1, 1), True),
    ],
)
def test_a_status_follows_the_one_before(before, status, since, allowed):
    member = a_member()
    acts.change_status(
        member, status=before, since=date(2023, 1, 1), reason="Premier état.", by=PLATFORM
    )
    if not allowed:
        with pytest.raises(Refused, match=r"\w"):
            acts.change_status(member, status=status, since=since, reason="Suite.", by=PLATFORM)
    else:
        acts.change_status(member, status=status, since=since, reason="Suite.", by=PLATFORM)
    assert member.status_changes.count() == 1 + allowed


def test_an_act_bears_the_moment_at_which_it_is_told():
    moment = datetime(2014, 9, 9, 9, 0, tzinfo=UTC)
    with clock.at(moment):
        member = a_member(kind=Kind.LOCAL)
    assert Entry.objects.about(member).get().at == moment
