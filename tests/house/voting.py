"""What the small world voted on, and how every act of voting is tried."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from parvis.forums import acts as forums
from parvis.forums.law.charter import Constituency, Filling
from parvis.forums.law.presets import PRESETS, System
from parvis.forums.law.voting import Ballot, Choice, Kind
from parvis.forums.models import Decision, Forum, Meeting, Vote
from parvis.forums.tests.make import a_charter, a_meeting, an_attendance
from parvis.forums.voting import Motion
from parvis.members.tests.make import PLATFORM
from parvis.people.models import Grant
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.texts.acts import translate
from tests.house.columns import SEAT, SEAT_CS
from tests.house.scene import Scene

STATE = Actor(side=Side.GOVERNMENT)
SOCIETY = Actor(side=Side.CIVIL_SOCIETY)
TITLE = "Publier chaque compte rendu sous dix jours"


def _signed_charter(forum: Forum, rows: int, words: str, name: str) -> None:
    """Adopt a charter without a quorum, under which each constituency signs."""
    ghana = PRESETS[System.GHANA].charter
    unbound = [replace(one, quorum=0) for one in ghana.constituencies]
    more = [
        Constituency(f"media-{row}", Side.MEDIA, 1, Filling.ELECTION, 0, name or f"Presse {row}")
        for row in range(rows)
    ]
    a_charter(
        forum, constituencies=(*unbound, *more), has_parity=False, quorum=0, minutes_signed=True,
        answer_days=60, agreed=words or "En séance plénière.", basis=words[:200],
    )  # fmt: skip


def _held(forum: Forum, *seats: Grant) -> Meeting:
    meeting = a_meeting(
        forum, clock.now(), convened_on=clock.today(), despite="Urgence : crue du fleuve."
    )
    for seat in seats:
        an_attendance(meeting, seat)
    return meeting


def _motion(words: str = "", **more: Any) -> Motion:
    told = {
        "title": words[:200].strip() or TITLE,
        "words": words.strip() or TITLE,
        "language": "fr",
    }
    return Motion(**(told | more))


def voted(forum: Forum, seat: Grant, rows: int, name: str, words: str) -> dict[str, Any]:
    """Vote on `rows` motions and three more: one to sign, one to answer, one entered wrongly."""
    _signed_charter(forum, rows, words, name)
    meeting, said = _held(forum, seat), words.strip() or "Un report de plus use la confiance."
    for row in range(rows):
        objects = [Ballot(seat.number, Choice.OBJECTS, said)]
        later = clock.today() + timedelta(days=90 + row)
        one = forums.decide(
            meeting, _motion(words, review_on=later), objects, by=PLATFORM, irregular=said
        )
        forums.dissent(one.votes.get(), words=said, language="fr", by=PLATFORM)
        translate(one, "en", {"title": said}, by=PLATFORM)
    for_it = [Ballot(seat.number, Choice.FOR)]
    signed = forums.decide(meeting, _motion(words, proposer=seat), for_it, by=PLATFORM)
    for motion in (_motion(words, kind=Kind.ADVICE), _motion(words, kind=Kind.ADVICE)):
        advice = forums.decide(meeting, motion, for_it, by=PLATFORM)
    wrong = forums.decide(meeting, _motion(words, supersedes=signed), for_it, by=PLATFORM)
    forums.contest(wrong, why=said, language="fr", by=SOCIETY)
    answered = forum.decisions.get(number=advice.number - 1)
    ministry = forum.member.organisations.filter(side=Side.GOVERNMENT).first()
    forums.answer_advice(
        answered, verdict="partly", reasons=said, language="fr", by=PLATFORM, institution=ministry
    )
    return {
        "meeting voted in": meeting.number, "seat that voted": seat.number, "signed": signed.code,
        "advice": advice.code, "wrong": wrong.code,
    }  # fmt: skip


# ---- how each act is tried ----


def _seats(scene: Scene) -> list[Grant]:
    return [grant for one in (SEAT, SEAT_CS) if (grant := scene.hands[one].grant)]


def _meeting(scene: Scene) -> Meeting:
    _signed_charter(scene.forum, 0, "", "")
    return _held(scene.forum, *_seats(scene))


def _decided(scene: Scene, choice: Choice = Choice.FOR, kind: Kind = Kind.DECISION) -> Decision:
    meeting = _meeting(scene)
    cast = [Ballot(seat.number, choice) for seat in _seats(scene)]
    return forums.decide(meeting, _motion(kind=kind), cast, by=PLATFORM)


def _own(decision: Decision, hand: Hand) -> Vote:
    """Return the vote of whoever acts; of those who sit on no seat, the first one."""
    votes = list(decision.votes.all())
    return next((one for one in votes if one.person_id == hand.person.pk), votes[0])


def _decide(scene: Scene, hand: Hand) -> None:
    forums.decide(_meeting(scene), _motion(), [], by=hand)


def _dissent(scene: Scene, hand: Hand) -> None:
    vote = _own(_decided(scene, Choice.ABSTAINS), hand)
    forums.dissent(vote, words="Trop tôt.", language="fr", by=hand)


def _sign(scene: Scene, hand: Hand) -> None:
    decision = _decided(scene)
    forums.sign(decision, seat=_own(decision, hand).seat, by=hand)


def _answer(scene: Scene, hand: Hand) -> None:
    advice = _decided(scene, kind=Kind.ADVICE)
    forums.answer_advice(advice, verdict="not", reasons="Faute de budget.", language="fr", by=hand)


def _contest(scene: Scene, hand: Hand) -> None:
    forums.contest(_decided(scene), why="Mal recopiée.", language="fr", by=hand)


def _strike(scene: Scene, hand: Hand) -> None:
    decision = _decided(scene)
    forums.contest(decision, why="Mal recopiée.", language="fr", by=STATE)
    forums.strike(decision, by=hand)


VOTING = {
    "forums.decide": _decide,
    "forums.dissent": _dissent,
    "forums.sign": _sign,
    "forums.answer_advice": _answer,
    "forums.contest": _contest,
    "forums.strike": _strike,
}
