"""Moderators hide words of people in a forum; a notice with the reason stands in their place."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.models import AgendaItem, Approval, Correction, Dissent
from parvis.forums.tests.make import a_forum, a_meeting, a_seat
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.forums.tests.minuted import Table, a_table, drafted, hand, later
from parvis.members.tests.make import PLATFORM
from parvis.moderation import things
from parvis.moderation.rules import may_hide
from parvis.moderation.tests.make import hidden
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.record import clock
from parvis.record.models import Entry

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
THEN = datetime(2026, 12, 3, 14, tzinfo=UTC)
REASON = "Il nomme une voisine."


def an_item(side: Side = Side.GOVERNMENT) -> AgendaItem:
    with clock.at(NOW):
        meeting = a_meeting(a_forum(), THEN)
        seat = a_seat(meeting.forum, side)
        return acts.add_item(meeting, title="La voisine", details="Sa rue.", by=seat)


def test_a_hidden_item_of_an_agenda_leaves_its_tombstone(client: Client) -> None:
    with clock.at(NOW):
        item = an_item()
        page = item.meeting.get_absolute_url()
        complain = reverse("moderation:complain", args=[item.chain, "item", item.record_key])
        assert complain in client.get(page).text
        assert client.get(complain).status_code == 200
        hidden(item)
        for url in (page, item.meeting.forum.get_absolute_url()):
            shown = client.get(url).text
            assert "La voisine" not in shown and "Sa rue." not in shown and REASON in shown
        assert client.get(complain).status_code == 410


def test_forms_name_a_hidden_item_by_its_number(client: Client) -> None:
    with clock.at(NOW):
        item = an_item()
        hidden(item)
        forum = item.meeting.forum
        ministry = an_organisation(forum.member, Side.GOVERNMENT)
        secretary = a_hand(Role.FORUM_SECRETARY, forum.place, organisation=ministry)
        client.force_login(secretary.person)
        names = [forum.chain, forum.slug, item.meeting.number]
        for view in ("forums:add-paper", "forums:order"):
            shown = client.get(reverse(view, args=names)).text
            assert "La voisine" not in shown and "Item 1, hidden" in shown


def test_an_item_is_found_by_the_key_that_the_record_writes() -> None:
    item = an_item()
    name = (item.chain, "item", item.record_key)
    assert things.find(*name) == item
    assert things.author_of(item) and things.side_of(item) == Side.GOVERNMENT
    for key in (
        "1",
        "a.b",
        "\0.1.1",
        f"{item.meeting.forum.slug}.1.{'9' * 30}",
        f"{item.record_key}.1",
        "x.1.1",
        f"{item.meeting.forum.slug}.one.1",
    ):
        assert things.find(item.chain, "item", key) is None
    assert things.withheld_among([name]) == set()
    hidden(item)
    assert things.withheld_among([name]) == {name}
    told = Entry.objects.get(subject_kind="item", verb="item.added")
    assert things.names_in(told) == [name]


def test_the_record_does_not_tell_short_words_to_who_tries_them() -> None:
    first, second = an_item(), an_item()
    told = Entry.objects.filter(subject_kind="item", verb="item.added").order_by("pk")
    assert len({one.facts["words"] for one in told}) == 2
    assert [one.facts["words"] for one in told] == [
        one.fingerprint_of("La voisine", "Sa rue.") for one in (first, second)
    ]


def test_no_secretary_of_the_state_hides_what_society_puts_on_an_agenda() -> None:
    with clock.at(NOW):
        item = an_item(Side.CIVIL_SOCIETY)
        forum = item.meeting.forum
        ministry = an_organisation(forum.member, Side.GOVERNMENT)
        secretary = a_hand(Role.FORUM_SECRETARY, forum.place, organisation=ministry)
        assert "words of civil society" in str(may_hide(secretary, item).reason)


# ---- dissent ----


def a_dissent(words: str = "La voisine ment.") -> Dissent:
    vote = a_decision(held(a_full_forum()), "+++++++++-").votes.get(choice="against")
    return acts.dissent(vote, words=words, language="fr", by=PLATFORM)


def test_a_hidden_dissent_leaves_its_tombstone(client: Client) -> None:
    said = a_dissent()
    decision = said.vote.decision
    page = decision.get_absolute_url()
    register = reverse("forums:decisions", args=[said.chain, decision.forum.slug])
    complain = reverse("moderation:complain", args=[said.chain, "dissent", said.record_key])
    assert complain in client.get(page).text and "voisine ment" in client.get(register).text
    hidden(said)
    shown = client.get(page).text
    assert "voisine ment" not in shown and REASON in shown and complain not in shown
    for url in (register, decision.forum.get_absolute_url(), decision.meeting.get_absolute_url()):
        shown = client.get(url).text
        assert "voisine ment" not in shown and "hidden by moderators" in shown
    assert client.get(complain).status_code == 410


def test_the_record_names_a_dissent_and_tells_no_word_of_it() -> None:
    said = a_dissent()
    name = (said.chain, "dissent", said.record_key)
    assert things.find(*name) == said
    told = Entry.objects.get(verb="forum.dissented")
    assert name in things.names_in(told) and "voisine" not in str(told.facts)
    assert told.facts["digest"] == said.fingerprint_of(said.words)
    assert things.told_in(said) == told
    assert things.organisation_of(said) == said.vote.seat.organisation
    hidden(said)
    assert things.withheld_among([name]) == {name}


# ---- corrections of minutes ----


def a_correction(table: Table) -> Correction:
    minutes = drafted(table)
    with later(2):
        return acts.propose_correction(
            minutes, text="La voisine a tout dit.", seat=table.society, by=hand(table.society),
            language="fr",
        )  # fmt: skip


def test_a_hidden_correction_leaves_its_tombstone_with_the_reason_it_was_refused_for(
    client: Client,
) -> None:
    table = a_table()
    asked = a_correction(table)
    names = [table.forum.chain, table.forum.slug, table.meeting.number]
    page = reverse("forums:minutes-version", args=[*names, 1])
    client.force_login(table.secretary.person)
    complain = reverse("moderation:complain", args=[asked.chain, "correction", asked.record_key])
    with later(3):
        assert complain in client.get(page).text
        hidden(asked)
        for view in ("forums:answer-correction", "forums:draft-minutes"):
            args = [*names, 1] if view.startswith("forums:answer") else names
            shown = client.get(reverse(view, args=args))
            assert shown.status_code == 200 and "voisine a tout" not in shown.text
        acts.answer_correction(asked, by=PLATFORM, reason="La voisine n’était pas là.")
        shown = client.get(page).text
        assert REASON in shown and "Not taken over" in shown
        assert "voisine a tout" not in shown and "pas là" not in shown
        assert client.get(complain).status_code == 410


def test_the_record_names_a_correction_and_tells_no_word_of_it() -> None:
    asked = a_correction(a_table())
    name = (asked.chain, "correction", asked.record_key)
    assert things.find(*name) == asked
    told = Entry.objects.get(verb="minutes.correction-proposed")
    assert things.names_in(told) == [name] and told.facts["digest"] == asked.fingerprint_of(
        asked.words
    )
    assert things.author_of(asked) == asked.seat.person.key
    hidden(asked)
    assert things.withheld_among([name]) == {name}


# ---- objections to minutes ----


def an_objection(table: Table) -> Approval:
    minutes = drafted(table)
    with later(7):
        acts.approve_minutes(minutes, seat=table.state, by=hand(table.state))
        said = acts.object_to_minutes(
            minutes, seat=table.society, words="La voisine a menti.", by=hand(table.society),
            language="fr",
        )  # fmt: skip
        acts.publish_minutes(minutes, by=PLATFORM, anyway=True, reason="Il le faut.")
    return said


def test_a_hidden_objection_leaves_its_tombstone_and_stays_an_objection(client: Client) -> None:
    table = a_table()
    said = an_objection(table)
    names = [table.forum.chain, table.forum.slug, table.meeting.number]
    pages = [
        reverse("forums:minutes", args=names), reverse("forums:minutes-version", args=[*names, 1]),
    ]  # fmt: skip
    client.force_login(table.secretary.person)
    complain = reverse("moderation:complain", args=[said.chain, "objection", said.record_key])
    with later(8):
        for page in pages:
            shown = client.get(page).text
            assert "voisine a menti" in shown and complain in shown
        hidden(said)
        for page in pages:
            shown = client.get(page).text
            assert "voisine a menti" not in shown and REASON in shown and "objects" in shown
        assert client.get(complain).status_code == 410


def test_the_record_names_an_objection_and_an_approval_has_no_words_to_hide() -> None:
    said = an_objection(a_table())
    name = (said.chain, "objection", said.record_key)
    assert things.find(*name) == said
    told = Entry.objects.get(verb="minutes.objected")
    assert name in things.names_in(told)
    assert told.facts["digest"] == said.fingerprint_of(said.words)
    assert things.author_of(said) == said.seat.person.key
    approval = Approval.objects.get(approves=True)
    assert things.find(approval.chain, "objection", approval.record_key) is None
    hidden(said)
    assert things.withheld_among([name]) == {name}
