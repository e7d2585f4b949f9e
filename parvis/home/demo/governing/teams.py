"""Teams on commitments, where a forum has no central body: each formed, and who sits in it."""

from __future__ import annotations

from functools import partial

from parvis.forums import acts
from parvis.forums.acts.mandates import Chosen
from parvis.home.demo.casting import giver
from parvis.home.demo.forum_script import Formed
from parvis.home.demo.governing.chamber import Chamber
from parvis.home.demo.made import in_language
from parvis.home.demo.script import Holds
from parvis.people.roles import Role
from parvis.texts.acts import translate


def plan_teams(chamber: Chamber) -> None:
    """Plan the teams of a forum."""
    for formed in chamber.life.teams:
        chamber.made.story.at(formed.at, partial(_form, chamber, formed))


def _form(chamber: Chamber, formed: Formed) -> None:
    made, by = chamber.made, chamber.secretary
    team = acts.form_team(
        chamber.forum, formed.commitment, slug=formed.slug, name=made.original(formed.name),
        language=made.language, by=by,
    )  # fmt: skip
    for language in () if isinstance(formed.name, str) else formed.name:
        if language != made.language:
            texts = in_language({"name": formed.name}, language)
            translate(team, language, texts, by=by.as_actor())
    for who, body, constituency, proof in formed.seats:
        person = chamber.person(who)
        acts.seat(
            team, constituency, person, organisation=made.bodies[body],
            chosen=Chosen(proof, language=made.language),
            by=giver(chamber.company, Holds(Role.SEAT_HOLDER, "", body), person),
        )  # fmt: skip
