"""How people are told of a plan and take part in writing it (OGP 3.1 to 3.3). Pure."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

# A calendar is public for two weeks before a plan's development starts (PCS-3.1).
NOTICE = timedelta(days=14)


class Means(StrEnum):
    """How one can take part."""

    ONLINE = "online"
    MEETING = "meeting"
    WORKSHOP = "workshop"
    PAPER = "paper"
    VISIT = "visit"


class Channel(StrEnum):
    """How people were told."""

    EVENT = "event"
    MAILING = "mailing"
    MEDIA = "media"
    SOCIAL = "social"
    POSTER = "poster"
    VISIT = "visit"
    OTHER = "other"


def may_begin_on(published_on: date) -> date:
    """Return the first day on which development may start, after a full notice (PCS-3.1)."""
    return published_on + NOTICE
