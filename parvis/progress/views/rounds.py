"""Rounds of reporting of a plan: their list, and the page of one, with who has not answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from parvis.consultations.sheets import written
from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Plan
from parvis.plans.views.marked import Marked, field_of, marked
from parvis.plans.views.naming import short_name
from parvis.progress import asked
from parvis.progress import labels_rounds as wording
from parvis.progress.asked import lines_of, tally_of
from parvis.progress.law.rounds import Rhythm, State, Tally, rhythm
from parvis.progress.models import Round
from parvis.progress.views.round_rows import as_data, figures_of, levels_of, rows_of
from parvis.record import clock
from parvis.record.validators import revalidated

ON_A_PAGE, ROUNDS_ON_A_PAGE = 20, 20
COLUMNS = (
    "commitment", "number",
    *(f"{side}{what}" for side in TWO_PENS for what in ("", "_on", "_late", "_by", "_obstacles")),
    "before", "after",
)  # fmt: skip


def plan_of(member: str, number: int) -> Plan:
    """Return a plan, or answer that there is none."""
    return get_object_or_404(Plan.objects.for_reading(), member__slug=member, number=number)


def round_of(member: str, number: int, round: int) -> Round:
    """Return a round of a plan, or answer that there is none."""
    found = Round.objects.for_reading().filter(plan__member__slug=member, plan__number=number)
    return get_object_or_404(found, number=round)


def about(plan: Plan) -> dict[str, Any]:
    """Return what the pages of a plan's rounds say of where they are."""
    return {
        "plan": plan, "member": plan.member, "member_name": field_of(plan.member, "name"),
        "plan_name": short_name(plan),
    }  # fmt: skip


@require_safe
@revalidated(chain="member")
def rounds(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """List the rounds of a plan, the latest first, and say whether there are two a year."""
    plan, today = plan_of(member, number), clock.today()
    every = list(Round.objects.for_reading().filter(plan=plan))
    page = Paginator(every, ROUNDS_ON_A_PAGE).get_page(request.GET.get("page"))
    found = _rhythm(plan, every, today)
    context = {
        **about(plan), "page": page, "rounds": [_in_short(one, today) for one in page],
        "rhythm": found, "rhythm_words": wording.rhythm_in_words(found) if found else "",
        "next_words": wording.next_in_words(found) if found else "",
        "may_open": bool(plan.submitted) and all(one.closed_on for one in every),
    }  # fmt: skip
    return render(request, "progress/rounds.html", context)


def _rhythm(plan: Plan, every: Sequence[Round], today: date) -> Rhythm | None:
    """Judge how often rounds were opened; none where nobody says when the plan begins."""
    begins, ends = plan.term.begins, plan.term.ends
    if not plan.submitted or begins is None:
        return None
    opened = [one.opens_on for one in every if one.opens_on <= today]
    return rhythm(begins.last, ends.last if ends else None, opened, today)


def _in_short(one: Round, today: date) -> dict[str, Any]:
    """Tell a round in a line; one that has not opened yet asks nothing."""
    state = one.state(today)
    told = {"round": one, "name": wording.name_of(one), "state": wording.STATES[state]}
    told["days"] = wording.days_in_words(one, today)
    if state is not State.ANNOUNCED:
        told |= _counted(asked.counted(one, today), is_closed=state is State.CLOSED)
    return told


def _counted(counted: Tally, *, is_closed: bool) -> dict[str, Any]:
    return {
        "answered": wording.answered_in_words(counted), "missing": counted.missing,
        "missing_words": wording.missing_in_words(counted, is_closed=is_closed),
    }  # fmt: skip


@require_safe
@revalidated(chain="member")
def one_round(request: HttpRequest, member: str, number: int, round: int) -> HttpResponse:
    """Show who was asked, who has answered and what, and who has not; the figures once it is closed."""
    found, today = round_of(member, number, round), clock.today()
    state = found.state(today)
    lines = [] if state is State.ANNOUNCED else lines_of(found, today)
    only_missing = request.GET.get("show") == "missing"
    shown = [one for one in lines if one.is_missing] if only_missing else lines
    page = Paginator(shown, ON_A_PAGE).get_page(request.GET.get("page"))
    counted = _counted(tally_of(lines, Side.GOVERNMENT), is_closed=state is State.CLOSED)
    context = {
        **about(found.plan), "round": found, "name": wording.name_of(found),
        "state": wording.STATES[state], "days": wording.days_in_words(found, today),
        "is_asking": state in (State.OPEN, State.OVERDUE), "is_closed": state is State.CLOSED,
        "may_close": state is State.OVERDUE, "is_announced": state is State.ANNOUNCED,
        **counted, "figures": figures_of(lines),
        "levels": levels_of(lines) if state is State.CLOSED else [], "page": page,
        "rows": rows_of(page), "only_missing": only_missing, "prolongations": _prolonged(found),
    }  # fmt: skip
    return render(request, "progress/round.html", context)


def _prolonged(found: Round) -> list[tuple[date, date, Marked]]:
    return [
        (one.was_due_on, one.on, marked(one.reason, one.language))
        for one in found.prolongations.all()
    ]


@require_safe
@revalidated(chain="member")
def as_csv(request: HttpRequest, member: str, number: int, round: int) -> HttpResponse:
    """Hand out the answers to a round as a sheet."""
    found, today = round_of(member, number, round), clock.today()
    lines = [] if found.state(today) is State.ANNOUNCED else lines_of(found, today)
    told = [as_data(one) for one in lines]
    sheet = written(list(COLUMNS), [tuple(one[name] for name in COLUMNS) for one in told])
    name = f"{member}-plan-{number}-round-{round}.csv"
    return HttpResponse(
        sheet.encode(), content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )  # fmt: skip
