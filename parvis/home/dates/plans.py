"""The dates of plans and of their milestones."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from django.conf import settings
from django.db.models import Count, OuterRef, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.dates import PartialDate, months_later
from parvis.home.dates.dated import Dated, Kind
from parvis.members.models import Member
from parvis.people.sides import Side
from parvis.plans.calendar import assessment_due, next_plan_due, refresh_due
from parvis.plans.models import Milestone, Plan, Replanning
from parvis.plans.models.commitment import LONG_TEXTS
from parvis.plans.views.milestone_rows import DRAWN, Row, standing_of
from parvis.texts.masks import masked

exact = PartialDate.of_day
_NOT_SHOWN = [f"commitment__{name}" for name in (*LONG_TEXTS, "translations")]
# The days of a plan: of which side each is, and its sentence.
_TOLD: dict[str, tuple[Side, Promise]] = {
    "consultation_from": (
        Side.GOVERNMENT, gettext_lazy("The consultation on plan {number} opens."),
    ),
    "consultation_until": (
        Side.GOVERNMENT, gettext_lazy("The consultation on plan {number} closes."),
    ),
    "due": (Side.GOVERNMENT, gettext_lazy("Plan {number} is to be submitted.")),
    "starts": (Side.JOINT, gettext_lazy("The implementation of plan {number} begins.")),
    "amended": (
        Side.JOINT, gettext_lazy("Last day to amend plan {number}. Our reading, not certain."),
    ),
    "refresh": (
        Side.GOVERNMENT, gettext_lazy("Plan {number}, in its middle, is due to be refreshed."),
    ),
    "ends": (Side.JOINT, gettext_lazy("Plan {number} ends.")),
    "assessed": (
        Side.REVIEWER, gettext_lazy("The results of plan {number} are due to be assessed."),
    ),
    "next": (Side.GOVERNMENT, gettext_lazy("Last day to publish the plan after plan {number}.")),
}  # fmt: skip


def of_plans(member: Member, asked: Collection[int]) -> Iterator[Dated]:
    """Yield the days of the plans of a member. One query.

    `asked`: the keys of plans on which consultations have days of their own, in place of the plan's.
    """
    for plan in member.plans.defer("summary", "translations"):
        plan.member = member
        for name, when in _days(plan):
            if when and not (plan.pk in asked and name.startswith("consultation_")):
                side, told = _TOLD[name]
                yield Dated(
                    f"plan-{plan.number}.{member.slug}.{name}", Kind.PLAN, when,
                    str(told).format(number=plan.number), plan.get_absolute_url(), side,
                )  # fmt: skip


def _days(plan: Plan) -> Iterator[tuple[str, PartialDate | None]]:
    term, submitted = plan.term, plan.submitted
    yield "consultation_from", _day(term.consultation_from)
    yield "consultation_until", _day(term.consultation_until)
    yield "due", None if submitted else _day(term.due_on)
    yield "starts", term.begins
    yield "ends", term.ends
    if submitted and not plan.source_id:
        yield "amended", exact(months_later(submitted.last, settings.AMENDMENT_MONTHS))
    if not term.refreshed_on:
        yield "refresh", _day(refresh_due(term))
    yield "assessed", exact(assessment_due(term.ends.last)) if term.ends else None
    yield "next", _day(next_plan_due(term))


def _day(day: date | None) -> PartialDate | None:
    return exact(day) if day else None


def of_milestones(member: Member, today: date, commitment: str = "") -> Iterator[Dated]:
    """Yield the milestones of a member that have a date, with the date they were first due."""
    found = Milestone.objects.filter(
        commitment__plan__member=member, commitment__dropped_on__isnull=True
    ).exclude(due="")
    if commitment:
        found = found.filter(commitment__code=commitment)
    moves = Replanning.objects.filter(milestone=OuterRef("pk")).in_order()
    read = found.select_related("commitment__plan", "owner", "completion").annotate(
        first_due=Subquery(moves.values("was")[:1]), moves=Count("replannings")
    )
    not_shown = ("commitment__plan__summary", "commitment__plan__translations", *_NOT_SHOWN)
    for one in read.defer("outputs", *not_shown):
        one.commitment.plan.member = member
        yield _milestone(one, today)


def _milestone(one: Milestone, today: date) -> Dated:
    assert one.due
    first, moves = vars(one)["first_due"], vars(one)["moves"]
    judged = standing_of(one, today, is_replanned=bool(moves))
    completion = getattr(one, "completion", None)
    row = Row(one, judged, completion.done_on if completion else None, [], today)
    title = one.text("title")
    side = Side.JOINT if one.is_joint or one.owner is None else one.owner.side
    code = one.commitment.code
    return Dated(
        f"milestone-{one.number}.{code}.{one.commitment.chain}", Kind.MILESTONE, one.due,
        _("Milestone {number}: {title}").format(
            number=one.number, title=masked(title.words, title.language)
        ),
        f"{one.commitment.get_absolute_url()}#milestones-h", side, code,
        PartialDate.parse(str(first)) if first else None, moves,
        DRAWN.get(judged.state, ""), row.words if judged.is_done or judged.is_late else "",
    )  # fmt: skip
