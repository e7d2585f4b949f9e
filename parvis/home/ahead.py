"""What is open now and what comes next, across members. Reads values; the dates are the law's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from parvis.consultations.models import Consultation
from parvis.forums.models import Meeting
from parvis.home.standing import Course, Place
from parvis.members.models import Member
from parvis.plans.calendar import assessment_due, next_plan_due, refresh_due
from parvis.plans.models import Milestone
from parvis.plans.models.commitment import LONG_TEXTS
from parvis.ui.dates import by_skeleton

WEEKS = 6
# What is asked about plans that are not submitted yet, by the key of the plan.
Asked = Mapping[int, Sequence[Consultation]]
# Of the commitment of a milestone that is due, only its number and address are shown.
NOT_SHOWN = [f"commitment__{name}" for name in (*LONG_TEXTS, "translations")]
# kind of day: its sentence, after the member's name
SENTENCES = {
    "consultation_opens": _("The consultation on plan {number} opens."),
    "consultation_closes": _("The consultation on plan {number} closes."),
    "asking_opens": _("The consultation “{title}” opens."),
    "asking_closes": _("The consultation “{title}” closes."),
    "plan_starts": _("The implementation of plan {number} begins."),
    "plan_ends": _("Plan {number} ends."),
    "refresh_due": _("Plan {number}, in its middle, is due to be refreshed."),
    "assessment_due": _("The results of plan {number} are due to be assessed."),
    "next_plan_due": _("Last day to publish the plan after plan {number}."),
    "meeting": _("{name} meets."),
    "milestone_due": _("Milestone {milestone} of commitment {number} is due."),
}


@dataclass(frozen=True)
class Open:
    """What anyone can take part in today; `days` is None where no end is stated.

    `consultation`: None where only the calendar of the plan says that people are consulted.
    """

    member: Member
    course: Course
    until: date | None
    days: int | None
    consultation: Consultation | None = None


@dataclass(frozen=True)
class Dated:
    """One thing that comes on a day."""

    day: date
    member: Member
    kind: str
    href: str
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """Tell it, in the active language."""
        return str(SENTENCES[self.kind]).format(**self.facts)


@dataclass(frozen=True)
class Day:
    """One day and what comes on it."""

    day: date
    items: list[Dated]

    @property
    def weekday(self) -> str:
        """Name the day of the week, in short."""
        return by_skeleton("EEE", self.day)

    @property
    def month(self) -> str:
        """Name the month, in short."""
        return by_skeleton("MMM", self.day)


def asked_about(places: Iterable[Place]) -> Asked:
    """Return the consultations on plans that are not submitted yet, by plan. One query."""
    plans = [one.plan.pk for place in places for one in place.courses if not one.term.submitted]
    found = defaultdict(list)
    for one in Consultation.objects.for_reading().filter(plan__in=plans).order_by("pk"):
        found[one.plan_id].append(one)
    return found


def open_now(places: Iterable[Place], asked: Asked, today: date) -> list[Open]:
    """Return what one can take part in today: what closes first comes first."""
    found = [
        one
        for place in places
        if place.is_counted
        for course in place.courses
        for one in _open(place.member, course, asked.get(course.plan.pk, ()), today)
    ]
    return sorted(found, key=lambda one: (one.until or date.max, one.member.name))


def _open(
    member: Member, course: Course, asked: Sequence[Consultation], today: date
) -> Iterator[Open]:
    """Yield the consultations on a plan that are open; its calendar speaks where there are none."""
    for one in asked:
        if one.is_open(today):
            yield Open(member, course, one.closes_on, (one.closes_on - today).days, one)
    since, until = course.term.consultation_from, course.term.consultation_until
    if asked or not since or since > today:
        return
    if until >= today if until else _is_running(course):
        yield Open(member, course, until, (until - today).days if until else None)


def _is_running(course: Course) -> bool:
    """Say whether a consultation without a stated end is still open: nothing has followed it."""
    term = course.term
    return not (term.drafting_from or term.responded_on or term.submitted)


def next_opening(places: Iterable[Place], asked: Asked, today: date) -> date | None:
    """Return the first day on which a consultation opens after today."""
    opens = [
        day
        for place in places
        for course in place.courses
        for day in (
            *(one.opens_on for one in asked.get(course.plan.pk, ())),
            course.term.consultation_from,
        )
    ]
    return min((day for day in opens if day and day > today), default=None)


def coming(
    places: Iterable[Place], asked: Asked, due: Iterable[tuple[date, Milestone]], today: date,
    meetings: Iterable[Meeting] = (),
) -> list[Dated]:  # fmt: skip
    """Return what comes on the days of the next weeks, in order; `meetings` that anybody can attend."""
    last = today + timedelta(weeks=WEEKS)
    counted = [place for place in places if place.is_counted]
    dated = [
        one
        for place in counted
        for course in place.courses
        for one in _of_plan(place.member, course, asked.get(course.plan.pk, ()))
        if today <= one.day <= last
    ]
    dated += [_of_milestone(day, milestone) for day, milestone in due if today <= day <= last]
    dated += [_of_meeting(one) for one in meetings if today <= one.day <= last]
    return sorted(dated, key=lambda one: (one.day, one.member.name, one.kind, one.href))


def by_day(items: Iterable[Dated]) -> list[Day]:
    """Gather what comes, already in order, by day; days without anything are left out."""
    return [Day(day, list(group)) for day, group in groupby(items, key=lambda one: one.day)]


def due_in_the_next_weeks(today: date) -> list[tuple[date, Milestone]]:
    """Return the milestones not yet done, with their day where it is known and near. One query."""
    last = today + timedelta(weeks=WEEKS)
    found = Milestone.objects.filter(
        completion__isnull=True, due__gte=today, due__lte=last, commitment__dropped_on__isnull=True
    )
    near = found.select_related("commitment__plan__member").defer(*NOT_SHOWN)
    in_order = near.order_by("due", "pk")
    return [(one.due.first, one) for one in in_order if one.due and one.due.is_exact]


def _of_plan(member: Member, course: Course, asked: Sequence[Consultation]) -> Iterator[Dated]:
    """Yield the days of a plan, and of what is asked about it in place of its calendar's."""
    for one in asked:
        titled: dict[str, object] = {"title": one.text("title").words}
        for kind, day in (("asking_opens", one.opens_on), ("asking_closes", one.closes_on)):
            yield Dated(day, member, kind, one.get_absolute_url(), titled)
    for kind, due in _days(course):
        if due and not (asked and kind.startswith("consultation_")):
            facts: dict[str, object] = {"number": course.plan.number}
            yield Dated(due, member, kind, course.plan.get_absolute_url(), facts)


def _days(course: Course) -> Iterator[tuple[str, date | None]]:
    term = course.term
    begins, ends = term.begins, term.ends
    ends_on = ends.first if ends and ends.is_exact else None
    yield "consultation_opens", term.consultation_from
    yield "consultation_closes", term.consultation_until
    yield "plan_starts", begins.first if begins and begins.is_exact else None
    yield "plan_ends", ends_on
    yield "assessment_due", assessment_due(ends_on) if ends_on else None
    yield "next_plan_due", next_plan_due(term) if ends_on else None
    if begins and begins.is_exact and not term.refreshed_on:
        yield "refresh_due", refresh_due(term)


def _of_milestone(day: date, milestone: Milestone) -> Dated:
    commitment = milestone.commitment
    facts: dict[str, object] = {"milestone": milestone.number, "number": commitment.number}
    member = commitment.plan.member
    return Dated(day, member, "milestone_due", commitment.get_absolute_url(), facts)


def _of_meeting(meeting: Meeting) -> Dated:
    forum = meeting.forum
    facts: dict[str, object] = {"name": forum.text("name").words}
    return Dated(meeting.day, forum.member, "meeting", meeting.get_absolute_url(), facts)
