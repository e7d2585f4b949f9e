"""Leave a seat, or end somebody's mandate: what it would break is said beforehand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.seating import Leave, Release
from parvis.forums.models import Forum
from parvis.forums.seated import would_break
from parvis.forums.sitting import for_whom
from parvis.forums.views.forum import about, forum_of
from parvis.forums.views.seating import seat_numbered
from parvis.people.models import Grant, Person
from parvis.people.offers import hand_that_may_grant
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.rules import may_lay_down
from parvis.people.views import doing
from parvis.people.views.asking import both_ways, for_a_person
from parvis.plans.spans import spans_of
from parvis.record import clock


@both_ways
@for_a_person
def leave(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Leave a seat of one's own, in protest or not."""
    found, today = forum_of(member, forum), clock.today()
    grant = seat_numbered(found, number)
    by = Hand(person, today, grant)
    may_lay_down(by, grant, today).enforce()
    form = Leave(request.POST if request.method == "POST" else None)
    if form.is_valid() and _left(form, found, grant, by):
        return redirect(found)
    lede = _("You hold it for {organisation}. It ends today, for good.").format(
        organisation=for_whom(grant)
    )
    return _page(request, found, grant, form, today, {
        "heading": _("Leave this forum"), "button": _("Leave this forum"), "lede": lede,
    })  # fmt: skip


def _left(form: Leave, forum: Forum, grant: Grant, by: Hand) -> bool:
    left = doing.tried(form, lambda: acts.leave(forum, grant, by=by, **form.cleaned_data))
    return left is not None


@both_ways
@for_a_person
def release(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """End somebody's mandate, for a reason that is public."""
    found, today = forum_of(member, forum), clock.today()
    grant = seat_numbered(found, number)
    by, ruling = hand_that_may_grant(
        person, Role(grant.role), found.place, grant.organisation, today
    )
    ruling.enforce()
    form = Release(request.POST or None)
    if by and form.is_valid():
        told = {key: form.cleaned_data[key] for key in ("statement", "language")}
        why = form.ending
        if doing.tried(form, lambda: acts.release(found, grant, why=why, by=by, **told)):
            return redirect(found)
    return _page(request, found, grant, form, today, {
        "heading": _("End the mandate of {name}").format(name=grant.person),
        "button": _("End the mandate"), "lede": str(for_whom(grant)),
    })  # fmt: skip


def _page(
    request: HttpRequest, forum: Forum, grant: Grant, form: Any, today: date, said: dict[str, str]
) -> HttpResponse:  # fmt: skip
    last, plans = today - timedelta(days=1), spans_of(forum.member)
    broken = would_break(forum, grant, last, today, plans)
    context = {
        **about(forum), **said, "form": form, "would_break": broken,
    }  # fmt: skip
    return render(request, "forums/leave.html", context)
