"""The story of moderation: what waits, what was hidden and why, what was complained of."""

from __future__ import annotations

from functools import partial

from parvis.home.demo.casting import Company, address_of, key_of
from parvis.home.demo.made import Made, in_language
from parvis.home.demo.membership import PLATFORM
from parvis.home.demo.script import Hiding, Newcomer, Plaint, Ruled
from parvis.moderation import acts
from parvis.moderation.grounds import Kind
from parvis.moderation.models import Decision
from parvis.people.acts import enrol, name_person, register
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.progress.models import Report
from parvis.record import clock
from parvis.texts.acts import translate


def plan_moderation(made: Made, company: Company) -> None:
    """Plan the acts of moderation in a member."""
    setting, at = made.setting, made.story.at
    if setting.waiting:
        at(setting.waiting, partial(_let_first_posts_wait, made))
    for newcomer in setting.newcomers:
        at(newcomer.at, partial(_come, made, company, newcomer))
    for hiding in setting.hidings:
        at(hiding.complained, partial(_complain_as_a_guest, made, hiding))
        at(hiding.hidden.at, partial(_decide, made, hiding, Kind.HIDDEN, hiding.hidden))
        at(hiding.appealed, partial(_appeal, made, company, hiding))
        at(hiding.rejected.at, partial(_decide, made, hiding, Kind.REJECTED, hiding.rejected))
    for plaint in setting.plaints:
        at(plaint.at, partial(_complain, made, company, plaint))


def _moderator(made: Made, role: Role) -> Hand:
    """Return who holds an office of moderation over the member that day."""
    return made.story.hands.over(made.place, (role,))[0]


def _let_first_posts_wait(made: Made) -> None:
    acts.switch(made.member, first_posts_wait=True, by=_moderator(made, Role.COORDINATOR))


def _come(made: Made, company: Company, newcomer: Newcomer) -> None:
    """Open an account and register an association; where first posts wait, it waits."""
    address = address_of(newcomer, company.domain)
    person = name_person(newcomer.name, made.language, key_of(address))
    enrol(person, address, by=PLATFORM)
    company.persons[newcomer.slug] = person
    by, body = Hand(person, clock.today()), newcomer.body
    name = made.original(body.name)
    association = register(
        made.member, slug=body.slug, name=name, side=body.side, language=made.language, by=by
    )
    for language in () if isinstance(body.name, str) else tuple(body.name):
        if language != made.language:
            names = in_language({"name": body.name}, language)
            translate(association, language, names, by=by.as_actor())
    acts.wait_if_needed(association, by=by, member=made.member, texts=[name])


def _report(made: Made, by: str, over: str, on: str) -> Report:
    """Return what an organisation wrote of a commitment on a told day."""
    written = Report.objects.filter(commitment=made.commitments[over], by=made.bodies[by])
    return written.get(on=made.days.day(on))


def _hidden(made: Made, hiding: Hiding) -> Report:
    return _report(made, hiding.by, hiding.over, hiding.on)


def _complain_as_a_guest(made: Made, hiding: Hiding) -> None:
    acts.complain(_hidden(made, hiding), ground=hiding.ground, words=hiding.complaint, by=None)


def _decide(made: Made, hiding: Hiding, kind: Kind, ruled: Ruled) -> None:
    acts.decide(
        _hidden(made, hiding), kind, ground=hiding.ground, reason=ruled.reason,
        by=_moderator(made, ruled.role),
    )  # fmt: skip


def _appeal(made: Made, company: Company, hiding: Hiding) -> None:
    """Appeal as the person who wrote it."""
    decision = Decision.objects.about(_hidden(made, hiding)).latest_first()[0]
    acts.appeal(
        decision, words=hiding.appeal, by=Hand(company.persons[hiding.author], clock.today())
    )


def _complain(made: Made, company: Company, plaint: Plaint) -> None:
    acts.complain(
        _report(made, plaint.of, plaint.over, plaint.on), ground=plaint.ground,
        words=plaint.words, by=company.persons[plaint.by],
    )  # fmt: skip
