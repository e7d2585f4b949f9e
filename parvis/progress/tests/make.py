"""Makers: a round of reporting, and the days on which its story is told."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta

from parvis.plans.models import Plan
from parvis.plans.tests.make import a_ministry, a_submitted_plan
from parvis.progress import acts
from parvis.progress.models import Round
from parvis.record import clock


def on(day: str) -> AbstractContextManager[None]:
    """Enter acts as of a day, at nine."""
    return clock.at(datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=UTC))


def a_round(plan: Plan | None = None, *, days: int = 28, opens_on: date | None = None) -> Round:
    """Open a round of a plan, from today for some days."""
    plan = plan or a_submitted_plan()
    due_on = (opens_on or clock.today()) + timedelta(days=days)
    return acts.open_round(plan, opens_on=opens_on, due_on=due_on, by=a_ministry(plan.member))
