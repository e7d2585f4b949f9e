"""Declaring how a commitment is carried out, and moving from one way to the next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import tried
from parvis.plans import acts, rules
from parvis.plans.forms.ways import DeclareWay
from parvis.plans.labels import MODES, WAYS
from parvis.plans.models import Commitment
from parvis.plans.rules import DECLARERS
from parvis.plans.template import Mode
from parvis.plans.views.hands import about, hand_of

MOST_IN_AN_HOUR = 30  # declarations by one person


@both_ways
@for_a_person
def declare_way(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Declare a way of working; where somebody did meanwhile, say so and keep what was typed."""
    found = get_object_or_404(Commitment.objects.for_naming(), plan__member__slug=member, code=code)
    by = hand_of(person, DECLARERS, found.place)
    rules.may_open_declaring(by, found).enforce()
    form = DeclareWay(request.POST or None, of=found)
    if form.is_valid() and within(form, request, "way", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            if tried(form, lambda: acts.declare_way(found, by=by, **form.cleaned_data)):
                return redirect("progress:team", member=member, code=code)
        except ChangedMeanwhile as meanwhile:
            form.data = {**request.POST.dict(), "was": meanwhile.now.mode}
            return _shown(request, meanwhile.now, form, status=409)
    return _shown(request, found, form)


def _shown(
    request: HttpRequest, found: Commitment, form: DeclareWay, status: int = 200
) -> HttpResponse:
    page = {
        **about(found), "form": form, "button": _("Enter it in the record"),
        "heading": _("Declare the way of working of commitment {number}").format(
            number=found.number
        ),
        "lede": _("Both sides see it, with who declared it; the ways before stay beside it."),
        "declared": MODES[Mode(found.mode)] if found.mode else "",
        "meanwhile": status == 409,
        "ways": [(MODES[one], WAYS[one]) for one in Mode],
    }  # fmt: skip
    return render(request, "plans/declare_way.html", page, status=status)
