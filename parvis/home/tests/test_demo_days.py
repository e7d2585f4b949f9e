"""The demonstration world on any day of building."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from parvis.home.demo import build
from parvis.home.demo.builder import SETTINGS
from parvis.home.demo.days import TOLD_ON, Days
from parvis.home.demo.script import Cycle
from parvis.plans.calendar import Phase, Term, month_of, phase
from parvis.plans.models import Commitment, Plan
from parvis.progress.law.gap import Word, gap
from parvis.progress.law.milestones import standing
from parvis.record import audit, clock
from parvis.record.models import Entry, Head

ANY_DAY = st.dates(date(2020, 1, 1), date(2090, 12, 31)).map(lambda day: Days(day, UTC))
HARD_DAYS = [date(2028, 2, 29), date(2027, 8, 31), date(2026, 12, 31), date(2027, 1, 1)]
CYCLES = [cycle for setting in SETTINGS for cycle in setting.cycles]


def term(cycle: Cycle, days: Days) -> Term:
    """Return the dates of a told plan."""

    def day(told: str) -> date | None:
        return days.day(told.split(" ")[0]) if told else None

    def partial(told: str):
        return days.partial(told.split(" ")[0]) if told else None

    return Term(
        calendar_published_on=day(cycle.announced), consultation_from=day(cycle.consultation[0]),
        consultation_until=day(cycle.consultation[1]), drafting_from=day(cycle.drafting[0]),
        drafting_until=day(cycle.drafting[1]), responded_on=day(cycle.responded),
        submitted=partial(cycle.submitted), starts=partial(cycle.starts), ends=partial(cycle.ends),
        refreshed_on=day(cycle.refreshed), length_years=cycle.length_years,
    )  # fmt: skip


@given(ANY_DAY)
def test_days_keep_their_distance_and_months_stay_whole(days):
    assert (days.today - days.day("2026-10-14")).days == 41
    assert (days.today - days.day("2026-08-12")).days == 104
    assert days.day("2026-01-first").day == 1
    assert (days.day("2027-12-last") + timedelta(days=1)).day == 1
    assert days.partial("2026-11").first.replace(day=1) == days.today.replace(day=1)


def test_the_day_of_the_story_moves_nothing():
    days = Days(TOLD_ON, UTC)
    assert days.day("2026-10-14") == date(2026, 10, 14)
    assert days.day("2027-12-last") == date(2027, 12, 31)
    assert str(days.partial("2014")) == "2014"
    assert days.moment("2026-11-24 09:12") == datetime(2026, 11, 24, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize("told", ["", "2026", "2026-10", "2026-13-first", "soon"])
def test_what_is_not_a_day_is_not_guessed(told):
    with pytest.raises(ValueError, match=r"\w"):
        Days(TOLD_ON, UTC).day(told)


@given(ANY_DAY)
def test_amarea_is_in_its_eleventh_month_on_any_day(days):
    fourth = SETTINGS[0].cycles[-1]
    assert month_of(term(fourth, days), days.today) == (11, 24)
    found = [
        standing(
            due=days.partial(step.moved.becomes if step.moved else step.due),
            done_on=days.day(step.done) if step.done else None,
            today=days.today,
        )
        for promise in fourth.promises
        for step in promise.steps
    ]
    assert sum(each.is_done for each in found) == 12
    assert sorted(each.days for each in found if each.days and not each.is_done) == [41, 147]


@given(ANY_DAY)
def test_plans_keep_their_order_on_any_day(days):
    for cycle in CYCLES:
        told = term(cycle, days)
        calendar = [
            told.calendar_published_on, told.consultation_from, told.consultation_until,
            told.drafting_from, told.drafting_until,
        ]  # fmt: skip
        assert calendar == sorted(calendar)
        if told.submitted and told.starts and told.ends:
            assert told.drafting_until < told.submitted.first < told.starts.first
            assert told.starts.first < told.ends.first


@given(ANY_DAY)
def test_phases_are_the_same_on_any_day(days):
    latest = {each.slug: phase(term(each.cycles[-1], days), days.today) for each in SETTINGS}
    assert latest == {
        "amarea": Phase.IMPLEMENTING, "solvera": Phase.DRAFTING, "calderana": Phase.IMPLEMENTING,
        "marjania": Phase.IMPLEMENTING, "brisa": Phase.CONSULTING,
    }  # fmt: skip
    earlier = [cycle for setting in SETTINGS for cycle in setting.cycles[:-1]]
    assert {phase(term(cycle, days), days.today) for cycle in earlier} == {Phase.ENDED}


@pytest.mark.django_db
@pytest.mark.parametrize("today", HARD_DAYS, ids=str)
def test_the_world_can_be_built_on_any_day(today, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with clock.at(datetime.combine(today, datetime.max.time(), UTC)):
        build(today)
    assert all(finding.fits for finding in audit.findings())
    commitment = Commitment.objects.get(code="XA0034")
    late = commitment.milestones.get(number="4.3")
    assert standing(due=late.due, done_on=None, today=today).days == 41
    reports = commitment.reports.of_the_whole().order_by("on", "pk")
    found = gap([Word(report.side, report.level, report.on) for report in reports])
    assert found and found.since and (found.steps, (today - found.since).days) == (1, 104)
    plan = Plan.objects.get(member__slug="amarea", number=4)
    assert month_of(plan.term, today) == (11, 24)


@pytest.mark.django_db
def test_the_same_day_tells_the_same_record_but_for_chance(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path

    def heads() -> dict[str, str]:
        dice = Random(1)
        monkeypatch.setattr(secrets, "token_hex", lambda size: dice.randbytes(size).hex())
        with transaction.atomic():
            build(TOLD_ON)
            told = dict(Head.objects.values_list("chain", "digest"))
            transaction.set_rollback(True)
        return told

    first = heads()
    assert len(first) == 6
    assert heads() == first


@pytest.mark.django_db
def test_nothing_is_told_of_an_hour_to_come(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    early = datetime.combine(TOLD_ON, datetime.min.time(), UTC) + timedelta(minutes=5)
    with clock.at(early):
        build(TOLD_ON)
    latest = Entry.objects.newest_first().first()
    assert latest and latest.at == early
