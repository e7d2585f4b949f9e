"""Who publishes the calendar of a plan and changes it, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from parvis.members.models import Member
from parvis.people.places import of_member
from parvis.people.rights import By
from parvis.plans.cocreation import DAYS, faults, may_begin_on, needs_reason
from parvis.plans.labels import DAYS as LABELS_OF_DAYS
from parvis.plans.labels import FAULTS, TEXTS_OF_OPPORTUNITIES
from parvis.plans.models import Opportunity, Plan
from parvis.plans.rules.authors import AUTHORS, may_author, may_write
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words
from parvis.ui.lists import headed


def may_announce(by: By, member: Member, number: int) -> Ruling:
    """May this organisation publish the calendar of a new plan?"""
    if Plan.objects.filter(member=member, number=number).exists():
        return denied(_("Plan {number} exists already.").format(number=number))
    return may_write(by, AUTHORS, of_member(member), member)


def may_set_days(days: Mapping[str, date | None], published_on: date, short_notice: str) -> Ruling:
    """May a calendar have these days? In order, and with 14 days of notice or a reason (OGP 3.1)."""
    wrong = [headed(LABELS_OF_DAYS[column], FAULTS[one]) for column, one in faults(days).items()]
    if wrong:
        return denied(" ".join(wrong))
    is_short = needs_reason(published_on, days["consultation_from"], days["drafting_from"])
    if is_short and not short_notice.strip():
        return denied(too_early(published_on))
    if short_notice.strip() and not is_short:
        return denied(_("People have their notice of 14 days: it needs no reason."))
    return ALLOWED


def too_early(published_on: date) -> str:
    """Say that development starts too early, and what to do."""
    day = day_in_words(may_begin_on(published_on))
    return _(
        "Consulting and drafting start when the calendar has been public for 14 days: on {day}. "
        "Where they start earlier, the reason is published, and stays."
    ).format(day=day)


def lacks_notice(plan: Plan) -> bool:
    """Say whether the plan's development starts before its calendar was public for 14 days."""
    published = plan.calendar_published_on
    if published is None:
        return False
    return needs_reason(published, plan.consultation_from, plan.drafting_from)


def may_change_calendar(by: By, plan: Plan) -> Ruling:
    """May this hand change the calendar? Once it is published, until the plan is submitted."""
    if not plan.calendar_published_on:
        return denied(_("No calendar was published here for this plan."))
    if plan.submitted:
        return denied(_("The plan has been submitted; its calendar stays as it was."))
    return may_author(by, plan)


def may_move_date(
    by: By, plan: Plan, field: str, becomes: date | None, on: date, short_notice: str
) -> Ruling:
    """May a day of the calendar move? To a day to come, in order, with its notice or a reason."""
    ruling = may_change_calendar(by, plan)
    if not ruling:
        return ruling
    if field not in DAYS:
        return denied(_("The calendar has no such day."))
    if becomes == getattr(plan, field):
        return denied(_("The calendar says that already."))
    if becomes and becomes < on:
        return denied(_("A calendar tells of days to come: this one has passed."))
    days = {name: getattr(plan, name) for name in DAYS} | {field: becomes}
    published = plan.calendar_published_on or on
    # A reason that is not needed any more stays, and forbids nothing.
    is_short = needs_reason(published, days["consultation_from"], days["drafting_from"])
    return may_set_days(days, published, short_notice if is_short else "")


def may_add_opportunity(
    by: By, plan: Plan, starts_on: date, ends_on: date, on: date
) -> Ruling:  # fmt: skip
    """May one more opportunity to take part be announced for these days?"""
    return may_change_calendar(by, plan) and can_be_announced(starts_on, ends_on, on)


def can_be_announced(starts_on: date, ends_on: date, on: date) -> Ruling:
    """May something be announced for these days? In order, and not over."""
    if ends_on < starts_on:
        return denied(_("The last day is before the first."))
    if ends_on < on:
        return denied(_("A calendar tells of days to come: this one has passed."))
    return ALLOWED


def may_move_opportunity(
    by: By, opportunity: Opportunity, starts_on: date, ends_on: date, on: date
) -> Ruling:
    """May an opportunity move to these days? One that was not called off, to other days."""
    if opportunity.called_off_on:
        return denied(_("It was called off. Announce another one."))
    if (starts_on, ends_on) == (opportunity.starts_on, opportunity.ends_on):
        return denied(_("The calendar says that already."))
    return may_add_opportunity(by, opportunity.plan, starts_on, ends_on, on)


def may_correct_opportunity(
    by: By, opportunity: Opportunity, texts: Mapping[str, str], reason: str
) -> Ruling:
    """May texts of an opportunity be corrected? With a reason, where it was not called off."""
    if opportunity.called_off_on:
        return denied(_("It was called off. Announce another one."))
    if not texts.keys() <= TEXTS_OF_OPPORTUNITIES.keys():
        return denied(_("Only the texts of an opportunity can be corrected."))
    if not texts.get("title", opportunity.title).strip():
        return denied(_("An opportunity keeps a title."))
    if all(getattr(opportunity, name) == text for name, text in texts.items()):
        return denied(_("The calendar says that already."))
    if not reason.strip():
        return denied(_("Say why it is corrected."))
    return may_change_calendar(by, opportunity.plan)


def may_call_off(by: By, opportunity: Opportunity, on: date) -> Ruling:
    """May an opportunity be called off? Once, before it is over."""
    if opportunity.called_off_on:
        return denied(_("It was called off already."))
    if opportunity.ends_on < on:
        return denied(_("It is over: nothing is left to call off."))
    return may_change_calendar(by, opportunity.plan)


def may_tell_outreach(by: By, plan: Plan, day: date, on: date) -> Ruling:
    """May outreach of this day be told of (OGP 3.2)? What has happened, before the submission."""
    if day > on:
        return denied(_("Tell of what has happened: this day is still to come."))
    if plan.submitted and day > plan.submitted.last:
        return denied(_("Outreach for a plan comes before it is submitted."))
    return may_author(by, plan)
