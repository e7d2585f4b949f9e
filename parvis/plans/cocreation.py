"""How people are told of a plan and take part in writing it (OGP 3.1 to 3.3). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# A calendar is public for two weeks before a plan's development starts (PCS-3.1).
NOTICE = timedelta(days=14)

# The stretches of a calendar in the order of the guidance (OGP facts 2.3): outreach, first inputs,
# formulation, feedback. Each has a first day and a last, `…_from` and `…_until`.
STRETCHES = ("outreach", "consultation", "drafting", "feedback")
# The columns of a plan that its calendar announces.
DAYS = (*(f"{one}_{end}" for one in STRETCHES for end in ("from", "until")), "due_on")

# Our reading (D): OGP states no lengths. Weeks of each stretch, counted back from the day the plan
# is due; the last two weeks are left for adopting it and for its second language.
WEEKS_TO_ADOPT = 2
WEEKS = {"feedback": 4, "drafting": 10, "consultation": 6}
WEEKS_OF_OUTREACH_BEFORE = 4  # it then goes on while people can take part


class Means(StrEnum):
    """How one can take part."""

    ONLINE = "online"
    MEETING = "meeting"
    WORKSHOP = "workshop"
    PAPER = "paper"
    VISIT = "visit"


class Channel(StrEnum):
    """How people were told."""

    EVENT = "event"
    MAILING = "mailing"
    MEDIA = "media"
    SOCIAL = "social"
    POSTER = "poster"
    VISIT = "visit"
    OTHER = "other"


class Fault(StrEnum):
    """What is wrong with a day of a calendar."""

    NO_FIRST_DAY = "no_first_day"
    ENDS_BEFORE = "ends_before"
    TOLD_TOO_LATE = "told_too_late"
    NOTHING_TO_ANSWER = "nothing_to_answer"
    AFTER_DUE = "after_due"


def may_begin_on(published_on: date) -> date:
    """Return the first day on which development may start, after a full notice (PCS-3.1)."""
    return published_on + NOTICE


def development_from(consultation_from: date | None, drafting_from: date | None) -> date | None:
    """Return the day development starts: consulting or drafting, whichever is first."""
    return min((day for day in (consultation_from, drafting_from) if day), default=None)


@dataclass(frozen=True)
class Notice:
    """How long a calendar was public before development starts, beside what OGP asks (PCS-3.1)."""

    published: date
    starts: date | None

    @property
    def may_start(self) -> date:
        """Return the first day on which development may start."""
        return may_begin_on(self.published)

    @property
    def days(self) -> int:
        """Count the days of notice; below zero, development started before the calendar."""
        return (self.starts - self.published).days if self.starts else 0

    @property
    def is_kept(self) -> bool:
        """Say whether it is long enough."""
        return self.starts is None or self.starts >= self.may_start


def notice_given(
    published_on: date, consultation_from: date | None, drafting_from: date | None
) -> Notice:
    """Return the notice that a calendar gives of what it announces."""
    return Notice(published_on, development_from(consultation_from, drafting_from))


def needs_reason(
    published_on: date, consultation_from: date | None, drafting_from: date | None
) -> bool:
    """Say whether development starts before the calendar has been public for 14 days (PCS-3.1)."""
    return not notice_given(published_on, consultation_from, drafting_from).is_kept


def planned_back(due: date) -> dict[str, date]:
    """Propose the days of a calendar, by the plan's columns, counted back from the day it is due."""
    days = {"due_on": due}
    after = due - timedelta(weeks=WEEKS_TO_ADOPT)
    for stretch, weeks in WEEKS.items():
        days[f"{stretch}_until"] = after - timedelta(days=1)
        after -= timedelta(weeks=weeks)
        days[f"{stretch}_from"] = after
    days["outreach_from"] = after - timedelta(weeks=WEEKS_OF_OUTREACH_BEFORE)
    days["outreach_until"] = days["consultation_until"]
    return days


def faults(days: Mapping[str, date | None]) -> dict[str, Fault]:
    """Say what is out of order, column by column; an empty answer is a calendar that holds together.

    Stages may overlap, and drafting may come first: co-creation goes back and forth. But nothing
    ends before it begins, people are told while they can still take part, feedback follows the
    consultation it answers, and all of it is over by the day the plan is due.
    """
    return _of_stretches(days) | _between_stretches(days)


def _of_stretches(days: Mapping[str, date | None]) -> dict[str, Fault]:
    found = {}
    for stretch in STRETCHES:
        first, last = days.get(f"{stretch}_from"), days.get(f"{stretch}_until")
        if last and first is None:
            found[f"{stretch}_from"] = Fault.NO_FIRST_DAY
        elif first and last and last < first:
            found[f"{stretch}_until"] = Fault.ENDS_BEFORE
    return found


def _between_stretches(days: Mapping[str, date | None]) -> dict[str, Fault]:
    found = {}
    due, asked_from = days.get("due_on"), days.get("consultation_from")
    told, asked_until = days.get("outreach_from"), days.get("consultation_until") or asked_from
    answered = days.get("feedback_from")
    for column in DAYS:
        day = days.get(column)
        if due and day and day > due:
            found[column] = Fault.AFTER_DUE
    if told and asked_until and told > asked_until:
        found["outreach_from"] = Fault.TOLD_TOO_LATE
    if answered and asked_from and answered < asked_from:
        found["feedback_from"] = Fault.NOTHING_TO_ANSWER
    return found
