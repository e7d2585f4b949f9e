"""Leaving a coalition, naming who speaks for it, ending it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from parvis.coalitions import acts
from parvis.coalitions.forms.coalitions import End, Spokes
from parvis.coalitions.forms.joining import Leave
from parvis.coalitions.models import Coalition
from parvis.coalitions.views.parts import (
    MOST_IN_AN_HOUR,
    coalition_of_page,
    of_the_coalition,
    shown,
)
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock


@both_ways
@for_a_person
def leave(request: HttpRequest, person: Person, member: str, coalition: str) -> HttpResponse:
    """Leave a coalition, with or without words; also one that nobody sees now."""
    everything = Coalition.objects.for_reading()
    here = get_object_or_404(everything, member__slug=member, slug=coalition)
    form = Leave(of_the_coalition(person, here), request.POST or None)
    if form.is_valid() and within(form, request, "leave", MOST_IN_AN_HOUR, AN_HOUR):
        told, by = dict(form.cleaned_data), own_hand(person)
        belongs = here.memberships.get(organisation=told.pop("own"), until__isnull=True)
        if left := tried(form, lambda: acts.leave(belongs, by=by, **told)):
            if not left.is_public:
                messages.info(request, _("Your words wait until a moderator has read them."))
            return redirect(here if here.is_public else "people:my")
    return shown(
        request, here.member, form, back=here.get_absolute_url(), button=_("Leave"),
        heading=_("Leave {name}").format(name=here.text("name")),
        lede=_("What was done together stays. Where nobody is left, the coalition has ended."),
    )  # fmt: skip


@both_ways
@for_a_person
def spokes(request: HttpRequest, person: Person, member: str, coalition: str) -> HttpResponse:
    """Name which of its organisations speaks for a coalition."""
    here = coalition_of_page(member, coalition)
    speaks, by = of_the_coalition(person, here), own_hand(person)
    members = {one.slug: one for one in here.members_on(clock.today()) if one.is_public}
    form = Spokes(members, speaks, request.POST or None)
    if form.is_valid() and within(form, request, "spokes", MOST_IN_AN_HOUR, AN_HOUR):
        told = dict(form.cleaned_data)
        named = told.pop("spokes")
        if tried(form, lambda: acts.name_spokes(here, named, by=by, **told)):
            return redirect(here)
    return shown(
        request, here.member, form, back=here.get_absolute_url(), button=_("Name it"),
        heading=_("Who speaks for {name}").format(name=here.text("name")),
        lede=_("By what its members agreed. The record tells who named it."),
    )  # fmt: skip


@both_ways
@for_a_person
def end(request: HttpRequest, person: Person, member: str, coalition: str) -> HttpResponse:
    """End a coalition by decision."""
    here = coalition_of_page(member, coalition)
    form = End(of_the_coalition(person, here), request.POST or None)
    if form.is_valid() and within(form, request, "end", MOST_IN_AN_HOUR, AN_HOUR):
        by = own_hand(person)
        if ended := tried(form, lambda: acts.end(here, by=by, **form.cleaned_data)):
            return redirect(here if ended.is_public else "people:my")
    return shown(
        request, here.member, form, back=here.get_absolute_url(), button=_("End it"),
        heading=_("End {name}").format(name=here.text("name")),
        lede=_("Its page stays, with the reason. Who speaks for it does this; others leave it."),
    )  # fmt: skip
