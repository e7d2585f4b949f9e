"""The meetings of a forum: convened, prepared, held; what was voted, agreed and written of them."""

from __future__ import annotations

from functools import partial

from parvis.forums import acts
from parvis.forums.law.meetings import PRESENT, Presence
from parvis.forums.law.voting import Ballot, Choice
from parvis.forums.rules.attendance import Taken
from parvis.forums.sitting import Sitting
from parvis.forums.voting import Motion
from parvis.home.demo.forum_script import Item, Met, Replied, Said, Voted
from parvis.home.demo.governing.after import plan_what_follows
from parvis.home.demo.governing.chamber import SECRETARIES, Chamber
from parvis.home.demo.made import in_language
from parvis.home.demo.papers import letter
from parvis.texts.acts import translate


def plan_meetings(chamber: Chamber) -> None:
    """Plan the meetings of a forum and what follows from them."""
    for met in chamber.life.meetings:
        _plan(chamber, met)


def _plan(chamber: Chamber, met: Met) -> None:
    at = chamber.made.story.at
    at(met.convened, partial(_convene, chamber, met))
    for number, item in enumerate(met.items, start=1):
        at(met.convened, partial(_put_on_agenda, chamber, met, item), minutes=11 * number)
    if met.noted:
        at(met.noted, partial(_note, chamber, met))
    for number, voted in enumerate(met.votes):
        at(voted.at, partial(_vote, chamber, met, number))
        for said in voted.dissents:
            at(said.at, partial(_dissent, chamber, met, number, said))
        if voted.answer:
            at(voted.answer.at, partial(_answer, chamber, met, number, voted.answer))
    plan_what_follows(chamber, met)


def _convene(chamber: Chamber, met: Met) -> None:
    starts, ends = (chamber.made.days.moment(f"{met.day} {hour}") for hour in met.hours)
    chamber.meetings[met.day] = acts.convene(
        chamber.forum, starts_at=starts, ends_at=ends, notice=met.notice, by=chamber.secretary,
        venue=met.venue, online=met.online, is_public=met.is_public,
        convened_on=chamber.made.days.day(met.convened.split(" ")[0]),
        language=chamber.made.language, despite=met.despite,
    )  # fmt: skip


def _put_on_agenda(chamber: Chamber, met: Met, item: Item) -> None:
    meeting, language = chamber.meetings[met.day], chamber.made.language
    by = chamber.hand(item.body) if item.body else chamber.secretary
    added = acts.add_item(
        meeting, title=item.title, by=by, details=item.details, language=language,
        minutes=item.minutes, is_joint=not item.body,
    )  # fmt: skip
    for number, title in enumerate(item.papers, start=1):
        acts.add_paper(
            meeting, title=title, language=language, source=str(by.organisation), by=by, item=added,
            file=(f"point-{added.number}-{number}.pdf", letter(title, item.title)),
            licence="CC-BY-4.0",
        )  # fmt: skip


def _note(chamber: Chamber, met: Met) -> None:
    meeting = chamber.meetings[met.day]
    told = {
        seat.number: _taken(seat, met.missing.get(body, Presence.IN_PERSON))
        for body, seat in chamber.sittings(meeting).items()
    }
    acts.note_attendance(meeting, told=told, by=chamber.secretary)


def _taken(seat: Sitting, how: Presence) -> Taken:
    return Taken(how, seat.alternate if how is Presence.ALTERNATE else None)


# ---- what is voted ----


def _vote(chamber: Chamber, met: Met, number: int) -> None:
    """Enter what became of a motion; by its key others speak of it with the number it got."""
    meeting, made, voted = chamber.meetings[met.day], chamber.made, met.votes[number]
    seats = chamber.sittings(meeting)
    motion = Motion(
        made.original(voted.title), voted.motion, made.language, voted.kind,
        seats[voted.by].grant if voted.by else None,
    )  # fmt: skip
    ballots = [
        Ballot(seat.number, _choice(voted, body)) for body, seat in seats.items()
        if met.missing.get(body, Presence.IN_PERSON) in PRESENT
    ]  # fmt: skip
    decision = acts.decide(
        meeting, motion, ballots, by=chamber.secretary, irregular=voted.irregular
    )
    chamber.decided[met.day, number] = decision
    if voted.key:
        made.decisions[voted.key], made.kept[voted.key] = decision.code, decision
    for language in () if isinstance(voted.title, str) else voted.title:
        if language != made.language:
            texts = in_language({"title": voted.title}, language)
            translate(decision, language, texts, by=chamber.secretary.as_actor())


def _choice(voted: Voted, body: str) -> Choice:
    if body in voted.against:
        return Choice.AGAINST
    return Choice.ABSTAINS if body in voted.abstain else Choice.FOR


def _dissent(chamber: Chamber, met: Met, number: int, said: Said) -> None:
    decision, by = chamber.decided[met.day, number], chamber.hand(said.body)
    acts.dissent(
        decision.votes.get(seat__organisation__slug=said.body), words=said.words,
        language=chamber.made.language, by=by,
    )  # fmt: skip


def _answer(chamber: Chamber, met: Met, number: int, answer: Replied) -> None:
    acts.answer_advice(
        chamber.decided[met.day, number], verdict=answer.verdict, reasons=answer.reasons,
        language=chamber.made.language, by=chamber.hand(answer.body, SECRETARIES),
    )  # fmt: skip
