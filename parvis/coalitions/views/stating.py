"""Saying what an organisation brings and seeks, and what a commitment needs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from parvis.coalitions import acts, rules
from parvis.coalitions.forms.stating import NeedForm, OfferForm
from parvis.coalitions.models import Need, Offer
from parvis.coalitions.views.parts import MOST_IN_AN_HOUR, in_words, shown, shown_again
from parvis.people.acts import ChangedMeanwhile
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Organisation, Person
from parvis.people.rights import hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.models import Commitment, PolicyArea
from parvis.plans.views.naming import heading_of
from parvis.record import clock
from parvis.ui.lists import headed, listed

MOST_AREAS = 60


@both_ways
@for_a_person
def offer(request: HttpRequest, person: Person, member: str, slug: str) -> HttpResponse:
    """Say what an organisation brings and seeks, by who belongs to it."""
    every = Organisation.objects.for_reading()
    found = get_object_or_404(every, member__slug=member, slug=slug)
    by, meanwhile = own_hand(person), ""
    rules.may_state_offer(by, found, [], clock.today()).enforce()
    form = OfferForm(areas_offered(), offer_of(found), request.POST or None)
    if form.is_valid() and within(form, request, "offer", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            if made := tried(form, lambda: acts.state_offer(found, by=by, **form.told())):
                return told(request, made, found.get_absolute_url() + "#brings-h")
        except ChangedMeanwhile as other:
            meanwhile = shown_again(request, form, other.now.version)
            meanwhile = f"{meanwhile} {said_of(other.now)}"
    return shown(
        request, found.member, form, heading=_("What {name} brings and seeks").format(name=found),
        button=_("Publish"), back=found.get_absolute_url(), meanwhile=meanwhile,
        lede=_("Others find you by it, and commitments that need it. It replaces what it said."),
    )  # fmt: skip


@both_ways
@for_a_person
def need(request: HttpRequest, person: Person, member: str, code: str) -> HttpResponse:
    """Say what a commitment needs, by its lead, its co-lead, or who contributes to it."""
    every = Commitment.objects.for_naming()
    found = get_object_or_404(every, plan__member__slug=member, code=code)
    by = hand_for(person, rules.TEAM, found.place, clock.today()) or own_hand(person)
    rules.may_state_need(by, found, []).enforce()
    stands, meanwhile = Need.objects.filter(commitment=found).first(), ""
    form = NeedForm(stands, request.POST or None)
    if form.is_valid() and within(form, request, "need", MOST_IN_AN_HOUR, AN_HOUR):
        try:
            if made := tried(form, lambda: acts.state_need(found, by=by, **form.cleaned_data)):
                return told(request, made, made.get_absolute_url())
        except ChangedMeanwhile as other:
            meanwhile = shown_again(request, form, other.now.version)
            meanwhile = (
                f"{meanwhile} {headed(_('What it needs'), listed(in_words(other.now.skills)))}"
            )
    return shown(
        request, found.plan.member, form, heading=_("What this commitment needs"),
        button=_("Publish"), lede=heading_of(found).words, meanwhile=meanwhile,
        back=Need(commitment=found).get_absolute_url(),
    )  # fmt: skip


def told(request: HttpRequest, made: Offer | Need, page: str) -> HttpResponse:
    """Lead to the page on which it stands; to one's own where a moderator reads it first."""
    if not made.is_public:
        messages.info(request, _("Your words wait until a moderator has read them."))
        return redirect("people:my")
    return redirect(page)


def offer_of(organisation: Organisation) -> Offer | None:
    """Return what an organisation says that it brings, or none."""
    return Offer.objects.filter(organisation=organisation).prefetch_related("areas").first()


def areas_offered() -> list[PolicyArea]:
    """Return the policy areas to choose from: those of the latest list that the house has."""
    every = PolicyArea.objects.order_by("-edition", "name")
    latest = every.values_list("edition", flat=True).first()
    found = sorted(every.filter(edition=latest or ""), key=lambda one: str(one.text("name")))
    return found[:MOST_AREAS]


def said_of(offer: Offer) -> str:
    """Say in a line what an organisation says now."""
    brings = headed(_("What it brings"), listed(in_words(offer.brings)))
    return f"{brings}. {headed(_('What it seeks'), listed(in_words(offer.seeks)))}."
