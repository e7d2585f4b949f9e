"""What a milestone waits for, and what waits for it, with what there is to worry about, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parvis.plans.dependencies import Step, Worry, worries
from parvis.plans.models import Dependency, Milestone
from parvis.plans.models.commitment import LONG_TEXTS
from parvis.plans.views.marked import Marked, field_of
from parvis.progress.law.milestones import standing

_NOT_SHOWN = [f"on__commitment__{name}" for name in (*LONG_TEXTS, "translations")]


def waits_read() -> Prefetch[str]:
    """Read what milestones wait for along with them. One query."""
    found = Dependency.objects.select_related("on__commitment", "on__completion")
    return Prefetch("waits_for", found.defer(*_NOT_SHOWN))


@dataclass(frozen=True)
class Wait:
    """One wait: the other milestone, its commitment's address, and what there is to worry about."""

    other: Milestone
    href: str
    is_done: bool
    worries: list[str]

    @property
    def title(self) -> Marked:
        """Return what is to be done in the other milestone."""
        return field_of(self.other, "title")


def step_of(milestone: Milestone, today: date) -> Step:
    """Return a milestone as the law of waits needs it; its completion is read with it."""
    completion = getattr(milestone, "completion", None)
    judged = standing(
        due=milestone.due, done_on=completion.done_on if completion else None, today=today
    )
    return Step(milestone.due, judged.is_done, judged.days if judged.is_late else 0)


def waits_of(milestone: Milestone, today: date) -> list[Wait]:
    """Return what a milestone waits for; no query where `waits_read` came with it."""
    own = step_of(milestone, today)
    chain = milestone.commitment.plan.member.slug
    return [_wait(own, one.on, chain, today) for one in milestone.waits_for.all()]


def _wait(own: Step, on: Milestone, chain: str, today: date) -> Wait:
    other = step_of(on, today)
    said = {
        Worry.LATE: ngettext(
            "which is %(days)s day late", "which is %(days)s days late", other.days_late
        ) % {"days": other.days_late},
        Worry.ORDER: _("planned to end before what it waits for"),
    }  # fmt: skip
    href = reverse("plans:commitment", args=[chain, on.commitment.code])
    return Wait(on, href, other.is_done, [said[one] for one in worries(own, other)])


def awaiting(milestone: Milestone, today: date) -> list[tuple[Milestone, Marked, bool]]:
    """Return the milestones that wait for one, and whether each is planned to end before it."""
    waits = milestone.awaited_by.select_related(
        "milestone__commitment__plan__member", "milestone__completion"
    )
    on = step_of(milestone, today)
    return [
        (
            one.milestone,
            field_of(one.milestone, "title"),
            Worry.ORDER in worries(step_of(one.milestone, today), on),
        )
        for one in waits.order_by("milestone__commitment__order", "milestone__order", "pk")
    ]
