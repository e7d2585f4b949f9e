"""The table of a plan's commitments: milestones, both pens, the reviewer's finding.

The pages of a plan and of its member both show it (`plans/_commitments.html`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from parvis.dates import PartialDate
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.models.commitment import CommitmentQuerySet
from parvis.plans.template import Part
from parvis.plans.views.judgements import completion_of
from parvis.plans.views.lateness import Told, ending_of
from parvis.plans.views.marked import Marked
from parvis.plans.views.milestone_rows import DRAWN, standing_of
from parvis.plans.views.naming import heading_of
from parvis.plans.views.pens import Pens, pens_of
from parvis.plans.views.sections import Who, who
from parvis.progress.asking import with_round
from parvis.progress.labels import LEVELS
from parvis.progress.law.milestones import LATE, Standing, State
from parvis.progress.law.scales import COMPLETION, PENS
from parvis.progress.models import Assessment, Report
from parvis.record import clock
from parvis.ui.charts import Axis, Segment, axis_of

# A page weighs at most 20 kB: twenty-five rows are what that holds.
ROWS = 25


@dataclass(frozen=True)
class Row:
    """One commitment in the table of its plan."""

    commitment: Commitment
    standings: list[Standing]
    segments: list[Segment]
    pens: Pens
    completion: str
    ending: Told | None = None

    @property
    def title(self) -> Marked:
        """Return its title in the reader's language."""
        return heading_of(self.commitment)

    @property
    def leads(self) -> list[Who]:
        """Return who leads it, with the co-leads."""
        return [
            who(one, self.commitment.language)
            for one in self.commitment.partners.all()
            if one.part in (Part.LEAD, Part.CO_LEAD)
        ]

    @property
    def kept(self) -> int:
        """Count the milestones that are done."""
        return sum(standing.is_done for standing in self.standings)

    @property
    def days_late(self) -> int:
        """Return the days by which its latest late milestone is late."""
        return max((one.days for one in self.standings if one.is_late), default=0)

    @property
    def lateness(self) -> str:
        """Say how late it is; empty when nothing is late."""
        days = self.days_late
        if not days:
            return ""
        return ngettext(
            "A milestone is %(days)s day late", "A milestone is %(days)s days late", days
        ) % {"days": days}

    @property
    def unanswered(self) -> str:
        """Say that its lead has not answered the round that asks; empty where no round does."""
        number = getattr(self.commitment, "round_number", None)
        if number is None or getattr(self.commitment, "is_answered", False):
            return ""
        return _("No answer yet in round %(number)s") % {"number": number}

    @property
    def steps_apart(self) -> int:
        """Return the size of the gap between the pens, -1 when it cannot be seen."""
        return self.pens.gap.steps if self.pens.gap else -1


def row_of(commitment: Commitment, today: date) -> Row:
    """Judge one commitment; partners, milestones, reports and assessments are read with it.

    A milestone of which no start is stated is drawn from the start of the commitment, or of the plan.
    """
    standings, segments = [], []
    opens = commitment.starts or commitment.plan.starts
    for milestone in commitment.milestones.all():
        judged = standing_of(milestone, today)
        standings.append(judged)
        segments.append(
            Segment(milestone.starts or opens, milestone.due, DRAWN.get(judged.state, ""))
        )
    pens = pens_of(commitment.reports.all(), today)
    found = completion_of(commitment.assessments.all())
    return Row(
        commitment, standings, segments, pens, found, ending_of(commitment, pens, today)
    )  # fmt: skip


@dataclass(frozen=True)
class Asking:
    """The round that asks today: its number, its last day, and how many leads have not answered."""

    number: int
    due_on: date | None
    missing: int
    asked: int


