"""What pages show of a meeting: a row of a list, its agenda, its papers, who was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery

from parvis.forums.convened import how_convened, in_force, quorum_of
from parvis.forums.law.meetings import Presence, Quorum
from parvis.forums.models import AgendaItem, Attendance, Charter, Meeting, Paper
from parvis.forums.sitting import Sitting, at_meeting, grants_of, sittings
from parvis.forums.voting import left_by
from parvis.forums.wording import name_of
from parvis.forums.wording_meetings import (
    PRESENCES,
    convened_in_words,
    hours_of,
    irregular_in_words,
    lack_in_words,
    noticed_in_words,
)
from parvis.moderation import tombstones
from parvis.moderation.models import Decision
from parvis.moderation.tombstones import Stones
from parvis.ui.dates import by_skeleton, hour_in_words, weekday_in_words


@dataclass(frozen=True)
class MeetingRow:
    """A meeting in a list: whether it is to come, and how many rules of the charter it breaks."""

    meeting: Meeting
    hours: str
    is_to_come: bool
    convened: str
    irregular: list[str]


def row_of(meeting: Meeting, charters: Sequence[Charter], today: date) -> MeetingRow:
    """Return a row of the list of meetings."""
    convened = how_convened(meeting, charters)
    return MeetingRow(
        meeting, hours_of(meeting), meeting.day >= today, convened_in_words(convened),
        [irregular_in_words(one) for one in convened.irregular],
    )  # fmt: skip


Filed = tuple[Paper, Decision | None]


def _filed(papers: Iterable[Paper], stones: Stones) -> dict[int | None, list[Filed]]:
    """Return papers by item (none: of the meeting), with the tombstones of those hidden since."""
    sorted_out: dict[int | None, list[Filed]] = defaultdict(list)
    for one in papers:
        stone = stones.get(tombstones.name_of(one.document))
        if stone or one.document.is_public:
            sorted_out[one.item_id].append((one, stone))
    return dict(sorted_out)


@dataclass(frozen=True)
class Point:
    """An item of an agenda: when it is dealt with, and whether it came after the notice.

    `stone`: the decision that hid its words. `documents`: how many papers it has, where a page counts
    them and does not name them.
    """

    item: AgendaItem
    at: datetime | None
    hour: str
    papers: list[Filed]
    stone: Decision | None
    is_after_notice: bool
    documents: int = 0


def agenda_of(meeting: Meeting, noticed: date) -> tuple[list[Point], list[Filed]]:
    """Return the items of a meeting in their order, and the papers of the meeting as a whole.

    Each item has its hour while all before it say theirs. Two queries, and one for all that is hidden.
    """
    items = list(meeting.items.for_reading())
    papers = list(meeting.papers.for_reading())
    stones = tombstones.of([*items, *(one.document for one in papers)])
    filed = _filed(papers, stones)
    return _points(meeting, items, filed, stones, noticed), filed.get(None, [])


def agenda_in_brief(meeting: Meeting, noticed: date) -> list[Point]:
    """Return the items of a meeting as `agenda_of` does, with the number of their papers.

    One query, and another for what is hidden.
    """
    seen = Count("papers", filter=Q(papers__document__withheld_at__isnull=True))
    items = list(meeting.items.for_reading().annotate(documents=seen))
    return _points(meeting, items, {}, tombstones.of(items), noticed)


def _points(
    meeting: Meeting, items: Iterable[AgendaItem], papers: Mapping[int | None, list[Filed]],
    stones: Stones, noticed: date,
) -> list[Point]:  # fmt: skip
    found, at, is_known = [], meeting.starts_at, True
    for item in items:
        shown = is_known and not item.is_withdrawn
        found.append(
            Point(
                item, at if shown else None, hour_in_words(at) if shown else "",
                papers.get(item.pk, []), stones.get(tombstones.name_of(item)),
                noticed < item.added_on <= meeting.day,
                getattr(item, "documents", 0),
            )
        )  # fmt: skip
        if not item.is_withdrawn:
            is_known = is_known and item.minutes is not None
            at += timedelta(minutes=item.minutes or 0)
    return found


@dataclass(frozen=True)
class Taken:
    """How a seat was taken, in words."""

    attendance: Attendance
    how: str


@dataclass(frozen=True)
class Bench:
    """The seats of one constituency at a meeting: how many were taken, and how many must be."""

    name: str
    side: str
    rows: list[Taken]
    quorum: int

    @property
    def present(self) -> int:
        """Return how many seats were taken."""
        return sum(one.attendance.is_present for one in self.rows)


@dataclass(frozen=True)
class Gathering:
    """Who was at a meeting, by constituency, and whether they were enough."""

    benches: list[Bench]
    quorum: Quorum | None
    needed: int
    lacks: list[str]


def attendance_of(meeting: Meeting, charters: Sequence[Charter]) -> Gathering | None:
    """Return who was at a meeting; nothing where it was not noted. One query."""
    ever = _with_attendance(meeting)
    noted = [one for grant in ever if (one := _noted(meeting, grant, ever))]
    if not noted:
        return None
    charter = in_force(charters, meeting.day)
    seats = sittings(at_meeting(meeting, ever, noted), charter)
    left = left_by(meeting, charter, ever, seats) if charter else ()
    counted = quorum_of(charter, noted, seats, left)
    names = {one.key: name_of(one) for one in charter.as_law.constituencies} if charter else {}
    return Gathering(
        _benches(charter, noted, seats), counted, charter.quorum if charter else 0,
        [lack_in_words(one, names) for one in counted.lacks] if counted else [],
    )  # fmt: skip


def _with_attendance(meeting: Meeting) -> list[Any]:
    """Return the seats that anybody ever held in a forum, each with how it was taken at a meeting."""
    noted = Attendance.objects.filter(meeting=meeting, grant=OuterRef("pk"))
    every = grants_of(meeting.forum).annotate(
        was_taken=Subquery(noted.values("how")[:1]), taken_by=Subquery(noted.values("by")[:1])
    )
    return sorted(every, key=lambda one: one.number)


def _noted(meeting: Meeting, grant: Any, ever: Iterable[Any]) -> Attendance | None:
    if not grant.was_taken:
        return None
    by = next((one for one in ever if one.pk == grant.taken_by), None)
    return Attendance(meeting=meeting, grant=grant, how=grant.was_taken, by=by)


def _benches(
    charter: Charter | None, noted: Sequence[Attendance], seats: Sequence[Sitting]
) -> list[Bench]:
    keys = {one.grant.pk: one.constituency for one in seats}
    rows: dict[str, list[Taken]] = defaultdict(list)
    for one in noted:
        rows[keys.get(one.grant_id, "")].append(Taken(one, str(PRESENCES[Presence(one.how)])))
    parties = charter.as_law.constituencies if charter else ()
    benches = [Bench(name_of(one), one.side, rows.get(one.key, []), one.quorum) for one in parties]
    others = rows.get("", [])
    return [*benches, *([Bench("", "", others, 0)] if others else [])]


@dataclass(frozen=True)
class Next:
    """The next meeting of a forum: its day in three parts, its hours, its agenda."""

    meeting: Meeting
    weekday: str
    number: int
    month: str
    hours: str
    convened: str
    agenda: list[Point]


def next_meeting(meetings: Iterable[Meeting], today: date) -> Next | None:
    """Return the next of some meetings, read weighed; none where none is to come. One query."""
    to_come = [one for one in meetings if one.day >= today]
    if not to_come:
        return None
    found = min(to_come, key=lambda one: (one.starts_at, one.number))
    moved_on: date | None = getattr(found, "moved_on", None)
    noticed = moved_on or found.convened_on
    return Next(
        found, weekday_in_words(found.starts_at), found.day.day,
        by_skeleton("yMMMM", found.starts_at), hours_of(found),
        noticed_in_words(noticed, found.day, is_moved=moved_on is not None),
        agenda_in_brief(found, noticed),
    )  # fmt: skip
