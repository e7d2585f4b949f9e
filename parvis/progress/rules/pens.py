"""Who holds which of the two pens, and why not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parvis.people.models import Organisation, Person
from parvis.people.rights import By, Hand, body_of, hand_for, hands, may_sign, needs_one_of
from parvis.people.roles import Role
from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.law.scales import PENS
from parvis.progress.models import Evidence, PenHolder
from parvis.progress.rules.holders import BY_DEFAULT, FOR_A_HOLDER, holders_of, not_held
from parvis.progress.rules.taking_part import is_carried_out, takes_part
from parvis.record import clock
from parvis.rulings import ALLOWED, Ruling, denied

# Who holds each of the two pens, in the order in which they are asked.
PENS_OF: dict[str, tuple[Role, ...]] = {
    Side.GOVERNMENT: (Role.LEAD, Role.POINT_OF_CONTACT),
    Side.CIVIL_SOCIETY: BY_DEFAULT,
}
WHOSE_PEN: dict[str, Promise] = {
    Side.GOVERNMENT: gettext_lazy(
        "This is the government’s pen. You hold civil society’s: neither side writes for the other."
    ),
    Side.CIVIL_SOCIETY: gettext_lazy(
        "This is civil society’s pen. You hold the government’s: neither side writes for the other."
    ),
}


def may_report(by: By, commitment: Commitment, level: str) -> Ruling:
    """May this organisation hold one of the two pens?"""
    if by.side not in TWO_PENS:
        return denied(_("Two pens write here: the government’s and civil society’s."))
    if level not in PENS:
        return denied(_("This is not a level of the completion scale."))
    today = clock.today()
    chosen = holders_of(commitment, today) if by.side == Side.CIVIL_SOCIETY else []
    ruling = takes_part(by, FOR_A_HOLDER if chosen else PENS_OF[by.side], commitment)
    if ruling and chosen and not _is_among(chosen, body_of(by), today):
        return not_held(chosen)
    return ruling


def _is_among(chosen: Iterable[PenHolder], body: Organisation | None, day: date) -> bool:
    return body is not None and any(one.is_held_by(body, day) for one in chosen)


def belongs_together(
    commitment: Commitment, milestone: Milestone | None, evidence: Iterable[Evidence]
) -> Ruling:
    """Are a milestone and some evidence those of the commitment that is written about?"""
    if milestone and milestone.commitment_id != commitment.pk:
        return denied(_("This milestone is of another commitment."))
    if any(one.commitment_id != commitment.pk for one in evidence):
        return denied(_("A report rests on evidence that was filed for its own commitment."))
    return ALLOWED


def pen_for(
    person: Person | None, commitment: Commitment, side: str, today: date
) -> tuple[Hand | None, Ruling]:
    """Return the hand with which a person writes with the pen of a side; else none, and why not."""
    other = Side.CIVIL_SOCIETY if side == Side.GOVERNMENT else Side.GOVERNMENT
    chosen = holders_of(commitment, today) if side == Side.CIVIL_SOCIETY else []
    roles = FOR_A_HOLDER if chosen else PENS_OF[side]
    held = hands(person, roles, commitment.place, today, sides=[side])
    for hand in held:
        if not chosen or _is_among(chosen, hand.organisation, today):
            return hand, is_carried_out(commitment)
    if held:
        return None, not_held(chosen)
    if hand_for(person, PENS_OF[other], commitment.place, today, sides=[other]):
        return None, denied(WHOSE_PEN[side])
    return None, needs_one_of(roles) if person else may_sign(person)
