"""Appealing against a decision."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from parvis.members.models import Member
from parvis.moderation import acts, rules
from parvis.moderation.forms import AppealForm
from parvis.moderation.models import Decision
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand
from parvis.people.views.asking import both_ways, for_a_person
from parvis.record import clock

MOST_IN_AN_HOUR = 20  # appeals


@both_ways
@for_a_person
def appeal(request: HttpRequest, person: Person, member: str, number: int) -> HttpResponse:
    """Take an appeal from somebody concerned; say to everybody else why not."""
    whose = get_object_or_404(Member, slug=member)
    decisions = Decision.objects.of(member).select_related("organisation")
    decision = get_object_or_404(decisions, number=number)
    today = clock.today()
    form = AppealForm(request.POST or None)
    rules.may_appeal(person, decision, request.POST.get("words") or "…", today).enforce()
    if form.is_valid() and within(form, request, "appeal", MOST_IN_AN_HOUR, AN_HOUR):
        acts.appeal(decision, words=form.cleaned_data["words"], by=Hand(person, today))
        messages.success(request, _("Your appeal was received. Somebody else looks again."))
        return redirect("people:my")
    context = {
        "member": whose, "stone": decision, "form": form, "button": pgettext("button", "Appeal"),
        "heading": _("Appeal against a decision"), "back": decision.get_absolute_url(),
    }  # fmt: skip
    return render(request, "moderation/appeal.html", context)
