"""What is done with organisations: register, verify, bring somebody in, let somebody go."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.moderation.acts import wait_if_needed
from parvis.people import acts, rules
from parvis.people.acts import Invited
from parvis.people.forms.organisations import Again, Invite, Nothing, Reason, Register
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Affiliation, Grant, Invitation, Organisation, Person
from parvis.people.naming import free_slug
from parvis.people.rights import Hand
from parvis.people.tokens import Purpose
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, for_a_person
from parvis.record import clock

MOST_IN_AN_HOUR = 20  # organisations registered by one person


@both_ways
@for_a_person
def register(request: HttpRequest, person: Person, member: str) -> HttpResponse:
    """Register an organisation of a member."""
    found = get_object_or_404(Member, slug=member)
    form = Register(request.POST or None, initial={"language": get_language()})
    if form.is_valid() and within(form, request, "register", MOST_IN_AN_HOUR, AN_HOUR):
        asked = dict(form.cleaned_data)
        by = doing.hand_to_register(person, found, asked["side"])
        taken = set(Organisation.objects.filter(member=found).values_list("slug", flat=True))
        slug = free_slug(asked["name"], taken, "organisation")
        made = doing.tried(form, lambda: _registered(found, by, slug=slug, **asked))
        if made and not made.is_public:
            messages.info(request, _("It waits until a moderator has read it."))
        if made:
            return redirect(made if made.is_public else "people:my")
    context = {
        "member": found, "form": form, "heading": _("Register an organisation"),
        "button": _("Register"), "back": reverse("people:people", args=[member]),
        "lede": _("It appears at once among those of {member}, as not verified yet.").format(
            member=found.text("name")
        ),
    }  # fmt: skip
    return render(request, "people/form.html", context)


@transaction.atomic
def _registered(member: Member, by: Hand, **asked: Any) -> Organisation:
    """Register an organisation; where its words or a first post must wait, it does."""
    made = acts.register(member, by=by, **asked)
    wait_if_needed(made, by=by, member=member, texts=doing.texts_of(made))
    return made


@both_ways
@for_a_person
def verify(request: HttpRequest, person: Person, member: str, slug: str) -> HttpResponse:
    """Say that an organisation is what it says it is."""
    found = seen_by(person, member, slug)
    by = doing.hand_to_keep(person, found)
    rules.may_verify(by, found, clock.today()).enforce()
    if request.method == "POST":
        acts.verify(found, by=by)
        return redirect(found)
    context = {
        "organisation": found, "member": found.member, "form": Nothing(),
        "heading": _("Verify {name}").format(name=found.name), "button": _("Verify"),
        "lede": _("You say, under your name and today, that it is what it says it is."),
        "back": found.get_absolute_url(),
    }  # fmt: skip
    return render(request, "people/verify.html", context)


@both_ways
@for_a_person
def people(request: HttpRequest, person: Person, member: str, slug: str) -> HttpResponse:
    """Show who belongs to an organisation to those who may bring somebody in, and do so."""
    found = seen_by(person, member, slug)
    by = doing.hand_within(person, found)
    rules.may_affiliate(by, found, clock.today()).enforce()
    form = Invite(request.POST or None, initial={"language": get_language()})
    if form.is_valid():
        asked = form.cleaned_data
        if invited := doing.tried(form, lambda: acts.welcome(found, by=by, **asked)):
            doing.send(request, invited, by)
            return redirect("people:organisation-people", member=member, slug=slug)
    belong = Affiliation.objects.current(clock.today()).filter(organisation=found)
    context = {
        "organisation": found, "member": found.member, "form": form,
        "belong": belong.select_related("person"), "button": _("Invite"),
        "heading": _("People of {name}").format(name=found.name),
        "back": found.get_absolute_url(), "me": person,
    }  # fmt: skip
    return render(request, "people/organisation_people.html", context)


@both_ways
@for_a_person
def let_go(request: HttpRequest, person: Person, member: str, slug: str, pk: int) -> HttpResponse:
    """End the belonging of somebody to an organisation, with a reason."""
    found = seen_by(person, member, slug)
    by = doing.hand_within(person, found)
    rules.may_affiliate(by, found, clock.today()).enforce()
    belonging = _belonging(found, pk)
    form = Reason(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if doing.tried(form, lambda: acts.leave(belonging, by=by, reason=reason) or True):
            messages.success(
                request,
                _("{name} belongs to the organisation no more.").format(name=belonging.person),
            )
            return redirect("people:organisation-people", member=member, slug=slug)
    context = {
        "member": found.member, "form": form,
        "heading": _("Let {name} go").format(name=belonging.person), "button": _("Let go"),
        "lede": _("The roles held for {name} end with it, today.").format(name=found.name),
        "back": reverse("people:organisation-people", args=[member, slug]),
    }  # fmt: skip
    return render(request, "people/form.html", context)


@both_ways
@for_a_person
def invite(request: HttpRequest, person: Person, member: str, slug: str, pk: int) -> HttpResponse:
    """Send the invitation of somebody of an organisation again."""
    found = seen_by(person, member, slug)
    named = _belonging(found, pk).person
    back = reverse("people:organisation-people", args=[member, slug])
    return invite_again(request, named, doing.hand_within(person, found), found, back)


def invite_again(
    request: HttpRequest, named: Person, by: Hand, about: Organisation | Grant, back: str
) -> HttpResponse:
    """Ask for an address and send a new invitation; the one before is dead from then on."""
    rules.may_invite(by, named, about.place, clock.today()).enforce()
    mine = Invitation.objects.filter(person=named, by=by.person).first()
    still_open = Invitation.objects.open(clock.now()).filter(person=named, purpose=Purpose.CLAIM)
    if "withdraw" in request.POST:
        for one in still_open:
            acts.uninvite(one, by=by)
        messages.success(request, _("The invitation is withdrawn."))
        return redirect(back)
    form = Again(request.POST or None, initial={"email": mine.email if mine else ""})
    if form.is_valid():
        email = form.cleaned_data["email"]
        made = doing.tried(form, lambda: acts.invite(named, email, about.place, by=by))
        if made:
            doing.send(request, Invited(named, *made), by)
            return redirect(back)
    context = {
        "member": about.member, "form": form, "back": back,
        "heading": _("Invite {name} again").format(name=named), "button": _("Send"),
        "lede": _("A new link is sent. The one before no longer works."),
        "is_open": still_open.exists(),
    }  # fmt: skip
    return render(request, "people/invite_again.html", context)


def seen_by(person: Person, member: str, slug: str) -> Organisation:
    """Return an organisation that a person may see: a public one, or one they belong to."""
    kept = Organisation.objects.select_related("member")
    found = get_object_or_404(kept, member__slug=member, slug=slug)
    if not found.is_public and not rules.belongs(person, found, clock.today()):
        raise Http404
    return found


def _belonging(organisation: Organisation, pk: int) -> Affiliation:
    current = Affiliation.objects.current(clock.today()).select_related("person", "organisation")
    return get_object_or_404(current, organisation=organisation, pk=pk)
