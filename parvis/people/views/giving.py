"""Give roles, withdraw them, and send their invitations again; with a member or the installation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.forums.models import Forum
from parvis.members.models import Member
from parvis.people import acts, rules
from parvis.people.forms.organisations import Reason
from parvis.people.forms.roles import Choices, Give, LastDay
from parvis.people.labels import DUTIES, ROLES
from parvis.people.models import Grant, Organisation, Person
from parvis.people.offers import (
    Offer,
    hand_that_may_grant,
    may_give_something,
    offers,
    withdrawable,
)
from parvis.people.places import THE_HOUSE, Place, of_commitment, of_forum, of_member
from parvis.people.rights import Hand, needs_one_of
from parvis.people.roles import OFFICES, Role, Scope
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.organisations import invite_again
from parvis.people.views.people import rows
from parvis.people.views.seats import where_to_end, where_to_fill
from parvis.plans.models import Commitment
from parvis.record import clock
from parvis.ui.voices import voice_of


@both_ways
@for_a_person
def give(request: HttpRequest, person: Person, member: str = "") -> HttpResponse:
    """Choose a role among those one may give, then say to whom, over what and for whom."""
    found = get_object_or_404(Member, slug=member) if member else None
    today = clock.today()
    offered = offers(person, found, today)
    may_give_something(offered).enforce()
    asked = request.GET.get("role", "")
    if asked in offered:
        return _give(request, person, found, offered[Role(asked)])
    grants = Grant.objects.not_over(today).filter(member=found).for_reading()
    mine = withdrawable(offered, grants)
    places = doing.names_of_places(mine)
    context = {
        "member": found,
        "offered": [(one.role, ROLES[one.role], DUTIES[one.role]) for one in offered.values()],
        "rows": [(row, places.get(row.grant.place, "")) for row in rows(mine)],
        "why_not": why_not(asked), "back": back_to(found),
    }  # fmt: skip
    return render(request, "people/give.html", context)


def why_not(asked: str) -> object:
    """Say who gives a role that was asked for and is not offered; nothing where none was."""
    if asked not in list(Role):
        return ""
    office = OFFICES[Role(asked)]
    return needs_one_of(office.by | office.by_society).reason


def _give(
    request: HttpRequest, person: Person, member: Member | None, offer: Offer
) -> HttpResponse:
    """Show and take the form for one role."""
    elsewhere = where_to_fill(member, offer.role) if member else []
    places = {value: (place, label) for value, place, label in _places(member, offer)}
    for _page, forum in elsewhere:
        places.pop(f"forum:{forum.slug}", None)
    organisations = _organisations(member, offer)
    form = Give(
        request.POST or None,
        places=[(value, label) for value, (_place, label) in places.items()],
        organisations=None if offer.sides == {""} else _in_words(organisations),
    )
    if form.is_valid():
        asked = dict(form.cleaned_data)
        place, _label = places[asked.pop("place")]
        chosen = organisations.get(asked.pop("organisation", ""))
        if appoint(request, form, person, offer.role, place, chosen, asked):
            return redirect(_here(member))
    context = {
        "member": member, "form": form, "heading": _("Give a role: {role}").format(
            role=ROLES[offer.role]
        ),
        "lede": DUTIES[offer.role], "button": _("Give the role and invite"), "back": _here(member),
        "elsewhere": [(page, forum.text("name")) for page, forum in elsewhere], "places": places,
    }  # fmt: skip
    return render(request, "people/give_role.html", context)


def appoint(
    request: HttpRequest, form: Give, person: Person, role: Role, place: Place,
    organisation: Organisation | None, asked: dict[str, Any],
) -> bool:  # fmt: skip
    """Give the role by the hand that may, and send the letter; say in the form why not."""
    hand, ruling = hand_that_may_grant(person, role, place, organisation, clock.today())
    if hand is None:
        form.add_error(None, str(ruling.reason))
        return False
    invited = doing.tried(
        form, lambda: acts.appoint(role, place, by=hand, organisation=organisation, **asked)
    )
    if invited:
        doing.send(request, invited, hand)
    return bool(invited)


@both_ways
@for_a_person
def withdraw(request: HttpRequest, person: Person, pk: int, member: str = "") -> HttpResponse:
    """Withdraw a role, with the reason that is shown beside it; a seat, where its charter is held up."""
    grant = _grant(member, pk)
    by = _hand_over(person, grant, clock.today())
    if page := where_to_end(grant):
        return redirect(page)
    form = Reason(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if doing.tried(form, lambda: acts.withdraw(grant, reason=reason, by=by) or True):
            messages.success(request, _("The role is withdrawn."))
            return redirect(_here(grant.member))
    line = doing.role_in_words(grant, doing.names_of_places([grant]))
    context = {
        "member": grant.member, "form": form, "button": _("Withdraw"),
        "heading": _("Withdraw a role of {name}").format(name=grant.person), "lede": line,
        "back": _here(grant.member),
    }  # fmt: skip
    return render(request, "people/form.html", context)


@both_ways
@for_a_person
def term(request: HttpRequest, person: Person, pk: int, member: str = "") -> HttpResponse:
    """Let a role last until another day."""
    grant = _grant(member, pk)
    by = _hand_over(person, grant, clock.today())
    form = LastDay(
        request.POST if request.method == "POST" else None, initial={"until": grant.until}
    )
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["until"]
        if doing.tried(form, lambda: acts.set_last_day(grant, until=until, by=by) or True):
            messages.success(request, _("The last day of the role is changed."))
            return redirect(_here(grant.member))
    context = {
        "member": grant.member, "form": form, "button": _("Keep this day"),
        "heading": _("Until when {name} holds the role").format(name=grant.person),
        "lede": doing.role_in_words(grant, doing.names_of_places([grant])),
        "back": _here(grant.member),
    }  # fmt: skip
    return render(request, "people/form.html", context)


@both_ways
@for_a_person
def invite(request: HttpRequest, person: Person, pk: int, member: str = "") -> HttpResponse:
    """Send the invitation of who holds a role again."""
    grant = _grant(member, pk)
    today = clock.today()
    inside = grant.organisation and rules.belongs(person, grant.organisation, today)
    by = doing.own_hand(person) if inside else _hand_over(person, grant, today)
    return invite_again(request, grant.person, by, grant, _here(grant.member))


def _grant(member: str, pk: int) -> Grant:
    kept = Grant.objects.for_reading()
    if member:
        return get_object_or_404(kept, member__slug=member, pk=pk)
    return get_object_or_404(kept, member=None, pk=pk)


def _hand_over(person: Person, grant: Grant, today: date) -> Hand:
    """Return the hand that may give, and so withdraw, a role; refuse where there is none."""
    hand, ruling = hand_that_may_grant(
        person, Role(grant.role), grant.place, grant.organisation, today
    )
    if hand is None:
        ruling.enforce()
    assert hand is not None
    return hand


def _here(member: Member | None) -> str:
    return reverse("people:give", args=[member.slug]) if member else reverse("people:give-house")


def back_to(member: Member | None) -> str:
    """Return the public page of roles."""
    return reverse("people:people", args=[member.slug]) if member else reverse("people:roles")


def _places(member: Member | None, offer: Offer) -> list[tuple[str, Place, str]]:
    """Return where a role may be given: the value of the choice, the place, its name."""
    if member is None:
        return [("installation", THE_HOUSE, _("This installation"))]
    found = [("member", of_member(member), member.text("name").words)]
    if Scope.FORUM in offer.scopes:
        for forum in Forum.objects.filter(member=member):
            place = of_forum(member, forum.slug)
            found.append((f"forum:{forum.slug}", place, forum.text("name").words))
    if Scope.COMMITMENT in offer.scopes:
        for one in Commitment.objects.standing().for_listing().filter(plan__member=member):
            words = f"{one.code} – {one.number}. {one.text('title').words}"[:120]
            found.append((f"commitment:{one.code}", of_commitment(member, one.code), words))
    return [(value, place, name) for value, place, name in found if offer.reaches_some(place)]


def _organisations(member: Member | None, offer: Offer) -> dict[str, Organisation]:
    """Return the organisations for which a role may be given, by the value of the choice."""
    if member is None:
        return {}
    kept = Organisation.objects.for_reading().filter(member=member, side__in=offer.sides)
    return {one.slug: one for one in kept}


def _in_words(organisations: dict[str, Organisation]) -> Choices:
    return [(slug, f"{one} – {voice_of(one.side)[1]}") for slug, one in organisations.items()]
