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
from parvis.plans.labels import FIELDS, LACKS, MISSING_TEXT
from parvis.plans.models import Commitment, Milestone, Plan
from parvis.plans.readiness import Draft, Lack, lacks
from parvis.plans.template import TEXTS, VALUES, Part
from parvis.rulings import ALLOWED, Ruling, denied

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
