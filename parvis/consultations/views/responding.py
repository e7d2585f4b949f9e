"""Answering a contribution or a group; of two who do so at once, the second sees the first's answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.consultations import acts, rules
from parvis.consultations.acts.telling import AT_ONCE
from parvis.consultations.forms.responding import RespondForm
from parvis.consultations.models import Contribution, Group, Response
from parvis.consultations.models.answering import in_force_for, standing_of
from parvis.consultations.naming import author_of
from parvis.consultations.views.hands import about, contribution_of, group_of, hand_over
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans.models import Plan

MOST_IN_AN_HOUR = 300  # answers by one person
SHOWN = 20  # contributions of a group beside the form


@both_ways
@for_a_person
def respond(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Answer one contribution, or correct its answer."""
    found = contribution_of(member, number)
    return _respond(request, person, found, found.consultation.plan)


@both_ways
@for_a_person
def respond_group(
    request: HttpRequest, person: Person, member: str, number: int, group: int
) -> HttpResponse:
    """Answer all that is in a group, or correct its answer."""
    found = group_of(member, number, group)
    return _respond(request, person, found, found.plan)


def _respond(
    request: HttpRequest, person: Person, to: Contribution | Group, plan: Plan
) -> HttpResponse:
    by = hand_over(person, plan, lambda hand: rules.may_respond(hand, plan))
    can = rules.can_be_answered(to)
    if not can and request.method != "POST":  # what was typed is not taken away by what changed
        page = {**about(plan), "to": to, "reason": can.reason}
        return render(request, "consultations/no_answer.html", page, status=403)
    seen = {"seen": standing_of(to)}
    form = RespondForm(request.POST or None, to=to, plan=plan, by=by, initial=seen)
    is_meanwhile = False
    if form.is_valid() and within(form, request, "respond", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            response = tried(form, lambda: acts.respond(to, by=by, **form.answer()))
        except ChangedMeanwhile as changed:
            is_meanwhile = True
            form.data = {**request.POST.dict(), "seen": changed.now}
        else:
            if response:
                _tell(request, response)
                return redirect("consultations:board", member=plan.member.slug, number=plan.number)
    page = {**_page(to, plan, by), "form": form, "is_meanwhile": is_meanwhile}
    return render(request, "consultations/respond.html", page, status=409 if is_meanwhile else 200)


def _tell(request: HttpRequest, response: Response) -> None:
    """Send the first letters at once; the others go with the next run of `parvis tell`."""
    told = acts.tell(response, AT_ONCE)
    waiting = response.letters.unsent().by_mail().count() if told.sent else 0
    said = _("The answer is published.")
    if told.failed or waiting:
        said = _("The answer is published. Letters to its authors wait to be sent.")
    elif told.sent:
        said = _("The answer is published, and its authors are told by letter.")
    messages.success(request, said)


def _page(to: Contribution | Group, plan: Plan, by: Hand) -> dict[str, Any]:
    every = Contribution.objects.filter(pk=to.pk)
    if isinstance(to, Group):
        every = Contribution.objects.filter(group=to)
    shown = every.for_reading().order_by("number")[:SHOWN]
    return {
        **about(plan), "to": to, "by": by, "is_group": isinstance(to, Group),
        "last": in_force_for(to), "count": every.count(),
        "shown": [{"contribution": one, "author": author_of(one)} for one in shown],
    }  # fmt: skip
