"""What waits, by the table: when a pen is due, what is near, what is told first."""

from __future__ import annotations

from datetime import date

import pytest

from parvis.dates import PartialDate
from parvis.people.waiting import (
    Kind,
    Waiting,
    first_due,
    in_order,
    milestone_is_near,
    months_after,
    pen_due,
    pen_waits,
    role_ends_soon,
)

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("until", "is_told"),
    [
        (None, False),
        ("2026-11-24", False),
        ("2026-11-25", True),
        ("2027-02-23", True),
        ("2027-02-24", False),
    ],
)
def test_the_end_of_a_role_is_told_ninety_days_before(until, is_told):
    assert role_ends_soon(until and date.fromisoformat(until), TODAY) is is_told


@pytest.mark.parametrize(
    ("due", "is_told"),
    [
        ("", False),
        ("2019", True),
        ("2026-11-24", True),
        ("2027-01-24", True),
        ("2027-01-25", False),
        ("2026-12", True),
        ("2026-Q4", True),
        ("2027-01", False),  # perhaps within sixty days, perhaps not: it is not told yet
        ("2027", False),
    ],
)
def test_a_milestone_is_told_when_it_is_surely_near_or_late(due, is_told):
    assert milestone_is_near(PartialDate.parse(due) if due else None, TODAY) is is_told


@pytest.mark.parametrize(
    ("last", "begins", "due", "waits"),
    [
        (None, None, None, True),
        (None, "2026-10-01", "2027-04-01", True),
        (None, "2026", "2027-06-30", True),
        ("2026-11-24", "2026-01-01", "2027-05-24", False),
        ("2026-05-25", "2026-01-01", "2026-11-25", True),
        ("2026-05-26", "2026-01-01", "2026-11-26", False),
        ("2025-08-31", None, "2026-02-28", True),
    ],
)
def test_a_pen_writes_six_months_after_it_last_did(last, begins, due, waits):
    written = last and date.fromisoformat(last)
    found = pen_due(written, PartialDate.parse(begins) if begins else None)
    assert found == (due and date.fromisoformat(due))
    assert pen_waits(written, found, TODAY) is waits


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-06-15", 6, "2026-12-15"),
        ("2026-12-31", 12, "2027-12-31"),
    ],
)
def test_a_month_that_is_shorter_ends_earlier(day, months, later):
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(later)


def waits(kind: Kind, by: str | None, what: str = "") -> Waiting:
    return Waiting(kind, what or kind, "", by and date.fromisoformat(by), "", "")


def test_what_is_due_first_is_told_first_and_what_has_no_date_last():
    undated, late = waits(Kind.SECOND_STEP, None), waits(Kind.MILESTONE, "2026-10-01")
    pen, role = waits(Kind.PEN, "2026-12-03"), waits(Kind.ROLE, "2026-12-03")
    other = waits(Kind.PEN, "2026-12-03", "aaa")
    assert in_order([undated, role, pen, late, other]) == [late, other, pen, role, undated]
    assert first_due([undated, role, late]) == date(2026, 10, 1)
    assert first_due([undated]) is None
    assert late.days(TODAY) == -55
    assert undated.days(TODAY) is None
