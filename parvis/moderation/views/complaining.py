"""Complaining, with an account or without."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from parvis.members.models import Member
from parvis.moderation import acts, things
from parvis.moderation.forms import ComplaintForm
from parvis.moderation.views.gone import gone
from parvis.people.limits import AN_HOUR, within
from parvis.people.views.asking import both_ways, person_of

MOST_IN_AN_HOUR = 10  # complaints


@both_ways
@never_cache
def complain(request: HttpRequest, member: str, kind: str, key: str) -> HttpResponse:
    """Take a complaint about what everybody sees."""
    whose = get_object_or_404(Member, slug=member)
    thing = things.find(member, kind, key)
    if thing is None:
        raise Http404
    if not thing.is_public:
        return gone(request, thing, whose)
    if "received" in request.GET:
        return render(request, "moderation/received.html", {"member": whose, "thing": thing})
    form = ComplaintForm(request.POST or None)
    if form.is_valid() and within(form, request, "complain", MOST_IN_AN_HOUR, AN_HOUR):
        acts.complain(thing, by=person_of(request), **form.cleaned_data)
        return redirect(f"{request.path}?received")
    context = {
        "member": whose, "thing": thing, "form": form, "heading": _("Report this to the moderators"),
        "lede": _("Only moderators read what you write here. You need no account."),
        "button": _("Send to the moderators"), "back": thing.get_absolute_url(),
    }  # fmt: skip
    return render(request, "moderation/complain.html", context)
