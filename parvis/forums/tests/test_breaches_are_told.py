"""A breach of a charter is told: once to each whom it concerns, and once more when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command

from parvis.forums import acts
from parvis.forums.lapses import in_words, lapses_of
from parvis.forums.law.lapses import Lapse, Promise, changes, late, of_gaps
from parvis.forums.law.meetings import gaps
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.law.voting import Kind
from parvis.forums.models import Finding, Forum
from parvis.forums.models import Lapse as Kept
from parvis.forums.tests.make import a_charter, a_forum, a_mandate, a_meeting
from parvis.forums.tests.make_decisions import a_decision, a_full_forum, held
from parvis.people import acts as people
from parvis.people.models import Grant, Person
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
TODAY = NOW.date()
A_DAY = timedelta(days=1)


def told_on(day: date) -> list[str]:
    """Run the command on a day; return to whom it sent letters."""
    mail.outbox.clear()
    with clock.at(datetime(day.year, day.month, day.day, 9, tzinfo=UTC)):
        call_command("tell_answers", stdout=StringIO())
    return sorted(one.to[0] for one in mail.outbox)


def a_forum_of_one_and_one() -> tuple[Forum, Grant]:
    """Return a forum that keeps to its charter, and the seat of its civil society."""
    with clock.at(NOW - timedelta(days=9)):
        forum = a_forum(name="Comité")
        base = PRESETS[System.PERU].charter.constituencies
        seats = tuple(replace(one, seats=1, quorum=1) for one in base)
        a_charter(forum, System.PERU, constituencies=seats, quorum=2, term_months=24)
        a_mandate(forum, seats[0].key, side=Side.GOVERNMENT)
        return forum, a_mandate(forum, seats[1].key)


def a_secretary(forum: Forum) -> Person:
    body = an_organisation(forum.member, Side.CIVIL_SOCIETY)
    reader = a_person(language="en")
    return a_hand(Role.FORUM_SECRETARY, forum.place, reader, body).person


def a_follower(forum: Forum, language: str = "en") -> Person:
    person = a_person(language=language)
    people.follow(person, forum.chain, "forum", forum.slug)
    return person


@pytest.mark.django_db
def test_parity_that_breaks_is_told_once_and_once_more_when_it_is_restored() -> None:
    forum, seat = a_forum_of_one_and_one()
    with clock.at(NOW - timedelta(days=9)):
        who = sorted(str(one.email) for one in (a_secretary(forum), a_follower(forum, "fr")))
    assert told_on(TODAY) == [] and not Finding.objects.exists()
    with clock.at(NOW):
        acts.leave(forum, seat, by=Hand(seat.person, clock.today(), seat))
    assert told_on(TODAY) == who
    assert all("Comité" in one.subject for one in mail.outbox)
    assert told_on(TODAY) == [] and told_on(TODAY + A_DAY) == []
    began = Entry.objects.about(forum).filter(verb="forum.breach-began")
    assert {one.facts["rule"] for one in began} == {"parity", "vacant", "emptied"}
    with clock.at(NOW + 3 * A_DAY):
        a_mandate(forum, "civil_society")
    assert told_on(TODAY + 3 * A_DAY) == who and told_on(TODAY + 4 * A_DAY) == []
    ended = Entry.objects.about(forum).filter(verb="forum.breach-ended")
    assert {one.facts["since"] for one in ended} == {str(TODAY + 3 * A_DAY)}
    assert ended.count() == began.count() == Kept.objects.exclude(over_on=None).count() == 3


@pytest.mark.django_db
def test_a_follower_is_told_in_their_language_and_can_end_the_letters() -> None:
    forum, seat = a_forum_of_one_and_one()
    with clock.at(NOW - timedelta(days=9)):
        person, left = a_follower(forum), a_follower(forum)
    with clock.at(NOW):
        acts.leave(forum, seat, by=Hand(seat.person, clock.today(), seat))
        acts.look_over(TODAY)
        people.unfollow(left, forum.chain, "forum", forum.slug)
    assert told_on(TODAY) == [person.email]
    [letter] = mail.outbox
    assert "Parity is promised: the State holds 1 and society 0." in letter.body
    assert "since 16 November 2026" in letter.body
    assert "List-Unsubscribe" in letter.extra_headers


@pytest.mark.django_db
def test_who_keeps_a_forum_is_told_without_following_it() -> None:
    forum, seat = a_forum_of_one_and_one()
    with clock.at(NOW - timedelta(days=9)):
        secretary = a_secretary(forum)
    with clock.at(NOW):
        acts.leave(forum, seat, by=Hand(seat.person, clock.today(), seat))
    assert told_on(TODAY) == [secretary.email]
    [letter] = mail.outbox
    assert "You get this because you keep or chair Comité." in letter.body
    assert "List-Unsubscribe" not in letter.extra_headers


@pytest.mark.django_db
def test_a_forum_that_does_not_meet_is_told_of_at_its_promise_and_at_six_months() -> None:
    with clock.at(NOW):
        forum = a_forum()
        a_charter(forum, System.GHANA, meets_every_months=3)
        a_follower(forum)
    assert told_on(date(2027, 2, 16)) == []
    assert len(told_on(date(2027, 2, 17))) == 1
    assert len(told_on(date(2027, 5, 17))) == 1 and told_on(date(2027, 5, 18)) == []
    with clock.at(datetime(2027, 5, 18, 9, tzinfo=UTC)):
        a_meeting(forum, clock.now() + 20 * A_DAY)
    assert told_on(date(2027, 6, 7)) and "meets less often" in mail.outbox[0].body
    assert set(Kept.objects.values_list("rule", "over_on")) == {
        ("rhythm", date(2027, 6, 7)), ("standards", date(2027, 6, 7)),
    }  # fmt: skip


@pytest.mark.django_db
def test_late_minutes_are_told() -> None:
    forum, _seat = a_forum_of_one_and_one()
    with clock.at(NOW - 5 * A_DAY):
        meeting = a_meeting(forum, NOW + 30 * A_DAY)
    due = meeting.day + timedelta(days=PRESETS[System.PERU].charter.minutes_days or 0)
    rules = {one.rule for one in lapses_of(forum, due)}
    assert "minutes" not in rules
    [found] = [one for one in lapses_of(forum, due + A_DAY) if one.rule == "minutes"]
    assert (found.number, found.since, found.over) == (meeting.number, due + A_DAY, None)


@pytest.mark.django_db
def test_advice_that_waits_beyond_its_time_is_told() -> None:
    with clock.at(NOW):
        forum = a_full_forum(System.CANADA)
        advice = a_decision(held(forum), "+" * 12, kind=Kind.ADVICE)
    due = advice.decided_on + timedelta(days=60)
    assert "answer" not in {one.rule for one in lapses_of(forum, due)}
    [found] = [one for one in lapses_of(forum, due + A_DAY) if one.rule == "answer"]
    assert (found.key, found.since) == (advice.code, due + A_DAY)
    assert in_words([found], forum) == [f"The answer to the advice {advice.code} is late."]


def test_what_is_told_and_what_is_over() -> None:
    day = TODAY
    one, two = Lapse("parity", day), Lapse("term", day, number=3)
    over = Lapse("parity", day, day + 2 * A_DAY)
    assert changes({}, [one, two], day).began == (one, two)
    assert not changes({one.name: day, two.name: day}, [one, two], day + A_DAY)
    told = {one.name: day}
    assert changes(told, [over], day + 5 * A_DAY).ended == ((one.name, day + 2 * A_DAY),)
    # Somebody corrected a day: it never was so, and is over as of today.
    assert changes(told, [], day + 5 * A_DAY).ended == ((one.name, day + 5 * A_DAY),)
    # An earlier time in which it was broken says nothing of this one.
    before = Lapse("parity", day - 9 * A_DAY, day - 3 * A_DAY)
    assert changes(told, [before], day).ended == ((one.name, day),)


@pytest.mark.parametrize(
    ("due", "done", "expected"),
    [
        (None, None, []),
        (TODAY, None, []),
        (TODAY, TODAY, []),
        (TODAY - A_DAY, None, [(TODAY, None)]),
        (TODAY - 3 * A_DAY, TODAY - A_DAY, [(TODAY - 2 * A_DAY, TODAY - A_DAY)]),
    ],
)
def test_what_is_late(due: date | None, done: date | None, expected: list[object]) -> None:
    found = late(Promise.ANSWER, due, done, TODAY, key="D-2026-01")
    assert [(one.since, one.over) for one in found] == expected


def test_of_a_forum_that_promises_six_months_the_standards_alone_are_broken() -> None:
    charter = PRESETS[System.GHANA].charter
    found = gaps(date(2026, 1, 1), [], date(2026, 9, 1), {})
    assert [one.rule for one in of_gaps(found)] == ["standards"]
    monthly = {date(2026, 1, 1): replace(charter, meets_every_months=1)}
    found = gaps(date(2026, 1, 1), [date(2026, 4, 1)], date(2026, 4, 9), monthly)
    assert list(of_gaps(found)) == [Lapse("rhythm", date(2026, 2, 2), date(2026, 4, 1))]
