"""Who sits: seats filled, with how their holders were chosen; seats left; turns in the chair."""

from __future__ import annotations

from functools import partial

from parvis.forums import acts
from parvis.forums.acts.mandates import Chosen
from parvis.forums.law.seating import BY_THE_HOLDER, Ending
from parvis.home.demo.casting import giver
from parvis.home.demo.forum_script import Chaired, Left, Seated
from parvis.home.demo.governing.chamber import Chamber
from parvis.home.demo.script import Holds
from parvis.people.models import Person
from parvis.people.roles import Role
from parvis.people.rules import Signer


def plan_seats(chamber: Chamber) -> None:
    """Plan who sits in a forum and chairs it, and who leaves it."""
    at = chamber.made.story.at
    for seated in chamber.life.seats:
        at(seated.at, partial(_seat if seated.who else _tell, chamber, seated))
    for left in chamber.life.left:
        at(left.at, partial(_leave, chamber, left))
    for chaired in chamber.life.chairs:
        at(chaired.at, partial(_chair, chamber, chaired))


def _giver(chamber: Chamber, body: str, person: Person) -> Signer:
    """Return who may give the seat of a body, and take it."""
    return giver(chamber.company, Holds(Role.SEAT_HOLDER, "", body), person)


def _seat(chamber: Chamber, seated: Seated) -> None:
    person, made = chamber.person(seated.who), chamber.made
    grant = acts.seat(
        chamber.forum, seated.constituency, person, organisation=made.bodies[seated.body],
        chosen=_chosen(chamber, seated), by=_giver(chamber, seated.body, person),
        until=made.days.day(seated.until) if seated.until else None,
    )  # fmt: skip
    made.story.hands.take(grant)


def _tell(chamber: Chamber, seated: Seated) -> None:
    """Tell how who sits there was chosen."""
    grant = chamber.held(seated.body)
    acts.tell_mandate(
        chamber.forum, grant, seated.constituency, chosen=_chosen(chamber, seated),
        by=_giver(chamber, seated.body, grant.person),
    )  # fmt: skip


def _chosen(chamber: Chamber, seated: Seated) -> Chosen:
    return Chosen(seated.proof, seated.by, chamber.made.language)


def _leave(chamber: Chamber, left: Left) -> None:
    grant, language = chamber.held(left.body), chamber.made.language
    if left.why in BY_THE_HOLDER:
        acts.leave(
            chamber.forum, grant, by=chamber.hand(left.body, (Role.SEAT_HOLDER,)),
            in_protest=left.why is Ending.IN_PROTEST, statement=left.statement, language=language,
        )  # fmt: skip
    else:
        acts.release(
            chamber.forum, grant, why=left.why, statement=left.statement,
            by=_giver(chamber, left.body, grant.person), language=language,
        )  # fmt: skip
    chamber.made.story.hands.let_go(grant)


def _chair(chamber: Chamber, chaired: Chaired) -> None:
    day, grant = chamber.made.days.day, chamber.held(chaired.body)
    acts.take_chair(
        chamber.forum, grant, by=_giver(chamber, chaired.body, grant.person),
        since=day(chaired.since), until=day(chaired.until) if chaired.until else None,
    )  # fmt: skip
