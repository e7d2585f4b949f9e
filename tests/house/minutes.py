"""Minutes and what was agreed: those that pages are about, and how each act about them is tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from parvis.forums import acts as forums
from parvis.forums.models import Action, Correction, Forum, Meeting, Minutes
from parvis.forums.tests.make import a_meeting
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.record import clock
from tests.house.columns import SEAT_CS
from tests.house.scene import Scene


def minuted(
    held: Meeting, hand: Hand, rows: int, name: str = "", words: str = ""
) -> dict[str, Any]:  # fmt: skip
    """Draft minutes of a meeting, open for corrections, and of another, open for none.

    `hand`: of who holds a seat. `name`: what is called so; `words`: what is said.
    """
    said = words or name or "Il a été dit que le puits est à sec."
    draft = forums.draft_minutes(held, body=said, language="fr", by=PLATFORM)
    other = a_meeting(held.forum, clock.now() - timedelta(hours=1), despite=said, notice=said)
    forums.draft_minutes(other, body=said, by=PLATFORM)
    forums.draft_minutes(other, body=f"{said}.", correction_days=0, by=PLATFORM)
    for row in range(rows + 1):
        asked = forums.propose_correction(draft, text=said, seat=hand.grant, by=hand, language="fr")
        if row:
            forums.answer_correction(asked, by=PLATFORM, reason=said)
        _agreed(held, said)
        _followed(held, said)
    _published(held.forum, hand, said)
    return {"minuted": other.number}


def _followed(held: Meeting, said: str) -> None:
    """Report one action done, re-plan and drop another."""
    forums.report_action(_agreed(held, said), word=said, by=PLATFORM, language="fr")
    later = _agreed(held, said)
    due = later.due_on + timedelta(days=9)
    forums.replan_action(later, due_on=due, reason=said, by=PLATFORM, language="fr")
    forums.drop_action(later, reason=said, by=PLATFORM)


def _published(forum: Forum, hand: Hand, said: str) -> None:
    """Publish minutes to which a seat objects, with the reason."""
    meeting = a_meeting(forum, clock.now() - timedelta(hours=2), despite=said, notice=said)
    forums.draft_minutes(meeting, body=said, by=PLATFORM)
    final = forums.draft_minutes(meeting, body=f"{said}.", correction_days=0, by=PLATFORM)
    forums.object_to_minutes(final, seat=hand.grant, words=said, by=hand, language="fr")
    forums.publish_minutes(final, by=PLATFORM, anyway=True, reason=said)


def _agreed(meeting: Meeting, what: str = "Publier la liste.") -> Action:
    due = meeting.day + timedelta(days=9)
    charter = meeting.forum.charters.for_reading().order_by("number").last()
    party = charter.constituencies.all()[0].key if charter else ""
    return forums.agree_action(meeting, what=what, party=party, due_on=due, by=PLATFORM)


def _draft(scene: Scene, *, closed: bool = False) -> Minutes:
    meeting = a_meeting(scene.forum, clock.now())
    made = forums.draft_minutes(meeting, body="Le puits est à sec.", by=PLATFORM)
    if closed:
        return forums.draft_minutes(meeting, body="Il est plein.", correction_days=0, by=PLATFORM)
    return made


def _seat(scene: Scene) -> Grant | None:
    return scene.hands[SEAT_CS].grant


def _asked(scene: Scene) -> Correction:
    text = "Non."
    return forums.propose_correction(_draft(scene), text=text, seat=_seat(scene), by=PLATFORM)


def _approve(scene: Scene, hand: Hand) -> None:
    forums.approve_minutes(_draft(scene, closed=True), seat=hand.grant, by=hand)


def _object(scene: Scene, hand: Hand) -> None:
    forums.object_to_minutes(_draft(scene, closed=True), seat=hand.grant, words="Non.", by=hand)


def _publish(scene: Scene, hand: Hand) -> None:
    draft = _draft(scene, closed=True)
    forums.publish_minutes(draft, by=hand, anyway=True, reason="Nul n’a répondu.")


def _promise(scene: Scene) -> Action:
    return forums.agree_action(
        a_meeting(scene.forum, clock.now()), what="Publier la liste.", owner=scene.agency,
        due_on=clock.today(), by=PLATFORM,
    )  # fmt: skip


TRIED: dict[str, Callable[[Scene, Hand], object]] = {
    "forums.draft_minutes": lambda scene, hand: forums.draft_minutes(
        a_meeting(scene.forum, clock.now()), body="Le puits est à sec.", by=hand
    ),
    "forums.propose_correction": lambda scene, hand: forums.propose_correction(
        _draft(scene), text="Non.", seat=hand.grant, by=hand
    ),
    "forums.answer_correction": lambda scene, hand: forums.answer_correction(
        _asked(scene), reason="Ce fut dit.", by=hand
    ),
    "forums.approve_minutes": _approve,
    "forums.object_to_minutes": _object,
    "forums.publish_minutes": _publish,
    "forums.agree_action": lambda scene, hand: forums.agree_action(
        a_meeting(scene.forum, clock.now()), what="Publier la liste.", owner=scene.agency,
        due_on=clock.today(), by=hand,
    ),
    "forums.report_action": lambda scene, hand: forums.report_action(
        _promise(scene), word="En ligne.", by=hand
    ),
    "forums.replan_action": lambda scene, hand: forums.replan_action(
        _promise(scene), due_on=clock.today() + timedelta(days=9), reason="Crue.", by=hand
    ),
    "forums.drop_action": lambda scene, hand: forums.drop_action(
        _promise(scene), reason="Réglé.", by=hand
    ),
}  # fmt: skip
