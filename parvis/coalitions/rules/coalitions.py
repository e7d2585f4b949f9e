"""Who founds a coalition, describes it, ends it, and names who speaks for it; and why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.coalitions.law.belonging import Admission
from parvis.coalitions.models import Coalition
from parvis.coalitions.rules.speaking import may_act_as, may_act_within, says
from parvis.coalitions.rules.stating import are_known
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans.models import Commitment
from parvis.rulings import ALLOWED, Ruling, denied

MOST_COMMITMENTS = 20  # around which one coalition stands at a time


def may_found(
    by: By | None, founder: Organisation, *, name: str, slug: str, purpose: str, today: date,
) -> Ruling:  # fmt: skip
    """May this hand found a coalition for an organisation of society?"""
    ruling = may_act_as(by, founder, today) and is_named(name) and says(purpose)
    if ruling and Coalition.objects.filter(member=founder.member, slug=slug).exists():
        return denied(_("A coalition named “{slug}” exists already.").format(slug=slug))
    return ruling


def is_sound(
    member: Member, commitments: Sequence[Commitment], needs: Iterable[str], admission: str
) -> Ruling:
    """Can a coalition stand so: around commitments of the member that stand, needing what is known?"""
    if not commitments:
        return denied(_("A coalition stands around one commitment at least."))
    if len(commitments) > MOST_COMMITMENTS:
        return denied(
            _("A coalition stands around {most} commitments at most.").format(most=MOST_COMMITMENTS)
        )
    if any(one.plan.member_id != member.pk for one in commitments):
        return denied(_("A commitment of another member is not among those of this one."))
    if any(one.dropped_on for one in commitments):
        return denied(_("This commitment was dropped from the plan."))
    if admission not in list(Admission):
        return denied(_("Say how one comes in."))
    return are_known(needs)


def may_describe(
    by: By | None, coalition: Coalition, own: Organisation, name: str, purpose: str, today: date
) -> Ruling:
    """May this hand change what a coalition says of itself? For one that belongs to it."""
    ruling = may_act_within(by, coalition, own, today)
    return ruling and is_named(name) and says(purpose)


def may_name_spokes(
    by: By | None, coalition: Coalition, own: Organisation, spokes: Organisation, today: date
) -> Ruling:
    """May this hand name who speaks for all? For a member of it: one of its members."""
    ruling = may_act_within(by, coalition, own, today)
    if not ruling:
        return ruling
    if not coalition.members_on(today).filter(pk=spokes.pk).exists():
        return denied(
            _("{organisation} does not belong to this coalition.").format(organisation=spokes)
        )
    if coalition.spokes_id == spokes.pk:
        return denied(_("It speaks for the coalition already."))
    return ALLOWED


def may_end(
    by: By | None, coalition: Coalition, own: Organisation, reason: str, today: date
) -> Ruling:
    """May this hand end a coalition by decision? For who speaks for it; others leave (our reading).

    Where nobody speaks for it, any of its members may, with the same reason that everybody reads.
    """
    ruling = may_act_within(by, coalition, own, today)
    if not ruling:
        return ruling
    if coalition.spokes_id and coalition.spokes_id != own.pk:
        return denied(
            _("Who speaks for a coalition ends it, when its members so decide; others leave it.")
        )
    return says(reason)


def is_named(name: str) -> Ruling:
    """Has it a name, of two hundred signs at most?"""
    if not name.strip():
        return denied(_("A coalition has a name."))
    if len(name.strip()) > 200:
        return denied(_("A name has at most 200 characters."))
    return ALLOWED
