"""Joining a coalition, asking to, and inviting another."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from parvis.coalitions import acts
from parvis.coalitions.forms.joining import Ask, Invite, Join
from parvis.coalitions.law.belonging import Admission
from parvis.coalitions.models import Coalition, Request
from parvis.coalitions.rules.speaking import stands
from parvis.coalitions.views.parts import (
    MOST_IN_AN_HOUR,
    coalition_of_page,
    of_society,
    of_the_coalition,
    shown,
)
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Organisation, Person
from parvis.people.roles import SOCIETY
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock

MOST_OFFERED = 500  # organisations to invite from


@both_ways
@for_a_person
def join(request: HttpRequest, person: Person, member: str, coalition: str) -> HttpResponse:
    """Join a coalition where any may; else ask to, and one of its members answers."""
    here = coalition_of_page(member, coalition)
    speaks, by = of_society(person, here.member), own_hand(person)
    stands(here, clock.today()).enforce()
    is_open = here.admission == Admission.OPEN
    form = (Join if is_open else Ask)(speaks, request.POST or None)
    if form.is_valid() and within(form, request, "join", MOST_IN_AN_HOUR, AN_HOUR):
        told = dict(form.cleaned_data)
        own = told.pop("own")
        do = acts.join if is_open else acts.ask
        if made := tried(form, lambda: do(here, own, by=by, **told)):
            return led_to(request, here, made)
    return shown(
        request, here.member, form, back=here.get_absolute_url(),
        heading=_heading(is_open).format(name=here.text("name")),
        button=_("Join") if is_open else _("Ask"),
        lede=_("Your organisation belongs to it from today.") if is_open
        else _("One of its organisations answers, yes or no, with reasons. Everybody reads both."),
    )  # fmt: skip


def _heading(is_open: bool) -> str:
    return _("Join {name}") if is_open else _("Ask to join {name}")


@both_ways
@for_a_person
def invite(request: HttpRequest, person: Person, member: str, coalition: str) -> HttpResponse:
    """Invite another organisation into a coalition to which one's own belongs."""
    here = coalition_of_page(member, coalition)
    speaks, by = of_the_coalition(person, here), own_hand(person)
    begins = {"organisation": request.GET.get("organisation", "")[:80]}
    form = Invite(invitable(here), speaks, request.POST or None, initial=begins)
    if form.is_valid() and within(form, request, "join", MOST_IN_AN_HOUR, AN_HOUR):
        told = dict(form.cleaned_data)
        invited = told.pop("organisation")
        if made := tried(form, lambda: acts.invite(here, invited, by=by, **told)):
            return led_to(request, here, made)
    return shown(
        request, here.member, form, back=here.get_absolute_url(), button=_("Invite"),
        heading=_("Invite an organisation into {name}").format(name=here.text("name")),
        lede=_("It answers itself, yes or no. Everybody reads both."),
    )  # fmt: skip


def invitable(coalition: Coalition) -> dict[str, Organisation]:
    """Return the organisations of society that are not in a coalition, by name. Two queries."""
    there = coalition.members_on(clock.today()).values_list("pk", flat=True)
    every = Organisation.objects.for_reading().filter(member=coalition.member, side__in=SOCIETY)
    free = every.exclude(pk__in=list(there)).order_by("name", "pk")
    return {one.slug: one for one in free[:MOST_OFFERED]}


def led_to(request: HttpRequest, coalition: Coalition, made: Any) -> HttpResponse:
    """Lead to the coalition; to one's own page where a moderator reads the words first."""
    if isinstance(made, Request) and not made.is_public:
        messages.info(request, _("Your words wait until a moderator has read them."))
        return redirect("people:my")
    return redirect(coalition)
