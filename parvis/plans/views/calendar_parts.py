"""The parts of a calendar's page: its stages, its notice, its opportunities, what falls due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from parvis.consultations.models import Consultation
from parvis.plans.calendar import StepState, next_plan_due
from parvis.plans.cocreation import STRETCHES, Means, Notice, notice_given
from parvis.plans.labels import (
    DAYS,
    DAYS_OF_OPPORTUNITIES,
    MEANS,
    ONE_DAY,
    TEXTS_OF_OPPORTUNITIES,
)
from parvis.plans.labels import STRETCHES as LABELS
from parvis.plans.models import CalendarChange, Correction, Opportunity, Plan
from parvis.plans.models.cocreation import told_once
from parvis.plans.views.marked import Marked, marked

STATES: dict[str, Promise] = {
    StepState.DONE: _("Over"),
    StepState.NOW: _("Now"),
    StepState.TODO: _("To come"),
    "none": _("No day is set"),
}


@dataclass(frozen=True)
class Move:
    """A day that moved: what it was, what it became, when and why."""

    label: object
    was: date | None
    becomes: date | None
    decided_on: date
    reason: Marked


@dataclass(frozen=True)
class Corrected:
    """A text that was corrected: what it said before, when and why; what it says now is beside it."""

    label: object
    before: Marked
    decided_on: date
    reason: Marked


@dataclass(frozen=True)
class Stage:
    """One stage of the calendar, how it stands, and how its days moved."""

    label: object
    first: date | None
    last: date | None
    state: str
    moves: list[Move]

    @property
    def stands(self) -> Promise:
        """Say how it stands."""
        return STATES[self.state]


@dataclass(frozen=True)
class Occasion:
    """One way to take part: how, how it stands, how its days and texts changed, where one answers."""

    opportunity: Opportunity
    means: object
    state: str
    moves: list[Move]
    corrected: list[Corrected]
    called_off_because: Marked | None
    consultations: list[Consultation]

    @property
    def stands(self) -> Promise:
        """Say how it stands."""
        return STATES[self.state]


def stages_of(plan: Plan, today: date) -> list[Stage]:
    """Return the stages of a plan's calendar in their order, with the days that moved."""
    changes = list(plan.calendar_changes.filter(opportunity=None))
    return [_stage(plan, name, changes, today) for name in (*STRETCHES, "due")]


def _stage(plan: Plan, name: str, changes: Iterable[CalendarChange], today: date) -> Stage:
    columns = ("due_on", "due_on") if name == "due" else (f"{name}_from", f"{name}_until")
    first, last = (getattr(plan, column) for column in columns)
    moves = [_move(one, DAYS) for one in changes if one.field in columns]
    return Stage(LABELS[name], first, last, _state(first, last, today), moves)


def _state(first: date | None, last: date | None, today: date) -> str:
    if first is None:
        return "none"
    if today < first:
        return StepState.TODO
    return StepState.DONE if last and last < today else StepState.NOW


def _move(change: CalendarChange, labels: Mapping[str, Promise]) -> Move:
    return Move(
        labels.get(change.field, ""), change.was, change.becomes, change.decided_on,
        marked(change.reason),
    )  # fmt: skip


def notice_of(plan: Plan) -> Notice | None:
    """Return the notice that a calendar gives; none where no calendar was published here."""
    published = plan.calendar_published_on
    if published is None:
        return None
    return notice_given(published, plan.consultation_from, plan.drafting_from)


def occasions_of(opportunities: Iterable[Opportunity], today: date) -> list[Occasion]:
    """Return opportunities as their page shows them; what they need was fetched before."""
    return [_occasion(one, today) for one in opportunities]


def _occasion(opportunity: Opportunity, today: date) -> Occasion:
    changes = list(opportunity.changes.all())
    ends = [one for one in changes if one.becomes is None]
    return Occasion(
        opportunity,
        MEANS[Means(opportunity.means)],
        _state(opportunity.starts_on, opportunity.ends_on, today),
        _moves(one for one in changes if one.becomes),
        [_corrected(opportunity, one) for one in opportunity.corrections.all()],
        marked(ends[-1].reason) if opportunity.called_off_on and ends else None,
        list(opportunity.consultations.all()),
    )


def _moves(changes: Iterable[CalendarChange]) -> list[Move]:
    """Return the moves of an opportunity; that of a single day is told once."""
    return [
        _move(one, {one.field: ONE_DAY} if is_whole else DAYS_OF_OPPORTUNITIES)
        for one, is_whole in told_once(changes)
    ]


def _corrected(opportunity: Opportunity, one: Correction) -> Corrected:
    return Corrected(
        TEXTS_OF_OPPORTUNITIES[one.field], marked(one.before, opportunity.language),
        one.decided_on, marked(one.reason),
    )  # fmt: skip


def last_plan_before(plan: Plan) -> Plan | None:
    """Return the plan of the same member that came before."""
    earlier = Plan.objects.filter(member=plan.member_id, number__lt=plan.number)
    return earlier.order_by("-number").first()


def due_after(last: Plan | None) -> date | None:
    """Return the last day on which the plan after this one is published in time (AP-D2).

    None where it is not known when that plan ends: it is still prepared, or its source is silent.
    """
    return next_plan_due(last.term) if last else None
