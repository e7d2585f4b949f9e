"""One's own account: its name and language, a role laid down, its end."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from parvis.consultations import acts as consultations
from parvis.forums import acts as forums
from parvis.moderation import acts as moderation
from parvis.people import acts, rules
from parvis.people.forms.organisations import Nothing
from parvis.people.labels import ROLES
from parvis.people.models import Grant, Person
from parvis.people.my_forms import AccountForm, CloseForm
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.traces import signed_by
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.waiting import for_whom
from parvis.record import clock


@both_ways
@for_a_person
def name(request: HttpRequest, person: Person) -> HttpResponse:
    """Change the name an account shows and the language of its letters."""
    now = {"name": person.name, "language": person.language}
    form = AccountForm(request.POST or None, initial=now)
    if form.is_valid():
        acts.rename(person, **form.cleaned_data)
        messages.success(request, _("Pages now show the name “{name}”.").format(name=person.name))
        return redirect("people:my")
    context = {
        "form": form,
        "heading": _("Name and language"),
        "button": _("Keep these"),
        "back": reverse("people:my"),
    }
    return render(request, "ui/form.html", context)


@both_ways
@for_a_person
def lay_down(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """Lay down a role of one's own, once one has said so twice."""
    grant = get_object_or_404(Grant.objects.of(person).for_reading(), pk=number)
    hand = Hand(person, clock.today(), grant)
    rules.may_lay_down(hand, grant, clock.today()).enforce()
    role = str(ROLES[Role(grant.role)])
    if request.method == "POST":
        acts.lay_down(grant, by=hand)
        messages.success(request, _("You have laid down the role “{role}”.").format(role=role))
        return redirect("people:my")
    context = {
        "form": Nothing(),
        "heading": _("Lay down the role “{role}”").format(role=role),
        "lede": _("The role ends today, and the public record says so. What you did stays."),
        "role": role,
        "for_whom": for_whom(grant),
        "button": _("Lay it down"),
        "back": reverse("people:my"),
    }
    return render(request, "people/lay_down.html", context)


@both_ways
@for_a_person
@reauthentication_required
def close(request: HttpRequest, person: Person) -> HttpResponse:
    """Explain what closing an account removes and keeps; close it once the word is typed."""
    ruling = rules.may_close(person, clock.today())
    form = CloseForm(request.POST or None)
    if ruling and form.is_valid():
        _close(person)
        logout(request)
        return render(request, "people/closed.html", {"key": person.key})
    context = {
        "form": form,
        "person": person,
        "ruling": ruling,
        "acts": signed_by(person).count(),
        "roles": Grant.objects.of(person).in_force(clock.today()).count(),
        "heading": _("Close my account"),
        "button": _("Close my account for good"),
        "back": reverse("people:my"),
    }
    return render(request, "people/close.html", context)


@transaction.atomic
def _close(person: Person) -> None:
    """Close an account, with what rooms above this one keep of a person's private words."""
    moderation.forget(person)
    consultations.forget(person)
    forums.forget(person)
    acts.close(person)
