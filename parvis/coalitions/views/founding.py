"""Founding a coalition, and changing what it says of itself."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.coalitions import acts
from parvis.coalitions.forms.coalitions import Describe, Found
from parvis.coalitions.law.belonging import Admission
from parvis.coalitions.models import Coalition
from parvis.coalitions.views.parts import (
    MOST_IN_AN_HOUR,
    RESERVED,
    coalition_of_page,
    commitments_of,
    of_society,
    of_the_coalition,
    shown,
    shown_again,
)
from parvis.members.models import Member
from parvis.people.acts import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.naming import free_slug
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried


@both_ways
@for_a_person
def found(request: HttpRequest, person: Person, member: str) -> HttpResponse:
    """Found a coalition around one commitment or several."""
    here = get_object_or_404(Member, slug=member)
    speaks, by = of_society(person, here), own_hand(person)
    asked = request.GET.get("commitment", "")[:20].replace("\0", "")
    begins = {"commitments": [asked], "admission": Admission.ASKED}
    form = Found(speaks, commitments_of(here, [asked]), request.POST or None, initial=begins)
    if form.is_valid() and within(form, request, "coalition", MOST_IN_AN_HOUR, AN_HOUR):
        told = dict(form.cleaned_data)
        own, slug = told.pop("own"), _slug(here, told["name"])
        if made := tried(form, lambda: acts.found(own, slug=slug, by=by, **told)):
            return led_to(request, made)
    return shown(
        request, here, form, heading=_("Found a coalition"), button=_("Found it"),
        back=reverse("coalitions:coalitions", args=[member]),
        lede=_("Your organisation belongs to it from today, and speaks for it until you name another."),
    )  # fmt: skip


@both_ways
@for_a_person
def describe(request: HttpRequest, person: Person, member: str, coalition: str) -> HttpResponse:
    """Change what a coalition says of itself, and around what it stands."""
    here = coalition_of_page(member, coalition)
    speaks, by, meanwhile = of_the_coalition(person, here), own_hand(person), ""
    held = here.around.filter(until__isnull=True)
    around = list(held.values_list("commitment__code", flat=True))
    form = Describe(here, speaks, commitments_of(here.member, around), around, request.POST or None)
    if form.is_valid() and within(form, request, "coalition", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            if now := tried(form, lambda: acts.describe(here, by=by, **form.cleaned_data)):
                return led_to(request, now)
        except ChangedMeanwhile as other:
            meanwhile = shown_again(request, form, other.now.version)
            meanwhile = f"{meanwhile} {other.now.name}. {other.now.purpose}"
    return shown(
        request, here.member, form, heading=_("What this coalition says of itself"),
        button=_("Save"), back=here.get_absolute_url(), meanwhile=meanwhile,
        lede=_("What it said before is kept in the record."),
    )  # fmt: skip


def led_to(request: HttpRequest, made: Coalition) -> HttpResponse:
    """Lead to the page of a coalition; to one's own where a moderator reads it first."""
    if not made.is_public:
        messages.info(request, _("Your words wait until a moderator has read them."))
        return redirect("people:my")
    return redirect(made)


def _slug(member: Member, name: str) -> str:
    taken = set(Coalition.objects.filter(member=member).values_list("slug", flat=True))
    return free_slug(name, taken | RESERVED, "coalition")