@dataclass(frozen=True)
class Summary:
    """A plan in one sentence, and what its table has to show."""

    rows: list[Row]

    def count(self, *states: State) -> int:
        """Count the milestones in some states."""
        return sum(one.state in states for row in self.rows for one in row.standings)

    @property
    def heading(self) -> str:
        """Count the commitments."""
        count = len(self.rows)
        return ngettext("%(count)s commitment", "%(count)s commitments", count) % {"count": count}

    @property
    def milestones(self) -> str:
        """Say how many milestones are done, late and to come; empty when there are none."""
        total = sum(len(row.standings) for row in self.rows)
        if not total:
            return ""
        done, late = self.count(State.DONE, State.DONE_LATE), self.count(*LATE)
        undated = self.count(State.UNDATED)
        numbers = {"total": total, "done": done, "late": late, "undated": undated}
        numbers["coming"] = total - done - late - undated
        if undated:
            return (
                _(
                    "Of %(total)s milestones: %(done)s done, %(late)s late, %(coming)s to come, "
                    "%(undated)s without a date."
                )
                % numbers
            )
        return _("Of %(total)s milestones: %(done)s done, %(late)s late, %(coming)s to come.") % (
            numbers
        )

    @property
    def agreement(self) -> str:
        """Say on how many commitments both pens agree; empty when none can be compared."""
        if not self._compared:
            return ""
        count = self._compared.count(0)
        return ngettext(
            "Both pens agree on %(count)s commitment.",
            "Both pens agree on %(count)s commitments.",
            count,
        ) % {"count": count}

    @property
    def difference(self) -> str:
        """Say on how many commitments the pens differ; empty when none can be compared."""
        if not self._compared:
            return ""
        count = len(self._compared) - self._compared.count(0)
        return ngettext(
            "They differ on %(count)s commitment.", "They differ on %(count)s commitments.", count
        ) % {"count": count}

    @property
    def _compared(self) -> list[int]:
        return [row.steps_apart for row in self.rows if row.steps_apart >= 0]

    @property
    def round(self) -> Asking | None:
        """Return the round that asks today, with how many leads have not answered; else none."""
        first = self.rows[0].commitment if self.rows else None
        number = getattr(first, "round_number", None)
        if first is None or number is None:
            return None
        missing = sum(bool(row.unanswered) for row in self.rows)
        return Asking(number, getattr(first, "round_due", None), missing, len(self.rows))

    @property
    def has_milestones(self) -> bool:
        """Say whether any commitment has a milestone."""
        return any(row.standings for row in self.rows)

    @property
    def has_pens(self) -> bool:
        """Say whether anybody has written on any commitment."""
        return any(not row.pens.are_empty for row in self.rows)

    @property
    def has_completions(self) -> bool:
        """Say whether the reviewer has a finding, or a reason for none, on any commitment."""
        return any(row.completion for row in self.rows)

    def axis(self, dates: Iterable[PartialDate | None], today: date) -> Axis:
        """Return the axis of all milestones and of the plan's own dates."""
        own = [when for row in self.rows for one in row.segments for when in (one.start, one.due)]
        return axis_of([*own, *dates], today)


# What the table can be cut to and ordered by; the first of each is what one sees unasked.
SHOW: dict[str, tuple[Promise, Callable[[Row], bool]]] = {
    "all": (gettext_lazy("All commitments"), lambda row: True),
    "late": (gettext_lazy("With a late milestone"), lambda row: bool(row.days_late)),
    "apart": (gettext_lazy("Where the pens differ"), lambda row: row.steps_apart > 0),
    "agree": (gettext_lazy("Where the pens agree"), lambda row: row.steps_apart == 0),
    "waiting": (gettext_lazy("Where a pen is missing"), lambda row: row.pens.gap is None),
}
SORT: dict[str, tuple[Promise, Callable[[Row], Any]]] = {
    "plan": (gettext_lazy("As in the plan"), lambda row: 0),
    "late": (gettext_lazy("Most days late first"), lambda row: -row.days_late),
    "apart": (gettext_lazy("Widest gap first"), lambda row: -row.steps_apart),
    "title": (gettext_lazy("By title"), lambda row: str(row.title).casefold()),
}


def chosen(rows: list[Row], show: str, sort: str) -> list[Row]:
    """Return the rows to show, in order; unknown choices are the first."""
    _label, wanted = SHOW.get(show, SHOW["all"])
    _label, key = SORT.get(sort, SORT["plan"])
    return sorted(filter(wanted, rows), key=key)


def commitments_of(plan: Plan) -> CommitmentQuerySet:
    """Return a plan's commitments with what became of them, for the table. Five queries."""
    return with_round(plan.commitments.standing().for_listing(), clock.today()).prefetch_related(
        Prefetch("milestones", Milestone.objects.select_related("completion")),
        Prefetch(
            "reports", Report.objects.public().of_the_whole().defer("account", "translations")
        ),
        Prefetch("assessments", Assessment.objects.filter(scale=COMPLETION.name)),
    )


def table_of(
    plan: Plan,
    commitments: Iterable[Commitment],
    today: date,
    *,
    show: str = "",
    sort: str = "",
    page: str | None = None,
) -> dict[str, Any]:
    """Return the table as its template asks for it. No query but that of the commitments."""
    summary = Summary([row_of(commitment, today) for commitment in commitments])
    return {
        "summary": summary,
        "page": Paginator(chosen(summary.rows, show, sort), ROWS).get_page(page),
        "axis": summary.axis([plan.term.begins, plan.term.ends], today),
        "levels": [LEVELS[level] for level in PENS],
    }
