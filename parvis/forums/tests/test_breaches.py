"""Seats, terms and turns against the charter: by table, and over any history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parvis.forums.law.breaches import (
    REFUSED,
    Breach,
    Broken,
    History,
    Turn,
    breaches,
    breaches_on,
    brought_about,
    term_ends,
    turn_ends,
)
from parvis.forums.law.charter import Chair, Charter
from parvis.forums.law.presets import GEORGIA, GHANA, MEXICO, UNITED_STATES
from parvis.forums.law.seating import Seat, gone
from parvis.people.sides import Side

FIRST = date(2026, 1, 1)
TWO_AND_TWO = replace(UNITED_STATES.charter, term_months=12, renewals=1)


def on(n: int) -> date:
    return FIRST + timedelta(days=n)


def seat(number: int, since: int = 0, until: int | None = None, **rest: object) -> Seat:
    told = {
        "person": f"p-{number}", "organisation": f"o-{number}", "side": Side.CIVIL_SOCIETY, **rest,
    }  # fmt: skip
    last = None if until is None else on(until)
    return Seat(number, since=on(since), until=last, **told)  # type: ignore[arg-type]


def history(*seats: Seat, charter: Charter = TWO_AND_TWO, turns: tuple[Turn, ...] = ()) -> History:
    return History(((FIRST, charter),), seats, turns)


def kinds(found: list[Breach]) -> set[Broken]:
    return {one.kind for one in found}


STATE = {"side": Side.GOVERNMENT}
FULL = (seat(1), seat(2), seat(3, **STATE), seat(4, **STATE))


@pytest.mark.parametrize(
    ("seats", "charter", "broken"),
    [
        (FULL, TWO_AND_TWO, set()),
        ((), TWO_AND_TWO, set()),
        ((*FULL, seat(5)), TWO_AND_TWO, {Broken.NO_SEAT}),
        ((*FULL, seat(5, constituency="civil_society")), TWO_AND_TWO,
         {Broken.NO_SEAT}),
        (FULL[:3], TWO_AND_TWO, {Broken.VACANT, Broken.PARITY}),
        (FULL[:3], replace(TWO_AND_TWO, has_parity=False), {Broken.VACANT}),
        ((*FULL, seat(6, is_alternate=True)), TWO_AND_TWO, {Broken.NO_ALTERNATES}),
        ((*FULL[:3], seat(4, person="p-3", **STATE)), TWO_AND_TWO, {Broken.TWICE}),
        ((*FULL[1:], seat(1, chosen_by="appointment")), TWO_AND_TWO, {Broken.CHOSEN_OTHERWISE}),
        ((*FULL[1:], seat(1, chosen_by="self_selection")), TWO_AND_TWO, set()),
    ],
)  # fmt: skip
def test_the_seats_of_a_day_keep_to_the_charter_or_say_what_they_break(
    seats: tuple[Seat, ...], charter: Charter, broken: set[Broken]
) -> None:
    # A seat that nobody placed gives way to one that somebody did.
    assert kinds(breaches_on(history(*seats, charter=charter), FIRST)) == broken


def test_more_than_the_quota_is_dated_from_the_day_it_was_exceeded() -> None:
    placed = [seat(n, since=n * 10, constituency="civil_society") for n in (1, 2, 3)]
    found = breaches(history(*placed, seat(9, **STATE)), on(100))
    quota = [one for one in found if one.kind is Broken.QUOTA]
    assert quota == [Breach(Broken.QUOTA, on(30), key="civil_society", n=3, of=2)]


def test_a_vacancy_lasts_from_the_day_after_who_left_to_the_day_before_who_came() -> None:
    found = breaches(history(*FULL[1:], seat(1, until=19), seat(7, since=30)), on(60))
    vacant = [(one.since, one.until) for one in found if one.kind is Broken.VACANT]
    assert vacant == [(on(20), on(29))]
    parity = [one for one in found if one.kind is Broken.PARITY]
    assert [(one.since, one.until, one.n, one.of) for one in parity] == [(on(20), on(29), 2, 1)]


def test_a_term_is_over_after_its_months_and_the_seat_that_goes_on_breaks_it() -> None:
    found = breaches(history(*FULL), date(2027, 6, 1))
    assert {(one.since, one.until) for one in found if one.kind is Broken.TERM} == {
        (date(2027, 1, 1), None)
    }
    unlimited = replace(TWO_AND_TWO, term_months=None)
    assert breaches(history(*FULL, charter=unlimited), date(2036, 1, 1)) == []


def terms(*holders: tuple[str, str], days: int = 365) -> list[Seat]:
    return [
        seat(n, n * days, n * days + days - 1, person=person, organisation=organisation)
        for n, (person, organisation) in enumerate(holders)
    ]


@pytest.mark.parametrize(
    ("holders", "days", "times"),
    [
        ([("a", "x"), ("a", "x"), ("a", "x")], 365, 2),
        ([("a", "x"), ("b", "x"), ("c", "x")], 365, 2),
        ([("a", "x"), ("b", "x"), ("c", "x")], 100, 0),  # colleagues within one term
        ([("a", "x"), ("a", "y"), ("a", "z")], 100, 2),
        ([("a", "x"), ("b", "y"), ("a", "x")], 365, 0),
    ],
)
def test_a_mandate_is_renewed_by_the_same_person_or_organisation_after_a_whole_term(
    holders: list[tuple[str, str]], days: int, times: int
) -> None:
    rows = terms(*holders, days=days)
    found = [
        one for one in breaches_on(history(*rows), rows[-1].since)
        if one.kind is Broken.RENEWALS
    ]  # fmt: skip
    assert [(one.n, one.of) for one in found] == ([(times, 1)] if times > 1 else [])


def test_a_college_that_left_is_seen_to_be_empty_the_day_after() -> None:
    left = [replace(one, until=on(40), in_protest=True) for one in FULL[:2]]
    found = breaches(history(*left, *FULL[2:]), on(50))
    emptied = [one for one in found if one.kind is Broken.EMPTIED]
    assert [(one.since, one.key) for one in emptied] == [(on(41), "society")]
    assert gone(TWO_AND_TWO, [*left, *FULL[2:]], on(41)) == {"civil_society"}
    assert gone(TWO_AND_TWO, [*left, *FULL[2:]], on(40)) == frozenset()
    back = [*left, *FULL[2:], seat(8, since=60)]
    assert gone(TWO_AND_TWO, back, on(60)) == frozenset()


def test_who_left_quietly_has_not_walked_out() -> None:
    one = seat(1, until=9, in_protest=True)
    assert gone(MEXICO.charter, [one], on(10)) == {"civil_society"}
    assert gone(MEXICO.charter, [one, seat(2, since=12, until=20)], on(30)) == frozenset()


def a_turn(number: int, since: int, until: int | None = None, **rest: object) -> Turn:
    last = None if until is None else on(until)
    told = {"is_of_the_state": False, "organisation": f"o-{number}", **rest}
    return Turn(number, since=on(since), until=last, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("charter", "turns", "broken"),
    [
        (GEORGIA.charter, [a_turn(1, 0, 9), a_turn(3, 10, is_of_the_state=True)], None),
        (GEORGIA.charter, [a_turn(1, 0, 9), a_turn(2, 10)], Broken.ROTATION),
        (replace(GHANA.charter, chair_not_twice=True),
         [a_turn(1, 0, 9), a_turn(2, 10, organisation="o-1")], Broken.ROTATION),
        (GHANA.charter, [a_turn(1, 0, 9), a_turn(2, 10, organisation="o-1")], None),
        (replace(GHANA.charter, chair_months=6), [a_turn(1, 0)], Broken.CHAIR_OVERDUE),
        (replace(GHANA.charter, chair=Chair.NOBODY), [a_turn(1, 0)], Broken.ROTATION),
    ],
)  # fmt: skip
def test_a_turn_in_the_chair_comes_when_it_is_due_and_ends_in_time(
    charter: Charter, turns: list[Turn], broken: Broken | None
) -> None:
    found = kinds(breaches_on(history(charter=charter, turns=tuple(turns)), on(200)))
    assert found == ({broken} if broken else set())


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 900), st.integers(0, 900) | st.none(), st.integers(0, 5),
        st.sampled_from([Side.GOVERNMENT, Side.CIVIL_SOCIETY, Side.ACADEMIA]), st.booleans(),
    ),
    max_size=14,
)  # fmt: skip


@given(CHANGES)
def test_a_history_of_changes_that_break_nothing_has_no_breach_but_of_what_is_missing(
    changes: list[tuple[int, int | None, int, Side, bool]],
) -> None:
    kept = history()
    for number, (since, length, who, side, is_alternate) in enumerate(changes, start=1):
        key = "" if is_alternate else ("government" if side is Side.GOVERNMENT else "civil_society")
        one = seat(
            number, since, None if length is None else since + length, person=f"p-{who}",
            side=side, is_alternate=is_alternate, constituency=key,
        )  # fmt: skip
        after = kept.with_seat(one)
        if not kinds(brought_about(kept, after, one.since)) & REFUSED:
            kept = after
    last = on(4000)
    assert not kinds(breaches(kept, last)) & REFUSED
    for day in (on(0), on(200), on(450), on(1000)):
        count = [one for one in kept.seats if one.is_held(day) and not one.is_alternate]
        assert sum(one.is_of_the_state for one in count) <= 2
        assert sum(not one.is_of_the_state for one in count) <= 2
        assert len({one.person for one in count}) == len(count)


@given(CHANGES, st.integers(0, 1500))
def test_the_breaches_of_a_day_are_those_whose_stretch_it_lies_in(
    changes: list[tuple[int, int | None, int, Side, bool]], day: int
) -> None:
    kept = history(
        *(
            seat(
                n, since, None if length is None else since + length, person=f"p-{who}",
                side=side, is_alternate=is_alternate,
            )
            for n, (since, length, who, side, is_alternate) in enumerate(changes, start=1)
        )
    )  # fmt: skip
    now = {(one.kind, one.number, one.key) for one in breaches_on(kept, on(day))}
    stretches = {
        (one.kind, one.number, one.key) for one in breaches(kept, on(3000))
        if one.since <= on(day) and (one.until is None or on(day) <= one.until)
    }  # fmt: skip
    assert now == stretches


PLANS = ((on(0), on(100)), (on(90), on(200)), (on(300), on(400)))


@pytest.mark.parametrize(
    ("since", "ends"), [(0, 100), (89, 100), (90, 200), (100, 200), (250, None), (300, 400)]
)
def test_a_term_as_long_as_an_action_plan_ends_with_the_plan_of_its_first_day(
    since: int, ends: int | None
) -> None:
    charter = replace(TWO_AND_TWO, term_months=None)
    last = None if ends is None else on(ends)
    assert term_ends(charter, on(since), PLANS) == last
    assert term_ends(charter, on(since)) is None
    assert turn_ends(replace(GEORGIA.charter, chair_months=None), on(since), PLANS) == last
    assert turn_ends(replace(charter, chair=Chair.NOBODY), on(since), PLANS) is None


def test_a_seat_that_is_held_beyond_its_plan_breaks_its_term() -> None:
    charter = replace(TWO_AND_TWO, term_months=None)
    told = replace(history(*FULL, charter=charter), plans=PLANS[:1])
    assert kinds(breaches_on(told, on(100))) == set()
    assert kinds(breaches_on(told, on(101))) == {Broken.TERM}
    assert {(one.kind, one.since) for one in breaches(told, on(150))} == {(Broken.TERM, on(101))}
