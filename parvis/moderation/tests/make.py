"""Makers: moderators of each kind, something to moderate, a decision."""

from __future__ import annotations

from typing import Any

from parvis.documents.models import Document
from parvis.documents.tests.make import a_document
from parvis.forums.tests.make import a_forum
from parvis.members.models import Member
from parvis.members.tests.make import a_member
from parvis.moderation import acts
from parvis.moderation.grounds import Ground, Kind
from parvis.moderation.models import Decision
from parvis.people.models import Organisation, Person
from parvis.people.places import THE_HOUSE, of_commitment, of_member
from parvis.people.rights import Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_hand, an_organisation
from parvis.plans.tests.make import a_submitted_plan
from parvis.progress import acts as progress
from parvis.progress.models import Report

ROLE_OF_PEN = {Side.GOVERNMENT: Role.LEAD, Side.CIVIL_SOCIETY: Role.CO_LEAD}


def a_secretary(member: Member, side: Side, person: Person | None = None) -> Hand:
    """Return the hand of a forum secretary, for an organisation of a side."""
    forum = a_forum(member)
    return a_hand(Role.FORUM_SECRETARY, forum.place, person, an_organisation(member, side))


def a_coordinator(member: Member) -> Hand:
    """Return the hand of a coordinator of civil society."""
    return a_hand(Role.COORDINATOR, of_member(member))


def the_support_unit() -> Hand:
    """Return a hand of the Support Unit."""
    return a_hand(Role.SUPPORT_UNIT, THE_HOUSE)


def an_operator() -> Hand:
    """Return the hand of an operator."""
    return a_hand(Role.OPERATOR, THE_HOUSE)


def a_report(
    side: Side = Side.CIVIL_SOCIETY, *, account: str = "Le registre est en ligne.",
    member: Member | None = None, by: Hand | None = None, level: str = "limited",
) -> Report:  # fmt: skip
    """Write with the pen of a side, by a person who holds it."""
    plan = a_submitted_plan(member, number=member.plans.count() + 1 if member else 1)
    commitment = plan.commitments.get()
    by = by or a_pen(side, plan.member, commitment.code)
    return progress.report(commitment, level=level, account=account, by=by, language="fr")


def a_pen(
    side: Side, member: Member, code: str, organisation: Organisation | None = None,
    person: Person | None = None,
) -> Hand:  # fmt: skip
    """Return a hand that holds the pen of a side over a commitment."""
    organisation = organisation or an_organisation(member, side)
    return a_hand(ROLE_OF_PEN[side], of_commitment(member, code), person, organisation)


def a_signed_document(
    side: Side = Side.CIVIL_SOCIETY, *, member: Member | None = None, **rest: Any
) -> tuple[Document, Hand]:
    """Deposit a document by somebody of a side; return it, and the hand."""
    member = member or a_member()
    role = Role.REVIEWER if side == Side.REVIEWER else Role.CONTRIBUTOR
    by = a_hand(role, of_member(member), None, an_organisation(member, side))
    return a_document(member.slug, by=by.as_actor(), **rest), by


def hidden(thing: Any, by: Hand | None = None, reason: str = "Il nomme une voisine.") -> Decision:
    """Hide a thing, by the Support Unit if nobody else is said."""
    return acts.decide(
        thing, Kind.HIDDEN, ground=Ground.PERSONAL_DATA, reason=reason,
        by=by or the_support_unit(),
    )  # fmt: skip
