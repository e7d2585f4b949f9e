"""Convening a forum; moving and cancelling a meeting; noting who was there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums.acts.attendance import alternates_on
from parvis.forums.forms.meetings import Convene, Move, NoteAttendance, Reason
from parvis.forums.models import Forum, Meeting
from parvis.forums.rules import meetings as rules
from parvis.forums.rules.attendance import may_open_attendance
from parvis.forums.sitting import seats_at
from parvis.forums.views.forum import about, forum_of
from parvis.forums.views.meetings import meeting_of
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock
from parvis.ui.dates import day_in_words

MOST_IN_AN_HOUR = 60  # deeds about meetings by one person


def keeper(person: Person, forum: Forum) -> Hand:
    """Return the hand through which a person keeps the meetings of a forum, else their own."""
    return hand_for(person, rules.CONVENERS, forum.place, clock.today()) or own_hand(person)


def done(request: HttpRequest, form: Form, act: Callable[[], object]) -> bool:
    """Do an act with a form that is right; say in the form why it is refused."""
    if not form.is_valid() or not within(form, request, "meetings", MOST_IN_AN_HOUR, AN_HOUR):
        return False
    tried(form, act)
    return not form.errors


def shown(
    request: HttpRequest, subject: Forum | Meeting, form: Form, heading: str, button: str,
    lede: str = "",
) -> HttpResponse:  # fmt: skip
    """Show a form about a forum or one of its meetings."""
    forum = subject.forum if isinstance(subject, Meeting) else subject
    context: dict[str, Any] = {
        **about(forum), "form": form, "heading": heading, "button": button, "lede": lede,
        "back": subject.get_absolute_url(),
    }  # fmt: skip
    return render(request, "people/form.html", context)


def named(meeting: Meeting) -> str:
    """Name a meeting by its day."""
    return _("Meeting of %(day)s") % {"day": day_in_words(meeting.starts_at)}


@both_ways
@for_a_person
def convene(request: HttpRequest, person: Person, member: str, forum: str) -> HttpResponse:
    """Convene a forum, or enter a meeting that was held."""
    found = forum_of(member, forum)
    by = keeper(person, found)
    rules.may_keep_meetings(by, found).enforce()
    form = Convene(request.POST or None, initial={"language": get_language()})
    if done(request, form, lambda: acts.convene(found, by=by, **form.told())):
        return redirect("forums:meetings", member=member, forum=forum)
    lede = _(
        "When and where the forum meets, and the proof that everybody was told in time. A meeting "
        "that was held can be entered too: the page says when."
    )
    return shown(request, found, form, _("Convene a meeting"), _("Enter it in the record"), lede)


@both_ways
@for_a_person
def move(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Give a meeting another time or place."""
    found = meeting_of(member, forum, number)
    by = keeper(person, found.forum)
    rules.may_change(by, found, clock.now()).enforce()
    form = Move(request.POST or None, initial=_as_it_is(found))
    if done(request, form, lambda: acts.move(found, by=by, **form.told())):
        return redirect(found)
    return shown(
        request, found, form, _("Move the meeting"), _("Move it"),
        _("The time before stays beside the new one, with the reason."),
    )  # fmt: skip


def _as_it_is(meeting: Meeting) -> dict[str, Any]:
    starts, ends = map(timezone.localtime, (meeting.starts_at, meeting.ends_at))
    return {
        "day": starts.date(), "begins": f"{starts:%H:%M}", "ends": f"{ends:%H:%M}",
        "venue": meeting.venue, "online": meeting.online, "language": get_language(),
    }  # fmt: skip


@both_ways
@for_a_person
def cancel(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Cancel a meeting."""
    found = meeting_of(member, forum, number)
    by = keeper(person, found.forum)
    rules.may_change(by, found, clock.now()).enforce()
    form = Reason(request.POST or None)
    if done(request, form, lambda: acts.cancel(found, by=by, **form.cleaned_data)):
        return redirect(found)
    return shown(request, found, form, _("Cancel the meeting"), _("Cancel it"), named(found))


@both_ways
@for_a_person
def attendance(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:  # fmt: skip
    """Note how each seat was taken at a meeting, or correct it."""
    found = meeting_of(member, forum, number)
    by = keeper(person, found.forum)
    may_open_attendance(by, found, clock.today()).enforce()
    form = NoteAttendance(
        request.POST or None, seats=seats_at(found),
        alternates=alternates_on(found),
        noted={one.grant.number: one for one in found.attendances.for_reading()},
    )  # fmt: skip
    if done(request, form, lambda: acts.note_attendance(found, told=form.told(), by=by)):
        return redirect(found)
    return shown(
        request, found, form, _("Who was there"), _("Note it"),
        _("One line for each seat of that day. What is corrected later is told in the record."),
    )  # fmt: skip
