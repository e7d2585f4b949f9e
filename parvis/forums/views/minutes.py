"""The minutes of a meeting: where they stand, for everybody; each version, for those who sit."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from parvis.forums import wording_minutes as wording
from parvis.forums.minuting import Standing, count_of, standing
from parvis.forums.models import Correction, Meeting, Minutes
from parvis.forums.rules import minutes as rules
from parvis.forums.views.actions import lines_of
from parvis.forums.views.forum import about
from parvis.forums.views.meetings import meeting_of
from parvis.forums.views.minutes_lines import line, url_of
from parvis.moderation import tombstones
from parvis.moderation.tombstones import Stones
from parvis.people.models import Person
from parvis.people.rights import hand_for
from parvis.people.views.asking import for_a_person
from parvis.people.views.doing import own_hand
from parvis.record import clock
from parvis.record.validators import revalidated
from parvis.rulings import Ruling
from parvis.texts.markdown import markdown

PLACEHOLDER = "…"  # stands for what is still to be typed, where it is asked whether one may


@require_safe
@revalidated(chain="member")
def minutes(request: HttpRequest, member: str, forum: str, meeting: int) -> HttpResponse:
    """Show the minutes of a meeting once they are published; until then, where they stand."""
    found = meeting_of(member, forum, meeting)
    now = standing(found, clock.today())
    if not now.is_awaited and not now.versions:
        raise Http404
    text = found.minutes.published().first()
    agreed = found.actions.for_reading()
    stones = tombstones.of(now.last_words) if text else {}
    context = {
        **about(found.forum), **_shown(now), "text": text, "body": body_of(text),
        "words": _words(now, stones, spoken=text is not None), "actions": lines_of(agreed, now.charter),
    }  # fmt: skip
    return render(request, "forums/minutes.html", context)


def body_of(text: Minutes | None) -> SafeString:
    """Return the words of a version as HTML: made safe, in the reader's language if translated."""
    if text is None:
        return SafeString()
    read = text.text("body")
    return markdown(read.words, language=read.language, heading=2)


def _shown(now: Standing) -> dict[str, Any]:
    return {
        "meeting": now.meeting, "line": line(now), "due_on": now.due_on,
        "versions": [_version(one) for one in reversed(now.versions)],
        "broken": [wording.flaw_in_words(now, one) for one in now.broken],
        "charter_days": now.charter.minutes_days if now.charter else None,
    }  # fmt: skip


def _version(one: Minutes) -> dict[str, Any]:
    return {
        "number": one.number, "drafted_on": one.drafted_on, "until": one.corrections_until,
        **{name: count_of(one, name) for name in ("asked", "taken", "refused")},
    }  # fmt: skip


def _words(now: Standing, stones: Stones, *, spoken: bool) -> list[dict[str, Any]]:
    """Return what each seat said last of the last version; an objection's words once they are public."""
    return [
        {
            "said": one, "side": one.side, "name": _name(one.seat), "approves": one.approves,
            "on": one.on, "party": wording.party_in_words(now.charter, one.party),
            "words": one.words if spoken and one.is_public else "", "language": one.language,
            "stone": stones.get(tombstones.name_of(one)),
        }
        for one in now.last_words
    ]  # fmt: skip


def _name(seat: Any) -> str:
    return str(seat.organisation or seat.person.public_name)


def version_for(person: Person, meeting: Meeting, number: int) -> Minutes:
    """Return a version that a person may read. Raises `Refused` where they may not; else 404."""
    text = get_object_or_404(Minutes.objects.for_reading(), meeting=meeting, number=number)
    rules.may_read(person, text, clock.today()).enforce()
    return text


@require_safe
@for_a_person
def version(
    request: HttpRequest, person: Person, member: str, forum: str, meeting: int, number: int
) -> HttpResponse:
    """Show one version to who may read it, what was asked of it, and what they may do with it."""
    found = meeting_of(member, forum, meeting)
    text, now = version_for(person, found, number), standing(found, clock.today())
    asked = now.corrections()
    stones = tombstones.of([*asked, *now.last_words])
    context = {
        **about(found.forum), **_shown(now), "text": text, "body": body_of(text),
        "is_last": now.last is not None and now.last.pk == text.pk,
        "words": _words(now, stones, spoken=True), "offers": _offers(person, now, text),
        "corrections": [_asked(one, stones) for one in asked],
    }  # fmt: skip
    return render(request, "forums/minutes_version.html", context)


def _asked(one: Correction, stones: Stones) -> dict[str, Any]:
    return {
        "correction": one, "name": _name(one.seat), "side": one.side,
        "version": one.minutes.number, "stone": stones.get(tombstones.name_of(one)),
    }  # fmt: skip


def _offers(person: Person, now: Standing, text: Minutes) -> list[tuple[str, str, Ruling]]:
    """Return what may be done with a version: its address, its name, whether this person may."""
    place, today = now.meeting.place, now.today
    seated = hand_for(person, rules.SEATED, place, today) or own_hand(person)
    keeper = hand_for(person, rules.KEEPERS, place, today) or own_hand(person)
    seat = seated.grant
    corrects = seat or rules.seat_of(seated, now.meeting)
    told = {
        "correct": (
            _("Ask for a correction"),
            rules.may_correct(seated, now, text, corrects, PLACEHOLDER),
        ),
        "approve": (_("Approve this version"), rules.may_approve(seated, now, text, seat)),
        "object": (_("Object to it"), rules.may_object(seated, now, text, seat, PLACEHOLDER)),
        "publish": (
            _("Publish the minutes"),
            rules.may_publish(keeper, now, text, anyway=True, reason=PLACEHOLDER),
        ),
    }
    base = f"{url_of(now.meeting)}{text.number}/"
    return [(f"{base}{key}/", name, ruling) for key, (name, ruling) in told.items()]
