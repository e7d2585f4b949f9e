"""The dates of the international calendar beside the meetings of a forum that follows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from parvis.dates import PartialDate
from parvis.forums.law.calendar import Deadline, Moment, Prepared, follows_since, prepared
from parvis.forums.models import Charter, Forum
from parvis.plans import calendar
from parvis.plans.calendar import Term
from parvis.plans.labels import STEPS
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.ui.dates import day_in_words

MOST_DATES = 21  # of three plans
DEADLINES = {
    Deadline.CONSULTATION: STEPS["consultation"],
    Deadline.RESPONSE: STEPS["response"],
    Deadline.SUBMISSION: STEPS["submission"],
    Deadline.REFRESH: gettext_lazy("Refresh due"),
    Deadline.END: gettext_lazy("End of the plan"),
    Deadline.ASSESSMENT: gettext_lazy("Results assessed"),
    Deadline.NEXT_PLAN: gettext_lazy("Next plan due"),
}


@dataclass(frozen=True)
class DateRow:
    """A date of the calendar: what is due of which plan, what a meeting does for it, and how."""

    label: object
    plan: Plan
    on: PartialDate
    said: str
    state: str


def international(forum: Forum, charters: Sequence[Charter], today: date) -> dict[str, Any]:
    """Return what `_international.html` says; nothing where the charter promises no such calendar.

    `charters`: all of the forum, the oldest first. Two queries.
    """
    since = follows_since([(one.adopted_on, one.as_law) for one in charters])
    if since is None:
        return {}
    weeks = settings.FORUM_PREPARES_WEEKS
    plans = list(Plan.objects.filter(member=forum.member_id).for_reading().order_by("number"))
    starts = forum.meetings.standing().values_list("starts_at", flat=True)
    found = prepared(moments_of(plans), map(clock.day_of, starts), weeks, since)
    by_number = {one.number: one for one in plans}
    return {
        "dates": [_row(one, by_number, weeks, today) for one in found[-MOST_DATES:]],
        "follows_since": since,
        "our_weeks": ngettext(
            "A meeting prepares a date when it is held %(n)s week before at most: our default, no "
            "rule of the Partnership.",
            "A meeting prepares a date when it is held %(n)s weeks before at most: our default, no "
            "rule of the Partnership.", weeks,
        ) % {"n": weeks},
    }  # fmt: skip


def moments_of(plans: Sequence[Plan]) -> Iterator[Moment]:
    """Yield the dates that plans have, the first plan first; what is not dated is left out.

    When the next plan is due is no date any more once there is one that was submitted.
    """
    submitted = [one.number for one in plans if one.submitted]
    for plan in plans:
        is_followed = any(number > plan.number for number in submitted)
        for deadline, on in _dates_of(plan.term):
            if on and not (is_followed and deadline is Deadline.NEXT_PLAN):
                yield Moment(deadline, on, plan.number)


def _dates_of(term: Term) -> Iterable[tuple[Deadline, PartialDate | None]]:
    response = term.responded_on or term.feedback_until or term.feedback_from
    assessed = calendar.assessment_due(term.ends.last) if term.ends else None
    return (
        (Deadline.CONSULTATION, _day(term.consultation_from)),
        (Deadline.RESPONSE, _day(response)),
        (Deadline.SUBMISSION, term.submitted or _day(term.due_on)),
        (Deadline.REFRESH, _day(calendar.refresh_due(term))),
        (Deadline.END, term.ends),
        (Deadline.ASSESSMENT, _day(assessed)),
        (Deadline.NEXT_PLAN, _day(calendar.next_plan_due(term))),
    )


def _day(day: date | None) -> PartialDate | None:
    return PartialDate.of_day(day) if day else None


def _row(one: Prepared, plans: dict[int, Plan], weeks: int, today: date) -> DateRow:
    moment = one.moment
    said, state = _said(one, weeks, today)
    return DateRow(DEADLINES[moment.deadline], plans[moment.plan], moment.on, said, state)


def _said(one: Prepared, weeks: int, today: date) -> tuple[str, str]:
    """Say which meeting prepares a date, or that none does; and name the state that shows it."""
    if one.met_on:
        said = _("Met on {day}.") if one.met_on < today else _("Meets on {day}.")
        return said.format(day=day_in_words(one.met_on)), ""
    if one.is_missed(today):
        return ngettext(
            "No meeting in the %(n)s week before.", "No meeting in the %(n)s weeks before.", weeks
        ) % {"n": weeks}, "late"  # fmt: skip
    if one.is_pressing(today):
        return _("No meeting is convened yet."), "late"
    return _("To be prepared from {day} on.").format(day=day_in_words(one.since)), ""
