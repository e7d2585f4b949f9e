"""Forms about minutes: draft, correct, answer, approve, object, publish."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from parvis.forums import acts
from parvis.forums import wording_minutes as wording
from parvis.forums.forms.minutes import (
    AnswerForm,
    ApproveForm,
    CorrectionForm,
    DraftForm,
    ObjectForm,
    PublishForm,
)
from parvis.forums.law import minutes as law
from parvis.forums.minuting import Standing, standing
from parvis.forums.models import Correction, Meeting, Minutes
from parvis.forums.rules import minutes as rules
from parvis.forums.views.forum import about
from parvis.forums.views.meetings import meeting_of
from parvis.forums.views.minutes import PLACEHOLDER, body_of, version_for
from parvis.forums.views.minutes_lines import url_of
from parvis.moderation import tombstones
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, hand_for
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.record import clock

MOST_IN_AN_HOUR = 60  # forms about minutes sent by one person


def _keeper(person: Person, meeting: Meeting) -> Hand:
    return hand_for(person, rules.KEEPERS, meeting.place, clock.today()) or own_hand(person)


def _seated(person: Person, meeting: Meeting) -> Hand:
    return hand_for(person, rules.SEATED, meeting.place, clock.today()) or own_hand(person)


def _within(form: Form, request: HttpRequest) -> bool:
    return form.is_valid() and within(form, request, "minutes", MOST_IN_AN_HOUR, AN_HOUR)


def _done(form: Form, request: HttpRequest, act: Callable[[], object]) -> bool:
    """Say whether what a form asks was done; where it was refused, the form says why."""
    return _within(form, request) and tried(form, act) is not None


def _page(
    request: HttpRequest, now: Standing, form: Form, heading: str, button: str, lede: str = "",
    **more: Any,
) -> HttpResponse:  # fmt: skip
    back = f"{url_of(now.meeting)}{now.last.number}/" if now.last else url_of(now.meeting)
    context = {
        **about(now.meeting.forum), "meeting": now.meeting, "form": form, "heading": heading,
        "button": button, "lede": lede, "back": back, **more,
    }  # fmt: skip
    return render(request, "forums/minutes_form.html", context)


@both_ways
@for_a_person
def draft(
    request: HttpRequest, person: Person, member: str, forum: str, meeting: int
) -> HttpResponse:
    """Draft the next version, from the words of the last one."""
    found = meeting_of(member, forum, meeting)
    by, now = _keeper(person, found), standing(found, clock.today())
    rules.may_keep_minutes(by, found).enforce()
    days = law.usual_days(now.today, now.due_on)
    rules.may_draft(by, now, PLACEHOLDER, days).enforce()
    form = _draft_form(request, now, days)
    if _within(form, request):
        told = form.cleaned_data
        made = tried(form, lambda: acts.draft_minutes(
            found, body=told["body"], language=told["language"], correction_days=told["days"],
            takes=told.get("takes", ()), follows=told["follows"] or 0, by=by,
        ))  # fmt: skip
        if made:
            return redirect(f"{url_of(found)}{made.number}/")
        form.data = {**request.POST.dict(), "follows": str(_number(now))}
    lede = _("Drafts are read by those who sit in the forum; that there is one is public.")
    return _page(request, now, form, _("Draft the minutes"), _("Enter this version"), lede)


def _draft_form(request: HttpRequest, now: Standing, days: int) -> DraftForm:
    last = now.last
    begin: dict[str, Any] = {
        "body": last.body if last else "", "days": days, "follows": _number(now),
    }  # fmt: skip
    if last:
        begin["language"] = last.language
    waiting = [one for one in now.corrections() if not one.is_answered]
    return DraftForm(request.POST or None, initial=begin, asked=waiting)


def _number(now: Standing) -> int:
    return now.last.number if now.last else 0


def _version(
    person: Person, member: str, forum: str, meeting: int, number: int
) -> tuple[Minutes, Standing]:
    """Return a version that a person may read, and where the minutes stand."""
    found = meeting_of(member, forum, meeting)
    return version_for(person, found, number), standing(found, clock.today())


@both_ways
@for_a_person
def correct(request: HttpRequest, person: Person, **where: Any) -> HttpResponse:
    """Ask for a correction of the last version."""
    text, now = _version(person, **where)
    by = _seated(person, now.meeting)
    seat = by.grant or rules.seat_of(by, now.meeting)
    rules.may_correct(by, now, text, seat, PLACEHOLDER).enforce()
    form = CorrectionForm(request.POST or None)
    if _done(
        form, request, lambda: acts.propose_correction(text, seat=seat, by=by, **form.cleaned_data)
    ):
        return redirect(f"{url_of(now.meeting)}{text.number}/")
    return _page(request, now, form, _("Ask for a correction"), _("Ask for it"), body=body_of(text))


@both_ways
@for_a_person
def answer(
    request: HttpRequest, person: Person, member: str, forum: str, meeting: int, number: int
) -> HttpResponse:
    """Take a correction over in a later version, or refuse it with the reason."""
    found = meeting_of(member, forum, meeting)
    asked = get_object_or_404(
        Correction.objects.select_related("minutes"), minutes__meeting=found, number=number
    )
    by, now = _keeper(person, found), standing(found, clock.today())
    rules.may_answer(by, now, asked, None, PLACEHOLDER).enforce()
    form = AnswerForm(request.POST or None, correction=asked)
    if _done(form, request, lambda: acts.answer_correction(asked, by=by, **form.cleaned_data)):
        return redirect(f"{url_of(found)}{_number(now)}/")
    heading = _("Answer correction {number}").format(number=asked.number)
    return _page(
        request, now, form, heading, _("Answer"), asked=asked, stone=tombstones.of_one(asked)
    )


@both_ways
@for_a_person
def approve(request: HttpRequest, person: Person, **where: Any) -> HttpResponse:
    """Approve the last version for one's side."""
    text, now = _version(person, **where)
    by = _seated(person, now.meeting)
    rules.may_approve(by, now, text, by.grant).enforce()
    form = ApproveForm(request.POST if request.method == "POST" else None)
    if _done(form, request, lambda: acts.approve_minutes(text, seat=by.grant, by=by)):
        return redirect(f"{url_of(now.meeting)}{text.number}/")
    lede = _("For {who}. A new version would be approved anew.").format(who=by.organisation)
    heading = _("Approve this version")
    return _page(request, now, form, heading, heading, lede, body=body_of(text))


