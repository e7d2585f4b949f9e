"""Convening, moving, cancelling and noting who was there, in the browser; nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from parvis.forums.models import Forum, Meeting
from parvis.forums.tests.make import a_charter, a_forum, a_meeting
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.record import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def forum() -> Forum:
    forum = a_forum()
    a_charter(forum, notice_days=14)
    return forum


def signed_in(client: Client, forum: Forum, role: Role, side: Side = Side.CIVIL_SOCIETY) -> Grant:
    grant = a_grant(role, forum.place, organisation=an_organisation(forum.member, side))
    client.force_login(grant.person)
    return grant


def url(forum: Forum, name: str, *args: int) -> str:
    address = reverse(f"forums:{name}", args=[forum.member.slug, forum.slug, *args])
    return address.replace("/fr/", "/en/")


def sent(days: int, **rest: Any) -> dict[str, Any]:
    day = clock.today() + timedelta(days=days)
    return {
        "day": day.isoformat(), "begins": "14:00", "ends": "17:00", "venue": "Préfecture",
        "is_public": "on", "notice": "Lettre à tous.", "language": "fr", **rest,
    }  # fmt: skip


def test_a_meeting_is_convened_in_the_browser(client: Client, forum: Forum) -> None:
    signed_in(client, forum, Role.FORUM_SECRETARY)
    assert client.get(url(forum, "convene")).status_code == 200
    answer = client.post(url(forum, "convene"), sent(20))
    assert answer.status_code == 302
    assert forum.meetings.get().notice == "Lettre à tous."


def test_a_late_notice_says_the_rule_and_loses_nothing(client: Client, forum: Forum) -> None:
    signed_in(client, forum, Role.FORUM_SECRETARY)
    page = client.post(url(forum, "convene"), sent(3)).text
    assert "The charter asks for 14 days of notice" in page
    assert "Lettre à tous." in page
    assert not forum.meetings.exists()
    client.post(url(forum, "convene"), sent(3, despite="Le décret paraît demain."))
    assert forum.meetings.get().despite == "Le décret paraît demain."


@pytest.mark.parametrize(
    "told",
    [
        {"day": "0001-01-01"}, {"day": "9999-12-31"}, {"begins": "25:00"}, {"begins": "14h"},
        {"day": ""}, {"notice": ""}, {"notice": "a\x00b"}, {"venue": "x" * 400},
        {"convened_on": "9999-12-31"}, {"convened_on": "0001-01-01"}, {"language": "xx"},
    ],
)  # fmt: skip
def test_what_nobody_can_mean_is_asked_again(
    client: Client, forum: Forum, told: dict[str, str]
) -> None:
    signed_in(client, forum, Role.FORUM_SECRETARY)
    answer = client.post(url(forum, "convene"), sent(20, **told))
    if told == {"convened_on": "0001-01-01"}:  # a day like another, if a long time ago
        assert answer.status_code == 302
        return
    assert answer.status_code == 200
    assert not forum.meetings.exists()


def test_who_holds_no_role_there_convenes_nothing(client: Client, forum: Forum) -> None:
    client.force_login(a_person())
    assert client.get(url(forum, "convene")).status_code == 403
    signed_in(client, forum, Role.SEAT_HOLDER)
    assert client.post(url(forum, "convene"), sent(20)).status_code == 403


def test_a_meeting_is_moved_and_cancelled_in_the_browser(client: Client, forum: Forum) -> None:
    signed_in(client, forum, Role.FORUM_SECRETARY)
    meeting = a_meeting(forum)
    page = client.get(url(forum, "move", meeting.number)).text
    assert "Salle des Actes" in page
    told = sent(50, reason="La salle est prise.")
    assert client.post(url(forum, "move", meeting.number), told).status_code == 302
    assert meeting.moves.get().reason == "La salle est prise."
    answer = client.post(url(forum, "cancel", meeting.number), {"reason": "Crue."})
    assert answer.status_code == 302
    meeting.refresh_from_db()
    assert meeting.is_cancelled
    assert client.get(url(forum, "move", meeting.number)).status_code == 403


def test_a_seat_holder_adds_and_withdraws_and_the_secretary_orders(
    client: Client, forum: Forum
) -> None:
    meeting = a_meeting(forum)
    signed_in(client, forum, Role.SEAT_HOLDER)
    for title in ("Les écarts", "Le budget"):
        told = {"title": title, "language": "fr", "minutes": "20"}
        assert client.post(url(forum, "add-item", meeting.number), told).status_code == 302
    answer = client.post(
        url(forum, "withdraw-item", meeting.number, 1), {"reason": "Réglé entre nous."}
    )
    assert answer.status_code == 302
    paper = SimpleUploadedFile("note.txt", b"Une note.")
    told = {"title": "Note", "language": "fr", "source": "Coalition", "item": "2", "file": paper}
    assert client.post(url(forum, "add-paper", meeting.number), told).status_code == 302
    assert meeting.papers.get().item == meeting.items.get(number=2)
    assert client.get(url(forum, "order", meeting.number)).status_code == 403
    signed_in(client, forum, Role.FORUM_SECRETARY, Side.GOVERNMENT)
    for title in ("Divers", "Décisions"):
        told = {"title": title, "language": "fr"}
        client.post(url(forum, "add-item", meeting.number), told)
    places = {"item-2": "3", "item-3": "2", "item-4": "1"}
    assert client.post(url(forum, "order", meeting.number), places).status_code == 302
    assert list(meeting.items.standing().values_list("number", flat=True)) == [4, 3, 2]
    assert client.get(url(forum, "withdraw-item", meeting.number, 2)).status_code == 403


def test_a_paper_that_is_neither_a_file_nor_an_address_is_asked_for(
    client: Client, forum: Forum
) -> None:
    meeting = a_meeting(forum)
    signed_in(client, forum, Role.SEAT_HOLDER)
    told = {"title": "Note", "language": "fr", "source": "Coalition"}
    page = client.post(url(forum, "add-paper", meeting.number), told)
    assert "a file or an address" in page.text
    assert not meeting.papers.exists()


def test_who_was_there_is_noted_seat_by_seat_in_the_browser(client: Client, forum: Forum) -> None:
    seat = signed_in(client, forum, Role.SEAT_HOLDER)
    mate = a_grant(Role.ALTERNATE, forum.place, organisation=seat.organisation)
    meeting: Meeting = a_meeting(forum, clock.now(), despite="Urgence.")
    signed_in(client, forum, Role.FORUM_SECRETARY)
    address = url(forum, "attendance", meeting.number)
    page = client.get(address).text
    assert f"By an alternate: {mate.person}" in page
    field = f"seat-{seat.number}"
    assert client.post(address, {field: ""}).status_code == 200
    assert client.post(address, {field: "alternate:999"}).status_code == 200
    assert not meeting.attendances.exists()
    assert client.post(address, {field: f"alternate:{mate.number}"}).status_code == 302
    assert meeting.attendances.get().who_sat == mate.person
    assert client.post(address, {field: "apologies"}).status_code == 302
    assert meeting.attendances.get().how == "apologies"
    later = a_meeting(forum)
    assert client.get(url(forum, "attendance", later.number)).status_code == 403
