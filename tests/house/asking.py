"""The outsiders' desk in the house of the tests: what addresses ask for, and its acts tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from parvis.forums import acts as forums
from parvis.forums import unfollowing
from parvis.forums.models import Forum, Meeting, Question, ReportBack
from parvis.forums.tests.make import a_meeting, a_question
from parvis.members.tests.make import PLATFORM
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, a_person, an_organisation
from parvis.record import clock
from tests.house.scene import Scene


def asked_here(
    forum: Forum, seat: Hand, rows: int, name: str = "", words: str = ""
) -> dict[str, Any]:  # fmt: skip
    """Ask, answer, tell and report at the desk of a forum, `rows` of each; return the last ones."""
    said, title = words or "Quand ouvrez-vous le registre ?", (words or "Ce qui s’est dit")[:200]
    meeting = _held(forum, name)
    insider, society = seat.person, seat.organisation
    assert society
    state = an_organisation(forum.member, Side.GOVERNMENT, name or "Agence du desk")
    other = a_hand(Role.SEAT_HOLDER, forum.place, None, state)
    for row in range(rows):
        asked = a_question(forum, f"{said} {row}".strip()[:4000], by=_somebody(name))
        forums.answer(asked, words=said, language="fr", by=seat, meeting=meeting)
        given = forums.answer(asked, words=said, language="fr", by=other)
        forums.answer(asked, words=said, language="fr", by=other, corrects=given)
        report = forums.report_back(
            forum, title=title, words=said, asks=said, language="fr", by=seat, meeting=meeting
        )
        hand = Hand(insider, clock.today())
        forums.reply(report, words=said, language="fr", by=hand, organisation=society)
    forums.publish_digest(meeting, words=said, language="fr", by=PLATFORM)
    kept = {"words": said, "language": "fr", "name": name or "Awa", "is_unnamed": False}
    _asking, token = forums.keep_asking(forum, kept, email="awa@example.org", language="fr")
    return {
        "desk question": asked.number, "desk report": report.number,
        "desk meeting": meeting.number, "desk token": token,
        "desk end": unfollowing.token_for(insider, forum),
    }  # fmt: skip


def _somebody(name: str) -> Hand:
    return Hand(a_person(name), clock.today())


def _held(forum: Forum, name: str = "") -> Meeting:
    """Return a meeting that has just begun."""
    return a_meeting(forum, clock.now(), title=name[:200], despite=name or "Il fallait faire vite.")


# ---- the acts, tried ----


def _asked(scene: Scene) -> Question:
    return a_question(scene.forum, f"Question {Question.objects.count()} ?")


def _answer(scene: Scene, hand: Hand) -> None:
    forums.answer(_asked(scene), words="Oui.", language="fr", by=hand)


def _digest(scene: Scene, hand: Hand) -> None:
    meeting = _held(scene.forum)
    forums.publish_digest(meeting, words="On ouvre.", language="fr", by=hand)


def _correct_digest(scene: Scene, hand: Hand) -> None:
    told = forums.publish_digest(_held(scene.forum), words="On ouvre.", language="fr", by=PLATFORM)
    forums.correct_digest(told, words="On n’ouvre pas.", language="fr", by=hand)


def _report_back(scene: Scene, hand: Hand) -> ReportBack:
    return forums.report_back(
        scene.forum, title="Séance", words="On ouvre.", language="fr", by=hand
    )  # fmt: skip


def _reply(scene: Scene, hand: Hand) -> None:
    seat = a_hand(Role.SEAT_HOLDER, scene.forum.place, None, scene.society)
    report = _report_back(scene, seat)
    forums.reply(
        report, words="Non.", language="fr", by=hand, organisation=scene.association
    )  # fmt: skip


ATTEMPTS_AT_A_DESK: dict[str, Callable[[Scene, Hand], Any]] = {
    "forums.put": lambda scene, hand: forums.put(
        scene.forum, words="Quand ?", language="fr", by=hand
    ),
    "forums.answer": _answer,
    "forums.publish_digest": _digest,
    "forums.correct_digest": _correct_digest,
    "forums.report_back": _report_back,
    "forums.reply": _reply,
}
