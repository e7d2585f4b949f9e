"""The milestones of a commitment as rows: a bar on one axis, a state in words, moved dates."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from parvis.dates import PartialDate
from parvis.people.sides import Side
from parvis.plans.models import Milestone, Replanning, moves_of
from parvis.plans.views.lateness import late_by, our_reading
from parvis.plans.views.marked import Marked, field_of, marked
from parvis.plans.views.waits import Wait, waits_of
from parvis.progress.labels import STATES
from parvis.progress.law.milestones import Standing, State, standing
from parvis.ui.charts import Axis, MilestoneBar, axis_of
from parvis.ui.dates import day_in_words, in_words

# How charts and icons name a state; those that are not here are still to come.
DRAWN = {
    State.DONE: "done", State.DONE_LATE: "done", State.OVERDUE: "late", State.VERY_OVERDUE: "late",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One milestone with its state today."""

    milestone: Milestone
    standing: Standing
    done_on: date | None
    moves: list[Replanning]
    today: date
    said: Collection[str] = ()

    @property
    def title(self) -> Marked:
        """Return what is to be done."""
        return field_of(self.milestone, "title", self.said)

    @property
    def outputs(self) -> Marked:
        """Return the expected outputs; empty where the plan states none."""
        return field_of(self.milestone, "outputs", self.said)

    @property
    def state(self) -> str:
        """Return the state as charts and icons name it: done, late, or empty."""
        return DRAWN.get(self.standing.state, "")

    @property
    def words(self) -> str:
        """Say how it stands."""
        if self.done_on:
            return _("Done on %(day)s") % {"day": day_in_words(self.done_on)}
        if self.standing.is_late:
            return late_by(self.standing.days, is_very=self.standing.state is State.VERY_OVERDUE)
        if self.standing.state is State.REPLANNED:
            times = len(self.moves)
            return ngettext(
                "Re-planned once", "Re-planned %(times)s times", times
            ) % {"times": times}  # fmt: skip
        return str(STATES[self.standing.state])

    @property
    def due(self) -> str:
        """Say when it is, or was, due; empty where its moves, printed beside it, say so."""
        when = self.milestone.due
        if when is None or self.standing.state is State.REPLANNED:
            return ""
        said = in_words(when)
        if self.standing.state is State.DONE_LATE:
            days = self.standing.days
            return ngettext(
                "Due: %(date)s. Kept %(days)s day late.",
                "Due: %(date)s. Kept %(days)s days late.",
                days,
            ) % {"date": said, "days": days}
        return _("Due: %(date)s.") % {"date": said}

    @property
    def reasons(self) -> list[tuple[Replanning, Marked, Marked]]:
        """Return each move of its due date, its reason and how it was agreed, the first move first."""
        return [
            (move, marked(move.reason, language), marked(move.agreed, language))
            for move in self.moves
            for language in (move.language or self.milestone.language,)
        ]

    @property
    def waits(self) -> list[Wait]:
        """Return what it waits for; a draft waits as well."""
        return waits_of(self.milestone, self.today)

    @property
    def bar(self) -> MilestoneBar:
        """Return what the chart draws of it."""
        return MilestoneBar(
            start=self.milestone.starts,
            due=self.milestone.due,
            original_due=self.first_due,
            done_on=self.done_on,
            today=self.today,
            state=self.state,
        )

    @property
    def first_due(self) -> PartialDate | None:
        """Return the date it was first due, where that date has moved."""
        return self.moves[0].was if self.moves else None

    @property
    def dates(self) -> list[PartialDate | None]:
        """Return every date that the axis has to hold."""
        done = PartialDate.of_day(self.done_on) if self.done_on else None
        return [self.milestone.starts, self.milestone.due, self.first_due, done]

    @property
    def voice(self) -> tuple[str, str] | None:
        """Return the side and the name of who carries it, or `None` where nobody is named."""
        if self.milestone.is_joint:
            return Side.JOINT, pgettext("who carries a milestone", "Both sides together")
        owner = self.milestone.owner
        return (owner.side, str(owner)) if owner else None


@dataclass(frozen=True)
class Chart:
    """The rows of a commitment on their common axis."""

    rows: list[Row]
    axis: Axis

    @property
    def heading(self) -> str:
        """Count the milestones."""
        count = len(self.rows)
        return ngettext("%(count)s milestone", "%(count)s milestones", count) % {"count": count}

    @property
    def reading(self) -> str:
        """Say what “very overdue” means here; empty where nothing is."""
        is_used = any(row.standing.state is State.VERY_OVERDUE for row in self.rows)
        return our_reading() if is_used else ""

    @property
    def span(self) -> str:
        """Return the years of the axis as a range."""
        return "–".join(
            dict.fromkeys(str(year) for year in (self.axis.years[0], self.axis.years[-1]))
        )


def row_of(milestone: Milestone, today: date, said: Collection[str] = ()) -> Row:
    """Judge one milestone; its completion and moved dates are read with it."""
    moves = moves_of(milestone)
    judged = standing_of(milestone, today, is_replanned=bool(moves))
    return Row(milestone, judged, done_on(milestone), moves, today, said)


def standing_of(milestone: Milestone, today: date, *, is_replanned: bool = False) -> Standing:
    """Ask the law how a milestone stands; its completion is read with it."""
    return standing(
        due=milestone.due, done_on=done_on(milestone), today=today, is_replanned=is_replanned,
        very_after=settings.VERY_OVERDUE_DAYS,
    )  # fmt: skip


def done_on(milestone: Milestone) -> date | None:
    """Return the day on which a milestone was done, if it was."""
    completion = getattr(milestone, "completion", None)
    return completion.done_on if completion else None


def chart_of(milestones: Iterable[Milestone], today: date, said: Collection[str] = ()) -> Chart:
    """Put milestones on one axis of whole years that holds all their dates."""
    rows = [row_of(milestone, today, said) for milestone in milestones]
    return Chart(rows, axis_of([when for row in rows for when in row.dates], today))
