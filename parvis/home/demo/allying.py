"""The story of those who join forces around a commitment, told through the acts."""

from __future__ import annotations

from functools import partial

from parvis.coalitions import acts
from parvis.coalitions.models import Coalition, Request
from parvis.coalitions.rules import TEAM
from parvis.home.demo.coalition_script import Allies, Brings, Comes
from parvis.home.demo.made import Made, in_language
from parvis.people.rights import By
from parvis.people.roles import Role
from parvis.texts.acts import translate

# Through which of their roles persons speak for their organisation here; any would do.
VOICES = (Role.CO_LEAD, Role.CONTRIBUTOR, Role.SEAT_HOLDER, Role.ALTERNATE)


def plan_allies(made: Made, allies: Allies) -> None:
    """Plan what is brought and needed, the coalition, and who comes."""
    at = made.story.at
    for one in allies.brought:
        at(one.at, partial(_bring, made, allies, one))
    at(allies.needed_at, partial(_need, made, allies))
    at(allies.at, partial(_found, made, allies))
    for comes in allies.comes:
        at(comes.at, partial(_come, made, allies, comes))
        if comes.answered:
            at(comes.answered, partial(_answer, made, allies, comes))


def _for(made: Made, body: str, allies: Allies) -> By:
    return made.signed(body, VOICES, made.commitment_place(allies.commitment))


def _bring(made: Made, allies: Allies, one: Brings) -> None:
    acts.state_offer(
        made.bodies[one.by], brings=one.brings, seeks=one.seeks, regions=one.regions,
        language=made.language, by=_for(made, one.by, allies),
    )  # fmt: skip


def _need(made: Made, allies: Allies) -> None:
    place = made.commitment_place(allies.commitment)
    acts.state_need(
        made.commitments[allies.commitment], skills=allies.needed, language=made.language,
        by=made.signed(allies.needed_by, TEAM, place),
    )  # fmt: skip


def _found(made: Made, allies: Allies) -> None:
    founder = made.bodies[allies.founder]
    coalition = acts.found(
        founder, slug=allies.slug, name=made.original(allies.name),
        purpose=made.original(allies.purpose), commitments=[made.commitments[allies.commitment]],
        needs=allies.needs, language=made.language, by=_for(made, allies.founder, allies),
    )  # fmt: skip
    for language in () if isinstance(allies.name, str) else allies.name:
        if language != made.language:
            texts = in_language({"name": allies.name, "purpose": allies.purpose}, language)
            translate(coalition, language, texts, by=founder.as_actor())


def _come(made: Made, allies: Allies, comes: Comes) -> None:
    coalition = Coalition.objects.get(member=made.member, slug=allies.slug)
    who, told = made.bodies[comes.who], {"words": comes.words, "language": made.language}
    if comes.invited_by:
        own, by = made.bodies[comes.invited_by], _for(made, comes.invited_by, allies)
        acts.invite(coalition, who, own=own, by=by, **told)
    else:
        acts.ask(coalition, who, by=_for(made, comes.who, allies), **told)


def _answer(made: Made, allies: Allies, comes: Comes) -> None:
    asked = Request.objects.pending().get(
        coalition__slug=allies.slug, member=made.member, organisation=made.bodies[comes.who]
    )
    acts.answer(
        asked, own=made.bodies[comes.answered_by], is_yes=comes.is_yes, words=comes.reasons,
        language=made.language, by=_for(made, comes.answered_by, allies),
    )  # fmt: skip
