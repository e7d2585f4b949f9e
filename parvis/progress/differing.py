"""Where the pens differ, read from all that everybody sees of what they wrote."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from parvis.forums.models import Meeting
from parvis.members.models import Member
from parvis.people.sides import Side
from parvis.plans.calendar import Phase, phase
from parvis.plans.models import Commitment, Plan
from parvis.progress.law.differences import Span, spans
from parvis.progress.law.gap import Word
from parvis.progress.models import Report


@dataclass(frozen=True)
class Difference:
    """A difference on a commitment (its key), or on one of its milestones (its key)."""

    commitment: int
    milestone: int | None
    span: Span


def differences(**where: Any) -> list[Difference]:
    """Return every difference among some reports, the earliest first. One query.

    One on a commitment that was dropped from its plan ends with it: nobody can write there any more.
    """
    said: dict[tuple[int, int | None], list[Word]] = defaultdict(list)
    written = Report.objects.public().filter(**where).order_by("on", "pk")
    told = written.values_list(
        "commitment_id", "milestone_id", "side", "level", "on", "commitment__dropped_on"
    )
    ends: dict[tuple[int, int | None], Word] = {}
    for one, milestone, side, level, on, dropped_on in told:
        said[one, milestone].append(Word(side, level, on))
        if dropped_on:
            ends[one, milestone] = Word(Side.JOINT, level, dropped_on)
    for thing, end in ends.items():
        said[thing].append(end)
    found = [
        Difference(one, milestone, span)
        for (one, milestone), words in said.items()
        for span in spans(words)
    ]
    return sorted(found, key=lambda one: (one.span.opened_on, one.commitment))


def to_discuss(member: Member, today: date) -> list[Difference]:
    """Return the open differences on what is carried out now, the longest open first. Three queries.

    Of plans that have ended, nobody puts anything on an agenda any more.
    """
    running = [plan.pk for plan in member.plans.exclude(submitted="") if is_running(plan, today)]
    standing = Commitment.objects.standing().filter(plan__in=running).values("pk")
    return [one for one in differences(commitment__in=standing) if one.span.is_open]


def is_running(plan: Plan, today: date) -> bool:
    """Say whether a plan has not surely ended."""
    return phase(plan.term, today) is not Phase.ENDED


def next_meeting(member: Member, now: datetime) -> Meeting | None:
    """Return the next meeting of a forum of the member that is no team, where one is convened."""
    coming = Meeting.objects.for_reading().to_come(now).filter(starts_at__gt=now)
    return coming.filter(forum__member=member, forum__parent__isnull=True).first()
