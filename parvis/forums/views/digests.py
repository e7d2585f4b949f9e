"""The digest of a meeting: read by anybody, written by the secretary, followed by letter."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from parvis.forums import acts, unfollowing
from parvis.forums.desk import telling_of
from parvis.forums.digest_facts import digest_facts
from parvis.forums.forms.desk import Tell
from parvis.forums.models import Digest, Meeting
from parvis.forums.rules.desk import INSIDERS, TELLERS, may_publish_digest, may_tell
from parvis.forums.views.forum import about, forum_of
from parvis.forums.wording_desk import digest_late_in_words
from parvis.people import acts as people
from parvis.people.limits import AN_HOUR, within
from parvis.people.models import Person
from parvis.people.rights import Hand, first_that, hands
from parvis.people.views.asking import both_ways, for_a_person
from parvis.people.views.doing import own_hand, tried
from parvis.people.views.invitations import for_the_bearer
from parvis.plans.views.marked import field_of
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.rulings import ALLOWED

MOST_TOLD = 20  # digests of one person, in an hour


@require_safe
@revalidated(chain="member")
def digest(request: HttpRequest, member: str, forum: str, number: int) -> HttpResponse:
    """Show what a meeting did, in plain words, and the facts beside them."""
    meeting = _meeting(member, forum, number)
    shown = digest_of(meeting)
    if shown["telling"] is None:
        raise Http404
    context = {**about(meeting.forum), **shown, "meeting": meeting, "facts": digest_facts(meeting)}
    return render(request, "forums/digest.html", context)


def digest_of(meeting: Meeting) -> dict[str, Any]:
    """Return what `_digest.html` says of a meeting: its digest, or that it is late."""
    telling = telling_of(meeting, clock.today())
    if telling is None:
        return {"telling": None, "digest": None}
    found, late = telling.digest, ""
    if telling.late:
        late = digest_late_in_words(telling.late, is_published=found is not None)
    return {
        "telling": telling, "digest": found, "digest_late": late,
        "earlier": [(one, field_of(one, "words", [])) for one in telling.earlier],
        "digest_words": field_of(found, "words", []) if found else None,
    }  # fmt: skip


def _meeting(member: str, forum: str, number: int) -> Meeting:
    every = Meeting.objects.for_reading()
    return get_object_or_404(
        every, forum__member__slug=member, forum__slug=forum, number=number
    )  # fmt: skip


@both_ways
@for_a_person
def write(
    request: HttpRequest, person: Person, member: str, forum: str, number: int
) -> HttpResponse:
    """Write the digest of a meeting, or correct the one that was published."""
    meeting = _meeting(member, forum, number)
    by = _hand_that_tells(person, meeting)
    last = Digest.objects.for_reading().of(meeting).last()
    ruling = ALLOWED if last else may_publish_digest(by, meeting, clock.now())
    form = Tell(request.POST or None, initial={"words": last.words} if last else None)
    if form.is_valid() and within(form, request, "digest", MOST_TOLD, AN_HOUR):
        told = tried(form, lambda: _published(meeting, last, by, form.cleaned_data))
        if told:
            return redirect(told)
    context = {
        **about(meeting.forum), "meeting": meeting, "form": form, "ruling": ruling,
        "facts": digest_facts(meeting), "heading": _("Correct the digest") if last else _(
            "Tell in plain words what the meeting did"
        ),
    }  # fmt: skip
    return render(request, "forums/tell.html", context)


def _hand_that_tells(person: Person, meeting: Meeting) -> Hand:
    """Return the hand of who keeps the forum or chairs it; refuse where there is none."""
    found = hands(person, (*TELLERS, *INSIDERS), meeting.place, clock.today())
    by, ruling = first_that(
        found, lambda hand: may_tell(hand, meeting.forum), may_tell(own_hand(person), meeting.forum)
    )
    ruling.enforce()
    assert by is not None
    return by


def _published(meeting: Meeting, last: Digest | None, by: Hand, told: dict[str, Any]) -> Digest:
    if last:
        return acts.correct_digest(last, by=by, **told)
    return acts.publish_digest(meeting, by=by, **told)


@csrf_exempt  # a mail program presses it too (RFC 8058); the token is the proof, and nothing else
@both_ways
@for_the_bearer
def unfollow(request: HttpRequest, member: str, forum: str, token: str) -> HttpResponse:
    """End the letters of one person about one forum, at the press of a button."""
    found, ending = forum_of(member, forum), unfollowing.read(token)
    if ending is None or ending.forum.pk != found.pk:
        page = {**about(found), "reason": _("Nothing is kept under this link.")}
        return render(request, "forums/link_closed.html", page, status=404)
    if request.method == "POST":
        people.unfollow(ending.person, found.chain, found.record_kind, found.record_key)
    page = {**about(found), "is_done": request.method == "POST"}
    return render(request, "forums/unfollow.html", page)
