"""What a meeting agreed to have done: reported, re-planned, dropped, followed, late in public."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.invariants import an_action_is_of_the_forum_that_met
from parvis.forums.law.following import Course
from parvis.forums.models import Action, Meeting
from parvis.forums.tests.minuted import NOON, Table, a_table, hand, held, later
from parvis.forums.views.actions import actions_of_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
DUE = NOON.date() + timedelta(days=20)


def agreed(table: Table, **rest: Any) -> Action:
    """Agree, the day after the meeting, that the ministry does something in twenty days."""
    told = {"what": "Publier la liste.", "due_on": DUE, "by": PLATFORM, "language": "fr"}
    if "party" not in rest:
        told["owner"] = table.state.organisation
    with later(1):
        return acts.agree_action(table.meeting, **{**told, **rest})


def test_an_action_is_reported_done_by_its_owners_own_hand_or_noted() -> None:
    table = a_table()
    one, other = agreed(table), agreed(table)
    with later(25):
        acts.report_action(one, word="La liste est en ligne.", by=hand(table.state))
        acts.report_action(other, word="Dit en séance.", by=hand(table.secretary), done_on=DUE)
    one.refresh_from_db()
    other.refresh_from_db()
    assert one.is_own_word and not other.is_own_word
    entries = Entry.objects.filter(verb="action.done").order_by("number")
    assert [entry.facts["late"] for entry in entries] == [5, 0]
    assert not Entry.objects.filter(facts__icontains="en ligne").exists()
    assert list(an_action_is_of_the_forum_that_met()) == []


def test_a_constituency_owns_what_its_seats_do() -> None:
    table = a_table()
    one = agreed(table, party="civil_society")
    with later(3):
        stranger = a_person()
        acts.report_action(one, word="C’est fait.", by=hand(table.society))
    one.refresh_from_db()
    assert one.is_own_word and stranger.pk


def test_a_moved_day_stays_beside_the_new_one() -> None:
    table = a_table()
    one = agreed(table)
    with later(25):
        assert one.course(clock.today()) is Course.LATE
        acts.replan_action(
            one, due_on=DUE + timedelta(days=30), reason="Attente du décret.", by=PLATFORM
        )
    one.refresh_from_db()
    assert one.course(DUE) is Course.OPEN
    assert [(was.was_due_on, was.reason) for was in one.replannings.all()] == [
        (DUE, "Attente du décret.")
    ]


def _of(meeting: Meeting, key: str) -> list[Action]:
    charters = list(meeting.forum.charters.for_reading())
    return [one.action for one in actions_of_meeting(meeting, charters)[key]]


def test_the_next_meeting_follows_what_is_open_and_what_was_done_since() -> None:
    table = a_table()
    still, done, early, dropped = (agreed(table) for _n in range(4))
    with later(3):
        acts.report_action(early, word="Fait.", by=PLATFORM)
        acts.drop_action(dropped, reason="Sans objet.", by=PLATFORM)
    following = held(table.forum, 30)
    after = held(table.forum, 60)
    with later(30):
        acts.report_action(done, word="Fait.", by=PLATFORM)
        assert _of(following, "to_follow") == [still, done]
        assert _of(table.meeting, "agreed") == [
            still, done, early, dropped,
        ]  # fmt: skip
        assert not _of(table.meeting, "to_follow")
    with later(60):
        assert _of(after, "to_follow") == [still]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"what": " "}, "Say what is to be done"),
        ({"owner": None}, "Name one owner"),
        ({"party": "civil_society", "owner": "theirs"}, "Name one owner"),
        ({"party": "martians"}, "no such constituency"),
        ({"due_on": date(2026, 9, 1)}, "on its day at the earliest"),
        ({"owner": "elsewhere"}, "Only organisations of this member"),
    ],
)
def test_an_action_is_refused_with_the_reason(told: dict[str, Any], why: str) -> None:
    table = a_table()
    if told.get("owner") == "theirs":
        told = {**told, "owner": table.state.organisation}
    if told.get("owner") == "elsewhere":
        told = {**told, "owner": an_organisation(side=Side.GOVERNMENT)}
    with pytest.raises(Refused, match=why):
        agreed(table, **told)
    assert not Action.objects.exists()


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda a, t: acts.report_action(a, word=" ", by=PLATFORM), "Say what was done"),
        (
            lambda a, t: acts.report_action(a, word="x", by=PLATFORM, done_on=date(2199, 1, 1)),
            "on a day to come",
        ),
        (
            lambda a, t: acts.report_action(a, word="x", by=PLATFORM, done_on=date(2000, 1, 1)),
            "It was agreed on",
        ),
        (
            lambda a, t: acts.report_action(a, word="x", by=hand(a_table().society)),
            "Only those who hold",
        ),
        (
            lambda a, t: acts.replan_action(a, due_on=DUE, reason="x", by=PLATFORM),
            "that day already",
        ),
        (
            lambda a, t: acts.replan_action(a, due_on=date(2026, 9, 1), reason="x", by=PLATFORM),
            "to a day to come",
        ),
        (
            lambda a, t: acts.replan_action(a, due_on=date(2027, 1, 1), reason="", by=PLATFORM),
            "Say why",
        ),
        (lambda a, t: acts.drop_action(a, reason=" ", by=PLATFORM), "Say why"),
    ],
)
def test_what_is_told_of_an_action_is_refused_with_the_reason(
    act: Callable[[Action, Table], Any], why: str
) -> None:
    table = a_table()
    one = agreed(table)
    with later(3), pytest.raises(Refused, match=why):
        act(one, table)


def test_what_is_closed_stays_closed() -> None:
    table = a_table()
    one = agreed(table)
    with later(3):
        acts.drop_action(one, reason="Sans objet.", by=PLATFORM)
        with pytest.raises(Refused, match="was dropped"):
            acts.report_action(one, word="Fait.", by=PLATFORM)
        with pytest.raises(Refused, match="was dropped"):
            acts.replan_action(one, due_on=date(2027, 1, 1), reason="x", by=PLATFORM)


def test_the_database_refuses_actions_that_cannot_be() -> None:
    table = a_table()
    one = agreed(table)
    for change in (
        {"what": ""}, {"owner": None}, {"party": "x"}, {"done_on": DUE}, {"word": "x"},
        {"dropped_on": DUE}, {"why_dropped": "x"}, {"number": 0},
        {"done_on": DUE, "word": "x", "dropped_on": DUE, "why_dropped": "x"},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Action.objects.filter(pk=one.pk).update(**change)


def test_actions_are_entered_and_closed_in_the_browser_and_late_in_public(client: Client) -> None:
    table = a_table()
    forum = table.forum
    where = [forum.member.slug, forum.slug]
    client.force_login(table.secretary.person)
    with later(1):
        address = reverse("forums:agree-action", args=[*where, table.meeting.number])
        told = {"what": "Publier la liste.", "language": "fr", "due_on": "hier"}
        page = client.post(address.replace("/fr/", "/en/"), told)
        assert "Publier la liste." in page.text and not Action.objects.exists()
        assert table.state.organisation
        told |= {"due_on": DUE.isoformat(), "owner": table.state.organisation.pk}
        assert client.post(address, told).status_code == 302
    listed = reverse("forums:actions", args=where).replace("/fr/", "/en/")
    with later(26):
        assert "6 days late" in client.get(listed).text
        assert "Publier la liste." in client.get(f"{listed}?which=late").text
        assert "Publier la liste." not in client.get(f"{listed}?which=kept").text
        assert client.get(f"{listed}?which=<script>&page=x").status_code == 200
        replan = reverse("forums:replan-action", args=[*where, 1])
        client.post(
            replan, {"due_on": "2026-12-01", "reason": "Attente du décret.", "language": "fr"}
        )
        page = client.get(listed).text
        assert (
            "Attente du décret." in page
            and "It was due on" in page
            and "late" not in page.split("action-1")[1].split("</li>")[0]
        )
        client.force_login(table.state.person)
        report = reverse("forums:report-action", args=[*where, 1])
        client.post(report, {"word": "En ligne.", "language": "fr"})
        assert "In its owner’s own words:" in client.get(f"{listed}?which=kept").text
        client.force_login(a_person())
        for name in ("report-action", "replan-action", "drop-action"):
            assert client.get(reverse(f"forums:{name}", args=[*where, 1])).status_code == 403
