"""The story of a plan: announced, written, answered for, submitted, refreshed."""

from __future__ import annotations

from functools import partial
from typing import Any

from parvis.consultations.acts import submit
from parvis.dates import PartialDate
from parvis.home.demo.english import ENGLISH
from parvis.home.demo.made import Made, in_language
from parvis.home.demo.script import Cycle, Promise, Step
from parvis.people.rights import By
from parvis.plans import acts
from parvis.plans.rules import AUTHORS, WRITERS
from parvis.plans.template import Part
from parvis.texts.acts import translate


def plan_cycle(made: Made, cycle: Cycle) -> None:
    """Plan the acts of one plan, until it is submitted and refreshed."""
    at = made.story.at
    at(cycle.announced, partial(_announce, made, cycle))
    for promise in cycle.promises:
        _plan_draft(made, cycle, promise)
    for language, moment in cycle.translated.items():
        at(moment, partial(_translate_plan, made, cycle, language))
    if cycle.responded and cycle.hearing is None:  # with one, the report on it is the response
        at(cycle.responded, partial(_respond, made, cycle))
    if cycle.submitted:
        at(cycle.submitted, partial(_submit, made, cycle))
    if cycle.refreshed:
        at(cycle.refreshed, partial(_refresh, made, cycle))


def _plan_draft(made: Made, cycle: Cycle, promise: Promise) -> None:
    at, place = made.story.at, int(promise.number)
    at(promise.entered, partial(_enter, made, cycle, promise))
    for number, step in enumerate(promise.steps, start=1):
        at(promise.entered, partial(_set_step, made, promise, step), minutes=6 * number)
        if step.waits:
            at(promise.entered, partial(_wait, made, promise, step), minutes=6 * number + 2)
    for language, moment in cycle.translated.items():
        translated = partial(_translate_promise, made, cycle, promise, language)
        at(moment, translated, minutes=19 * place)
    if promise.reworded:
        at(promise.reworded.at, partial(_reword, made, promise))


def _wait(made: Made, promise: Promise, step: Step) -> None:
    for number in step.waits:
        acts.depend(
            made.milestones[promise.code, step.number], made.milestones[promise.code, number],
            by=_drafter(made, promise),
        )  # fmt: skip


def _author(made: Made, cycle: Cycle) -> By:
    return made.signed(cycle.by, AUTHORS, made.place)


def _drafter(made: Made, promise: Promise) -> By:
    """Return who writes in the plan for the lead of a promise."""
    return made.signed(promise.lead, AUTHORS, made.commitment_place(promise.code))


def _announce(made: Made, cycle: Cycle) -> None:
    day = made.days.day
    made.plans[cycle.number] = acts.announce(
        made.member, number=cycle.number, length_years=cycle.length_years,
        by=_author(made, cycle), title=_titled(made, cycle, made.original(cycle.title)),
        summary=made.original(cycle.summary), language=made.language,
        consultation_from=day(cycle.consultation[0]),
        consultation_until=day(cycle.consultation[1]),
        drafting_from=day(cycle.drafting[0]), drafting_until=day(cycle.drafting[1]),
        **_rest_of_the_calendar(made, cycle),
    )  # fmt: skip


def _rest_of_the_calendar(made: Made, cycle: Cycle) -> dict[str, Any]:
    """Return the days on which people are told and hear back, and the day the plan is due."""
    hearing, day = cycle.hearing, made.days.day
    if hearing is None:
        return {}
    told = {"due_on": hearing.due}
    for stretch, days in (("outreach", hearing.outreach), ("feedback", hearing.feedback)):
        if days:
            told |= {f"{stretch}_from": days[0], f"{stretch}_until": days[1]}
    return {name: day(when) for name, when in told.items() if when}


def _titled(made: Made, cycle: Cycle, title: str) -> str:
    """Put the years of the term in the title of a plan, where it has one."""
    if not cycle.starts:
        return title
    year = made.days.year
    return title.format(first=year(cycle.starts), last=year(cycle.ends))


def _respond(made: Made, cycle: Cycle) -> None:
    acts.respond(made.plans[cycle.number], by=_author(made, cycle))


def _submit(made: Made, cycle: Cycle) -> None:
    submit(
        made.plans[cycle.number], starts=made.days.day(cycle.starts),
        ends=made.days.day(cycle.ends), by=_author(made, cycle),
    )  # fmt: skip


def _refresh(made: Made, cycle: Cycle) -> None:
    acts.refresh(made.plans[cycle.number], by=_author(made, cycle))


def _enter(made: Made, cycle: Cycle, promise: Promise) -> None:
    parts = [(promise.lead, Part.LEAD)]
    parts += [(slug, Part.CO_LEAD) for slug in promise.co_leads]
    parts += [(slug, Part.SUPPORT) for slug in promise.supports]
    texts: dict[str, Any] = {name: made.original(words) for name, words in promise.texts.items()}
    if promise.reworded and promise.reworded.before:
        texts[promise.reworded.field] = promise.reworded.before
    made.commitments[promise.code] = acts.add_commitment(
        made.plans[cycle.number], code=promise.code, number=promise.number,
        by=_drafter(made, promise),
        partners=[acts.Taking(made.bodies[slug], part) for slug, part in parts],
        language=made.language, mode=promise.mode or "", sdgs=list(promise.sdgs),
        starts=_when(made, promise.starts or cycle.starts),
        ends=_when(made, promise.ends or cycle.ends), **texts,
    )  # fmt: skip


def _set_step(made: Made, promise: Promise, step: Step) -> None:
    made.milestones[promise.code, step.number] = acts.add_milestone(
        made.commitments[promise.code], number=step.number, title=made.original(step.title),
        due=made.days.partial(step.due), starts=_when(made, step.starts),
        by=_drafter(made, promise), owner=made.bodies[step.owner or promise.lead],
        outputs=made.original(step.outputs), is_joint=step.joint, language=made.language,
    )  # fmt: skip


def _when(made: Made, told: str) -> PartialDate | None:
    return made.days.partial(told) if told else None


def _reword(made: Made, promise: Promise) -> None:
    changed = promise.reworded
    if changed:
        acts.reword(
            made.commitments[promise.code], {changed.field: changed.text},
            by=made.signed(changed.by, WRITERS, made.commitment_place(promise.code)),
        )  # fmt: skip


def _translate_plan(made: Made, cycle: Cycle, language: str) -> None:
    texts = in_language({"title": cycle.title, "summary": cycle.summary}, language)
    if "title" in texts:
        texts["title"] = _titled(made, cycle, texts["title"])
    if texts:
        plan = made.plans[cycle.number]
        translate(plan, language, texts, by=_author(made, cycle).as_actor())


def _translate_promise(made: Made, cycle: Cycle, promise: Promise, language: str) -> None:
    by = _author(made, cycle).as_actor()
    how = "machine" if language in promise.machine else "human"
    commitment = made.commitments[promise.code]
    texts = in_language(promise.texts, language)
    if language == "en":
        texts |= ENGLISH.get(promise.code, {})
    if texts:
        translate(commitment, language, texts, by=by, how=how)
    for step in promise.steps:
        if texts := in_language({"title": step.title, "outputs": step.outputs}, language):
            translate(
                made.milestones[promise.code, step.number], language, texts, by=by, how=how,
                about=commitment, part=step.number,
            )  # fmt: skip
