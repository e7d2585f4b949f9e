"""Saying that a milestone is done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hands
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.models import Milestone
from parvis.plans.views.timing import about_milestone, milestone_of
from parvis.progress import acts, rules
from parvis.progress.forms.milestones import DoneForm
from parvis.progress.rules import DOERS
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # milestones done, by one person


@both_ways
@for_a_person
def done(request: HttpRequest, person: Person, member: str, code: str, number: str) -> HttpResponse:
    """Say on which day a milestone was done."""
    found = milestone_of(member, code, number)
    by = _doer(person, found)
    rules.may_open_completing(by, found).enforce()
    form = DoneForm(request.POST or None)
    if form.is_valid() and within(form, request, "done", MOST_IN_AN_HOUR, AN_HOUR):
        day = form.cleaned_data["done_on"]
        if tried(form, lambda: acts.complete(found, done_on=day, by=by)):
            return redirect(f"{found.commitment.get_absolute_url()}#milestones-h")
    context = {
        **about_milestone(found), "form": form, "button": _("It is done"),
        "heading": _("Milestone {number} is done").format(number=found.number),
    }  # fmt: skip
    return render(request, "progress/done.html", context)


def _doer(person: Person, milestone: Milestone) -> Hand:
    """Return the hand that may say so, else the first of those who carry the commitment out."""
    place = milestone.commitment.place
    own = hands(person, DOERS, place, clock.today())
    able = (hand for hand in own if rules.may_open_completing(hand, milestone))
    return next(able, own[0] if own else own_hand(person))
