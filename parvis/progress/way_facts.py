"""What was done on commitments within a window of time: who reported, signed, met and contributed.

The one place that reads it, for one commitment or for all of a plan; the law tells what it looks
like (`progress/law/ways.py`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import CharField, DateTimeField, Q, Value

from parvis.dates import months_later
from parvis.forums.models import AgendaItem, Meeting
from parvis.forums.weighing import weighed
from parvis.members.models import Member
from parvis.people.models import Grant
from parvis.people.roles import STATE, Role, Scope
from parvis.people.sides import Side
from parvis.plans.models import Commitment, Partner
from parvis.progress.law.ways import Facts, Observed, Thresholds, observed
from parvis.progress.models import Evidence, Report, ShadowReport
from parvis.record import clock

TEAM = (Role.LEAD, Role.CO_LEAD, Role.CONTRIBUTOR)
_NAMED = ("by__name", "by__withheld_at")  # of an organisation that is not shown, no name
_OUTSIDE = "outside"  # in the place of a side, of a report from outside
MOST_ITEMS = 2000  # of agendas within the window, among which those about a commitment are found


@dataclass
class Done:
    """What was done on one commitment: counts, the organisations behind them, and the meetings.

    `meetings` were held, the latest first; `coming` are convened, the next one last.
    """

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    by: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    meetings: list[Meeting] = field(default_factory=list)
    coming: list[Meeting] = field(default_factory=list)

    def add(self, what: str, who: str = "", n: int = 1) -> None:
        """Count something, and who did it."""
        self.counts[what] += n
        if who:
            self.by[what].add(who)

    @property
    def facts(self) -> Facts:
        """Return the counts as the law reads them."""
        return Facts(**self.counts)

    @property
    def reading(self) -> Observed:
        """Return what they look like, by the thresholds of the house."""
        return observed(self.facts, thresholds())


def thresholds() -> Thresholds:
    """Return how much is needed before facts tell something: the settings."""
    return Thresholds(
        facts=settings.WAYS_FACTS, meetings=settings.WAYS_MEETINGS, signs=settings.WAYS_SIGNS
    )


def window(today: date) -> date:
    """Return the first day of the window that is looked at."""
    return months_later(today, -settings.WAYS_MONTHS)


def done_on(
    member: Member, commitments: Sequence[Commitment], today: date
) -> dict[int, Done]:  # fmt: skip
    """Return what was done on some commitments of a member, by their keys in the database.

    Six queries, however many; their partners come with them (`partners`, prefetched).
    """
    found = {one.pk: Done() for one in commitments}
    first = window(today)
    inside = insiders(member, commitments)
    _reports(found, first, inside)
    _evidence(found, first)
    for code, meetings in meetings_about(member, commitments, first).items():
        for meeting in meetings:
            _met(found[code], meeting)
    return found


def insiders(member: Member, commitments: Sequence[Commitment]) -> Mapping[int, set[int]]:
    """Return which organisations take part in each commitment: partners, and who holds a role there.

    One query, where the partners were read.
    """
    codes = {one.code: one.pk for one in commitments}
    taking: dict[int, set[int]] = {
        one.pk: {p.organisation_id for p in one.partners.all() if p.organisation_id}
        for one in commitments
    }
    roles = Grant.objects.filter(
        member=member, scope=Scope.COMMITMENT, key__in=codes, role__in=TEAM,
        organisation__isnull=False,
    ).values_list("key", "organisation_id")  # fmt: skip
    for key, organisation in roles:
        taking[codes[key]].add(organisation)
    return taking


def _reports(found: Mapping[int, Done], first: date, inside: Mapping[int, set[int]]) -> None:
    """Count the reports of either pen, those that both signed, and those from outside. One query."""
    written = Report.objects.public().filter(commitment__in=found, on__gte=first)
    shadows = ShadowReport.objects.public().filter(commitment__in=found, on__gte=first)
    by_pens = written.order_by().values_list(
        "commitment_id", "side", "by_id", *_NAMED, "also_by__name", "also_by__withheld_at"
    )
    from_outside = shadows.order_by().values_list(
        "commitment_id", Value(_OUTSIDE, CharField()), "by_id", *_NAMED,
        Value("", CharField()), Value(None, DateTimeField()),
    )  # fmt: skip
    for key, side, body, name, hidden, also, is_also_hidden in by_pens.union(
        from_outside, all=True
    ):
        kind = _kind_of(side, body, inside[key])
        found[key].add(kind, "" if hidden else name)
        found[key].add(kind, "" if is_also_hidden else also or "", 0)


def _kind_of(side: str, body: int, inside: set[int]) -> str:
    """Say what a report counts as; one from outside by who takes part is no voice from outside."""
    if side == Side.JOINT:
        return "joint_reports"
    if side in STATE:
        return "state_reports"
    return "outside_reports" if side == _OUTSIDE and body not in inside else "society_reports"


def _evidence(found: Mapping[int, Done], first: date) -> None:
    """Count what was filed as evidence and not withdrawn, by the side that filed it. One query."""
    rows = Evidence.objects.standing().filter(
        commitment__in=found, document__published_on__gte=first, document__withheld_at=None
    )
    told = rows.order_by("pk").values_list("commitment_id", "is_joint", "by__side", *_NAMED)
    for key, is_joint, side, name, hidden in told:
        whose = "joint" if is_joint else "state" if side in STATE else "society"
        found[key].add(f"{whose}_evidence", "" if hidden else name)


def meetings_about(
    member: Member, commitments: Sequence[Commitment], first: date
) -> dict[int, list[Meeting]]:
    """Return the meetings since a day of the team of each commitment, or whose agenda names it.

    An item names a commitment by its code, or deals with a difference on it. Those that are convened
    too; the latest first, each weighed. Two queries.
    """
    codes = {one.code: one.pk for one in commitments}
    named = _named_by_items(member, codes, first)
    some = Meeting.objects.standing().filter(
        Q(forum__commitment__in=codes) | Q(pk__in=named), forum__member=member,
        starts_at__date__gte=first,
    )  # fmt: skip
    about: dict[int, list[Meeting]] = {one.pk: [] for one in commitments}
    for meeting in weighed(some).select_related("forum__member").order_by("-starts_at", "-number"):
        about_these = {*named.get(meeting.pk, ()), meeting.forum.commitment} & codes.keys()
        for code in about_these:
            about[codes[code]].append(meeting)
    return about


def _named_by_items(
    member: Member, codes: Iterable[str], first: date
) -> dict[int, set[str]]:  # fmt: skip
    items = AgendaItem.objects.public().standing().filter(
        meeting__forum__member=member, meeting__starts_at__date__gte=first,
        meeting__cancelled_on__isnull=True,
    )  # fmt: skip
    latest = items.order_by("-meeting__starts_at", "-pk")[:MOST_ITEMS]
    names = namer(codes)
    found: dict[int, set[str]] = {}
    told = latest.values_list("meeting_id", "title", "details", "difference__commitment__code")
    for meeting, title, details, differs in told:
        if said := names(f"{title} {details} {differs or ''}"):
            found.setdefault(meeting, set()).update(said)
    return found


def namer(codes: Iterable[str]) -> Callable[[str], set[str]]:
    """Return what finds the codes that a text names, as whole words."""
    known = {code.casefold(): code for code in codes}
    words = re.compile(r"[\w-]+")
    return lambda text: {known[w] for w in map(str.casefold, words.findall(text)) if w in known}


def _met(done: Done, meeting: Any) -> None:
    if meeting.starts_at > clock.now():
        done.coming.append(meeting)
        return
    done.meetings.append(meeting)
    done.add("meetings")
    if not meeting.noted_state + meeting.noted_society:
        done.add("unnoted")
    elif meeting.present_state and meeting.present_society:
        done.add("met_both")


def partnered() -> Any:
    """Return how the partners of commitments are read with them."""
    return Partner.objects.select_related("organisation")