@both_ways
@for_a_person
def object_to(request: HttpRequest, person: Person, **where: Any) -> HttpResponse:
    """Object to the last version, in one's own words."""
    text, now = _version(person, **where)
    by = _seated(person, now.meeting)
    rules.may_object(by, now, text, by.grant, PLACEHOLDER).enforce()
    form = ObjectForm(request.POST or None)
    if _done(
        form,
        request,
        lambda: acts.object_to_minutes(text, seat=by.grant, by=by, **form.cleaned_data),
    ):
        return redirect(f"{url_of(now.meeting)}{text.number}/")
    lede = _("For {who}. Your words stand beside the minutes once they are published.").format(
        who=by.organisation
    )
    return _page(request, now, form, _("Object to it"), _("Object"), lede, body=body_of(text))


@both_ways
@for_a_person
def publish(request: HttpRequest, person: Person, **where: Any) -> HttpResponse:
    """Publish the last version; although not all approve, with the reason."""
    text, now = _version(person, **where)
    by = _keeper(person, now.meeting)
    rules.may_publish(by, now, text, anyway=True, reason=PLACEHOLDER).enforce()
    broken = law.flaws(now.as_law, now.today)
    form = PublishForm(request.POST if request.method == "POST" else None, is_approved=not broken)
    if _done(form, request, lambda: acts.publish_minutes(text, by=by, **form.cleaned_data)):
        return redirect(text)
    flaws = [wording.flaw_in_words(now, one) for one in broken]
    heading = _("Publish the minutes")
    return _page(request, now, form, heading, heading, flaws=flaws, body=body_of(text))
