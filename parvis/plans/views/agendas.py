"""On which agenda the difference on a commitment stands: read with the commitment, in its query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse

from parvis.plans.models import Commitment
from parvis.progress.models import OnAgenda
from parvis.record import clock


@dataclass(frozen=True)
class OnIt:
    """The item of an agenda on which the difference stands, and the day of the meeting."""

    number: int
    day: date
    href: str


_READ = {
    "agenda_forum": "meeting__forum__slug", "agenda_meeting": "meeting__number",
    "agenda_item": "item__number", "agenda_at": "meeting__starts_at",
}  # fmt: skip


def on_agenda() -> dict[str, Any]:
    """Return annotations: the latest meeting that was not cancelled and has the difference on it."""
    latest = OnAgenda.objects.filter(
        commitment=OuterRef("pk"), milestone__isnull=True, meeting__cancelled_on__isnull=True,
        item__withdrawn_on__isnull=True,
    ).order_by("-meeting__starts_at", "-pk")  # fmt: skip
    return {name: Subquery(latest.values(column)[:1]) for name, column in _READ.items()}


def agenda_of(found: Commitment) -> OnIt | None:
    """Return that item; none where the difference is on no agenda."""
    forum, meeting, item, at = (getattr(found, name, None) for name in _READ)
    if forum is None or meeting is None or item is None or at is None:
        return None
    page = reverse("forums:meeting", args=[found.chain, forum, meeting])
    return OnIt(item, clock.day_of(at), f"{page}#i{item}")
