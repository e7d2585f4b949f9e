"""Notice, rhythm and quorum, by table and by chance."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from parvis.forums.law.charter import Charter
from parvis.forums.law.meetings import (
    Breach,
    Irregularity,
    Presence,
    Shift,
    due_by,
    earliest_day,
    gaps,
    irregularities,
    noticed_on,
    quorum,
)
from parvis.forums.law.presets import GHANA

CHARTER = replace(GHANA.charter, notice_days=14, meets_in_public=True, meets_every_months=3)
DAY = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("notice", "is_public", "found"),
    [
        (date(2026, 11, 16), True, []),
        (date(2026, 11, 19), True, []),
        (date(2026, 11, 20), True, [Irregularity(Breach.TOO_LATE, 14, 13)]),
        (DAY, True, [Irregularity(Breach.TOO_LATE, 14, 0)]),
        (date(2026, 11, 16), False, [Irregularity(Breach.BEHIND_DOORS)]),
        (DAY, False, [Irregularity(Breach.TOO_LATE, 14, 0), Irregularity(Breach.BEHIND_DOORS)]),
    ],
)
def test_a_meeting_keeps_to_its_charter_or_breaks_it(
    notice: date, is_public: bool, found: list[Irregularity]
) -> None:
    assert irregularities(CHARTER, noticed=notice, day=DAY, is_public=is_public) == found
    assert irregularities(None, noticed=notice, day=DAY, is_public=is_public) == []


def test_the_earliest_day_is_in_time_and_the_one_before_is_not() -> None:
    chance = random.Random(5)
    for _n in range(300):
        charter = replace(CHARTER, notice_days=chance.randrange(60))
        given = date(2026, 1, 1) + timedelta(days=chance.randrange(400))
        first = earliest_day(charter, given)
        assert not irregularities(charter, noticed=given, day=first, is_public=True)
        before = first - timedelta(days=1)
        late = irregularities(charter, noticed=given, day=before, is_public=True)
        assert [one.short_by for one in late] == [1]


def test_notice_is_of_the_day_on_which_the_meeting_is() -> None:
    convened, told = date(2026, 11, 1), date(2026, 11, 20)
    other = DAY + timedelta(days=7)
    assert noticed_on(convened, [], DAY) == convened
    assert noticed_on(convened, [Shift(other, told)], DAY) == told
    assert noticed_on(convened, [Shift(DAY, told)], DAY) == convened
    later = told + timedelta(days=2)
    assert noticed_on(convened, [Shift(other, told), Shift(DAY, later)], DAY) == told


@pytest.mark.parametrize(
    ("last", "months", "due"),
    [
        (date(2026, 9, 18), 3, date(2026, 12, 18)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
    ],
)
def test_the_next_meeting_is_due_in_the_rhythm_of_the_charter(
    last: date, months: int, due: date
) -> None:
    assert due_by(last, replace(CHARTER, meets_every_months=months)) == due


def test_without_a_charter_a_forum_meets_every_six_months() -> None:
    assert due_by(date(2026, 1, 15), None) == date(2026, 7, 15)


def test_a_gap_is_judged_by_the_charter_in_force_when_it_began() -> None:
    since, met, today = date(2026, 1, 1), date(2026, 5, 1), date(2026, 12, 1)
    found = gaps(since, [met], today, {date(2026, 4, 1): CHARTER})
    assert [one.is_too_long for one in found] == [False, True]
    assert found[1].due == date(2026, 8, 1)
    assert found[1].days_late == 122
    assert found[1].breaks_the_standards
    assert not found[0].breaks_the_standards


def test_gaps_follow_one_another_without_a_hole() -> None:
    chance = random.Random(7)
    start = date(2025, 1, 1)
    for _n in range(100):
        held = [start + timedelta(days=chance.randrange(-30, 900)) for _m in range(8)]
        found = gaps(start, held, start + timedelta(days=800), {start: CHARTER})
        assert found[0].since == start
        assert found[-1].until == start + timedelta(days=800)
        assert all(a.until == b.since for a, b in pairwise(found))


def test_a_quorum_counts_seats_that_are_taken_by_constituency() -> None:
    state, society = CHARTER.constituencies[0].key, CHARTER.constituencies[-1].key
    charter = _asking(CHARTER, overall=3, each=1)
    taken = [
        (state, Presence.IN_PERSON), (state, Presence.REMOTE), (state, Presence.APOLOGIES),
        (society, Presence.ABSENT), ("", Presence.IN_PERSON),
    ]  # fmt: skip
    found = quorum(charter, taken)
    assert not found.is_met
    assert [(one.key, one.present, one.needed) for one in found.lacks] == [
        ("", 2, 3), (society, 0, 1),
    ]  # fmt: skip
    assert quorum(charter, [*taken, (society, Presence.ALTERNATE)]).is_met


def test_one_more_seat_that_is_taken_never_breaks_a_quorum() -> None:
    chance = random.Random(11)
    keys = [one.key for one in CHARTER.constituencies]
    for _n in range(300):
        charter = _asking(CHARTER, overall=chance.randrange(8), each=chance.randrange(4))
        taken = [(chance.choice(keys), chance.choice(list(Presence))) for _m in range(8)]
        before = quorum(charter, taken)
        after = quorum(charter, [*taken, (chance.choice(keys), Presence.IN_PERSON)])
        assert after.total == before.total + 1
        assert after.is_met or not before.is_met


def _asking(charter: Charter, overall: int, each: int) -> Charter:
    parties = tuple(replace(one, quorum=each) for one in charter.constituencies)
    return replace(charter, constituencies=parties, quorum=overall)
