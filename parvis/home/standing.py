"""Where members stand on a day or in a period: read in three queries, judged by the law.

What is read is dates; the judgement is `plans.calendar.standing`. A member that had not joined by
the end of the period is not there yet; one that was withdrawn, suspended or inactive throughout it
is there, and not counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from parvis.dates import PartialDate
from parvis.members.life import Status
from parvis.members.models import Member
from parvis.plans.calendar import Phase, Standing, Sure, Term, implementing, phase, standing
from parvis.plans.models import Plan

AWAY = (Status.WITHDRAWN, Status.SUSPENDED, Status.INACTIVE)


@dataclass(frozen=True)
class Course:
    """One plan, its dates, and how many commitments it holds."""

    plan: Plan
    term: Term
    commitments: int

    @property
    def is_prepared(self) -> bool:
        """Say whether it is known here from its co-creation, and not submitted yet."""
        known = self.term.calendar_published_on or self.term.consultation_from
        return bool(known) and self.term.submitted is None


@dataclass(frozen=True)
class Place:
    """Where one member stands in a period."""

    member: Member
    courses: Sequence[Course]
    standing: Standing
    status: Status
    has_begun: bool

    @property
    def is_counted(self) -> bool:
        """Say whether it counts as a member that could co-create or implement."""
        return self.status not in AWAY

    @property
    def is_between(self) -> bool:
        """Say whether it has a plan behind it and surely neither co-creates nor implements.

        An imported plan that has ended does not say that nothing followed: a source stops somewhere.
        """
        is_told = self.latest is not None and not self.latest.plan.source_id
        return self.is_counted and self.has_begun and self.standing.is_between and is_told

    @property
    def co_creates(self) -> bool:
        """Say whether it surely co-creates."""
        return self.is_counted and self.standing.co_creating is Sure.SURELY

    @property
    def implements(self) -> bool:
        """Say whether it surely implements."""
        return self.is_counted and self.standing.implementing is Sure.SURELY

    @property
    def state(self) -> str:
        """Name its stone in the pavement (a key of `ui.pavement.STATES`)."""
        if not self.is_counted or self.status is Status.UNDER_REVIEW:
            return "inactive"
        if self.co_creates and self.implements:
            return "both"
        if self.implements:
            return "implementing"
        if self.co_creates:
            return "co_creating"
        return "between" if self.is_between else "unknown"

    @property
    def commitments(self) -> int:
        """Count the commitments of all its plans."""
        return sum(course.commitments for course in self.courses)

    @property
    def latest(self) -> Course | None:
        """Return its latest plan."""
        return self.courses[-1] if self.courses else None


@dataclass(frozen=True)
class Figures:
    """The numbers of the front page; `maybe` counts those whose dates leave it open."""

    co_creating: int
    maybe_co_creating: int
    implementing: int
    maybe_implementing: int
    between: int
    unknown: int
    under_review: int
    left_out: dict[Status, int]
    commitments: int


def courses(members: Iterable[Member]) -> dict[int, list[Course]]:
    """Return the plans of members, by their keys, in the order of their numbers. One query."""
    known = {member.pk: member for member in members}
    plans = Plan.objects.annotate(
        held=Count("commitments", filter=Q(commitments__dropped_on__isnull=True))
    ).defer("summary", "translations")
    found: dict[int, list[Course]] = defaultdict(list)
    for plan in plans.filter(member__in=known).order_by("member", "number"):
        plan.member = known[plan.member_id]
        found[plan.member_id].append(Course(plan, plan.term, plan.held))
    return found


def everyone() -> list[tuple[Member, list[Course]]]:
    """Return all members, by name, with their plans. Three queries, whatever the number."""
    members = list(Member.objects.for_reading())
    plans = courses(members)
    return [(member, plans.get(member.pk, [])) for member in members]


def places(read: Iterable[tuple[Member, list[Course]]], period: PartialDate) -> list[Place]:
    """Return where those stand who may have been members by the end of a period. No query."""
    return [
        place(member, plans, period)
        for member, plans in read
        if member.joined is None or member.joined.first <= period.last
    ]


def place(member: Member, plans: Sequence[Course], period: PartialDate) -> Place:
    """Judge where one member stands in a period, given its plans and its status history."""
    terms = [course.term for course in plans]
    return Place(
        member,
        plans,
        standing(terms, period.first, period.last),
        status_in(member, period.first, period.last),
        any(phase(term, period.last) is not Phase.UNKNOWN for term in terms),
    )


def status_in(member: Member, first: date, last: date) -> Status:
    """Return the status in a period: the last one, unless only an earlier one had it taking part."""
    if first == last:
        return member.status(first)
    steps = [member.status(first)]
    steps += [Status(change.status) for change in member.history if first < change.since <= last]
    taking_part = [status for status in steps if status not in AWAY]
    return (taking_part or steps)[-1]


def figures(every: Iterable[Place], period: PartialDate) -> Figures:
    """Count, and never guess: what is sure and what is possible stay apart."""
    all_places = list(every)
    counted = [one for one in all_places if one.is_counted]
    building = [one.standing.co_creating for one in counted]
    carrying = [one.standing.implementing for one in counted]
    return Figures(
        co_creating=building.count(Sure.SURELY),
        maybe_co_creating=building.count(Sure.POSSIBLY),
        implementing=carrying.count(Sure.SURELY),
        maybe_implementing=carrying.count(Sure.POSSIBLY),
        between=sum(one.is_between for one in counted),
        unknown=sum(one.state == "unknown" for one in counted),
        under_review=sum(one.status is Status.UNDER_REVIEW for one in counted),
        left_out={
            status: number
            for status in AWAY
            if (number := sum(one.status is status for one in all_places))
        },
        commitments=_under_way(counted, period),
    )


def _under_way(counted: Iterable[Place], period: PartialDate) -> int:
    return sum(
        course.commitments
        for one in counted
        for course in one.courses
        if implementing(course.term, period.first, period.last) is Sure.SURELY
    )
