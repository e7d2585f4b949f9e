"""Who asks to join a coalition, who is invited, who answers and who leaves; and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.coalitions.law.belonging import Admission, Way
from parvis.coalitions.models import Coalition, Membership, Request
from parvis.coalitions.rules.speaking import (
    may_act_as,
    may_act_within,
    may_ally,
    may_speak_for,
    says,
    stands,
)
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.rulings import ALLOWED, Ruling, denied


def may_join(by: By | None, coalition: Coalition, own: Organisation, today: date) -> Ruling:
    """May this hand let its organisation join, without being asked? Where any may, and it is free."""
    ruling = may_act_as(by, own, today) and is_free(coalition, own, today)
    if ruling and coalition.admission != Admission.OPEN:
        return denied(_("One asks to join this coalition, and one of its members answers."))
    return ruling


def may_ask(
    by: By | None, coalition: Coalition, own: Organisation, words: str, today: date
) -> Ruling:
    """May this hand ask, for its organisation, to join?"""
    ruling = may_act_as(by, own, today) and is_free(coalition, own, today)
    if ruling and coalition.admission == Admission.OPEN:
        return denied(_("Nobody need ask: any organisation of society joins directly."))
    return ruling and says(words)


def may_invite(
    by: By | None, coalition: Coalition, own: Organisation, invited: Organisation, words: str,
    today: date,
) -> Ruling:  # fmt: skip
    """May this hand invite another organisation, for one that belongs to the coalition?"""
    ruling = may_act_within(by, coalition, own, today) and may_ally(invited)
    return ruling and is_free(coalition, invited, today) and says(words)


def is_free(coalition: Coalition, organisation: Organisation, today: date) -> Ruling:
    """Can this organisation come into a coalition: of its member, not in it, not waiting to be?"""
    ruling = stands(coalition, today)
    if not ruling:
        return ruling
    if organisation.member_id != coalition.member_id:
        return denied(_("{name} belongs to another member.").format(name=organisation))
    ruling = is_outside(coalition, organisation, today)
    if not ruling:
        return ruling
    waits = Request.objects.pending().public()  # what was hidden nobody answers: one may ask anew
    if waits.filter(coalition=coalition, organisation=organisation).exists():
        return denied(_("This was proposed already, and waits for an answer."))
    return ALLOWED


def is_outside(coalition: Coalition, organisation: Organisation, today: date) -> Ruling:
    """Does this organisation not belong to a coalition yet?"""
    if coalition.members_on(today).filter(pk=organisation.pk).exists():
        return denied(
            _("{organisation} belongs to this coalition already.").format(organisation=organisation)
        )
    return ALLOWED


def may_answer(
    by: By | None, request: Request, own: Organisation, is_yes: bool, words: str, today: date
) -> Ruling:
    """May this hand answer? For a member of the coalition, or for the one that was invited."""
    if request.answered_at:
        return denied(_("This was answered already."))
    if not request.is_public:
        return denied(_("Nobody sees these words now."))
    ruling = _may_answer_as(by, request, own, today)
    if not ruling:
        return ruling
    if is_yes:
        comes = request.organisation
        ruling = may_ally(comes) and is_outside(request.coalition, comes, today)
        if not ruling:
            return ruling
    if not is_yes and not words.strip():
        return denied(_("Say why: who asked reads the reasons."))
    return says(words) if words.strip() else ALLOWED


def _may_answer_as(by: By | None, request: Request, own: Organisation, today: date) -> Ruling:
    if request.way == Way.ASKED:
        return may_act_within(by, request.coalition, own, today)
    ruling = may_speak_for(by, own, today) and stands(request.coalition, today)
    if ruling and own.pk != request.organisation_id:
        return denied(_("Only the organisation that was invited answers."))
    return ruling


def may_leave(by: By | None, membership: Membership, words: str, today: date) -> Ruling:
    """May this hand let its organisation leave? At any time, also where nobody sees the coalition."""
    ruling = may_speak_for(by, membership.organisation, today)
    if ruling and membership.until is not None:
        return denied(
            _("{organisation} does not belong to this coalition.").format(
                organisation=membership.organisation
            )
        )
    if ruling and not membership.coalition.is_in_force(today):
        return denied(_("This coalition has ended."))
    return says(words) if ruling and words.strip() else ruling
