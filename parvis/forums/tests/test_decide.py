"""What a forum voted on is entered: who may, what is refused, what becomes of it, what may follow."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from parvis.forums import acts
from parvis.forums.invariants import (
    a_decision_is_what_its_votes_say,
    a_decision_supersedes_an_earlier_one,
    a_seat_votes_only_where_it_was_held,
    who_voted_was_there,
)
from parvis.forums.law.answering import Verdict
from parvis.forums.law.charter import Interests, Rule
from parvis.forums.law.deciding import Why
from parvis.forums.law.meetings import Presence
from parvis.forums.law.presets import System
from parvis.forums.law.voting import Ballot, Choice, Kind
from parvis.forums.models import Decision, Dissent, Vote
from parvis.forums.rules.attendance import Taken
from parvis.forums.tests.make import a_forum, a_meeting, an_attendance
from parvis.forums.tests.make_decisions import (
    a_decision,
    a_full_forum,
    ballots,
    held,
    seats_of,
)
from parvis.forums.voting import Motion
from parvis.members.tests.make import PLATFORM
from parvis.people.places import of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def a_secretary(forum: Any, side: Side) -> Hand:
    return a_hand(
        Role.FORUM_SECRETARY, forum.place, organisation=an_organisation(forum.member, side)
    )


def the_hand_of(seat: Any) -> Hand:
    return Hand(seat.person, clock.today(), seat)


def sound() -> bool:
    every = (
        a_decision_is_what_its_votes_say, a_decision_supersedes_an_earlier_one,
        a_seat_votes_only_where_it_was_held,
    )  # fmt: skip
    return not [said for one in every for said in one()]


@pytest.mark.parametrize(
    ("votes", "why", "rule"),
    [
        ("++++++++++", Why.CARRIED, Rule.CONSENSUS),
        ("+++++++++-", Why.CARRIED, Rule.DOUBLE_MAJORITY),
        ("+++++++---", Why.NOT_CARRIED, Rule.DOUBLE_MAJORITY),
        ("oooooooooo", Why.NOT_CARRIED, Rule.DOUBLE_MAJORITY),
    ],
)
def test_what_becomes_of_a_motion_is_computed_from_the_votes(
    votes: str, why: Why, rule: Rule
) -> None:
    decision = a_decision(held(a_full_forum()), votes)
    assert (decision.why, decision.rule) == (why, rule)
    assert Decision.objects.for_reading().get().outcome.why is why
    assert sound()


def test_decisions_are_numbered_within_their_forum_and_year_and_told_with_their_counts() -> None:
    forum = a_full_forum()
    meeting = held(forum)
    first, second = a_decision(meeting), a_decision(meeting, "+++++++--!")
    year = first.decided_on.year
    assert (first.code, second.code) == (f"D-{year}-01", f"D-{year}-02")
    facts = Entry.objects.about(second).get().facts
    assert facts["votes"] == {"civil_society": [2, 2, 1, 0], "government": [5, 0, 0, 0]}
    assert "compte rendu" not in str(facts) and "confiance" not in str(facts)


def test_without_a_quorum_there_is_no_decision_whatever_the_votes() -> None:
    forum = a_full_forum()
    decision = a_decision(held(forum, absent=(5, 6, 7)), "+++++...++")
    assert decision.why == Why.NO_QUORUM and not decision.is_followed
    lacks = [(one.key, one.present, one.needed) for one in decision.outcome.lacks]
    assert lacks == [("civil_society", 2, 3)]


def test_where_the_world_acted_on_it_all_the_same_it_is_irregular_and_says_how() -> None:
    forum = a_full_forum()
    meeting = held(forum, absent=(5, 6, 7))
    said = "Le ministère l’a appliquée dès le lendemain."
    decision = a_decision(meeting, "+++++...++", irregular=said)
    assert decision.is_followed and not decision.is_adopted
    assert list(Decision.objects.followed()) == [decision]
    assert not Decision.objects.adopted().exists()
    with pytest.raises(Refused, match="nothing irregular"):
        a_decision(held(forum), irregular=said)


def test_who_is_absent_does_not_vote() -> None:
    forum = a_full_forum()
    meeting = held(forum, absent=(0,))
    with pytest.raises(Refused, match="was not there: who is absent does not vote"):
        a_decision(meeting, "++++++++++")
    assert not Decision.objects.exists()


def test_nobody_votes_in_both_colleges_nor_twice() -> None:
    forum = a_full_forum()
    meeting = held(forum)
    seats = seats_of(forum)
    meeting.attendances.filter(grant=seats[9]).delete()
    an_attendance(meeting, seats[9], Presence.ALTERNATE, by=seats[0])
    with pytest.raises(Refused, match="Nobody votes in both"):
        a_decision(meeting, "++++++++++")
    twice = [*ballots(forum, "+"), *ballots(forum, "-")]
    with pytest.raises(Refused, match="votes once"):
        acts.decide(held(forum), Motion("Titre", "Motion", "fr"), twice, by=PLATFORM)


def test_a_seat_that_is_not_there_that_day_does_not_vote() -> None:
    forum = a_full_forum()
    stranger = [Ballot(999_999, Choice.FOR)]
    with pytest.raises(Refused, match="held no seat"):
        acts.decide(held(forum), Motion("Titre", "Motion", "fr"), stranger, by=PLATFORM)


def test_who_objects_gives_reasons_and_who_has_an_interest_abstains() -> None:
    forum = a_full_forum(interests=Interests.ABSTAINS)
    number = seats_of(forum)[0].number
    motion = Motion("Titre", "Motion", "fr")
    with pytest.raises(Refused, match="say for which reasons"):
        acts.decide(held(forum), motion, [Ballot(number, Choice.OBJECTS)], by=PLATFORM)
    interested = [Ballot(number, Choice.FOR, has_interest=True)]
    with pytest.raises(Refused, match="has an interest"):
        acts.decide(held(forum), motion, interested, by=PLATFORM)


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        ({"title": " "}, "a title, and the motion"),
        ({"kind": Kind.ADVICE}, "decides no such thing"),
        ({"review_on": clock.today() - timedelta(days=30)}, "reviewed after"),
        ({"chair_agrees": True}, "no last word"),
    ],
)
def test_a_motion_is_refused_with_the_reason(rest: dict[str, Any], why: str) -> None:
    forum = a_full_forum(System.GEORGIA)
    with pytest.raises(Refused, match=why):
        a_decision(held(forum), "+" * 20, **rest)


def test_a_meeting_that_is_to_come_or_told_without_attendance_decides_nothing() -> None:
    forum = a_full_forum()
    with pytest.raises(Refused, match="not begun"):
        a_decision(a_meeting(forum))
    meeting = held(forum)
    meeting.attendances.all().delete()
    with pytest.raises(Refused, match="who was there"):
        a_decision(meeting)


@pytest.mark.parametrize("side", [Side.GOVERNMENT, Side.CIVIL_SOCIETY])
def test_the_secretary_of_either_side_enters_it_and_nobody_else(side: Side) -> None:
    forum = a_full_forum()
    meeting = held(forum)
    assert a_decision(meeting, by=a_secretary(forum, side)).is_adopted
    with pytest.raises(Refused, match="Only those who hold one of these roles"):
        a_decision(meeting, by=the_hand_of(seats_of(forum)[0]))
    with pytest.raises(Refused, match="Only those who hold one of these roles"):
        a_decision(meeting, by=a_secretary(a_forum(forum.member), side))


def test_who_was_there_is_not_changed_under_what_was_voted() -> None:
    forum = a_full_forum()
    meeting = held(forum)
    told = {grant.number: Taken(Presence.IN_PERSON) for grant in seats_of(forum)}
    first = seats_of(forum)[0].number
    decision = a_decision(meeting)
    with pytest.raises(Refused, match="who was there was counted"):
        acts.note_attendance(meeting, told=told | {first: Taken(Presence.ABSENT)}, by=PLATFORM)
    acts.note_attendance(meeting, told=told | {first: Taken(Presence.REMOTE)}, by=PLATFORM)
    assert list(who_voted_was_there()) == []
    acts.contest(decision, why="Faux.", language="fr", by=a_secretary(forum, Side.GOVERNMENT))
    acts.strike(decision, by=a_secretary(forum, Side.CIVIL_SOCIETY))
    acts.note_attendance(meeting, told=told | {first: Taken(Presence.ABSENT)}, by=PLATFORM)
    assert a_decision(meeting, ".+++++++++").is_adopted


# ---- superseding, striking out ----


def test_a_decision_is_superseded_by_an_adopted_one_alone_and_once() -> None:
    forum = a_full_forum()
    first = a_decision(held(forum, clock.now() - timedelta(days=90)))
    a_decision(held(forum, clock.now() - timedelta(days=60)), "-" * 10, supersedes=first)
    assert first in Decision.objects.in_force()
    second = a_decision(held(forum), supersedes=first)
    assert list(Decision.objects.in_force()) == [second]
    with pytest.raises(Refused, match="superseded by"):
        a_decision(held(forum), supersedes=first)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.filter(why=Why.NOT_CARRIED).update(
            why=Why.CARRIED, supersedes=first, rule=Rule.CONSENSUS
        )
    assert sound()


def test_a_decision_supersedes_neither_a_later_one_nor_that_of_another_forum() -> None:
    forum = a_full_forum()
    later = a_decision(held(forum))
    with pytest.raises(Refused, match="taken later"):
        a_decision(held(forum, clock.now() - timedelta(days=40)), supersedes=later)
    with pytest.raises(Refused, match="another forum"):
        a_decision(held(a_full_forum()), supersedes=later)
    failed = a_decision(held(forum), "-" * 10)
    with pytest.raises(Refused, match="nothing to supersede"):
        a_decision(held(forum), supersedes=failed)


def test_what_was_entered_wrongly_is_struck_out_once_the_other_side_agrees() -> None:
    forum = a_full_forum()
    first = a_decision(held(forum, clock.now() - timedelta(days=60)))
    wrong = a_decision(held(forum), supersedes=first)
    state, society = (a_secretary(forum, one) for one in (Side.GOVERNMENT, Side.CIVIL_SOCIETY))
    with pytest.raises(Refused, match="Nobody said"):
        acts.strike(wrong, by=society)
    acts.contest(wrong, why="Elle n’a pas été mise aux voix.", language="fr", by=state)
    assert wrong in Decision.objects.in_force()
    with pytest.raises(Refused, match="once the other side agrees"):
        acts.strike(wrong, by=state)
    with pytest.raises(Refused, match="once the other side agrees"):
        acts.strike(wrong, by=PLATFORM)
    acts.strike(wrong, by=society)
    assert list(Decision.objects.in_force()) == [first]
    assert a_decision(held(forum), supersedes=first).is_adopted
    assert sound()


# ---- dissent, answers, signatures ----


def test_a_seat_puts_its_dissent_beside_its_vote_in_its_own_words_once() -> None:
    forum = a_full_forum()
    decision = a_decision(held(forum), "+++++++++-")
    votes = list(decision.votes.select_related("seat"))
    against, in_favour = votes[9], votes[8]
    told = {"words": "Un report de plus use la confiance.", "language": "fr"}
    with pytest.raises(Refused, match="speaks for itself"):
        acts.dissent(against, by=the_hand_of(in_favour.seat), **told)
    with pytest.raises(Refused, match="was in favour"):
        acts.dissent(in_favour, by=the_hand_of(in_favour.seat), **told)
    acts.dissent(against, by=the_hand_of(against.seat), **told)
    assert "confiance" not in str(Entry.objects.get(verb="forum.dissented").facts)
    with pytest.raises(Refused, match="stands already"):
        acts.dissent(against, by=the_hand_of(against.seat), **told)
    assert Dissent.objects.get().said_on == clock.today()


def test_an_advice_is_answered_by_the_government_with_reasons() -> None:
    forum = a_full_forum(System.CANADA)
    advice = a_decision(held(forum), "+" * 12, kind=Kind.ADVICE)
    told: dict[str, Any] = {"verdict": Verdict.PARTLY, "language": "fr"}
    contact = a_hand(
        Role.POINT_OF_CONTACT, of_member(forum.member), a_person(), an_organisation(forum.member)
    )
    with pytest.raises(Refused, match="gives its reasons"):
        acts.answer_advice(advice, reasons=" ", by=contact, **told)
    with pytest.raises(Refused, match="The government answers"):
        acts.answer_advice(
            advice, reasons="Oui.", by=a_secretary(forum, Side.CIVIL_SOCIETY), **told
        )
    acts.answer_advice(advice, reasons="Le budget n’y suffit qu’en partie.", by=contact, **told)
    with pytest.raises(Refused, match="answered already"):
        acts.answer_advice(advice, reasons="Non.", by=contact, **told)
    assert advice.answer.verdict == Verdict.PARTLY


def test_a_decision_of_a_council_is_no_advice_and_is_not_answered() -> None:
    forum = a_full_forum()
    contact = a_secretary(forum, Side.GOVERNMENT)
    decision = a_decision(held(forum))
    with pytest.raises(Refused, match="Only an advice"):
        acts.answer_advice(decision, verdict=Verdict.NOT, reasons="Non.", language="fr", by=contact)


def test_the_three_parties_sign_each_for_itself() -> None:
    forum = a_full_forum(System.MEXICO)
    decision = a_decision(held(forum), "+++")
    seats = seats_of(forum)
    for seat in seats:
        acts.sign(decision, seat=seat, by=the_hand_of(seat))
    signed = set(decision.signatures.values_list("constituency", flat=True))
    assert signed == {"government", "government-2", "civil_society"}
    with pytest.raises(Refused, match="signed already"):
        acts.sign(decision, seat=seats[0], by=the_hand_of(seats[0]))
    with pytest.raises(Refused, match="speaks for itself"):
        acts.sign(decision, seat=seats[0], by=the_hand_of(seats[1]))


def test_one_of_three_that_says_no_leaves_nothing_to_sign() -> None:
    forum = a_full_forum(System.MEXICO)
    decision = a_decision(held(forum), "++-")
    assert decision.why == Why.NOT_CARRIED
    seat = seats_of(forum)[0]
    with pytest.raises(Refused, match="Only what was adopted"):
        acts.sign(decision, seat=seat, by=the_hand_of(seat))


def test_the_database_refuses_a_decision_that_the_house_would_not_take() -> None:
    forum = a_full_forum()
    kept = Decision.objects.filter(pk=a_decision(held(forum)).pk)
    for change in (
        {"number": 0}, {"title": ""}, {"motion": ""}, {"rule": ""}, {"why": Why.NO_QUORUM},
        {"irregular": "Oui."}, {"kind": "whim"}, {"side": "reviewer"}, {"side": "government"},
        {"review_on": clock.today() - timedelta(days=99)}, {"supersedes": kept.get().pk},
        {"entered_on": clock.today() - timedelta(days=99)},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            kept.update(**change)
    votes = Vote.objects.filter(decision=kept.get())
    first, second = votes[:2]
    for more in ({"choice": Choice.OBJECTS}, {"choice": "shouts"}, {"seat": second.seat}):
        with pytest.raises(IntegrityError), transaction.atomic():
            votes.filter(pk=first.pk).update(**more)


def test_an_outcome_that_was_touched_is_found() -> None:
    decision = a_decision(held(a_full_forum()), "-" * 10)
    Decision.objects.filter(pk=decision.pk).update(why=Why.CARRIED)
    assert len(list(a_decision_is_what_its_votes_say())) == 1
