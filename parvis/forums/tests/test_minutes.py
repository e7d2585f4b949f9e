"""Minutes become those of a meeting: what each side may do, what is refused, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parvis.forums import acts
from parvis.forums.invariants import (
    a_correction_is_taken_over_in_a_later_version,
    minutes_are_published_once_both_sides_approve,
)
from parvis.forums.law.minutes import Flaw, State
from parvis.forums.law.presets import System
from parvis.forums.minuting import standing, standings
from parvis.forums.models import Approval, Correction, Minutes
from parvis.forums.rules.minutes import seat_of
from parvis.forums.tests.make import an_attendance
from parvis.forums.tests.minuted import Table, a_table, approved, drafted, hand, held, later
from parvis.members.tests.make import PLATFORM
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, a_person, an_organisation
from parvis.record import clock
from parvis.record.models import Entry
from parvis.rulings import Refused

pytestmark = pytest.mark.django_db


def state_on(table: Table, days: int) -> State:
    with later(days):
        return standing(table.meeting, clock.today()).state


def corrected(table: Table, minutes: Minutes, on: int = 2) -> Correction:
    with later(on):
        return acts.propose_correction(
            minutes, text="Nous avons dit non.", seat=table.society, by=hand(table.society)
        )


def test_minutes_go_from_draft_to_publication_with_both_sides() -> None:
    table = a_table()
    assert state_on(table, 1) is State.NONE
    minutes = drafted(table)
    assert minutes.corrections_until == date(2026, 9, 24)
    assert state_on(table, 6) is State.OPEN
    approved(minutes, table.state)
    assert state_on(table, 7) is State.WAITING
    approved(minutes, table.society)
    assert state_on(table, 7) is State.APPROVED
    with later(8):
        acts.publish_minutes(minutes, by=hand(table.secretary))
        now = standing(table.meeting, clock.today())
    assert now.state is State.PUBLISHED and not now.days_late and not now.broken
    verbs = list(Entry.objects.filter(verb__startswith="minutes.").values_list("verb", flat=True))
    assert sorted(verbs) == [
        "minutes.approved", "minutes.approved", "minutes.drafted", "minutes.published",
    ]  # fmt: skip
    assert list(minutes_are_published_once_both_sides_approve()) == []


def test_no_word_of_anybody_enters_the_record() -> None:
    table = a_table()
    minutes = drafted(table, body="Huis clos de la salle.")
    corrected(table, minutes)
    assert not Entry.objects.filter(facts__icontains="Huis clos").exists()
    assert not Entry.objects.filter(facts__icontains="avons dit").exists()


def test_approved_by_one_side_only_is_refused_or_published_as_irregular() -> None:
    table = a_table()
    minutes = drafted(table)
    approved(minutes, table.state)
    with later(8):
        with pytest.raises(Refused, match="Not approved by: Civil society"):
            acts.publish_minutes(minutes, by=hand(table.secretary))
        with pytest.raises(Refused, match="Say why"):
            acts.publish_minutes(minutes, by=hand(table.secretary), anyway=True, reason=" ")
        acts.publish_minutes(
            minutes, by=hand(table.secretary), anyway=True, reason="Personne n’a répondu."
        )
        now = standing(table.meeting, clock.today())
    assert now.broken == [Flaw.NOT_APPROVED]
    entry = Entry.objects.get(verb="minutes.published-anyway")
    assert entry.facts["breaks"] == ["not_approved"]
    assert list(minutes_are_published_once_both_sides_approve()) == []


def test_a_new_version_voids_what_was_said_of_the_one_before() -> None:
    table = a_table()
    first = drafted(table)
    approved(first, table.state, table.society)
    second = drafted(table, on=8, body="Il a été dit autrement.", correction_days=0)
    assert state_on(table, 8) is State.WAITING
    with later(8):
        with pytest.raises(Refused, match="Another version followed"):
            acts.approve_minutes(first, seat=table.state, by=hand(table.state))
        with pytest.raises(Refused, match="Another version followed"):
            acts.publish_minutes(first, by=PLATFORM)
    approved(second, table.state, table.society, on=9)
    assert state_on(table, 9) is State.APPROVED
    assert [one.body for one in table.meeting.minutes.all()] == [
        "Il a été dit.", "Il a été dit autrement.",
    ]  # fmt: skip


def test_corrections_are_answered_before_anybody_approves() -> None:
    table = a_table()
    minutes = drafted(table)
    asked = corrected(table, minutes)
    with later(7), pytest.raises(Refused, match="1 correction has no answer yet"):
        acts.approve_minutes(minutes, seat=table.state, by=hand(table.state))
    with later(7), pytest.raises(Refused, match="Say why it is not taken over"):
        acts.answer_correction(asked, by=hand(table.secretary), reason=" ")
    second = drafted(table, on=7, body="Nous avons dit non.", takes=[asked], correction_days=0)
    asked.refresh_from_db()
    assert asked.taken_in == second
    with later(7), pytest.raises(Refused, match="has been answered"):
        acts.answer_correction(asked, by=hand(table.secretary), reason="Non.")
    assert list(a_correction_is_taken_over_in_a_later_version()) == []


def test_a_correction_is_not_taken_over_in_the_version_it_is_about() -> None:
    table = a_table()
    minutes = drafted(table)
    asked = corrected(table, minutes)
    with later(3), pytest.raises(Refused, match="in a later version"):
        acts.answer_correction(asked, by=PLATFORM, taken_in=minutes)


def test_corrections_close_and_approvals_wait_for_that() -> None:
    table = a_table()
    minutes = drafted(table)
    with later(3), pytest.raises(Refused, match="Corrections can still be proposed"):
        acts.approve_minutes(minutes, seat=table.state, by=hand(table.state))
    with pytest.raises(Refused, match="no longer proposed"):
        corrected(table, minutes, on=7)


def test_an_objection_stands_until_who_made_it_comes_round() -> None:
    table = a_table()
    minutes = drafted(table)
    approved(minutes, table.state)
    with later(7), pytest.raises(Refused, match="in your own words"):
        acts.object_to_minutes(minutes, seat=table.society, words=" ", by=hand(table.society))
    with later(7):
        acts.object_to_minutes(minutes, seat=table.society, words="Non.", by=hand(table.society))
        with pytest.raises(Refused, match="Objections by: Civil society"):
            acts.publish_minutes(minutes, by=PLATFORM)
    approved(minutes, table.society, on=8)
    assert state_on(table, 8) is State.APPROVED


def test_nobody_speaks_for_the_seat_of_another() -> None:
    table = a_table()
    minutes = drafted(table)
    with later(7):
        with pytest.raises(Refused, match="speak for their side"):
            acts.approve_minutes(minutes, seat=table.society, by=hand(table.state))
        with pytest.raises(Refused, match="Only those who hold one of these roles"):
            acts.approve_minutes(minutes, seat=table.secretary, by=hand(table.secretary))
        with pytest.raises(Refused, match="speak for their side"):
            acts.approve_minutes(minutes, seat=table.secretary, by=PLATFORM)


def test_where_all_parties_sign_two_of_three_are_not_enough() -> None:
    table = a_table(System.MEXICO)
    with later(-60):
        second = a_grant(
            Role.SEAT_HOLDER, table.forum.place, None, an_organisation(table.forum.member)
        )
    minutes = drafted(table, correction_days=0)
    approved(minutes, table.state, table.society, on=1)
    assert state_on(table, 1) is State.WAITING
    approved(minutes, second, on=1)
    assert state_on(table, 1) is State.APPROVED


def test_minutes_that_do_not_come_are_late_day_by_day() -> None:
    table = a_table(minutes_days=10)
    for days, late in ((0, 0), (10, 0), (11, 1), (41, 31)):
        with later(days):
            assert standing(table.meeting, clock.today()).days_late == late
    minutes = drafted(table, on=41)
    approved(minutes, table.state, table.society, on=50)
    with later(50):
        acts.publish_minutes(minutes, by=PLATFORM)
    with later(90):
        assert standing(table.meeting, clock.today()).days_late == 40


def test_who_was_there_corrects_even_if_they_no_longer_sit() -> None:
    table = a_table()
    with later(-60):
        gone = a_grant(
            Role.SEAT_HOLDER, table.forum.place, None,
            an_organisation(table.forum.member, Side.CIVIL_SOCIETY), until=date(2026, 9, 18),
        )  # fmt: skip
    minutes = drafted(table)
    with later(2):
        by = hand(gone)
        assert seat_of(by, table.meeting) is None
        an_attendance(table.meeting, gone)
        assert seat_of(by, table.meeting) == gone
        assert acts.propose_correction(minutes, text="Je l’ai dit.", seat=gone, by=by)
        stranger = a_person()
        readable = Minutes.objects.readable_by(gone.person, table.forum, clock.today())
        assert minutes in readable
        assert not Minutes.objects.readable_by(stranger, table.forum, clock.today())
        assert not Minutes.objects.readable_by(None, table.forum, clock.today())


def test_drafts_are_read_by_those_who_sit_and_by_nobody_else() -> None:
    table, other = a_table(), a_table()
    minutes = drafted(table)
    with later(2):
        for reader in (table.state, table.society, table.secretary):
            assert minutes in Minutes.objects.readable_by(reader.person, table.forum, clock.today())
        for stranger in (other.state, other.secretary):
            assert not Minutes.objects.readable_by(stranger.person, table.forum, clock.today())


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (lambda t: drafted(t, on=-1), "has not been held yet"),
        (lambda t: drafted(t, body=" "), "Write what was said"),
        (lambda t: drafted(t, correction_days=0), "a day at least"),
        (lambda t: drafted(t, correction_days=30), "corrections end by then"),
        (lambda t: drafted(t, by=hand(a_table().secretary)), "Only those who hold"),
    ],
)
def test_a_draft_is_refused_with_the_reason(act: Callable[[Table], Any], why: str) -> None:
    table = a_table()
    with pytest.raises(Refused, match=why):
        act(table)
    assert not table.meeting.minutes.exists()


def test_what_is_published_stays() -> None:
    table = a_table()
    minutes = drafted(table)
    approved(minutes, table.state, table.society)
    with later(8):
        acts.publish_minutes(minutes, by=PLATFORM)
    with pytest.raises(Refused, match="said at the next meeting"):
        drafted(table, on=9, body="Autre chose.")
    with later(9), pytest.raises(Refused, match="said at the next meeting"):
        acts.object_to_minutes(minutes, seat=table.state, words="Non.", by=hand(table.state))


def test_the_database_refuses_minutes_that_cannot_be() -> None:
    table = a_table()
    minutes = drafted(table)
    asked = corrected(table, minutes)
    for row, change in (
        (minutes, {"body": ""}), (minutes, {"number": 0}), (minutes, {"despite": "x"}),
        (minutes, {"published_on": date(2000, 1, 1)}),
        (minutes, {"corrections_until": date(2000, 1, 1)}),
        (asked, {"words": ""}), (asked, {"refused_on": date(2026, 9, 20)}),
        (asked, {"reason": "x"}),
        (asked, {"refused_on": date(2026, 9, 20), "reason": "x", "taken_in": minutes}),
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(**change)
    for wrong in (
        {"approves": False}, {"approves": True, "words": "x"}, {"party": ""}, {"number": 1},
        {"approves": False, "words": "x"}, {"approves": False, "words": "x", "number": 0},
    ):  # fmt: skip
        told = {"party": "state", "approves": True, "on": date(2026, 9, 24)}
        with pytest.raises(IntegrityError), transaction.atomic():
            Approval.objects.create(minutes=minutes, seat=table.state, **{**told, **wrong})


STEPS = ("draft", "correct", "refuse", "yes-state", "yes-society", "no-society", "publish", "wait")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(STEPS), max_size=14))
def test_no_order_of_acts_publishes_what_one_side_has_not_approved(steps: list[str]) -> None:
    with transaction.atomic():
        table, day = a_table(), 1
        for n, step in enumerate(steps):
            day += 6 if step == "wait" else 0
            with later(day):
                _take(table, step, n)
        shown = table.meeting.minutes.published().first()
        if shown:
            assert shown == table.meeting.minutes.last()
            last = {one.seat_id: one for one in shown.approvals.all()}
            assert {one.party for one in last.values() if one.approves} == {"state", "society"}
            assert all(one.approves for one in last.values())
        assert list(minutes_are_published_once_both_sides_approve()) == []
        transaction.set_rollback(True)


def _take(table: Table, step: str, n: int) -> None:
    """Try one act on the last version; refusals are part of the world."""
    last = table.meeting.minutes.last()
    asked = Correction.objects.filter(refused_on__isnull=True, taken_in__isnull=True).first()
    society = {"seat": table.society, "by": PLATFORM}
    tries: dict[str, Callable[[], Any]] = {
        "draft": lambda: acts.draft_minutes(table.meeting, body=f"Version {n}", by=PLATFORM),
    }
    if last:
        tries |= {
            "correct": lambda: acts.propose_correction(last, text="Non.", **society),
            "yes-state": lambda: acts.approve_minutes(last, seat=table.state, by=PLATFORM),
            "yes-society": lambda: acts.approve_minutes(last, **society),
            "no-society": lambda: acts.object_to_minutes(last, words="Non.", **society),
            "publish": lambda: acts.publish_minutes(last, by=PLATFORM),
        }
    if asked:
        tries["refuse"] = lambda: acts.answer_correction(asked, by=PLATFORM, reason="Non.")
    if step in tries:
        with suppress(Refused):
            tries[step]()


def test_the_minutes_of_thirty_meetings_are_read_at_the_cost_of_three(
    django_assert_num_queries: Any,
) -> None:
    table = a_table()
    meetings = [table.meeting, *(held(table.forum, days) for days in range(1, 6))]
    for day, one in enumerate(meetings):
        with later(day):
            acts.draft_minutes(one, body="Il a été dit.", by=PLATFORM)
    approved(table.meeting.minutes.get(), table.state, table.society)
    for some in (meetings[:2], meetings):
        with later(40), django_assert_num_queries(4):
            found = standings(some, table.forum, clock.today())
            assert [one.last_words for one in found] and all(one.days_late for one in found)
