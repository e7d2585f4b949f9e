"""Who declares how a commitment is carried out, and why not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.forums.models import Decision
from parvis.people.rights import By
from parvis.people.roles import Role
from parvis.plans.models import Commitment
from parvis.plans.rules.authors import may_write
from parvis.plans.template import Mode
from parvis.rulings import ALLOWED, Ruling, denied

# Either side of a commitment, and the seats of its forum: our reading, printed on the page.
DECLARERS = (
    Role.LEAD, Role.POINT_OF_CONTACT, Role.CO_LEAD, Role.SEAT_HOLDER, Role.ALTERNATE,
)  # fmt: skip


def may_open_declaring(by: By, commitment: Commitment) -> Ruling:
    """May this hand declare a way of working here at all?"""
    if commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    return may_write(by, DECLARERS, commitment.place, commitment.plan.member)


def may_declare_way(
    by: By, commitment: Commitment, mode: str, reason: str, decision: Decision | None = None
) -> Ruling:
    """May this way be declared? Another than the one that is; from one to the next, with the reason."""
    if mode not in list(Mode):
        return denied(_("This is not one of the three ways of working."))
    if commitment.mode == mode:
        return denied(_("This way is declared already."))
    if commitment.mode and not reason.strip():
        return denied(_("Another way was declared before: say why it changes."))
    return _rests_on(commitment, decision) and may_open_declaring(by, commitment)


def _rests_on(commitment: Commitment, decision: Decision | None) -> Ruling:
    if decision is None:
        return ALLOWED
    theirs = Decision.objects.adopted().filter(pk=decision.pk, forum__member=commitment.plan.member)
    if not theirs.exists():
        return denied(_("It rests on a decision that a forum of the member adopted."))
    return ALLOWED
