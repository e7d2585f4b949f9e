"""Adopting a charter: begin from a system or from the one in force, change anything, enter it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.forums import acts, labels, rules
from parvis.forums.forms.charter import Draft
from parvis.forums.law.charter import Charter as Law
from parvis.forums.law.charter import Point
from parvis.forums.law.presets import System
from parvis.forums.models import Forum
from parvis.forums.rules import ADOPTERS
from parvis.forums.views.forum import about, forum_of
from parvis.forums.wording import begun, in_sentences, in_short
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock
from parvis.record.validators import revalidated

# What the rows of constituencies tell.
OF_PARTIES = (Point.SEATS, Point.FILLING_STATE, Point.FILLING_SOCIETY)
MOST_IN_AN_HOUR = 30  # charters entered by one person


@require_safe
@revalidated(chain="member")
def systems(request: HttpRequest, member: str, forum: str) -> HttpResponse:
    """Show the systems that a charter may begin from, and on which points they are our defaults."""
    offered = [
        (
            one,
            labels.SYSTEMS[one],
            in_short(preset.charter),
            in_sentences(preset.charter, tuple(preset.ours)),
        )
        for one in System
        for preset in [begun(one)]
    ]
    found = forum_of(member, forum)
    rules.may_have_charter(found).enforce()
    context = {**about(found), "systems": offered}
    return render(request, "forums/systems.html", context)


@both_ways
@for_a_person
def adopt(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """Enter a charter that the forum adopted."""
    found = forum_of(member, forum)
    by = hand_for(person, ADOPTERS, found.place, clock.today()) or own_hand(person)
    rules.may_open_charter(by, found).enforce()
    rules.may_have_charter(found).enforce()
    begin = _beginning(found, request.POST.get("began_from") or request.GET.get("from"))
    if request.method != "POST" and begin.rules is None:
        return redirect("forums:systems", member=member, forum=forum)
    draft = Draft(request.POST or None, begin=begin.rules, began_from=begin.system)
    if draft.is_valid() and within(draft.form, request, "adopt", MOST_IN_AN_HOUR, AN_HOUR):
        follows = _number(request.POST.get("follows"), begin.last)
        if tried(draft.form, lambda: acts.adopt(found, by=by, follows=follows, **draft.told())):
            return redirect(found)
    return render(request, "forums/adopt.html", {**about(found), **_shown(draft, begin)})


@dataclass(frozen=True)
class Beginning:
    """What one begins from: a system or none, its rules or those in force, which of them are ours.

    `last` is the number of the charter in force, nought for none.
    """

    system: str
    rules: Law | None
    ours: frozenset[Point]
    last: int


def _beginning(forum: Forum, asked: str | None) -> Beginning:
    last = forum.charters.for_reading().order_by("number").last()
    number = last.number if last else 0
    if asked:
        if asked not in list(System):
            raise Http404
        preset = begun(System(asked))
        return Beginning(asked, preset.charter, preset.ours, number)
    if last is None:
        return Beginning("", None, frozenset(), number)
    return Beginning("", last.as_law, frozenset(last.ours_by_point), number)


def _number(typed: str | None, otherwise: int) -> int:
    """Read the number of the charter that was in force when the form was opened."""
    return (
        int(typed)
        if typed and typed.isascii() and typed.isdigit() and len(typed) < 9
        else otherwise
    )


def _shown(draft: Draft, begin: Beginning) -> dict[str, Any]:
    return {
        "form": draft.form, "rows": draft.rows, "errors": draft.complaints(),
        "heading": _("Enter a charter in the record"), "follows": begin.last,
        "parts": _parts(draft, begin.ours),
        "system": labels.SYSTEMS[System(begin.system)] if begin.system else "",
        "ours_of_parties": [labels.POINTS[one] for one in OF_PARTIES if one in begin.ours],
    }  # fmt: skip


def _parts(draft: Draft, ours: frozenset[Point]) -> list[dict[str, Any]]:
    """Return the points of the form: what each is called, its fields, whether it is our default."""
    return [
        {"label": labels.POINTS[point], "fields": fields, "is_ours": point in ours}
        for point, fields in draft.form.groups_of_fields()
    ]
