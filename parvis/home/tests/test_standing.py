"""Where members stand: what is sure, what is possible, and who is not counted."""

from __future__ import annotations

from datetime import date

import pytest

from parvis.dates import PartialDate
from parvis.home.standing import Place, everyone, figures, places
from parvis.members import acts as members
from parvis.members.life import Status
from parvis.members.models import Member
from parvis.members.tests.make import PLATFORM, a_member
from parvis.plans.models import Commitment, Plan

pytestmark = pytest.mark.django_db


def an_imported_plan(member: Member, submitted: str, ends: str, number: int = 1) -> Plan:
    """Write a plan as an importer does: dates to the year, no co-creation."""
    plan = Plan.objects.create(
        member=member,
        number=number,
        submitted=PartialDate.parse(submitted),
        ends=PartialDate.parse(ends) if ends else None,
    )
    Commitment.objects.create(plan=plan, code=f"C{plan.pk}", number="1", title="One")
    return plan


def standing_in(period: str) -> list[Place]:
    return places(everyone(), PartialDate.parse(period))


@pytest.mark.parametrize(
    ("period", "implementing", "co_creating", "state"),
    [
        ("2013", (1, 0), (0, 0), "implementing"),
        ("2013-06-30", (1, 0), (0, 0), "implementing"),
        ("2012", (1, 0), (1, 0), "both"),
        ("2012-06-30", (0, 1), (0, 1), "unknown"),
        ("2014-06-30", (0, 1), (0, 0), "unknown"),
        ("2015-06-30", (0, 0), (0, 0), "between"),
        ("2011", (0, 0), (0, 0), "unknown"),
    ],
)
def test_years_are_sure_of_what_days_leave_open(
    period: str, implementing: tuple[int, int], co_creating: tuple[int, int], state: str
) -> None:
    an_imported_plan(a_member(), "2012", "2014")
    found = standing_in(period)
    counted = figures(found, PartialDate.parse(period))
    assert (counted.implementing, counted.maybe_implementing) == implementing
    assert (counted.co_creating, counted.maybe_co_creating) == co_creating
    assert [place.state for place in found] == [state]


def test_commitments_are_under_way_only_where_the_plan_surely_is() -> None:
    member = a_member()
    an_imported_plan(member, "2012", "2014")
    an_imported_plan(member, "2014", "", number=2)
    assert figures(standing_in("2013"), PartialDate.parse("2013")).commitments == 1
    assert figures(standing_in("2016"), PartialDate.parse("2016")).commitments == 0


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.SUSPENDED, Status.INACTIVE])
def test_a_member_that_is_away_is_named_and_not_counted(status: Status) -> None:
    member = a_member()
    an_imported_plan(member, "2012", "2020")
    members.change_status(member, status=status, since=date(2015, 3, 1), reason="x", by=PLATFORM)
    before, after = (
        figures(standing_in(period), PartialDate.parse(period)) for period in ("2014", "2016")
    )
    assert (before.implementing, before.left_out) == (1, {})
    assert (after.implementing, after.between, after.left_out) == (0, 0, {status: 1})


def test_the_year_in_which_a_member_leaves_still_counts_it() -> None:
    member = a_member()
    an_imported_plan(member, "2012", "2020")
    members.change_status(
        member, status=Status.WITHDRAWN, since=date(2015, 3, 1), reason="x", by=PLATFORM
    )
    assert figures(standing_in("2015"), PartialDate.parse("2015")).implementing == 1
    assert figures(standing_in("2015-03-01"), PartialDate.parse("2015-03-01")).implementing == 0


def test_a_member_under_review_is_counted_and_drawn_apart() -> None:
    member = a_member()
    an_imported_plan(member, "2012", "2020")
    members.change_status(
        member, status=Status.UNDER_REVIEW, since=date(2015, 3, 1), reason="x", by=PLATFORM
    )
    (place,) = found = standing_in("2016")
    counted = figures(found, PartialDate.parse("2016"))
    assert (counted.implementing, counted.under_review, place.state) == (1, 1, "inactive")


def test_who_has_not_joined_yet_is_not_there() -> None:
    a_member(joined=PartialDate.parse("2014"))
    assert standing_in("2013") == []
    assert len(standing_in("2014")) == 1
