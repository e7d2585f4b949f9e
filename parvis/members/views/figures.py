"""What a member's page says of its plans: which one it is about, and how that one stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.home.standing import Course
from parvis.people.models import Organisation
from parvis.people.sides import OF_ORGANISATIONS
from parvis.plans.calendar import Phase, Sure, Term, implementing, month_of, phase

BEFORE = (Phase.ANNOUNCED, Phase.CONSULTING, Phase.DRAFTING, Phase.RESPONDED, Phase.SUBMITTED)


def current(plans: Sequence[Course], today: date) -> Course | None:
    """Return the plan a member's page is about.

    The latest that is being implemented; else, of those being prepared, the one furthest on; else
    the latest.
    """
    found = [course for course in plans if phase(course.term, today) is Phase.IMPLEMENTING]
    if found:
        return found[-1]
    return _furthest(plans, today) or (plans[-1] if plans else None)


def prepared(plans: Sequence[Course], beside: Course, today: date) -> Course | None:
    """Return the plan that is being prepared beside the one the page is about; the one furthest on."""
    return _furthest([course for course in plans if course is not beside], today)


def _furthest(plans: Iterable[Course], today: date) -> Course | None:
    """Return the plan furthest on of those being prepared; of two that are as far, the latest."""
    found = [course for course in plans if phase(course.term, today) in BEFORE]
    return max(
        found,
        key=lambda one: (BEFORE.index(phase(one.term, today)), one.plan.number),
        default=None,
    )


def headline(term: Term, today: date) -> str:
    """Name the sentence at the head of the page: a phase, or `maybe` where the dates are too vague."""
    where = phase(term, today)
    if where is Phase.IMPLEMENTING and implementing(term, today, today) is not Sure.SURELY:
        return "maybe"
    if where is Phase.UNKNOWN and term.begins and term.begins.first <= today:
        return "maybe"
    return str(where)


def months(term: Term, today: date) -> str:
    """Say which month of the implementation it is; empty where the dates do not tell."""
    found = month_of(term, today)
    if found is None:
        return ""
    return _("Month {month} of {of}.").format(month=found[0], of=found[1])


def by_side(organisations: Iterable[Organisation]) -> list[tuple[str, list[Organisation]]]:
    """Gather organisations by the side they are on, in the order of the sides."""
    every = list(organisations)
    sides = ((str(side), [one for one in every if one.side == side]) for side in OF_ORGANISATIONS)
    return [(side, found) for side, found in sides if found]
