"""What follows from a meeting: what was agreed to be done, its minutes, its digest."""

from __future__ import annotations

from datetime import date
from functools import partial

from parvis.forums import acts
from parvis.forums.models import Action, Minutes
from parvis.home.demo.forum_script import Drafted, Met, Said, Task
from parvis.home.demo.governing.chamber import Chamber


def plan_what_follows(chamber: Chamber, met: Met) -> None:
    """Plan what a meeting agreed, what was written of it and how it was told of."""
    at = chamber.made.story.at
    for number, task in enumerate(met.tasks):
        at(task.at, partial(_agree, chamber, met, number))
        if task.done:
            at(task.done.at, partial(_report, chamber, met, number, task.done))
        if task.moved:
            at(task.moved[0], partial(_replan, chamber, met, number))
    if met.minutes:
        _plan_minutes(chamber, met, met.minutes)
    if met.digest:
        at(met.digest[0], partial(_digest, chamber, met, met.digest[1]))


# ---- what is to be done ----


def _agree(chamber: Chamber, met: Met, number: int) -> None:
    task, made = met.tasks[number], chamber.made
    chamber.agreed[met.day, number] = acts.agree_action(
        chamber.meetings[met.day], what=task.what, due_on=made.days.day(task.due),
        by=chamber.secretary, owner=made.bodies[task.owner], language=made.language,
    )  # fmt: skip


def _report(chamber: Chamber, met: Met, number: int, done: Said) -> None:
    acts.report_action(
        chamber.agreed[met.day, number], word=done.words, by=chamber.hand(done.body),
        language=chamber.made.language,
    )  # fmt: skip


def _replan(chamber: Chamber, met: Met, number: int) -> None:
    task: Task = met.tasks[number]
    assert task.moved is not None
    _at, due, reason = task.moved
    day: date = chamber.made.days.day(due)
    agreed: Action = chamber.agreed[met.day, number]
    acts.replan_action(
        agreed, due_on=day, reason=reason, by=chamber.secretary, language=chamber.made.language
    )


# ---- minutes ----


def _plan_minutes(chamber: Chamber, met: Met, drafted: Drafted) -> None:
    at = chamber.made.story.at
    at(drafted.at, partial(_draft, chamber, met, drafted))
    for said, refused_at, why in drafted.corrections:
        at(said.at, partial(_correct, chamber, met, said))
        at(refused_at, partial(_refuse, chamber, met, said, why))
    for body, moment in drafted.approved:
        at(moment, partial(_approve, chamber, met, body))
    if drafted.published:
        at(drafted.published, partial(_publish, chamber, met))


def _last(chamber: Chamber, met: Met) -> Minutes:
    return chamber.meetings[met.day].minutes.for_reading().order_by("number").reverse()[0]


def _draft(chamber: Chamber, met: Met, drafted: Drafted) -> None:
    acts.draft_minutes(
        chamber.meetings[met.day], body=drafted.words, by=chamber.secretary,
        language=chamber.made.language, correction_days=drafted.days,
    )  # fmt: skip


def _correct(chamber: Chamber, met: Met, said: Said) -> None:
    by = chamber.hand(said.body)
    chamber.corrections[met.day, said.body] = acts.propose_correction(
        _last(chamber, met), text=said.words, seat=by.grant, by=by, language=chamber.made.language
    )


def _refuse(chamber: Chamber, met: Met, said: Said, why: str) -> None:
    asked = chamber.corrections[met.day, said.body]
    acts.answer_correction(asked, by=chamber.secretary, reason=why)


def _approve(chamber: Chamber, met: Met, body: str) -> None:
    by = chamber.hand(body)
    acts.approve_minutes(_last(chamber, met), seat=by.grant, by=by)


def _publish(chamber: Chamber, met: Met) -> None:
    acts.publish_minutes(_last(chamber, met), by=chamber.secretary)


def _digest(chamber: Chamber, met: Met, words: str) -> None:
    acts.publish_digest(
        chamber.meetings[met.day], words=words, language=chamber.made.language,
        by=chamber.secretary,
    )  # fmt: skip
