"""Who drafts, signs and closes a joint report, and why not: who holds one of the two pens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.people.models import Person
from parvis.people.rights import By, Hand
from parvis.people.sides import TWO_PENS, Side
from parvis.plans.models import Commitment, Milestone
from parvis.progress.models import Evidence, JointDraft
from parvis.progress.rules.pens import belongs_together, may_report, pen_for
from parvis.rulings import ALLOWED, Ruling, denied


def may_draft_joint(
    by: By, commitment: Commitment, level: str, milestone: Milestone | None,
    evidence: Sequence[Evidence],
) -> Ruling:  # fmt: skip
    """May this be proposed to the other side? One at a time on a commitment, or on a milestone."""
    ruling = may_report(by, commitment, level)
    if not ruling:
        return ruling
    ruling = belongs_together(commitment, milestone, evidence)
    if not ruling:
        return ruling
    waiting = JointDraft.objects.open().filter(commitment=commitment, milestone=milestone)
    return denied(_("A joint report on this waits to be signed already.")) if waiting else ALLOWED


def may_sign_joint(by: By, draft: JointDraft) -> Ruling:
    """May this hand sign a draft? For the side that has not."""
    ruling = may_report(by, draft.commitment, draft.level)
    if not ruling:
        return ruling
    if not draft.is_open:
        return denied(_("This draft does not wait any more."))
    if by.side in draft.signed_sides:
        return denied(_("Your side has signed it: it waits for the other."))
    return ALLOWED


def may_close_joint(by: By, draft: JointDraft, reason: str) -> Ruling:
    """May this hand decline or withdraw a draft? Of either side, with a reason."""
    ruling = may_report(by, draft.commitment, draft.level)
    if not ruling:
        return ruling
    if not draft.is_open:
        return denied(_("This draft does not wait any more."))
    return ALLOWED if reason.strip() else denied(_("Say why."))


def either_pen(
    person: Person, commitment: Commitment, today: date
) -> tuple[Hand | None, Ruling]:  # fmt: skip
    """Return the hand with which a person writes for either side; else none, and why not."""
    ruling: Ruling = ALLOWED
    for side in TWO_PENS:
        hand, ruling = pen_for(person, commitment, side, today)
        if hand:
            return hand, ruling
    return None, ruling


def other_side(side: str) -> Side:
    """Return the side across from one of the two pens."""
    return Side.CIVIL_SOCIETY if side == Side.GOVERNMENT else Side.GOVERNMENT
