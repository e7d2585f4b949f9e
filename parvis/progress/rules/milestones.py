"""Who may say that a milestone is done, and why not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.rights import By, body_of
from parvis.plans.models import Milestone
from parvis.progress.models import Completion
from parvis.progress.rules.taking_part import DOERS, takes_part
from parvis.rulings import ALLOWED, Ruling, denied


def is_not_done(milestone: Milestone) -> Ruling:
    """Is there still something to be done? Not once it was said to be done."""
    if Completion.objects.filter(milestone=milestone).exists():
        return denied(_("This milestone is done already."))
    return ALLOWED


def may_open_completing(by: By, milestone: Milestone) -> Ruling:
    """May this hand say that the milestone is done? Its owner may; either, if it is joint."""
    ruling = is_not_done(milestone)
    body = body_of(by)
    is_owner = body is not None and body.pk == milestone.owner_id
    if ruling and milestone.owner_id and not is_owner and not milestone.is_joint:
        return denied(_("Only {owner} may say that it is done.").format(owner=milestone.owner))
    return ruling and takes_part(by, DOERS, milestone.commitment)


def may_complete(by: By, milestone: Milestone, done_on: date, today: date) -> Ruling:
    """May it be said to be done on this day? Not on a day to come."""
    ruling = is_not_done(milestone)
    if ruling and done_on > today:
        return denied(_("A milestone cannot be done on a day to come."))
    return ruling and may_open_completing(by, milestone)
