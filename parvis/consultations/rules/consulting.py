"""Who asks the public, and from when to when."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from parvis.people.rights import By
from parvis.people.roles import Role
from parvis.plans.models import Plan
from parvis.plans.rules import AUTHORS, may_author
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words

# Who enters what was said on paper or in a meeting.
WRITERS_IN = (*AUTHORS, Role.CONTRIBUTOR)


def may_consult(by: By, plan: Plan, opens_on: date, closes_on: date) -> Ruling:
    """May a consultation on this plan be announced for these days? Until the plan is submitted."""
    if closes_on < opens_on:
        return denied(_("A consultation closes after it opens."))
    if plan.submitted:
        return denied(_("The plan has been submitted."))
    return may_author(by, plan)


def opens_in_time(plan: Plan, opens_on: date, today: date) -> Ruling:
    """Can a consultation open on this day?

    Not in the past, not before the notice is over (3.1), and not before the calendar says.
    """
    if opens_on < today:
        return denied(_("The first day is not in the past."))
    begins = plan.development_may_start_on
    if begins and opens_on < begins and not plan.short_notice:
        return denied(
            _(
                "The plan’s development may start on {day}, two weeks after its calendar was "
                "published: open it then, or publish in the calendar why it starts earlier."
            ).format(day=day_in_words(begins))
        )
    if plan.consultation_from and opens_on < plan.consultation_from:
        return denied(
            _(
                "The calendar of the plan says that consulting begins on {day}: open it then, or "
                "move the first day of the consultation in the calendar before."
            ).format(day=day_in_words(plan.consultation_from))
        )
    return ALLOWED
