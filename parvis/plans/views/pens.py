"""The two pens of a commitment: what each side writes, what it wrote before, and the gap."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from parvis.moderation.models import Decision
from parvis.moderation.things import Named
from parvis.people.sides import Side
from parvis.plans.views.marked import Marked, field_of
from parvis.progress.labels import LEVELS
from parvis.progress.law.gap import Gap, Word, gap
from parvis.progress.law.scales import PENS
from parvis.progress.models import Report

TITLES: dict[str, Promise] = {
    Side.GOVERNMENT: gettext_lazy("The government writes"),
    Side.CIVIL_SOCIETY: gettext_lazy("Civil society writes"),
}
KEPT_FREE = {
    Side.GOVERNMENT: gettext_lazy(
        "The government has not written on this commitment yet. This place is kept for it."
    ),
    Side.CIVIL_SOCIETY: gettext_lazy(
        "Civil society has not written on this commitment yet. This place is kept for it."
    ),
}

INVITES = {
    Side.GOVERNMENT: gettext_lazy("Write with the government’s pen"),
    Side.CIVIL_SOCIETY: gettext_lazy("Write with civil society’s pen"),
}


@dataclass(frozen=True)
class Pen:
    """One side's pen: its latest report, those before it, and how many documents it has filed.

    What was hidden has its tombstone (in `stones`, by the report's key) in the place where it stood.
    """

    side: Side
    latest: Report | None = None
    earlier: list[Report] = field(default_factory=list)
    evidence: int = 0
    said: Collection[str] = ()
    stones: Mapping[str, Decision] = field(default_factory=dict)
    hidden_since: list[Decision] = field(default_factory=list)

    @property
    def title(self) -> Promise:
        """Say whose pen it is."""
        return TITLES[self.side]

    @property
    def invites(self) -> Promise:
        """Say what those who hold it may do here."""
        return INVITES[self.side]

    @property
    def kept_free(self) -> Promise:
        """Say that this side has not written, and that its place is kept."""
        return KEPT_FREE[self.side]

    @property
    def step(self) -> int | None:
        """Return the level as a step of the scale, from 0; `None` until the side has written."""
        return PENS.index(self.latest.level) if self.latest else None

    @property
    def level(self) -> str:
        """Return the level in words; empty until the side has written."""
        return str(LEVELS[self.latest.level]) if self.latest else ""

    @property
    def account(self) -> Marked | None:
        """Return what the side writes beside its level."""
        return field_of(self.latest, "account", self.said) if self.latest else None

    @property
    def obstacles(self) -> Marked | None:
        """Return what stands in the way, where the side names it."""
        named = self.latest is not None and bool(self.latest.obstacles)
        return field_of(self.latest, "obstacles", self.said) if named and self.latest else None

    @property
    def before(self) -> list[tuple[str, Report, Marked, Decision | None]]:
        """Return the earlier reports with their levels in words and accounts, the latest first.

        Of a hidden one its tombstone is shown, and neither its level nor its account.
        """
        return [
            (
                str(LEVELS[report.level]),
                report,
                field_of(report, "account", self.said),
                self.stones.get(report.record_key),
            )
            for report in self.earlier
        ]


@dataclass(frozen=True)
class Pens:
    """Both pens and the difference between them."""

    gov: Pen
    cs: Pen
    gap: Gap | None
    today: date

    @property
    def both(self) -> tuple[Pen, Pen]:
        """Return the two pens in reading order."""
        return self.gov, self.cs

    @property
    def are_empty(self) -> bool:
        """Say whether nobody has written yet."""
        return not any(pen.latest or pen.hidden_since for pen in self.both)

    @property
    def shared(self) -> Report | None:
        """Return the joint report that is the latest word of both, if it is."""
        is_shared = self.gov.latest is not None and self.gov.latest is self.cs.latest
        return self.gov.latest if is_shared else None

    @property
    def finding(self) -> str:
        """Say what the comparison shows: agreement, a gap and since when, or a missing pen."""
        if self.gap is None:
            return _("One pen is missing")
        if not self.gap.steps:
            return _("Both pens agree")
        days = (self.today - self.gap.since).days if self.gap.since else 0
        return _apart(self.gap.steps, days)

    @property
    def scale(self) -> list[tuple[str, bool]]:
        """Return the levels of the scale in words, and whether a pen stands on each."""
        on = {self.gov.step, self.cs.step}
        return [(str(LEVELS[level]), place in on) for place, level in enumerate(PENS)]


def _apart(steps: int, days: int) -> str:
    if not days:
        return ngettext(
            "%(steps)s step apart since today", "%(steps)s steps apart since today", steps
        ) % {"steps": steps}
    sentence = {
        1: ngettext("One step apart for %(days)s day", "One step apart for %(days)s days", days),
        2: ngettext("Two steps apart for %(days)s day", "Two steps apart for %(days)s days", days),
        3: ngettext(
            "Three steps apart for %(days)s day", "Three steps apart for %(days)s days", days
        ),
    }[steps]
    return sentence % {"days": days}


def pens_of(
    reports: Iterable[Report],
    today: date,
    *,
    milestone: int | None = None,
    filed_by: Iterable[str] = (),
    said: Collection[str] = (),
    stones: Mapping[Named, Decision] | None = None,
) -> Pens:
    """Compare what both sides wrote, as far as the public sees it: of the whole, or of a milestone.

    `filed_by`: the side of each document filed as evidence; `said`: what the page says elsewhere of
    the language of its texts; `stones`: the decisions that hid reports. What is withheld and has none
    is simply not there.
    """
    tombs = {
        key: stone for (_chain, kind, key), stone in (stones or {}).items() if kind == "report"
    }
    about = [report for report in reports if report.milestone_id == milestone]
    there = [report for report in about if report.is_public or report.record_key in tombs]
    latest_first = sorted(there, key=lambda report: (report.on, report.pk), reverse=True)
    sides = list(filed_by)

    def pen(side: Side) -> Pen:
        own = [report for report in latest_first if report.side in (side, Side.JOINT)]
        above = list(takewhile(lambda report: not report.is_public, own))
        rest = own[len(above) :]
        since = [tombs[report.record_key] for report in above]
        latest = rest[0] if rest else None
        return Pen(side, latest, rest[1:], sides.count(side), said, tombs, since)

    seen = [report for report in reversed(latest_first) if report.is_public]
    words = [Word(report.side, report.level, report.on) for report in seen]
    return Pens(pen(Side.GOVERNMENT), pen(Side.CIVIL_SOCIETY), gap(words), today)
