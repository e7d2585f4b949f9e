"""The outsiders' desk of a forum: what is asked and answered; reports to those one speaks for."""

from __future__ import annotations

from functools import partial

from parvis.forums import acts
from parvis.home.demo.forum_script import Said, Told, Wondered
from parvis.home.demo.governing.chamber import Chamber
from parvis.home.demo.membership import PLATFORM
from parvis.people.acts import affiliate
from parvis.people.rights import Hand
from parvis.people.roles import keepers_of
from parvis.people.rules import belongs, may_affiliate
from parvis.record import clock


def plan_desk(chamber: Chamber) -> None:
    """Plan what outsiders ask a forum, and what its seats report to those they speak for."""
    at = chamber.made.story.at
    for number, asked in enumerate(chamber.life.questions):
        at(asked.at, partial(_ask, chamber, number))
        for said in asked.answers:
            at(said.at, partial(_answer, chamber, number, said))
    for number, told in enumerate(chamber.life.reports):
        at(told.said.at, partial(_report, chamber, number))
        for who, said in told.replies:
            at(said.at, partial(_reply, chamber, number, who, said))


def _ask(chamber: Chamber, number: int) -> None:
    asked: Wondered = chamber.life.questions[number]
    chamber.questions[number] = acts.put(
        chamber.forum, words=asked.words, language=chamber.made.language,
        by=Hand(chamber.person(asked.who), clock.today()),
    )  # fmt: skip


def _answer(chamber: Chamber, number: int, said: Said) -> None:
    met = chamber.life.questions[number].meeting
    acts.answer(
        chamber.questions[number], words=said.words, language=chamber.made.language,
        by=chamber.hand(said.body), meeting=chamber.meetings[met] if met else None,
    )  # fmt: skip


def _report(chamber: Chamber, number: int) -> None:
    told: Told = chamber.life.reports[number]
    chamber.reports[number] = acts.report_back(
        chamber.forum, title=told.title, words=told.said.words, language=chamber.made.language,
        by=chamber.hand(told.said.body), asks=told.asks,
        meeting=chamber.meetings[told.meeting] if told.meeting else None,
    )  # fmt: skip


def _reply(chamber: Chamber, number: int, who: str, said: Said) -> None:
    """Reply for a body; bring its person into it, the first time."""
    person, body, today = chamber.person(who), chamber.made.bodies[said.body], clock.today()
    if not belongs(person, body, today):
        keepers = chamber.made.story.hands.over(chamber.made.place, keepers_of(body.side))
        by = (one for one in keepers if may_affiliate(one, body, today))
        affiliate(person, body, by=next(by, PLATFORM))
    acts.reply(
        chamber.reports[number], words=said.words, language=chamber.made.language,
        by=Hand(person, today), organisation=body,
    )  # fmt: skip
