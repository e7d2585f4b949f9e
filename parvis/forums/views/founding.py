"""Entering a forum."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.founding import Found
from parvis.forums.models import Forum
from parvis.forums.rules import FOUNDERS
from parvis.members.models import Member
from parvis.people.models import Person
from parvis.people.naming import free_slug
from parvis.people.places import of_member
from parvis.people.rights import hand_for, may_act
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, for_a_person
from parvis.record import clock


@both_ways
@for_a_person
def found(request: HttpRequest, person: Person, member: str) -> HttpResponse:
    """Enter a forum of a member."""
    whose = get_object_or_404(Member, slug=member)
    place = of_member(whose)
    by = hand_for(person, FOUNDERS, place, clock.today()) or doing.own_hand(person)
    may_act(by, FOUNDERS, place).enforce()
    form = Found(request.POST or None, initial={"language": get_language()})
    if form.is_valid():
        asked = form.cleaned_data
        taken = set(Forum.objects.filter(member=whose).values_list("slug", flat=True))
        slug = free_slug(asked["name"], taken, "forum")
        made = doing.tried(form, lambda: acts.found(whose, slug=slug, by=by, **asked))
        if made:
            return redirect(made)
    context = {
        "member": whose, "form": form, "heading": _("Enter a forum in the record"),
        "button": _("Enter it in the record"),
        "lede": _(
            "The space where government and civil society of {member} meet: a committee, a council, "
            "a secretariat. Neither side owns it."
        ).format(member=whose.text("name")),
        "back": reverse("people:people", args=[member]),
    }  # fmt: skip
    return render(request, "people/form.html", context)
