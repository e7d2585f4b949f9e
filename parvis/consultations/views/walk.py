"""The walk of a contribution: its answers, those of what it was merged with, and where they lead."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch, Q, prefetch_related_objects

from parvis.consultations.answers import Outcome
from parvis.consultations.models import Contribution, Response
from parvis.plans.models import Commitment, Milestone
from parvis.progress.models import Evidence, Report

MOST_LEGS = 4  # a contribution merged into another, which was merged itself


@dataclass(frozen=True)
class Leg:
    """A contribution on the walk with all its answers, the first given first."""

    contribution: Contribution
    answers: list[Response]

    @property
    def in_force(self) -> Response | None:
        """Return the answer that counts: its own that no later one corrects, else its group's."""
        corrected = {one.corrects_id for one in self.answers}
        standing = [one for one in self.answers if one.pk not in corrected]
        own = [one for one in standing if one.contribution_id]
        return next(iter([*own, *standing]), None)

    def is_earlier(self, response: Response) -> bool:
        """Say whether a later answer corrects one."""
        return any(one.corrects_id == response.pk for one in self.answers)


@dataclass(frozen=True)
class Walk:
    """All legs, and the commitments to which the last answer or a sentence taken over leads."""

    legs: list[Leg]
    commitments: list[Commitment]

    @property
    def answer(self) -> Response | None:
        """Return the answer at the end of the walk."""
        return self.legs[-1].in_force

    @property
    def named(self) -> Milestone | None:
        """Return the milestone that the answer names."""
        return self.answer.milestone if self.answer else None

    def milestones(self) -> list[tuple[Commitment, Milestone]]:
        """Return the milestone that the answer names, else all of the commitments'."""
        every = [(one, step) for one in self.commitments for step in one.milestones.all()]
        named = self.named
        return [(one, step) for one, step in every if step == named] if named else every


def walk_of(contribution: Contribution) -> Walk:
    """Walk from a contribution to what became of it. Six queries, and one for each merging."""
    legs = [_leg(contribution)]
    while (into := _merged_into(legs[-1])) and len(legs) < MOST_LEGS:
        if into in [leg.contribution for leg in legs]:
            break
        legs.append(_leg(into))
    origins = contribution.leads_to.select_related("commitment__plan__member")
    led = [one.commitment for leg in legs[-1:] if (one := leg.in_force) and one.commitment]
    commitments = list(dict.fromkeys([*led, *(one.commitment for one in origins)]))
    _read_progress(commitments)
    return Walk(legs, commitments)


def _leg(contribution: Contribution) -> Leg:
    about = Q(contribution=contribution)
    if contribution.group_id:
        about |= Q(group=contribution.group_id)
    return Leg(contribution, list(Response.objects.for_reading().filter(about)))


def _merged_into(leg: Leg) -> Contribution | None:
    answer = leg.in_force
    return answer.into if answer and answer.outcome == Outcome.MERGED else None


def _read_progress(commitments: list[Commitment]) -> None:
    """Read what became of commitments. Five queries."""
    prefetch_related_objects(
        commitments,
        Prefetch("milestones", Milestone.objects.select_related("completion__by", "owner")),
        Prefetch("reports", Report.objects.public().of_the_whole().select_related("by", "also_by")),
        Prefetch("evidence", Evidence.objects.select_related("document", "by", "withdrawal")),
        "assessments",
    )
