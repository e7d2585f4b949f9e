"""Who may say what became of a commitment, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.documents.models import Document
from parvis.people.models import Organisation
from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.models import Completion
from parvis.progress.scales import ALL, PENS
from parvis.rulings import ALLOWED, Ruling, denied


def _takes_part(by: Organisation, commitment: Commitment) -> Ruling:
    if by.member_id != commitment.plan.member_id:
        return denied(_("Only organisations of this member may do this."))
    if not commitment.plan.submitted:
        return denied(_("The plan has not been submitted yet."))
    return ALLOWED


def may_complete(by: Organisation, milestone: Milestone, done_on: date, today: date) -> Ruling:
    """May this organisation say that the milestone is done? Its owner may; either, if it is joint."""
    if Completion.objects.filter(milestone=milestone).exists():
        return denied(_("This milestone is done already."))
    if done_on > today:
        return denied(_("A milestone cannot be done on a day to come."))
    if milestone.owner_id and by.pk != milestone.owner_id and not milestone.is_joint:
        return denied(_("Only {owner} may say that it is done.").format(owner=milestone.owner))
    return _takes_part(by, milestone.commitment)


def may_report(by: Organisation, commitment: Commitment, level: str) -> Ruling:
    """May this organisation hold one of the two pens?"""
    if by.side not in TWO_PENS:
        return denied(_("Two pens write here: the government’s and civil society’s."))
    if level not in PENS:
        return denied(_("This is not a level of the completion scale."))
    return _takes_part(by, commitment)


def may_file(by: Organisation, commitment: Commitment, document: Document) -> Ruling:
    """May this document be filed as evidence for the commitment?"""
    if document.chain != commitment.chain:
        return denied(_("The document belongs to another member."))
    return _takes_part(by, commitment)


def may_assess(by: Organisation, commitment: Commitment, scale: str, value: str) -> Ruling:
    """May this organisation judge? Only the independent reviewer does, on a known scale."""
    if by.side != Side.REVIEWER:
        return denied(_("Only the independent reviewer judges."))
    if scale not in ALL or value not in ALL[scale].values:
        return denied(_("This is not a value of that scale."))
    return _takes_part(by, commitment)
