"""What is said: contributions of all ways, comments in threads, supports."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from parvis.consultations import acts
from parvis.home.demo.cocreation_script import Backed, Remark, Slip, Voice
from parvis.home.demo.consulting.room import Room, VeiledHand
from parvis.people.rights import Hand
from parvis.record import clock


def plan_words(room: Room) -> None:
    """Plan what people say to a plan."""
    at, hearing = room.made.story.at, room.hearing
    for voice in hearing.voices:
        at(voice.at, partial(_contribute, room, voice))
    for slip in hearing.slips:
        at(slip.at, partial(_enter, room, slip))
    for remark in hearing.remarks:
        at(remark.at, partial(_comment, room, remark))
    for backed in hearing.backed:
        for minutes, who in enumerate(backed.who):
            at(backed.at, partial(_support, room, backed, who), minutes=7 * minutes)


def _contribute(room: Room, voice: Voice) -> None:
    person = room.person(voice.who)
    hand = (VeiledHand if voice.is_unnamed else Hand)(person, clock.today())
    room.said[voice.key] = acts.contribute(
        room.consultations[voice.to], by=hand, title=voice.title, words=voice.words,
        language=voice.language or room.made.language,
        organisation=room.body_for(voice.body, person), said=list(_answers(room, voice)),
        passage=room.passages[voice.passage] if voice.passage else None,
        is_unnamed=voice.is_unnamed, way=voice.way,
    )  # fmt: skip


def _answers(room: Room, voice: Voice) -> Iterator[acts.Said]:
    """Return what is answered to questions, in their order."""
    for (asking, number), question in room.questions.items():
        if asking != voice.to:
            continue
        if chosen := voice.chose.get(number):
            yield acts.Said(question, tuple(question.options.filter(number__in=chosen)))
        elif (grade := voice.graded.get(number)) is not None:
            yield acts.Said(question, grade=grade)
        elif words := voice.told.get(number):
            yield acts.Said(question, words=words)


def _enter(room: Room, slip: Slip) -> None:
    room.said[slip.key] = acts.enter(
        room.consultations[slip.to], by=room.secretary, title=slip.title, words=slip.words,
        language=room.made.language, source=slip.source, made_on=room.made.days.day(slip.on),
        way=slip.way, author_name=slip.author,
    )  # fmt: skip


def _comment(room: Room, remark: Remark) -> None:
    hand = room.hand(remark.who)
    room.remarks[remark.key] = acts.comment(
        room.said[remark.on], words=remark.words, language=room.made.language, by=hand,
        parent=room.remarks[remark.answers] if remark.answers else None,
        organisation=room.body_for(remark.body, hand.person),
    )  # fmt: skip


def _support(room: Room, backed: Backed, who: str) -> None:
    acts.support(room.said[backed.on], by=room.hand(who))
