"""Who may say what became of a commitment, and why not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.documents.models import Document
from parvis.people.models import Person
from parvis.people.rights import By, Hand, body_of, hand_for, may_act, may_sign, needs_one_of
from parvis.people.roles import Role
from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.models import Completion
from parvis.progress.scales import ALL, PENS
from parvis.rulings import ALLOWED, Ruling, denied

# Who holds each of the two pens, in the order in which they are asked.
PENS_OF: dict[str, tuple[Role, ...]] = {
    Side.GOVERNMENT: (Role.LEAD, Role.POINT_OF_CONTACT),
    Side.CIVIL_SOCIETY: (Role.CO_LEAD, Role.SEAT_HOLDER, Role.ALTERNATE),
}
DOERS = (Role.LEAD, Role.CO_LEAD, Role.CONTRIBUTOR, Role.POINT_OF_CONTACT)
FILERS = (*DOERS, Role.SEAT_HOLDER, Role.ALTERNATE, Role.FORUM_SECRETARY)
WHOSE_PEN: dict[str, Promise] = {
    Side.GOVERNMENT: gettext_lazy(
        "This is the government’s pen. You hold civil society’s: neither side writes for the other."
    ),
    Side.CIVIL_SOCIETY: gettext_lazy(
        "This is civil society’s pen. You hold the government’s: neither side writes for the other."
    ),
}
JUDGES = (Role.REVIEWER, Role.MONITORING_BODY)


def _takes_part(by: By, roles: Sequence[Role], commitment: Commitment) -> Ruling:
    ruling = may_act(by, roles, commitment.place)
    if not ruling:
        return ruling
    body = body_of(by)
    if body is None or body.member_id != commitment.plan.member_id:
        return denied(_("Only organisations of this member may do this."))
    return _is_carried_out(commitment)


def _is_carried_out(commitment: Commitment) -> Ruling:
    if not commitment.plan.submitted:
        return denied(_("The plan has not been submitted yet."))
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return ALLOWED


def may_complete(by: By, milestone: Milestone, done_on: date, today: date) -> Ruling:
    """May this organisation say that the milestone is done? Its owner may; either, if it is joint."""
    if Completion.objects.filter(milestone=milestone).exists():
        return denied(_("This milestone is done already."))
    if done_on > today:
        return denied(_("A milestone cannot be done on a day to come."))
    body = body_of(by)
    is_owner = body is not None and body.pk == milestone.owner_id
    if milestone.owner_id and not is_owner and not milestone.is_joint:
        return denied(_("Only {owner} may say that it is done.").format(owner=milestone.owner))
    return _takes_part(by, DOERS, milestone.commitment)


def may_report(by: By, commitment: Commitment, level: str) -> Ruling:
    """May this organisation hold one of the two pens?"""
    if by.side not in TWO_PENS:
        return denied(_("Two pens write here: the government’s and civil society’s."))
    if level not in PENS:
        return denied(_("This is not a level of the completion scale."))
    return _takes_part(by, PENS_OF[by.side], commitment)


def pen_for(
    person: Person | None, commitment: Commitment, side: str, today: date
) -> tuple[Hand | None, Ruling]:
    """Return the hand with which a person writes with the pen of a side; else none, and why not."""
    other = Side.CIVIL_SOCIETY if side == Side.GOVERNMENT else Side.GOVERNMENT
    hand = hand_for(person, PENS_OF[side], commitment.place, today, sides=[side])
    if hand:
        return hand, _is_carried_out(commitment)
    if hand_for(person, PENS_OF[other], commitment.place, today, sides=[other]):
        return None, denied(WHOSE_PEN[side])
    return None, needs_one_of(PENS_OF[side]) if person else may_sign(person)


def may_file(by: By, commitment: Commitment, document: Document) -> Ruling:
    """May this document be filed as evidence for the commitment?"""
    if document.chain != commitment.chain:
        return denied(_("The document belongs to another member."))
    return _takes_part(by, FILERS, commitment)


def may_assess(by: By, commitment: Commitment, scale: str, value: str) -> Ruling:
    """May this organisation judge? Only the independent reviewer does, on a known scale.

    For a local member its monitoring body does so too, whatever its side (OGP facts 1.6).
    """
    is_monitor = isinstance(by, Hand) and by.role == Role.MONITORING_BODY
    if by.side != Side.REVIEWER and not is_monitor:
        return denied(_("Only the independent reviewer judges."))
    if scale not in ALL or value not in ALL[scale].values:
        return denied(_("This is not a value of that scale."))
    return _takes_part(by, JUDGES, commitment)
