"""When a plan is where: its phase on a day, and whether it was co-created or implemented in a period.

Pure: dates in, answers out; `on`, `first` and `last` are arguments. Dates may be partial
(`PartialDate`): an answer is then "surely", "possibly" or "no", never a guess.

Sources (OGP facts): implementation begins once the plan is submitted (the cycle page); a plan ends
on its stated end (AP-D1); results are assessed about four months after it (IRM-P4); a four-year plan
is refreshed at its middle (AP-L3); the next plan is due twelve months after the end (AP-D2).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from parvis.dates import PartialDate, months_later


class Phase(StrEnum):
    """Where a plan is, in the order of its life."""

    UNKNOWN = "unknown"
    ANNOUNCED = "announced"
    CONSULTING = "consulting"
    DRAFTING = "drafting"
    RESPONDED = "responded"
    SUBMITTED = "submitted"
    IMPLEMENTING = "implementing"
    ENDED = "ended"


class Sure(IntEnum):
    """How sure an answer is, where the dates are partial."""

    NO = 0
    POSSIBLY = 1
    SURELY = 2


class StepState(StrEnum):
    """How a step of the cycle stands on a day."""

    DONE = "done"
    NOW = "now"
    TODO = "todo"


@dataclass(frozen=True)
class Term:
    """The dates of one plan; every one of them may be missing."""

    calendar_published_on: date | None = None
    consultation_from: date | None = None
    consultation_until: date | None = None
    drafting_from: date | None = None
    drafting_until: date | None = None
    feedback_from: date | None = None
    feedback_until: date | None = None
    due_on: date | None = None
    responded_on: date | None = None
    submitted: PartialDate | None = None
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    refreshed_on: date | None = None
    length_years: int | None = None

    @property
    def begins(self) -> PartialDate | None:
        """Return when implementation begins: the stated start, else the submission."""
        return self.starts or self.submitted


@dataclass(frozen=True)
class Step:
    """One arch of the arcade: a moment or a stretch of the cycle, and how it stands."""

    name: str
    first: PartialDate
    last: PartialDate
    state: StepState


def phase(term: Term, on: date) -> Phase:
    """Return the phase on a day; a partial date counts once its last possible day has come."""
    reached = Phase.UNKNOWN
    for name, since in (
        (Phase.ANNOUNCED, term.calendar_published_on),
        (Phase.CONSULTING, term.consultation_from),
        (Phase.DRAFTING, term.drafting_from),
        (Phase.RESPONDED, term.responded_on),
        (Phase.SUBMITTED, term.submitted and term.submitted.last),
        (Phase.IMPLEMENTING, term.begins and term.begins.last),
    ):
        if since and since <= on:
            reached = name
    return Phase.ENDED if term.ends and term.ends.last < on else reached


def implementing(term: Term, first: date, last: date) -> Sure:
    """Say whether a plan was being implemented at some time from `first` to `last`, both included."""
    begins, ends = term.begins, term.ends
    if begins is None or begins.first > last:
        return Sure.NO
    if ends is None:
        return Sure.POSSIBLY
    if ends.last < first:
        return Sure.NO
    within = _inside(begins, first, last) or _inside(ends, first, last)
    throughout = max(first, begins.last) <= min(last, ends.first)
    return Sure.SURELY if within or throughout else Sure.POSSIBLY


def co_creating(term: Term, first: date, last: date) -> Sure:
    """Say whether a plan was being co-created at some time from `first` to `last`, both included.

    Co-creation runs from the first consultation to the submission. Where no consultation is dated,
    all that is sure is that it was under way just before the plan was submitted.
    """
    submitted, opened = term.submitted, term.consultation_from
    if opened is None:
        if submitted is None or submitted.last < first or submitted.first > last:
            return Sure.NO
        return Sure.SURELY if _inside(submitted, first, last) else Sure.POSSIBLY
    if opened > last or (submitted and submitted.last < first):
        return Sure.NO
    sure = submitted is None or submitted.first >= first or opened >= first
    return Sure.SURELY if sure else Sure.POSSIBLY


def _inside(when: PartialDate, first: date, last: date) -> bool:
    return first <= when.first and when.last <= last


@dataclass(frozen=True)
class Standing:
    """Where a member stands in a period, over all its plans."""

    co_creating: Sure
    implementing: Sure

    @property
    def is_between(self) -> bool:
        """Say whether it surely neither co-creates nor implements."""
        return not self.co_creating and not self.implementing


def standing(terms: Iterable[Term], first: date, last: date) -> Standing:
    """Return where a member stands from `first` to `last`: the surest answer over its plans."""
    every = list(terms)
    return Standing(
        max((co_creating(term, first, last) for term in every), default=Sure.NO),
        max((implementing(term, first, last) for term in every), default=Sure.NO),
    )


def cycle(term: Term, on: date) -> list[Step]:
    """Return the steps of the cycle whose dates are known, in order, as they stand on a day.

    The response and the submission have the days that the calendar plans until they have happened.
    """
    exact = PartialDate.of_day
    happened = {"response": term.responded_on, "submission": term.submitted}
    stretches: list[tuple[str, PartialDate | None, PartialDate | None]] = [
        ("calendar", _day(term.calendar_published_on), None),
        ("consultation", _day(term.consultation_from), _day(term.consultation_until)),
        ("drafting", _day(term.drafting_from), _day(term.drafting_until)),
        ("response", *_response(term)),
        ("submission", term.submitted or _day(term.due_on), None),
        ("implementation", term.begins, term.ends),
        ("assessment", exact(assessment_due(term.ends.last)) if term.ends else None, None),
    ]
    return [
        Step(
            name,
            first,
            last or first,
            _state(first, last or first, on, bool(happened.get(name, first))),
        )
        for name, first, last in stretches
        if first
    ]


def _response(term: Term) -> tuple[PartialDate | None, PartialDate | None]:
    if term.responded_on:
        return _day(term.responded_on), None
    return _day(term.feedback_from), _day(term.feedback_until)


def _day(day: date | None) -> PartialDate | None:
    return PartialDate.of_day(day) if day else None


def _state(first: PartialDate, last: PartialDate, on: date, happened: bool) -> StepState:
    """Say how a step stands; what is only planned is still to come when its days have passed."""
    if on < first.first or (on > last.last and not happened):
        return StepState.TODO
    if not happened:
        return StepState.NOW
    if on > last.last or (first == last and first.is_exact):
        return StepState.DONE
    return StepState.NOW


def month_of(term: Term, on: date) -> tuple[int, int] | None:
    """Return (eleventh, of twenty-four): the month of implementation, or None when not exact."""
    begins, ends = term.begins, term.ends
    if not (
        begins and ends and begins.is_exact and ends.is_exact and begins.first <= on <= ends.last
    ):
        return None
    after = ends.last + timedelta(days=1)
    return _months(begins.first, on) + 1, _months(begins.first, after)


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def assessment_due(ends: date) -> date:
    """Return when results are assessed: four months after the end (IRM-P4, COMP-GL)."""
    return months_later(ends, 4)


def refresh_due(term: Term) -> date | None:
    """Return when a four-year plan is to be refreshed: its middle (AP-L3; the two-year mark is M)."""
    if term.length_years != 4 or not term.begins:
        return None
    return months_later(term.begins.first, 24)


def next_plan_due(term: Term) -> date | None:
    """Return the last day to publish the next plan: twelve months after the end (AP-D2)."""
    return months_later(term.ends.last, 12) if term.ends else None
