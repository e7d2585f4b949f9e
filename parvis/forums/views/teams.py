"""Forming a team on a commitment, and ending it, in the browser."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.teams import CloseTeam, FormTeam
from parvis.forums.models import Forum
from parvis.forums.rules import ADOPTERS
from parvis.forums.rules import teams as rules
from parvis.forums.sitting import charter_on
from parvis.forums.views.convening import shown
from parvis.forums.views.forum import forum_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.naming import free_slug
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.plans.models import Commitment
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # teams formed or ended by one person


@both_ways
@for_a_person
def form(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """Form a team on a commitment, where the charter has no central body."""
    found = forum_of(member, forum)
    by = _keeper(person, found)
    charter = charter_on(found, clock.today())
    rules.may_keep_teams(by, found).enforce()
    rules.may_have_teams(charter.as_law if charter else None).enforce()
    typed = FormTeam(request.POST or None, commitments=_free(found))
    if typed.is_valid() and within(typed, request, "teams", MOST_IN_AN_HOUR, AN_HOUR):
        asked = dict(typed.cleaned_data)
        code, slug = asked.pop("commitment"), _slug(found, asked["name"])
        made = tried(typed, lambda: acts.form_team(found, code, slug=slug, by=by, **asked))
        if made:
            return redirect(made)
    return shown(
        request, found, typed, _("Form a team"), _("Enter it in the record"),
        _("It lives by the charter of this forum, and has its own seats, meetings and record."),
    )  # fmt: skip


@both_ways
@for_a_person
def close(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """End a team, with the reason."""
    team = forum_of(member, forum)
    if team.parent is None:
        raise Http404
    by = _keeper(person, team.parent)
    rules.may_keep_teams(by, team.parent).enforce()
    typed = CloseTeam(request.POST or None)
    if typed.is_valid() and within(typed, request, "teams", MOST_IN_AN_HOUR, AN_HOUR):
        ended = tried(typed, lambda: acts.close_team(team, by=by, **typed.cleaned_data))
        if ended:
            return redirect(team)
    return shown(
        request, team, typed, _("End this team"), _("Enter it in the record"),
        _("All that it did stays on its pages. The commitment can get another team."),
    )  # fmt: skip


def _keeper(person: Person, forum: Forum) -> Hand:
    """Return the hand through which a person keeps the teams of a forum, else their own."""
    return hand_for(person, ADOPTERS, forum.place, clock.today()) or own_hand(person)


def _free(forum: Forum) -> list[tuple[str, str]]:
    """Return the commitments of the member on which no team of the forum works."""
    taken = forum.teams.working().values_list("commitment", flat=True)
    every = Commitment.objects.standing().for_listing().filter(plan__member=forum.member)
    return [
        (one.code, f"{one.code} – {one.number}. {one.text('title').words}"[:120])
        for one in every.exclude(code__in=taken)
    ]  # fmt: skip


def _slug(forum: Forum, name: str) -> str:
    taken = set(Forum.objects.filter(member=forum.member).values_list("slug", flat=True))
    return free_slug(name, taken, "team")
