"""What a plan lacks before it is submitted; endorsing it; submitting it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.consultations.acts import submit as submit_plan
from parvis.consultations.rules import unanswered_of
from parvis.members.life import Kind
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.roles import SOCIETY, Role
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.submitting import Endorse, Submit
from parvis.plans.models import Plan
from parvis.plans.readiness import REQUIRED, Lack
from parvis.plans.rules import AUTHORS, ENDORSERS
from parvis.plans.template import VALUES
from parvis.plans.views.editions import page_about
from parvis.plans.views.hands import about_plan, hand_of, plan_of
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.texts.reading import name_of

MOST_NAMED = 50  # contributions that are named one by one
MOST_IN_AN_HOUR = 20  # endorsements, or attempts to submit, by one person


@dataclass(frozen=True)
class Group:
    """What the plan, or one of its commitments, lacks: sentences, each with where it is mended."""

    what: str
    items: list[tuple[str, str]]


@dataclass(frozen=True)
class Missing:
    """All that a plan lacks: the contributions that wait for an answer are among it.

    `unread`: how many of them wait for a moderator first, and have no page yet.
    """

    groups: list[Group]
    waiting: list[int]
    unread: int = 0

    @property
    def is_nothing(self) -> bool:
        """Say whether the plan can be submitted."""
        return not self.groups and not self.waiting and not self.unread

    @property
    def more(self) -> int:
        """Count the contributions that wait and are not named one by one."""
        return max(0, len(self.waiting) - MOST_NAMED)

    @property
    def named(self) -> list[int]:
        """Return the numbers of the first contributions that wait."""
        return self.waiting[:MOST_NAMED]


def missing_of(plan: Plan) -> Missing:
    """Return what a plan lacks, in words, with where each thing is mended."""
    owed = unanswered_of(plan).values_list("number", "withheld_at")
    waiting = [number for number, withheld_at in owed if withheld_at is None]
    unread = len(owed) - len(waiting)
    return Missing(_grouped(plan, rules.shortcomings(plan)), waiting, unread)


def _grouped(plan: Plan, found: Iterable[Lack]) -> list[Group]:
    groups: dict[str, Group] = {}
    for lack in found:
        number = lack.commitment
        what = _("Commitment %(number)s") % {"number": number} if number else _("The plan")
        group = groups.setdefault(lack.of or number, Group(what, []))
        group.items.append((rules.in_words(replace(lack, commitment="")), _mended(plan, lack)))
    return list(groups.values())


def _mended(plan: Plan, lack: Lack) -> str:
    """Return the address of the page on which a lack is mended; empty where there is none."""
    of_plan = {"member": plan.member.slug, "number": plan.number}
    pages = {"no_commitment": "plans:draft", "endorsement": "plans:endorse"}
    if not lack.of:
        return reverse(pages[lack.code], kwargs=of_plan) if lack.code in pages else ""
    own = {"member": plan.member.slug, "code": lack.of}
    if lack.code == "second_language":
        return reverse("plans:translate", kwargs={**own, "language": settings.SUBMISSION_LANGUAGE})
    apart = {"lead": "plans:partners", "milestones": "plans:milestone"}
    if lack.code in apart:
        return reverse(apart[lack.code], kwargs=own)
    field = lack.code if lack.code in REQUIRED else VALUES[0]
    return f"{reverse('plans:write', kwargs=own)}#id_{field}"


def _about_readiness(plan: Plan) -> dict[str, Any]:
    is_asked = not plan.submitted and not plan.source_id
    return {
        "missing": missing_of(plan) if is_asked else None,
        "is_national": plan.member.kind == Kind.NATIONAL,
        "language": name_of(settings.SUBMISSION_LANGUAGE),
    }


@require_safe
@revalidated(chain="member")
def readiness(request: HttpRequest, member: str, number: int) -> HttpResponse:
    """Show exactly what a plan lacks before it can be submitted, and who endorsed it."""
    plan = plan_of(member, number)
    endorsements = plan.endorsements.select_related("organisation", "proof")[:MOST_NAMED]
    context = {**page_about(plan), **_about_readiness(plan), "endorsements": endorsements}
    return render(request, "plans/readiness.html", context)


@both_ways
@for_a_person
def submit(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Submit a plan for a term; where it lacks something, say what and lose nothing."""
    plan = plan_of(member, number)
    by = hand_of(person, AUTHORS, plan.place)
    rules.may_draft(by, plan).enforce()
    form = Submit(request.POST or None)
    if form.is_valid() and within(form, request, "submit", MOST_IN_AN_HOUR, AN_HOUR):
        term = form.cleaned_data
        if tried(form, lambda: submit_plan(plan, by=by, **term) or True):
            return redirect(plan)
    context = {
        **about_plan(plan), **_about_readiness(plan), "form": form, "button": _("Submit the plan"),
        "heading": _("Submit the plan"),
        "lede": _("From then on it changes only by amendments, and both pens begin to write."),
    }  # fmt: skip
    return render(request, "plans/submit.html", context)


@both_ways
@for_a_person
def endorse(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Say that an organisation endorses a plan, by who has a seat for it or by the secretary."""
    plan, today = plan_of(member, number), clock.today()
    by = hand_of(person, ENDORSERS, plan.place)
    rules.may_open_endorsing(by, plan).enforce()
    is_seat = by.role != Role.FORUM_SECRETARY and by.side in SOCIETY
    own = by.organisation if is_seat else None
    form = Endorse(request.POST or None, plan=plan, own=own, today=today.isoformat())
    if form.is_valid() and within(form, request, "endorse", MOST_IN_AN_HOUR, AN_HOUR):
        told = dict(form.cleaned_data)
        organisation = told.pop("organisation")
        if tried(form, lambda: acts.endorse(plan, organisation, by=by, **told)):
            return redirect("plans:readiness", member=member, number=number)
    context = {
        **about_plan(plan), "form": form, "heading": _("Endorse the plan"), "button": _("Record it"),
        "lede": _("A stakeholder outside government says that it stands behind the plan."),
    }  # fmt: skip
    return render(request, "plans/form.html", context)
