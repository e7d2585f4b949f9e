"""Who sits in a forum on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from parvis.forums.law.presets import System
from parvis.forums.models import Forum
from parvis.forums.sitting import seats_on
from parvis.forums.tests.make import a_charter, a_forum
from parvis.people.models import Grant
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.record import clock

pytestmark = pytest.mark.django_db


def a_role(forum: Forum, side: Side, role: Role = Role.SEAT_HOLDER, **rest: date) -> Grant:
    return a_grant(
        role, forum.place, organisation=an_organisation(forum.member, side), **rest
    )  # fmt: skip


def test_who_holds_a_role_sits_in_the_constituency_of_their_side() -> None:
    forum = a_charter(system=System.MEXICO).forum
    society = a_role(forum, Side.ACADEMIA)
    first, second, third = (a_role(forum, Side.GOVERNMENT) for _n in range(3))
    seated = [(one.number, one.constituency) for one in seats_on(forum, clock.today())]
    assert seated == [
        (first.number, "government"), (second.number, "government-2"), (third.number, ""),
        (society.number, "civil_society"),
    ]  # fmt: skip


def test_an_alternate_stands_in_for_who_sits_for_the_same_organisation() -> None:
    forum = a_charter().forum
    holder = a_role(forum, Side.CIVIL_SOCIETY)
    other = a_role(forum, Side.CIVIL_SOCIETY)
    mate = a_grant(Role.ALTERNATE, forum.place, organisation=holder.organisation)
    stand_ins = {one.number: one.alternate for one in seats_on(forum, clock.today())}
    assert stand_ins == {holder.number: mate, other.number: None}


def test_a_seat_is_held_from_its_first_day_to_its_last() -> None:
    forum = a_charter().forum
    today = clock.today()
    a_role(forum, Side.GOVERNMENT, since=today, until=today + timedelta(days=9))
    days = [today + timedelta(days=n) for n in (-1, 0, 9, 10)]
    assert [len(seats_on(forum, day)) for day in days] == [0, 1, 1, 0]


def test_the_seats_of_three_cost_the_queries_of_thirty(
    django_assert_num_queries: object,
) -> None:
    forum = a_charter().forum
    for n in range(8):
        a_role(forum, Side.GOVERNMENT if n % 2 else Side.CIVIL_SOCIETY)
    with django_assert_num_queries(3):  # type: ignore[operator]
        seats_on(forum, clock.today())


def test_without_a_charter_a_seat_is_of_no_constituency() -> None:
    forum = a_forum()
    a_role(forum, Side.GOVERNMENT)
    assert [one.constituency for one in seats_on(forum, clock.today())] == [""]
