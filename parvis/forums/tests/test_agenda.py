"""An agenda: every seat adds in the same way, the secretary orders and removes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from parvis.forums import acts
from parvis.forums.models import Meeting
from parvis.forums.tests.make import a_forum, a_meeting
from parvis.home.feed import address
from parvis.members.tests.make import PLATFORM
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
THEN = datetime(2026, 12, 3, 14, tzinfo=UTC)


@pytest.fixture
def meeting() -> Meeting:
    with clock.at(NOW):
        return a_meeting(a_forum(), THEN)


def a_seat(meeting: Meeting, side: Side, role: Role = Role.SEAT_HOLDER) -> Hand:
    return a_hand(role, meeting.place, organisation=an_organisation(meeting.forum.member, side))


def numbers(meeting: Meeting) -> list[int]:
    return list(meeting.items.values_list("number", flat=True))


@pytest.mark.parametrize("side", [Side.GOVERNMENT, Side.CIVIL_SOCIETY, Side.MEDIA])
def test_every_seat_adds_in_the_same_way(meeting: Meeting, side: Side) -> None:
    with clock.at(NOW):
        hand = a_seat(meeting, side)
        item = acts.add_item(meeting, title="Les cinq écarts", by=hand, minutes=50)
    assert (item.number, item.side, item.organisation) == (1, side, hand.organisation)
    told = Entry.objects.get(subject_kind="item")
    assert address(told.chain, "item", told.subject_key) == meeting.get_absolute_url()
    assert "écarts" not in str(told.facts)


def test_an_item_can_be_carried_by_both_sides(meeting: Meeting) -> None:
    with clock.at(NOW):
        item = acts.add_item(
            meeting, title="Résultats", by=a_seat(meeting, Side.MEDIA), is_joint=True
        )
    assert (item.side, item.organisation) == (Side.JOINT, None)


def test_nothing_is_added_once_the_meeting_has_begun_or_was_cancelled(meeting: Meeting) -> None:
    with clock.at(NOW):
        hand = a_seat(meeting, Side.GOVERNMENT)
    with clock.at(THEN), pytest.raises(Refused, match="has begun"):
        acts.add_item(meeting, title="Divers", by=hand)
    with clock.at(NOW):
        cancelled = acts.cancel(meeting, reason="Crue.", by=PLATFORM)
        with pytest.raises(Refused, match="was cancelled"):
            acts.add_item(cancelled, title="Divers", by=hand)


def test_the_agenda_of_a_meeting_that_was_held_is_entered_by_its_secretary(
    meeting: Meeting,
) -> None:
    with clock.at(NOW):
        was = a_meeting(meeting.forum, NOW + timedelta(hours=1), convened_on=NOW.date())
    later = NOW + timedelta(days=200)
    with clock.at(later):
        held = a_meeting(meeting.forum, NOW + timedelta(days=100), convened_on=NOW.date())
        assert acts.add_item(held, title="Le plan", by=PLATFORM).number == 1
        with pytest.raises(Refused, match="Only the secretary"):
            acts.add_item(held, title="Le plan", by=a_seat(held, Side.MEDIA))
        with pytest.raises(Refused, match="has begun"):
            acts.add_item(was, title="Le plan", by=PLATFORM)


def test_the_secretary_orders_and_does_not_withdraw(meeting: Meeting) -> None:
    with clock.at(NOW):
        seat = a_seat(meeting, Side.CIVIL_SOCIETY)
        secretary = a_seat(meeting, Side.GOVERNMENT, Role.FORUM_SECRETARY)
        items = [acts.add_item(meeting, title=f"Point {n}", by=seat) for n in range(3)]
        acts.arrange(meeting, numbers=[3, 1, 2], by=secretary)
        assert numbers(meeting) == [3, 1, 2]
        with pytest.raises(Refused, match="changed meanwhile"):
            acts.arrange(meeting, numbers=[3, 1], by=secretary)
        with pytest.raises(Refused, match="Only those who hold"):
            acts.arrange(meeting, numbers=[1, 2, 3], by=seat)
        with pytest.raises(Refused, match="Only those who proposed"):
            acts.withdraw_item(items[0], reason="Trop long.", by=secretary)
        with pytest.raises(Refused, match="Say why"):
            acts.withdraw_item(items[0], reason=" ", by=seat)
        acts.withdraw_item(items[0], reason="Réglé entre nous.", by=seat)
        with pytest.raises(Refused, match="was withdrawn"):
            acts.withdraw_item(items[0], reason="Encore.", by=seat)
        acts.arrange(meeting, numbers=[2, 3], by=secretary)
    # What was withdrawn stays.
    assert sorted(numbers(meeting)) == [1, 2, 3]
    assert meeting.items.standing().count() == 2


def test_a_paper_goes_with_an_item_and_is_a_document(meeting: Meeting) -> None:
    with clock.at(NOW):
        seat = a_seat(meeting, Side.MEDIA)
        item = acts.add_item(meeting, title="Budget", by=seat)
        paper = acts.add_paper(
            meeting, item=item, title="Note", language="fr", source="Le Fleuve", by=seat,
            address="https://example.org/note",
        )  # fmt: skip
    assert paper.document.title == "Note"
    assert list(item.papers.all()) == [paper]
    assert Entry.objects.filter(verb="meeting.paper-added").exists()
