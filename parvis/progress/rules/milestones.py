"""Who may say that a milestone is done, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.rights import By, body_of
from parvis.plans.models import Milestone
from parvis.progress.models import Completion
from parvis.progress.rules.taking_part import DOERS, takes_part
from parvis.rulings import Ruling, denied


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
    return takes_part(by, DOERS, milestone.commitment)
