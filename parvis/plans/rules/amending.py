"""Who proposes to amend a submitted plan, who settles it by the forum's word, and why not.

Proposed by the point of contact, a secretary, the lead, the co-lead or any seat: both sides alike.
Carried out by who writes the plan, and by a decision of the forum alone: our reading of AP-X1.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext as _

from parvis.dates import PartialDate, months_later
from parvis.forums.models import Charter, Decision, Meeting
from parvis.forums.rules.agenda import may_add_item
from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand, body_of
from parvis.people.roles import STATE, Role
from parvis.plans.amending import NEEDS, WRITES, Fault, What, Word, changed, fault_of
from parvis.plans.labels_amending import FAULTS
from parvis.plans.models import Commitment, Milestone, Plan, Proposal
from parvis.plans.rules.authors import AUTHORS, may_write
from parvis.plans.rules.plan import may_call, may_number
from parvis.rulings import ALLOWED, Ruling, denied

# Both sides alike: who speaks for the plan, who carries the commitment, who sits in the forum.
PROPOSERS = (*AUTHORS, Role.LEAD, Role.CO_LEAD, Role.SEAT_HOLDER, Role.ALTERNATE)
# Who says no for a side, so that both together can decline.
DECLINERS = (*AUTHORS, Role.SEAT_HOLDER)
LONGEST = 20_000  # characters of one text
MOST = 50  # decisions, the latest, among which one is named


def last_day(plan: Plan) -> date:
    """Return the last day on which a submitted plan can be amended; the months are a setting."""
    assert plan.submitted
    return months_later(plan.submitted.last, settings.AMENDMENT_MONTHS)


def has_register(member: Member) -> bool:
    """Say whether the member has a forum here that can decide: one with a charter, and no team."""
    return Charter.objects.filter(forum__member=member, forum__parent__isnull=True).exists()


def may_open_amending(plan: Plan, today: date) -> Ruling:
    """Can the plan be amended at all on a day (AP-X1)? Once submitted, for some months."""
    if not plan.submitted:
        return denied(_("The plan has not been submitted: its texts are still written."))
    if today > last_day(plan):
        return denied(
            _("A plan is amended within {months} months of its submission.").format(
                months=settings.AMENDMENT_MONTHS
            )
        )
    return ALLOWED


def may_propose(by: By, plan: Plan, commitment: Commitment | None, today: date) -> Ruling:
    """May this hand propose an amendment, of a commitment or of the plan?"""
    ruling = may_open_amending(plan, today)
    if ruling and commitment and commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    place = commitment.place if commitment else plan.place
    return ruling and may_write(by, PROPOSERS, place, plan.member)


def may_propose_so(
    what: What, plan: Plan, commitment: Commitment | None, milestone: Milestone | None,
    before: Mapping[str, str], after: Mapping[str, str], reason: str,
) -> Ruling:  # fmt: skip
    """Can this be proposed? It says why, writes what its kind writes, and changes something."""
    if not reason.strip():
        return denied(_("Say why it is amended."))
    if not set(after) <= set(WRITES[what]) or any(len(one) > LONGEST for one in after.values()):
        return denied(_("An amendment of this kind changes something else."))
    needed = [name for name in NEEDS.get(what, ()) if name in after or not before]
    if any(not after.get(name, "").strip() for name in needed) or after.get("title") == "":
        return denied(_("Something is missing without which this cannot be in a plan."))
    if what is not What.WITHDRAWN and not changed(before, after):
        return denied(_("It would read as it does: nothing is changed."))
    return (
        _dates_in_order(after, {**_term_of(what, commitment), **before})
        and _is_free(what, plan, commitment, after)
        and _is_known(plan, after)
    )


def _term_of(what: str, commitment: Commitment | None) -> dict[str, str]:
    """Return the term as it stands, where an amendment changes it."""
    if what != What.TERM or commitment is None:
        return {}
    return {name: str(getattr(commitment, name) or "") for name in ("starts", "ends")}


def _dates_in_order(after: Mapping[str, str], before: Mapping[str, str]) -> Ruling:
    names = ("starts", "due" if "due" in after else "ends")
    try:
        starts, ends = (PartialDate.parse(text) if text else None for text in (
            after.get(name, before.get(name, "")) for name in names
        ))  # fmt: skip
    except ValueError:
        return denied(_("This is no date. Write it as 2026-11-24, 2026-11, 2026-Q4 or 2026."))
    if starts and ends and ends.last < starts.first:
        return denied(_("A term ends after it begins."))
    return ALLOWED


def _is_free(
    what: What, plan: Plan, commitment: Commitment | None, after: Mapping[str, str]
) -> Ruling:
    """Has nothing else the number, or the code, of what is to be added?"""
    if what is What.ADDED:
        return may_call(plan, after["code"], after["number"])
    if what is What.STEP_ADDED and commitment:
        return may_number(commitment, after["number"])
    return ALLOWED


def _is_known(plan: Plan, after: Mapping[str, str]) -> Ruling:
    """Is who is to carry it an organisation of the member, that is seen?"""
    slugs = {after[name] for name in ("owner", "lead") if after.get(name)}
    there = Organisation.objects.filter(member=plan.member, slug__in=slugs).public()
    if slugs and there.count() < len(slugs):
        return denied(_("Only organisations of {member} may do this.").format(member=plan.member))
    return ALLOWED


def may_bring(by: Hand, proposal: Proposal, meeting: Meeting | None, now: datetime) -> Ruling:
    """May a proposal be put on the agenda of a meeting? Once for each meeting that is to come."""
    if not proposal.is_open:
        return denied(_("It is settled: nothing is left to decide."))
    if not proposal.is_public:
        return denied(_("Its words are hidden: they cannot be put into the plan."))
    if meeting is None:
        return denied(_("The forum has no meeting to come. Once one is convened, it goes there."))
    if meeting.forum.is_team or meeting.chain != proposal.chain:
        return denied(FAULTS[Fault.ELSEWHERE])
    item = proposal.item
    if item and item.meeting_id == meeting.pk and not item.is_withdrawn:
        return denied(_("It is on the agenda of the next meeting already."))
    return may_add_item(by, meeting, "-", now)


def may_settle(by: By, proposal: Proposal) -> Ruling:
    """May this hand enter what became of a proposal at all? Who writes the plan, while it is open."""
    if not proposal.is_open:
        return denied(_("It is settled: nothing is left to decide."))
    return may_write(by, AUTHORS, proposal.plan.place, proposal.plan.member)


def word_of(decision: Decision, proposal: Proposal) -> Word:
    """Return of a decision what settles a proposal. One query."""
    forum = decision.forum
    return Word(
        day=decision.decided_on,
        is_of_the_forum=forum.member_id == proposal.plan.member_id and not forum.is_team,
        is_followed=decision.is_followed,
        is_struck=decision.struck_on is not None,
        is_superseded=Decision.objects.superseded().filter(pk=decision.pk).exists(),
    )


def settles(decision: Decision, proposal: Proposal, *, adopts: bool) -> Ruling:
    """Does a decision of the forum adopt, or reject, a proposal?"""
    fault = fault_of(
        word_of(decision, proposal), proposed_on=proposal.proposed_on,
        until=last_day(proposal.plan), adopts=adopts,
    )  # fmt: skip
    return denied(FAULTS[fault]) if fault else ALLOWED


def offered(proposal: Proposal, *, adopts: bool) -> list[Decision]:
    """Return the decisions that adopt, or reject, a proposal, the latest first. One query."""
    until = last_day(proposal.plan)
    taken = Decision.objects.filter(
        forum__member=proposal.plan.member, forum__parent__isnull=True, struck_on__isnull=True,
        decided_on__gte=proposal.proposed_on,
    )  # fmt: skip
    followed = taken.followed().standing().filter(decided_on__lte=until)
    found = followed if adopts else taken.exclude(pk__in=taken.followed().values("pk"))
    return list(found.select_related("forum__member").order_by("-decided_on", "-number")[:MOST])


def may_adopt(
    by: By, proposal: Proposal, decision: Decision | None, agreed: str, today: date
) -> Ruling:
    """May a proposal be carried out? By a decision of the forum; on the texts it was proposed on.

    Where the member has no forum here, in words that say how it was agreed.
    """
    ruling = may_settle(by, proposal)
    if ruling and decision:
        ruling = settles(decision, proposal, adopts=True)
    elif ruling:
        ruling = _is_agreed(proposal, agreed, today)
    return ruling and can_be_carried_out(proposal)


def _is_agreed(proposal: Proposal, agreed: str, today: date) -> Ruling:
    if has_register(proposal.plan.member):
        return denied(_("The forum decides: name its decision in the register."))
    if not agreed.strip():
        return denied(_("Say when and how the forum agreed."))
    return may_open_amending(proposal.plan, today)


def can_be_carried_out(proposal: Proposal) -> Ruling:
    """Does the plan still stand as it did when this was proposed, as far as it is touched?"""
    if not proposal.is_public:
        return denied(_("Its words are hidden: they cannot be put into the plan."))
    if proposal.commitment and proposal.commitment.dropped_on:
        return denied(_("This commitment was dropped from the plan."))
    if proposal.changed_meanwhile:
        return denied(
            _("What it changes reads otherwise since. Propose it again on the text as it is now.")
        )
    what, after = What(proposal.what), proposal.after
    return _dates_in_order(after, _term_of(what, proposal.commitment)) and _is_free(
        what, proposal.plan, proposal.commitment, after
    )


def may_reject(by: By, proposal: Proposal, decision: Decision) -> Ruling:
    """May it be entered that the forum rejected a proposal? By a decision that was not carried."""
    return may_settle(by, proposal) and settles(decision, proposal, adopts=False)


def may_decline(by: By, proposal: Proposal, words: str) -> Ruling:
    """May this hand say no for its side? Once; the proposal ends when both sides said no."""
    ruling = may_open_declining(by, proposal)
    if ruling and not words.strip():
        return denied(_("Say why."))
    return ruling


def may_open_declining(by: By, proposal: Proposal) -> Ruling:
    """May this hand say no for its side, whatever it says?"""
    if not proposal.is_open:
        return denied(_("It is settled: nothing is left to decide."))
    ruling = may_write(by, DECLINERS, proposal.plan.place, proposal.plan.member)
    said = proposal.state_no if is_of_the_state(by) else proposal.society_no
    return denied(_("Your side has said no already.")) if ruling and said else ruling


def is_of_the_state(by: By) -> bool:
    """Say on which side a hand says no: that of the State, or that of society."""
    return by.side in STATE


def may_withdraw(by: By, proposal: Proposal, reason: str) -> Ruling:
    """May a proposal be withdrawn? By who proposed it, with a reason, until it is settled."""
    ruling = may_open_withdrawing(by, proposal)
    return denied(_("Say why.")) if ruling and not reason.strip() else ruling


def may_open_withdrawing(by: By, proposal: Proposal) -> Ruling:
    """May this hand withdraw a proposal, for whatever reason?"""
    if not proposal.is_open:
        return denied(_("It is settled: nothing is left to decide."))
    ruling = may_write(by, PROPOSERS, proposal.place, proposal.plan.member)
    body = body_of(by)
    if ruling and (body is None or body.pk != proposal.organisation_id):
        return denied(_("Only those who proposed an amendment withdraw it."))
    return ruling
