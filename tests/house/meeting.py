"""Meetings: those that pages are about, and how each act about them is tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from parvis.forums import acts as forums
from parvis.forums.law.meetings import Presence
from parvis.forums.models import Forum, Meeting
from parvis.forums.rules.attendance import Taken
from parvis.forums.sitting import seats_on
from parvis.forums.tests.make import a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.rights import Hand
from parvis.record import clock
from tests.house.columns import SEAT_CS
from tests.house.scene import Scene

A_MONTH = timedelta(days=31)


def convened(
    forum: Forum, hand: Hand, rows: int, name: str = "", words: str = ""
) -> dict[str, Any]:  # fmt: skip
    """Convene meetings with agendas and papers, move and cancel some; one is held today.

    `hand`: of who holds a seat. `name`: what is called so; `words`: what is said.
    """
    said = words or "Les pluies ont coupé la route."
    told = {
        "title": name, "notice": said, "despite": said,
        "venue": words[:300].strip() or name or "Préfecture",
        "online": words[:500].strip(),
    }  # fmt: skip
    held = a_meeting(forum, clock.now(), **told)
    forums.note_attendance(held, told=_all_here(held), by=PLATFORM)
    coming = [
        a_meeting(forum, clock.now() + A_MONTH + timedelta(days=row), is_public=False, **told)
        for row in range(rows + 1)
    ]
    later = coming[-1].starts_at + A_MONTH
    for meeting in (held, coming[0]):
        for row in range(rows):
            if meeting is held:
                _paper(meeting, hand, name, said, row, None)
                continue
            item = forums.add_item(
                meeting, title=name or f"Point {row}", details=said, by=hand, minutes=10,
                is_joint=bool(row % 2), language="fr",
            )  # fmt: skip
            _paper(meeting, hand, name, said, row, item)
    gone = forums.add_item(coming[0], title=name or "Divers", by=hand)
    forums.withdraw_item(gone, reason=said, by=hand)
    forums.move(
        coming[-1], starts_at=later, ends_at=later + timedelta(hours=2), reason=said,
        despite=said, by=PLATFORM,
    )  # fmt: skip
    forums.cancel(coming[-1], reason=said, by=PLATFORM)
    return {"held": held.number, "meeting": coming[0].number, "cancelled": coming[-1].number}


def _paper(meeting: Meeting, hand: Hand, name: str, said: str, row: int, item: Any) -> None:
    forums.add_paper(
        meeting, item=item, title=name or f"Note {row}", language="fr", source=said[:300],
        address="https://example.org/note", by=hand,
    )  # fmt: skip


def _all_here(meeting: Meeting) -> dict[int, Taken]:
    seats = seats_on(meeting.forum, meeting.day)
    return {one.number: Taken(Presence.IN_PERSON) for one in seats}


def _coming(scene: Scene) -> Meeting:
    return a_meeting(scene.forum)


def _move(scene: Scene, hand: Hand) -> None:
    meeting = _coming(scene)
    later = meeting.starts_at + A_MONTH
    forums.move(
        meeting, starts_at=later, ends_at=later + timedelta(hours=1), reason="Crue.", by=hand
    )


def _withdraw(scene: Scene, hand: Hand) -> None:
    item = forums.add_item(_coming(scene), title="Le puits", by=scene.hands[SEAT_CS])
    forums.withdraw_item(item, reason="Réglé.", by=hand)


def _arrange(scene: Scene, hand: Hand) -> None:
    meeting = _coming(scene)
    for title in ("Le puits", "La route"):
        forums.add_item(meeting, title=title, by=PLATFORM)
    forums.arrange(meeting, numbers=[2, 1], by=hand)


def _note(scene: Scene, hand: Hand) -> None:
    meeting = a_meeting(scene.forum, clock.now())
    forums.note_attendance(meeting, told=_all_here(meeting), by=hand)


TRIED: dict[str, Callable[[Scene, Hand], object]] = {
    "forums.convene": lambda scene, hand: a_meeting(scene.forum, by=hand),
    "forums.move": _move,
    "forums.cancel": lambda scene, hand: forums.cancel(_coming(scene), reason="Crue.", by=hand),
    "forums.add_item": lambda scene, hand: forums.add_item(
        _coming(scene), title="Le puits", by=hand
    ),
    "forums.withdraw_item": _withdraw,
    "forums.arrange": _arrange,
    "forums.add_paper": lambda scene, hand: forums.add_paper(
        _coming(scene), title="Note", language="fr", source="Le comité", by=hand,
        address="https://example.org/note",
    ),
    "forums.note_attendance": _note,
}  # fmt: skip
