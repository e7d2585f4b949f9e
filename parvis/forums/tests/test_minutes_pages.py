"""The pages of minutes and of what was agreed, through the browser: read, refused, late in public."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.models import Correction, Minutes
from parvis.forums.tests.minuted import Table, a_table, approved, drafted, hand, held, later
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Person
from parvis.people.tests.make import a_person
from parvis.record import clock

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) qui@example.org \u202e"


def url(table: Table, name: str = "minutes", *more: int) -> str:
    forum = table.forum
    where = [forum.member.slug, forum.slug, table.meeting.number, *more]
    return reverse(f"forums:{name}", args=where).replace("/fr/", "/en/")


def read(client: Client, address: str, who: Person | None = None) -> Any:
    client.logout()
    if who:
        client.force_login(who)
    return client.get(address)


def sent(client: Client, address: str, who: Person, **told: Any) -> Any:
    client.force_login(who)
    return client.post(address, told, follow=True)


def test_minutes_are_made_in_the_browser_by_both_sides(client: Client) -> None:
    table = a_table()
    with later(1):
        page = sent(
            client, url(table, "draft-minutes"), table.secretary.person, body="# Ouverture\n\nOui.",
            language="fr", days="5", follows="0",
        )  # fmt: skip
        assert "<h2>Ouverture</h2>" in page.text and "Version 1" in page.text
    with later(2):
        page = sent(
            client, url(table, "correct-minutes", 1), table.society.person,
            text="Nous avons dit non.", language="fr",
        )  # fmt: skip
        assert "Nous avons dit non." in page.text
    asked = Correction.objects.get()
    with later(7):
        page = sent(
            client, url(table, "draft-minutes"), table.secretary.person, body="Non.",
            language="fr", days="0", follows="1", takes=asked.pk,
        )  # fmt: skip
        assert "Taken over in version 2" in page.text
        for one in (table.state, table.society):
            assert sent(client, url(table, "approve-minutes", 2), one.person).status_code == 200
        page = sent(client, url(table, "publish-minutes", 2), table.secretary.person)
        assert "Published on" in page.text
        public = read(client, url(table))
        assert "<p>Non.</p>" in public.text and "Irregular" not in public.text
        assert public.text.count("approves") == 2


def test_a_draft_is_not_read_by_the_public_but_its_lateness_is(client: Client) -> None:
    table = a_table(minutes_days=10)
    drafted(table, body="Huis clos de la salle.")
    with later(15):
        public = read(client, url(table)).text
        assert "Huis clos" not in public
        assert "Version 1" in public and "5 days late" in public
        assert "Not approved by: State, Civil society." in public
        page = read(client, url(table, "minutes-version", 1))
        assert page.status_code == 302  # sign in first
        assert read(client, url(table, "minutes-version", 1), a_person()).status_code == 403
        for seat in (table.state, table.society, table.secretary):
            assert "Huis clos" in read(client, url(table, "minutes-version", 1), seat.person).text
        forum = read(client, table.forum.get_absolute_url().replace("/fr/", "/en/")).text
        assert "5 days late" in forum and "Huis clos" not in forum


def test_objections_are_public_in_their_words_only_once_minutes_are(client: Client) -> None:
    table = a_table()
    minutes = drafted(table)
    with later(7):
        acts.object_to_minutes(
            minutes, seat=table.society, words="Ce n’est pas ce qui fut dit.",
            by=hand(table.society),
        )  # fmt: skip
        assert "pas ce qui fut dit" not in read(client, url(table)).text
        page = sent(client, url(table, "publish-minutes", 1), table.secretary.person, reason="x")
        assert "Objections by: Civil society." in page.text and "Published" not in page.text
        sent(
            client, url(table, "publish-minutes", 1), table.secretary.person, anyway="on",
            reason="Le délai est passé.",
        )  # fmt: skip
        public = read(client, url(table)).text
        assert "pas ce qui fut dit" in public and "Irregular" in public
        assert "Le délai est passé." in public and "Not approved by: State" in public


@pytest.mark.parametrize("name", ["correct", "approve", "object-to", "publish"])
def test_who_is_a_stranger_acts_on_no_draft(client: Client, name: str) -> None:
    table, other = a_table(), a_table()
    drafted(table)
    with later(2):
        for who in (a_person(), other.state.person):
            client.force_login(who)
            assert client.get(url(table, f"{name}-minutes", 1)).status_code == 403
            assert client.post(url(table, f"{name}-minutes", 1)).status_code == 403


def test_who_may_not_yet_is_told_why_before_they_type(client: Client) -> None:
    table = a_table()
    drafted(table)
    with later(2):
        page = read(client, url(table, "minutes-version", 1), table.state.person).text
        assert "Corrections can still be proposed: approve it once that is over." in page
        client.force_login(table.state.person)
        assert client.get(url(table, "approve-minutes", 1)).status_code == 403


def test_of_two_who_draft_at_once_the_second_is_told_and_loses_nothing(client: Client) -> None:
    table = a_table()
    drafted(table)
    told = {"body": "Long travail.", "language": "fr", "days": "3", "follows": "0"}
    with later(2):
        page = sent(client, url(table, "draft-minutes"), table.secretary.person, **told)
        assert "Another version was drafted while you wrote." in page.text
        assert "Long travail." in page.text and 'name="follows" value="1"' in page.text
        sent(client, url(table, "draft-minutes"), table.secretary.person, **told | {"follows": "1"})
    assert table.meeting.minutes.count() == 2


def test_hostile_words_stay_words(client: Client) -> None:
    table = a_table()
    minutes = drafted(table, body=HOSTILE)
    with later(2):
        acts.propose_correction(
            minutes, text=HOSTILE, seat=table.society, by=hand(table.society), language="fr"
        )
        page = read(client, url(table, "minutes-version", 1), table.state.person).text
        asked = Correction.objects.get()
        acts.answer_correction(asked, by=PLATFORM, reason=HOSTILE)
    approved(minutes, table.state, table.society)
    with later(8):
        acts.publish_minutes(minutes, by=PLATFORM)
        acts.agree_action(
            table.meeting, what=HOSTILE, owner=table.state.organisation, by=PLATFORM,
            due_on=clock.today(),
        )  # fmt: skip
        address = reverse("forums:actions", args=[table.forum.member.slug, table.forum.slug])
        for text in (page, read(client, url(table)).text, read(client, address).text):
            assert "<script>alert" not in text and "qui@example.org" not in text
            assert 'href="javascript' not in text


@pytest.mark.parametrize("days", ["-1", "99999999999999999999", "cinq", ""])
def test_days_that_are_none_are_sent_back_with_what_was_typed(client: Client, days: str) -> None:
    table = a_table()
    with later(1):
        page = sent(
            client, url(table, "draft-minutes"), table.secretary.person, body="Long travail.",
            language="fr", days=days, follows="0",
        )  # fmt: skip
    assert "Long travail." in page.text and not Minutes.objects.exists()


def test_a_meeting_to_come_has_no_minutes_page(client: Client) -> None:
    table = a_table()
    with later(-2):
        assert read(client, url(table)).status_code == 404


def test_the_public_pages_cost_the_same_for_many(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    table = a_table()
    with later(2):
        for n in range(30):
            acts.agree_action(
                table.meeting, what=f"Action {n}", owner=table.state.organisation, by=PLATFORM,
                due_on=clock.today(),
            )  # fmt: skip
    minutes = drafted(table, on=2)
    approved(minutes, table.state, table.society, on=8)
    with later(8):
        acts.publish_minutes(minutes, by=PLATFORM)
        for n in range(1, 8):
            held(table.forum, -n)
    actions = reverse("forums:actions", args=[table.forum.member.slug, table.forum.slug])
    client.logout()
    with later(40):
        of_the_meeting = table.meeting.get_absolute_url()
        forum = table.forum.get_absolute_url()
        for address in (url(table), actions, f"{actions}?which=late", of_the_meeting, forum):
            with django_assert_max_num_queries(12):
                assert client.get(address).status_code == 200
