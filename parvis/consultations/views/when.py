"""How a consultation stands on a day, in words: it opens, is open, is closed. Nothing flips."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.consultations.models import Consultation
from parvis.plans.models import Plan
from parvis.ui.dates import day_in_words


@dataclass(frozen=True)
class When:
    """Whether one can take part today, said in a sentence."""

    is_open: bool
    is_over: bool
    words: str


@dataclass(frozen=True)
class Asked:
    """One consultation on a plan, and how it stands."""

    consultation: Consultation
    when: When


def asked_about(plan: Plan, today: date) -> list[Asked]:
    """Return the consultations on a plan: those that are open, those to come, those that are over."""
    found = plan.consultations.select_related("member").order_by("closes_on", "number")
    every = [Asked(one, when(one, today)) for one in found]
    return sorted(every, key=lambda one: (one.when.is_over, not one.when.is_open))


def when(consultation: Consultation, today: date) -> When:
    """Say how a consultation stands on a day."""
    if today < consultation.opens_on:
        opens = _("Opens on {day}").format(day=day_in_words(consultation.opens_on))
        return When(is_open=False, is_over=False, words=opens)
    last = day_in_words(consultation.closes_on)
    if today > consultation.closes_on:
        closed = _("Closed on {day}").format(day=last)
        return When(is_open=False, is_over=True, words=closed)
    return When(
        is_open=True, is_over=False, words=_left(last, (consultation.closes_on - today).days)
    )


def _left(last: str, days: int) -> str:
    if days == 0:
        return _("Open until tonight, {day}").format(day=last)
    told = ngettext("Open until {day}: {days} day left", "Open until {day}: {days} days left", days)
    return told.format(day=last, days=days)
