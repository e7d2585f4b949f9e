"""Who may do what with a plan, and why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from parvis.dates import PartialDate
from parvis.members.life import Kind
from parvis.members.models import Member
from parvis.people.places import Place, of_member
from parvis.people.rights import By, body_of, may_act
from parvis.people.roles import Role
from parvis.plans.cocreation import DAYS, faults, may_begin_on, needs_reason
from parvis.plans.labels import DAYS as LABELS_OF_DAYS
from parvis.plans.labels import FAULTS, FIELDS, LACKS, MISSING_TEXT
from parvis.plans.models import Commitment, Milestone, Opportunity, Plan
from parvis.plans.readiness import Draft, Lack, lacks
from parvis.plans.template import TEXTS, VALUES, Part
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.dates import day_in_words
from parvis.ui.lists import headed

# Who writes a plan: the forum where there is one, else the government (OGP 3.1 to 4.1).
AUTHORS = (Role.POINT_OF_CONTACT, Role.FORUM_SECRETARY)
WRITERS = (*AUTHORS, Role.LEAD, Role.CO_LEAD)
LEADS = (Role.LEAD, Role.POINT_OF_CONTACT)


def may_write(by: By, roles: Sequence[Role], place: Place, member: Member) -> Ruling:
    """May this hand write here, for an organisation of the member?"""
    ruling = may_act(by, roles, place)
    body = body_of(by)
    if ruling and (body is None or body.member_id != member.pk):
        return denied(_("Only organisations of {member} may do this.").format(member=member))
    return ruling


def may_author(by: By, plan: Plan) -> Ruling:
    """May this hand write the plan as a whole?"""
    return may_write(by, AUTHORS, plan.place, plan.member)


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


def may_draft(by: By, plan: Plan) -> Ruling:
    """May this organisation add to the plan? Until it is submitted."""
    return _is_draft(plan) and may_author(by, plan)


def _is_draft(plan: Plan) -> Ruling:
    if plan.submitted:
        return denied(_("The plan has been submitted; it changes only by an amendment."))
    return ALLOWED


def may_reword(by: By, commitment: Commitment, texts: Mapping[str, str]) -> Ruling:
    """May these texts be changed? Those of the template, until the plan is submitted."""
    if not texts or not set(texts) <= set(TEXTS):
        return denied(_("Only the texts of the commitment template can be reworded."))
    if not texts.get("title", commitment.title).strip():
        return denied(_("A commitment keeps a title."))
    plan = commitment.plan
    return _is_draft(plan) and may_write(by, WRITERS, commitment.place, plan.member)


def may_set(by: By, plan: Plan, starts: PartialDate | None, due: PartialDate) -> Ruling:
    """May a milestone be set for these dates? Until the plan is submitted, and not back in time."""
    if starts and due.last < starts.first:
        return denied(_("A term ends after it begins."))
    return may_draft(by, plan)


def may_respond(by: By, plan: Plan) -> Ruling:
    """May the reasoned response be published (OGP 4.1)? Once, after the consultation opened."""
    if plan.responded_on:
        return denied(_("The reasoned response has been published."))
    if not plan.consultation_from:
        return denied(_("Nobody has been consulted yet."))
    return may_author(by, plan)


def may_submit(by: By, plan: Plan, starts: date, ends: date) -> Ruling:
    """May the plan be submitted for this term? Once, and complete (OGP facts 2.1, 2.4)."""
    if plan.submitted:
        return denied(_("The plan has been submitted."))
    if ends < starts:
        return denied(_("A term ends after it begins."))
    missing = shortcomings(plan)
    if missing:
        return denied(" ".join(in_words(lack) for lack in missing))
    return may_author(by, plan)


def may_refresh(by: By, plan: Plan, on: date) -> Ruling:
    """May the plan be refreshed (AP-L3)? A four-year plan, once, after it was submitted."""
    if plan.length_years != 4 or not plan.submitted:
        return denied(_("Only a four-year plan that was submitted is refreshed."))
    if plan.refreshed_on:
        return denied(_("The plan has been refreshed."))
    if on < plan.submitted.first:
        return denied(_("A plan cannot be refreshed before it is submitted."))
    return may_author(by, plan)


def may_replan(by: By, milestone: Milestone, becomes: PartialDate) -> Ruling:
    """May the due date move? To another date, with the old one kept beside it."""
    if milestone.due == becomes:
        return denied(_("The milestone is due on that date already."))
    commitment = milestone.commitment
    return may_write(by, LEADS, commitment.place, commitment.plan.member)


def shortcomings(plan: Plan) -> list[Lack]:
    """Say what the plan lacks before it can be submitted."""
    commitments = plan.commitments.prefetch_related("partners", "milestones")
    return lacks(
        is_national=plan.member.kind == Kind.NATIONAL,
        length_years=plan.length_years,
        drafts=[_draft(commitment) for commitment in commitments],
    )


def _draft(commitment: Commitment) -> Draft:
    return Draft(
        number=commitment.number,
        texts={name: getattr(commitment, name, "") for name in FIELDS},
        values=sum(1 for name in VALUES if getattr(commitment, name).strip()),
        has_lead=any(partner.part == Part.LEAD for partner in commitment.partners.all()),
        milestones=len(commitment.milestones.all()),
    )


def in_words(lack: Lack) -> str:
    """Say in words what is missing, and where."""
    words = str(LACKS.get(lack.code) or MISSING_TEXT).format(field=FIELDS.get(lack.code, ""))
    if not lack.commitment:
        return words
    return _("Commitment {number}: {lack}").format(number=lack.commitment, lack=words)
