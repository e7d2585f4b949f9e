"""Outsiders ask a forum: who may, who answers, how long it takes, what the pages say."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from parvis.forums import acts
from parvis.forums.desk import questions_for
from parvis.forums.digest_facts import digest_facts
from parvis.forums.invariants import (
    an_answer_is_corrected_by_its_own_side,
    what_is_said_at_a_desk_is_of_its_member,
)
from parvis.forums.law.desk import ANSWER_DAYS, Asked, Times, times
from parvis.forums.models import Asking, Forum, Question
from parvis.forums.tests.make import a_forum, a_meeting, a_question, a_seat
from parvis.moderation.models import Arrangement
from parvis.moderation.tests.make import hidden
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 2)


def at(day: date) -> Any:
    return clock.at(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


def test_the_median_counts_half_a_day_as_a_whole_one_and_only_what_waits_is_late() -> None:
    today = MONDAY + timedelta(days=ANSWER_DAYS + 1)
    every = [
        Asked(MONDAY), Asked(today), Asked(MONDAY, MONDAY + timedelta(days=2)),
        Asked(MONDAY, MONDAY + timedelta(days=5)),
    ]  # fmt: skip
    assert times(every, today) == Times(2, 2, 1, 4, ANSWER_DAYS + 1)
    assert times([], today) == Times()


def test_a_question_is_public_at_once_and_its_words_stay_out_of_the_record(client: Client) -> None:
    forum = a_forum()
    asked = a_question(forum, "Où sont les comptes ?")
    entry = Entry.objects.about(forum).get(verb="forum.question-asked")
    assert entry.facts["digest"] == asked.fingerprint
    assert "comptes" not in str(entry.facts)
    page = client.get(asked.get_absolute_url()).text
    assert "Où sont les comptes ?" in page
    assert "No seat of the State has answered yet." in page
    assert asked.get_absolute_url() in client.get(desk_of(forum)).text


def desk_of(forum: Forum) -> str:
    return reverse("forums:desk", args=[forum.chain, forum.slug])


def test_the_same_words_of_the_same_person_are_one_question() -> None:
    forum, by = a_forum(), Hand(a_person(), clock.today())
    assert a_question(forum, by=by) == a_question(forum, by=by)
    assert a_question(forum).number == 2


def test_who_is_not_named_is_named_nowhere(client: Client) -> None:
    person = a_person("Ndeye Sarr")
    asked = a_question(by=Hand(person, clock.today()), is_unnamed=True)
    assert "Ndeye" not in client.get(asked.get_absolute_url()).text
    entry = Entry.objects.about(asked.forum).get(verb="forum.question-asked")
    assert person.key not in str(vars(entry))
    client.force_login(person)
    assert str(asked.number) in client.get(reverse("people:said")).text


def test_each_side_answers_in_its_own_words_and_corrects_only_its_own(client: Client) -> None:
    forum = a_forum()
    state, society = a_seat(forum, Side.GOVERNMENT), a_seat(forum)
    asked = a_question(forum)
    first = acts.answer(asked, words="En mai.", language="fr", by=state)
    acts.answer(asked, words="Pas avant 2027.", language="fr", by=society)
    page = client.get(asked.get_absolute_url()).text
    assert "En mai." in page and "Pas avant 2027." in page
    told = {"words": "En juin.", "language": "fr", "corrects": first}
    with pytest.raises(Refused, match="Neither side corrects"):
        acts.answer(asked, by=society, **told)
    acts.answer(asked, by=state, **told)
    with pytest.raises(Refused, match="corrected already"):
        acts.answer(asked, by=state, **told)
    assert "Corrected since" in client.get(asked.get_absolute_url()).text
    assert list(an_answer_is_corrected_by_its_own_side()) == []
    assert list(what_is_said_at_a_desk_is_of_its_member()) == []


def test_only_who_holds_a_seat_answers(client: Client) -> None:
    asked = a_question()
    with pytest.raises(Refused, match="Only those who hold"):
        acts.answer(asked, words="Moi.", language="fr", by=Hand(a_person(), clock.today()))
    elsewhere = a_seat(a_forum(asked.member))
    with pytest.raises(Refused, match="Only those who hold"):
        acts.answer(asked, words="Moi.", language="fr", by=elsewhere)
    seat = a_seat(asked.forum)
    client.force_login(seat.person)
    page = reverse("forums:answer", args=[asked.chain, asked.forum.slug, asked.number])
    done = client.post(page, {"words": "Nous demandons.", "language": "fr"}, follow=True)
    assert "Nous demandons." in done.text


def test_a_hidden_question_leaves_its_tombstone_and_a_hidden_answer_answers_nothing(
    client: Client,
) -> None:
    asked = a_question(words="Le numéro de la voisine")
    given = acts.answer(asked, words="Sa rue.", language="fr", by=a_seat(asked.forum))
    assert "answered on the same day" in client.get(desk_of(asked.forum)).text
    hidden(given)
    page = client.get(asked.get_absolute_url()).text
    assert "Sa rue." not in page and "Il nomme une voisine." in page
    assert "asked today" in client.get(desk_of(asked.forum)).text.lower()
    hidden(asked)
    gone = client.get(asked.get_absolute_url())
    assert gone.status_code == 410 and "voisine." in gone.text
    assert "Le numéro" not in client.get(desk_of(asked.forum)).text


def test_a_first_question_waits_where_first_texts_do(client: Client) -> None:
    forum = a_forum()
    Arrangement.objects.create(member=forum.member, first_posts_wait=True)
    asked = a_question(forum, "Première fois")
    assert not asked.is_public
    assert "Première fois" not in client.get(desk_of(forum)).text
    assert client.get(asked.get_absolute_url()).status_code == 404


def test_a_guest_asks_once_the_address_is_proved(client: Client) -> None:
    forum = a_forum()
    page = reverse("forums:ask", args=[forum.chain, forum.slug])
    typed = {
        "words": "Qui siège ?", "language": "fr", "speaks": "me", "name": "Awa",
        "email": "awa@example.org", "wants_letter": "on",
    }  # fmt: skip
    assert client.post(page, {**typed, "email": "no"}).status_code == 200
    assert client.post(page, typed).status_code == 200
    assert not Question.objects.exists()
    letter = mail.outbox[-1]
    assert letter.to == ["awa@example.org"] and "Qui siège" not in letter.body
    link = re.search(r"https?://[^/]+(/\S+)", letter.body)
    assert link
    assert "Qui siège ?" in client.get(link[1]).text
    assert not Question.objects.exists()
    done = client.post(link[1], follow=True)
    assert "Qui siège ?" in done.text and "Awa" in done.text
    client.post(link[1])
    asked = Question.objects.get()
    assert asked.person == Person.objects.get(email="awa@example.org")
    assert Asking.objects.get().email == ""
    acts.answer(asked, words="Dix et dix.", language="fr", by=a_seat(forum))
    assert acts.tell().sent == 1
    assert "Dix et dix." in mail.outbox[-1].body
    assert acts.tell().sent == 0


def test_a_link_that_is_too_old_or_made_up_puts_nothing(client: Client) -> None:
    forum = a_forum()
    with at(MONDAY):
        content = {"words": "?", "language": "fr", "is_unnamed": False, "name": "A"}
        _kept, token = acts.keep_asking(forum, content, email="a@example.org", language="en")
    for one, status in ((token, 410), ("made-up", 404), ("x" * 5000, 404)):
        page = reverse("forums:confirm", args=[forum.chain, forum.slug, one])
        assert client.post(page).status_code == status
    assert not Question.objects.exists()


def test_the_desk_tells_its_times_and_filters(client: Client) -> None:
    forum = a_forum()
    with at(MONDAY):
        late, soon = a_question(forum, "La lente"), a_question(forum, "La vive")
    with at(MONDAY + timedelta(days=9)):
        acts.answer(soon, words="Oui.", language="fr", by=a_seat(forum))
    with at(MONDAY + timedelta(days=40)):
        page = client.get(desk_of(forum)).text
        assert "1 question waits." in page and "within 9 days" in page and "1 is late." in page
        assert "our default" in page
        assert "La vive" not in client.get(desk_of(forum), {"kept": "waiting"}).text
        assert "La lente" not in client.get(desk_of(forum), {"kept": "answered"}).text
        assert "waiting for 40 days" in client.get(late.get_absolute_url()).text.lower()
        assert client.get(desk_of(forum), {"kept": "\0", "page": "x"}).status_code == 200
        assert "1 question waits." in client.get(forum.get_absolute_url()).text


def test_what_waits_goes_to_the_next_meeting_and_what_it_answers_to_its_digest(
    client: Client,
) -> None:
    forum = a_forum(since=MONDAY - timedelta(days=90))
    with at(MONDAY - timedelta(days=60)):
        meeting = a_meeting(forum, clock.now() + timedelta(days=60))
    with at(MONDAY - timedelta(days=8)):
        asked, before = a_question(forum), a_question(forum, "Et avant ?")
        acts.answer(before, words="Oui.", language="fr", by=a_seat(forum))
    with at(MONDAY + timedelta(days=1)):
        a_question(forum, "Trop tard")
        acts.answer(asked, words="Oui.", language="fr", by=a_seat(forum), meeting=meeting)
    told = questions_for(meeting)
    assert (told.received, told.waiting, told.has_more) == (2, [asked], False)
    assert [one.href.partition("#")[0] for one in digest_facts(meeting)] == [
        asked.get_absolute_url()
    ]
    with at(MONDAY + timedelta(days=1)):
        page = client.get(meeting.get_absolute_url()).text
    assert "2 questions from outside" in page and asked.words in page
    assert "Nobody has told yet in plain words" in page


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "\u202eqwerty", "a" * 4000])
def test_whatever_is_asked_stays_words(client: Client, words: str) -> None:
    asked = a_question(words=words)
    for page in (asked.get_absolute_url(), desk_of(asked.forum)):
        assert "<script>alert" not in client.get(page).text


def test_a_question_too_long_or_empty_is_sent_back_with_what_was_typed(client: Client) -> None:
    forum, person = a_forum(), a_person()
    client.force_login(person)
    page = reverse("forums:ask", args=[forum.chain, forum.slug])
    for words in ("b" * 4001, "  ", "a\0b"):
        sent = client.post(page, {"words": words, "language": "fr", "speaks": "me"})
        assert sent.status_code == 200
    assert not Question.objects.exists()
    with pytest.raises(Refused, match="at most 4000"):
        a_question(forum, "c" * 4001)


def test_thirty_questions_cost_what_three_do(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    forum, seat = a_forum(), None
    for number in range(20):
        asked = a_question(forum, f"Question {number} ?")
        seat = seat or a_seat(forum)
        acts.answer(asked, words="Oui.", language="fr", by=seat)
    with django_assert_max_num_queries(12):
        client.get(desk_of(forum))
    with django_assert_max_num_queries(12):
        client.get(asked.get_absolute_url())
