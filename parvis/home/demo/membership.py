"""The story of a membership: admitted, organised, consulting, its status."""

from __future__ import annotations

from functools import partial

from parvis.forums.acts import adopt, found
from parvis.home.demo.cocreation_script import Words
from parvis.home.demo.made import Made, in_language
from parvis.home.demo.script import Body, Chartered, Space, Turn
from parvis.members import acts
from parvis.members.models import Member
from parvis.people.acts import register
from parvis.people.models import Organisation
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.record import clock
from parvis.record.acts import Actor
from parvis.texts.acts import translate

PLATFORM = Actor(Side.PLATFORM, "Parvis", "parvis")


def plan_membership(made: Made) -> None:
    """Plan the acts of a membership."""
    setting, at = made.setting, made.story.at
    at(setting.admitted, partial(_admit, made))
    for number, body in enumerate(setting.bodies, start=1):
        at(setting.admitted, partial(_register, made, body), minutes=7 * number)
    for turn in setting.turns:
        at(turn.at, partial(_turn, made, turn))
    if setting.consulting:
        at(setting.consulting, partial(_begin_consulting, made))
    if setting.forum:
        at(setting.forum.at, partial(_found, made, setting.forum))
        for charter in setting.forum.charters:
            at(charter.at, partial(_adopt, made, charter))
    for language, moment in setting.translated.items():
        at(moment, partial(_translate_names, made, language))


def _admit(made: Made) -> None:
    setting = made.setting
    made.members.append(acts.admit(
        slug=setting.slug, code=setting.code, name=made.original(setting.name),
        short_name=made.original(setting.short_name), kind=setting.kind, region=setting.region,
        joined=made.days.partial(setting.joined), language=setting.language,
        is_invented=True, by=PLATFORM,
    ))  # fmt: skip


def _register(made: Made, body: Body) -> None:
    """Register an organisation: the first of a side by the platform, the others by the first."""
    peers = [known for known in made.bodies.values() if known.side == body.side]
    made.bodies[body.slug] = register(
        made.member, slug=body.slug, name=made.original(body.name), side=body.side,
        short_name=made.original(body.short), language=made.language,
        by=peers[0].as_actor() if peers else PLATFORM,
    )  # fmt: skip


def _turn(made: Made, turn: Turn) -> None:
    acts.change_status(
        made.member, status=turn.status, since=clock.today(), reason=turn.reason, by=PLATFORM
    )


def _begin_consulting(made: Made) -> None:
    acts.begin_consulting(made.member, on=clock.today(), by=_for_government(made))


def _for_government(made: Made) -> Actor:
    """Sign for the government: its point of contact, else its first organisation."""
    body = made.first(Side.GOVERNMENT).slug
    return made.signed(body, (Role.POINT_OF_CONTACT,), made.place).as_actor()


def _found(made: Made, space: Space) -> None:
    """Enter the forum, with its name in every language in which it has one."""
    forum = found(
        made.member, slug=space.slug, name=made.original(space.name), language=made.language,
        since=made.days.day(space.since),
        by=_for_government(made),
    )  # fmt: skip
    for language in (code for code in space.name if code != made.language):
        translate(
            forum, language, in_language({"name": space.name}, language), by=_for_government(made)
        )


def _adopt(made: Made, told: Chartered) -> None:
    """Enter a charter that the forum adopted."""
    adopt(
        made.member.forums.get(), told.rules, agreed=told.agreed, basis=told.basis,
        adopted_on=made.days.day(told.on), language=made.language, by=_for_government(made),
    )  # fmt: skip


def _translate_names(made: Made, language: str) -> None:
    by, setting = _for_government(made), made.setting
    named: list[tuple[Member | Organisation, dict[str, Words]]] = [
        (made.member, {"name": setting.name, "short_name": setting.short_name})
    ]
    named += [
        (made.bodies[body.slug], {"name": body.name, "short_name": body.short})
        for body in setting.bodies
    ]
    for thing, names in named:
        if texts := in_language(names, language):
            translate(thing, language, texts, by=by)
