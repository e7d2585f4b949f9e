"""Makers: what is brought and needed, a coalition, one that belongs to it, one that asks to."""

from __future__ import annotations

from itertools import count
from typing import Any

from parvis.coalitions import acts
from parvis.coalitions.law.skills import Skill
from parvis.coalitions.models import Coalition, Membership, Need, Offer, Request
from parvis.members.models import Member
from parvis.people.models import Organisation, Person
from parvis.people.rights import Hand
from parvis.people.sides import Side
from parvis.people.tests.make import a_person, an_organisation
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_commitment, a_ministry
from parvis.record import clock

_numbers = count(1)
PURPOSE = "Que chaque point d’eau soit visité et que chaque panne soit dite."


def an_association(member: Member, name: str = "") -> Organisation:
    """Register an organisation of society."""
    return an_organisation(member, Side.CIVIL_SOCIETY, name)


def one_of(organisation: Organisation, name: str = "") -> Hand:
    """Return the hand of somebody new who belongs to an organisation, and holds no role."""
    person = a_person(name)
    person.affiliations.create(organisation=organisation, since=clock.today())
    return own(person)


def own(person: Person) -> Hand:
    """Return the hand of a person in their own name, today."""
    return Hand(person, clock.today())


def an_offer(organisation: Organisation, *brings: str, **rest: Any) -> Offer:
    """Say what an organisation brings."""
    return acts.state_offer(
        organisation, brings=brings or [Skill.MEDIA], by=organisation, language="fr", **rest
    )


def a_need(commitment: Commitment, *skills: str, **rest: Any) -> Need:
    """Say what a commitment needs, by the ministry that leads it."""
    by = a_ministry(commitment.plan.member)
    return acts.state_need(
        commitment, skills=skills or [Skill.OPEN_DATA], by=by, language="fr", **rest
    )


def a_coalition(
    commitment: Commitment | None = None, founder: Organisation | None = None, **rest: Any
) -> Coalition:
    """Found a coalition around a commitment, by an association of its member."""
    commitment = commitment or a_commitment()
    founder = founder or an_association(commitment.plan.member)
    number = next(_numbers)
    told = {
        "slug": f"coalition-{number}", "name": f"Coalition {number}", "purpose": PURPOSE,
        "commitments": [commitment], "language": "fr", "by": founder,
    }  # fmt: skip
    return acts.found(founder, **(told | rest))


def a_request(
    coalition: Coalition, organisation: Organisation | None = None, words: str = "Nous aidons."
) -> Request:
    """Ask to join a coalition, by another association."""
    asks = organisation or an_association(coalition.member)
    return acts.ask(coalition, asks, words=words, language="fr", by=asks)


def a_membership(coalition: Coalition, organisation: Organisation | None = None) -> Membership:
    """Let another association join, welcomed by the founder."""
    asked = a_request(coalition, organisation)
    acts.answer(asked, own=coalition.founder, is_yes=True, by=coalition.founder)
    return coalition.memberships.get(organisation=asked.organisation, until__isnull=True)
