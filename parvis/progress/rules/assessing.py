"""Who may judge a commitment, and why not."""

from __future__ import annotations

from django.utils.translation import gettext as _

from parvis.people.rights import By, Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.plans.models import Commitment
from parvis.progress.law.scales import ALL
from parvis.progress.rules.taking_part import takes_part
from parvis.rulings import Ruling, denied

JUDGES = (Role.REVIEWER, Role.MONITORING_BODY)


def may_assess(by: By, commitment: Commitment, scale: str, value: str) -> Ruling:
    """May this organisation judge? Only the independent reviewer does, on a known scale.

    For a local member its monitoring body does so too, whatever its side (OGP facts 1.6).
    """
    is_monitor = isinstance(by, Hand) and by.role == Role.MONITORING_BODY
    if by.side != Side.REVIEWER and not is_monitor:
        return denied(_("Only the independent reviewer judges."))
    if scale not in ALL or value not in ALL[scale].values:
        return denied(_("This is not a value of that scale."))
    return takes_part(by, JUDGES, commitment)
