"""What the state of a partnership is measured on: read at once, whatever the number of half-years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from parvis.consultations.answers import LEADS_SOMEWHERE
from parvis.consultations.models.answering import said_to_member
from parvis.forums.law import balance
from parvis.forums.law.balance import Met
from parvis.forums.law.charter import Charter as Law
from parvis.forums.law.charter import Shape
from parvis.forums.models import Charter, Forum, Meeting, Question
from parvis.forums.models.charter import Constituency
from parvis.forums.weighing import met, rules_by_day, weighed
from parvis.members.models import Member
from parvis.people.sides import Side
from parvis.progress.law import health
from parvis.progress.law.differences import Span, spans
from parvis.progress.law.gap import Word
from parvis.progress.law.health import Asking, Figure, Measure, Period
from parvis.progress.models import Report
from parvis.record import clock

MOST_REPORTS = 20_000  # of a member, the latest; differences are told from these


@dataclass(frozen=True)
class Meets:
    """A forum, or a team where there is no central body: since when it stands, its rules, its days."""

    since: date
    until: date | None
    rules: Mapping[date, Law]
    days: frozenset[date]

    def kept(self, period: Period) -> balance.Rhythm | None:
        """Return how it kept its rhythm in a period; none where it did not stand."""
        last = min(period.last, self.until) if self.until else period.last
        if last < max(self.since, period.first):
            return None
        return balance.rhythm(self.since, self.days, period.first, last, self.rules)


@dataclass(frozen=True)
class Facts:
    """All that is measured, as plain facts."""

    meets: Sequence[Meets]
    meetings: Sequence[Met]
    said: Sequence[Asking]
    asked: Sequence[Asking]
    spans: Sequence[Span]
    single: Sequence[date]
    joint: Sequence[date]

    def figures(self, periods: Iterable[Period]) -> dict[Measure, list[Figure]]:
        """Return each measure, period by period."""
        found: dict[Measure, list[Figure]] = {one: [] for one in Measure}
        for period in periods:
            kept = [one.kept(period) for one in self.meets]
            found[Measure.RHYTHM].append(health.rhythm(period, kept))
            found[Measure.VOICE].append(health.voice(period, self.meetings))
            found[Measure.CHANGED].append(health.changed(period, self.said))
            found[Measure.ANSWERS].append(health.delay(period, self.said))
            found[Measure.DESK].append(health.delay(period, self.asked))
            found[Measure.DIFFERENCES].append(health.differences(period, self.spans))
            found[Measure.JOINT].append(health.joint(period, self.single, self.joint))
        return found


def forums_of(member: Member) -> list[Forum]:
    """Return the forums of a member, and their teams, those that stand longest first. One query."""
    return list(
        Forum.objects.filter(member=member).select_related("member").order_by("since", "pk")
    )


def facts_of(member: Member, forums: Sequence[Forum], first: date) -> Facts:
    """Read everything that is measured, from a day on. Five queries, however much there is."""
    charters = _charters(member)
    found = weighed(
        Meeting.objects.held(clock.now()).filter(
            forum__member=member, starts_at__date__gte=first
        )
    ).select_related("forum")  # fmt: skip
    meetings = list(found)
    days: dict[int, set[date]] = defaultdict(set)
    for one in meetings:
        days[one.forum_id].add(one.day)
    words, single, joint = _reports(member)
    return Facts(
        [_meets(one, charters, days) for one in forums if _gathers(one, charters)],
        [met(one) for one in meetings], _said(member), _asked(member),
        [span for some in words for span in spans(some)], single, joint,
    )  # fmt: skip


def _charters(member: Member) -> dict[int, list[Charter]]:
    """Return the charters of each forum, the first one first, with their constituencies. One query."""
    rows = Constituency.objects.filter(charter__forum__member=member).select_related("charter")
    read: dict[int, Charter] = {}
    for row in rows.order_by("charter__number", "charter_id", "number"):
        one = read.setdefault(row.charter_id, row.charter)
        one.parties = [*(one.parties or []), row]
    found: dict[int, list[Charter]] = defaultdict(list)
    for one in read.values():
        found[one.forum_id].append(one)
    return found


def _gathers(forum: Forum, charters: Mapping[int, list[Charter]]) -> bool:
    """Say whether it owes a rhythm: a forum that is one body, or the teams of one that is not."""
    rules = charters.get(forum.parent_id or forum.pk)
    is_in_teams = bool(rules and rules[-1].shape == Shape.TEAMS)
    return forum.is_team == is_in_teams


def _meets(
    forum: Forum, charters: Mapping[int, list[Charter]], days: Mapping[int, set[date]]
) -> Meets:
    rules = rules_by_day(charters.get(forum.parent_id or forum.pk, ()))
    return Meets(forum.since, forum.closed_on, rules, frozenset(days.get(forum.pk, ())))


def _said(member: Member) -> list[Asking]:
    """Return what was said to the plans of a member, but what was hidden. One query."""
    return [
        Asking(one.made_on, one.answered_on, one.count, one.outcome in LEADS_SOMEWHERE)
        for one in said_to_member(member)
        if not one.is_hidden
    ]


def _asked(member: Member) -> list[Asking]:
    """Return the questions to the desks of a member's forums. One query."""
    every = Question.objects.public().filter(member=member).as_asked()
    return [Asking(one.on, one.answered_on) for one in every]


def _reports(member: Member) -> tuple[list[list[Word]], list[date], list[date]]:
    """Return what both pens wrote, thing by thing, and the days of single and of joint reports.

    One query. A thing is a commitment or one of its milestones.
    """
    told = Report.objects.public().filter(commitment__plan__member=member)
    rows = told.order_by("-on", "-pk").values_list(
        "commitment_id", "milestone_id", "side", "level", "on", "commitment__dropped_on"
    )[:MOST_REPORTS]
    words: dict[tuple[int, int | None], list[Word]] = defaultdict(list)
    ends: dict[tuple[int, int | None], Word] = {}
    for commitment, milestone, side, level, on, dropped_on in reversed(list(rows)):
        words[commitment, milestone].append(Word(side, level, on))
        if dropped_on:  # a difference ends with its commitment
            ends[commitment, milestone] = Word(Side.JOINT, level, dropped_on)
    every = [one for some in words.values() for one in some]
    joint = [one.on for one in every if one.side == Side.JOINT]
    single = [one.on for one in every if one.side != Side.JOINT]
    for thing, end in ends.items():
        words[thing].append(end)
    return list(words.values()), single, joint
