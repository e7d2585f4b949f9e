"""A meeting as an event of a calendar that other programs read."""

from __future__ import annotations

from django.http import HttpRequest

from parvis.forums.models import Meeting
from parvis.texts.masks import masked
from parvis.ui import ics
from parvis.ui.lists import headed


def event_of(request: HttpRequest, meeting: Meeting, whose: str) -> ics.Event:
    """Return the event of a meeting; `whose`: the name of its forum."""
    title = meeting.text("title")
    where = [masked(one, meeting.language) for one in (meeting.venue, meeting.online) if one]
    return ics.Event(
        uid=f"meeting-{meeting.number}.{meeting.forum.slug}.{meeting.chain}@parvis",
        sequence=len(meeting.moves.all()) + meeting.is_cancelled,
        changed_at=meeting.changed_at, starts_at=meeting.starts_at, ends_at=meeting.ends_at,
        summary=headed(whose, masked(title.words, title.language)) if title else whose,
        location=" / ".join(where), is_cancelled=meeting.is_cancelled,
        url=request.build_absolute_uri(meeting.get_absolute_url()),
    )  # fmt: skip
