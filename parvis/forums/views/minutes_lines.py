"""Where the minutes of meetings stand, a line each: on the pages of a forum and of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from parvis.forums import wording_minutes as wording
from parvis.forums.minuting import Standing, standings
from parvis.forums.models import Charter, Forum, Meeting
from parvis.record import clock

ON_THE_PAGE_OF_A_FORUM = 4  # meetings


@dataclass(frozen=True)
class Line:
    """The minutes of one meeting, in words: where they stand, how late they are."""

    meeting: Meeting
    url: str
    said: str
    late: str
    is_published: bool


def url_of(meeting: Meeting) -> str:
    """Return the page of the minutes of a meeting."""
    forum = meeting.forum
    return reverse("forums:minutes", args=[forum.member.slug, forum.slug, meeting.number])


def line(now: Standing) -> Line:
    """Say of the minutes of one meeting what a list says."""
    late = wording.lateness(now.days_late, is_over=now.published is not None)
    return Line(
        now.meeting, url_of(now.meeting), wording.state_in_words(now), late, bool(now.published)
    )


def minutes_of_forum(
    forum: Forum, adopted: Sequence[Charter], meetings: Iterable[Meeting]
) -> dict[str, Any]:
    """Return what `forums/_minutes_list.html` says: the last meetings, and their minutes. One query.

    `adopted`: the forum's charters; `meetings`: those that were not cancelled, the last one first.
    """
    now = clock.now()
    met = [one for one in meetings if one.starts_at <= now][:ON_THE_PAGE_OF_A_FORUM]
    some = standings(met, forum, clock.day_of(now), adopted, in_brief=True)
    return {"minutes_lines": [line(one) for one in some]}


def minutes_of_meeting(meeting: Meeting, adopted: Sequence[Charter]) -> dict[str, Any]:
    """Return what `forums/_minutes.html` says on the page of a meeting; nothing before it is held."""
    if meeting.is_cancelled or meeting.day > clock.today():
        return {"minutes_line": None}
    now = standings([meeting], meeting.forum, clock.today(), adopted, in_brief=True)[0]
    return {"minutes_line": line(now)}
