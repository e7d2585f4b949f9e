"""Entering what a meeting voted on: the motion, and the vote of each seat that was there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.forms.deciding import VoteDraft
from parvis.forums.models import Meeting
from parvis.forums.rules import deciding as rules
from parvis.forums.views.forum import about
from parvis.forums.voting import Bench, bench_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock
from parvis.ui.typed import number_in

MOST_IN_AN_HOUR = 60  # decisions entered by one person


@both_ways
@for_a_person
def decide(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Enter what was voted in a meeting; its outcome is computed by the charter of that day."""
    meeting = _meeting_of(member, forum, number)
    by = hand_for(person, rules.WHO_ENTER, meeting.forum.place, clock.today()) or own_hand(person)
    rules.may_enter_decisions(by, meeting.forum).enforce()
    rules.may_be_held(meeting).enforce()
    bench = bench_of(meeting)
    rules.has_charter(bench).enforce()
    assert bench is not None
    draft = VoteDraft(request.POST or None, bench=bench, meeting=meeting)
    if draft.is_valid() and within(draft.form, request, "decide", MOST_IN_AN_HOUR, AN_HOUR):
        told: dict[str, Any] = {
            "irregular": draft.form.cleaned_data["irregular"],
            "seen": number_in(request.POST.get("seen", "")),
        }
        made = tried(
            draft.form, lambda: acts.decide(meeting, draft.motion(), draft.ballots(), by=by, **told)
        )
        if made:
            return redirect(made)
    return render(request, "forums/decide.html", _shown(meeting, bench, draft))


def _meeting_of(member: str, forum: str, number: int) -> Meeting:
    every = Meeting.objects.for_reading()
    return get_object_or_404(every, forum__member__slug=member, forum__slug=forum, number=number)


def _shown(meeting: Meeting, bench: Bench, draft: VoteDraft) -> dict[str, Any]:
    absent = [one for n, one in bench.grants.items() if not bench.is_there(n)]
    return {
        **about(meeting.forum), "meeting": meeting, "back": meeting.get_absolute_url(),
        "form": draft.form, "rows": draft.rows, "errors": draft.complaints(), "absent": absent,
        "seen": meeting.decisions.count(), "heading": _("Enter what was voted"),
        "by_rule": bench.charter,
    }  # fmt: skip
