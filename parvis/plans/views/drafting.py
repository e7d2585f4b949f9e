"""A new commitment in a plan that is drafted, from what people said where there is such a thing."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.consultations.acts import name_origin
from parvis.consultations.models import Contribution
from parvis.consultations.rules import is_said_in
from parvis.members.models import Member
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.writing import Draft, partners_in
from parvis.plans.models import Commitment, Plan
from parvis.plans.rules import AUTHORS
from parvis.plans.views.hands import about_plan, hand_of, plan_of

MOST_IN_AN_HOUR = 60  # commitments drafted by one person
MOST_ORIGINS = 50  # contributions of a group whose words are shown


@both_ways
@for_a_person
def draft(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Draft a commitment; `?from=` names a contribution, `?group=` a group, whose words it takes up."""
    plan = plan_of(member, number)
    by = hand_of(person, AUTHORS, plan.place)
    rules.may_draft(by, plan).enforce()
    origins = _origins(plan, request)
    form = Draft(
        request.POST or None,
        member=plan.member,
        has_origin=bool(origins),
        **_proposed(plan, origins),
    )
    is_sent = form.is_valid() and within(form, request, "draft", MOST_IN_AN_HOUR, AN_HOUR)
    if is_sent and (made := _drafted(plan, form, origins, by)):
        messages.success(request, _("It is entered. Go on writing it here."))
        return redirect("plans:write", member=member, code=made.code)
    context = {
        **about_plan(plan), "form": form, "origins": origins, "heading": _("Draft a commitment"),
        "button": _("Enter it in the plan"),
    }  # fmt: skip
    return render(request, "plans/draft.html", context)


def _origins(plan: Plan, request: HttpRequest) -> list[Contribution]:
    """Return the contributions that are named in the address, as far as everybody sees them."""
    every = Contribution.objects.of_plan(plan).public().for_reading().order_by("number")
    if written := request.GET.get("from", ""):
        return [get_object_or_404(every, number=_number(written))]
    if written := request.GET.get("group", ""):
        found = list(every.filter(group__number=_number(written))[:MOST_ORIGINS])
        if not found:
            raise Http404
        return found
    return []


def _number(written: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", written):
        raise Http404
    return int(written)


def _proposed(plan: Plan, origins: list[Contribution]) -> dict[str, str]:
    """Propose the next number of the plan, the next code of the member, the language of the words."""
    numbers = [one.number for one in plan.commitments.all()]
    count = max([int(one) for one in numbers if re.fullmatch(r"[0-9]{1,6}", one)], default=0)
    told = {"number": str(count + 1), "code": next_code(plan.member)}
    language = origins[0].language if origins else plan.language
    return {**told, **({"language": language} if language else {})}


def next_code(member: Member) -> str:
    """Return the first code after those of a member, as OGP writes them: GE0021. One query."""
    codes = Commitment.objects.filter(code__startswith=member.code).values_list("code", flat=True)
    taken = [
        int(found[1]) for code in codes
        if (found := re.fullmatch(re.escape(member.code) + r"([0-9]{1,8})", code))
    ]  # fmt: skip
    return f"{member.code}{max(taken, default=0) + 1:04}"


def _drafted(plan: Plan, form: Draft, origins: list[Contribution], by: Hand) -> Commitment | None:
    """Enter the commitment where its form is right in all; else it says what is not."""
    if not _quoted(form, origins):
        return None
    return tried(form, lambda: _entered(plan, form, origins, by))


def _quoted(form: Draft, origins: list[Contribution]) -> bool:
    """Say whether the sentence that is taken over, if there is one, stands in a contribution."""
    quote = form.cleaned_data.get("quote", "")
    if quote and not any(is_said_in(quote, one) for one in origins):
        form.add_error("quote", _("These words do not stand in what was said."))
        return False
    return True


@transaction.atomic
def _entered(plan: Plan, form: Draft, origins: list[Contribution], by: Hand) -> Commitment:
    """Enter the commitment, and name whose words it takes up."""
    told = form.cleaned_data
    texts: dict[str, Any] = form.typed()
    made = acts.add_commitment(
        plan, code=told["code"], number=told["number"], by=by, partners=partners_in(told),
        language=told["language"], **texts,
    )  # fmt: skip
    for one in origins:
        name_origin(made, one, by=by, **_taken_over(told, one))
    return made


def _taken_over(told: dict[str, Any], contribution: Contribution) -> dict[str, str]:
    """Return the sentence and its text, for the contribution in which it stands."""
    quote = told.get("quote", "")
    if not quote or not is_said_in(quote, contribution):
        return {}
    return {"quote": quote, "field": told.get("quoted", "")}
