"""A submitted plan is amended: proposed by either side, put to the forum, carried out or refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from parvis.forums.acts import add_item
from parvis.forums.models import Decision, Meeting
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.models import Grant
from parvis.people.rights import By, Hand, body_of
from parvis.plans import verbs
from parvis.plans.acts.carrying_out import carry_out
from parvis.plans.acts.editions import keep
from parvis.plans.amending import WHOLE, State, What, changed
from parvis.plans.editions import Stage
from parvis.plans.models import Amendment, Commitment, Milestone, Plan, Proposal
from parvis.plans.models.proposal import standing_of
from parvis.plans.rules import amending as rules
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number
from parvis.record.verbs import Verb


@transaction.atomic
def propose_amendment(
    plan: Plan, what: What, after: Mapping[str, str], *, reason: str, language: str, by: By,
    commitment: Commitment | None = None, milestone: Milestone | None = None,
    version: int | None = None,
) -> Proposal:  # fmt: skip
    """Propose an amendment of a submitted plan (AP-X1); it is public at once. Raises `Refused`.

    `after`: fields of its kind, as they are to read; those that read so already are left out. Raises
    `ChangedMeanwhile` where `version` is not the one of the commitment.
    """
    today = clock.today()
    hold(plan.chain)
    commitment = _read_anew(commitment, version)
    rules.may_propose(by, plan, commitment, today).enforce()
    stands = standing_of(what, commitment, milestone, after)
    told = {name: text.strip() for name, text in after.items()}
    if what not in WHOLE:
        told = {name: told[name] for name in changed(stands, told)}
    before = {name: stands[name] for name in told} if what not in WHOLE else {}
    rules.may_propose_so(what, plan, commitment, milestone, before, told, reason).enforce()
    body = body_of(by)
    assert body is not None
    proposal = Proposal.objects.create(
        plan=plan, number=next_number(plan.proposals), what=what, commitment=commitment,
        milestone=milestone, before=before, after=told, reason=reason.strip(), language=language,
        organisation=body, proposed_by=_grant_of(by), side=by.side, proposed_on=today,
    )  # fmt: skip
    # A fingerprint, not the words: those can be hidden later, an entry cannot.
    words = proposal.fingerprint_of(proposal.reason, proposal.proposed)
    _tell(verbs.AMENDMENT_PROPOSED, proposal, by, what=str(what), words=words)
    return proposal


def _read_anew(commitment: Commitment | None, version: int | None) -> Commitment | None:
    if commitment is None:
        return None
    now = Commitment.objects.select_related("plan__member").get(pk=commitment.pk)
    if version is not None and now.version != version:
        raise ChangedMeanwhile(now)
    return now


@transaction.atomic
def bring_amendment(
    proposal: Proposal, meeting: Meeting | None, *, title: str, details: str, by: Hand
) -> Proposal:
    """Put a proposal on the agenda of a meeting that is to come; the link is kept. Raises `Refused`."""
    proposal = _held(proposal)
    rules.may_bring(by, proposal, meeting, clock.now()).enforce()
    assert meeting is not None
    proposal.item = add_item(
        meeting, title=title, details=details, language=proposal.language, by=by
    )
    proposal.save(update_fields=["item"])
    _tell(
        verbs.AMENDMENT_BROUGHT, proposal, by, meeting=meeting.number, name=meeting.forum.name,
        item=proposal.item.record_key,
    )  # fmt: skip
    return proposal


@transaction.atomic
def adopt_amendment(
    proposal: Proposal, *, by: By, decision: Decision | None = None, agreed: str = ""
) -> Amendment:
    """Carry out a proposal that the forum adopted, and keep the new edition. Raises `Refused`.

    `decision`: of the forum's register; where the member has none, `agreed` says how it was agreed.
    """
    today = clock.today()
    proposal = _held(proposal)
    rules.may_adopt(by, proposal, decision, agreed, today).enforce()
    commitment = carry_out(proposal, by=by)
    edition = keep(proposal.plan, Stage.AMENDED, note=commitment.code, by=by)
    amendment = Amendment.objects.create(
        commitment=commitment, proposal=proposal, decision=decision, fields=sorted(proposal.after),
        reason=proposal.reason, agreed="" if decision else agreed.strip(), decided_on=today,
        edition=edition,
    )  # fmt: skip
    _close(proposal, State.ADOPTED)
    told: dict[str, Any] = {"number": commitment.number, "edition": edition.number}
    if proposal.what == What.WITHDRAWN:
        record(
            verbs.COMMITMENT_WITHDRAWN, commitment, by=by.as_actor(), plan=proposal.plan.number,
            **told,
        )  # fmt: skip
    elif proposal.what != What.ADDED:
        record(
            verbs.COMMITMENT_AMENDED, commitment, by=by.as_actor(), fields=amendment.fields, **told
        )
    verb = verbs.AMENDMENT_ADOPTED if decision else verbs.AMENDMENT_AGREED
    code = {"decision": decision.code} if decision else {}
    _tell(verb, proposal, by, edition=edition.number, **code)
    return amendment


@transaction.atomic
def reject_amendment(proposal: Proposal, *, decision: Decision, by: By) -> Proposal:
    """Enter that the forum did not adopt a proposal, by the decision that was not carried."""
    proposal = _held(proposal)
    rules.may_reject(by, proposal, decision).enforce()
    proposal.rejected_by = decision
    _close(proposal, State.REJECTED, "rejected_by")
    _tell(verbs.AMENDMENT_REJECTED, proposal, by, decision=decision.code)
    return proposal


@transaction.atomic
def decline_amendment(proposal: Proposal, *, words: str, by: By) -> Proposal:
    """Say no to a proposal for one's side, and why; with the no of the other side it is declined."""
    proposal = _held(proposal)
    rules.may_decline(by, proposal, words).enforce()
    whose = "state_no" if rules.is_of_the_state(by) else "society_no"
    told = {whose: words.strip(), f"{whose}_on": clock.today(), f"{whose}_by": _grant_of(by)}
    for name, value in told.items():
        setattr(proposal, name, value)
    if proposal.state_no and proposal.society_no:
        _close(proposal, State.DECLINED, *told)
        _tell(verbs.AMENDMENT_DECLINED, proposal, by)
    else:
        proposal.save(update_fields=list(told))
        _tell(verbs.AMENDMENT_REFUSED, proposal, by)
    return proposal


@transaction.atomic
def withdraw_amendment(proposal: Proposal, *, reason: str, by: By) -> Proposal:
    """Withdraw a proposal, by who proposed it; it stays readable, with the reason."""
    proposal = _held(proposal)
    rules.may_withdraw(by, proposal, reason).enforce()
    proposal.why_withdrawn = reason.strip()
    _close(proposal, State.WITHDRAWN, "why_withdrawn")
    _tell(verbs.AMENDMENT_WITHDRAWN, proposal, by)
    return proposal


def _held(proposal: Proposal) -> Proposal:
    """Hold the record, and read a proposal and what it touches as they stand."""
    hold(proposal.chain)
    return Proposal.objects.for_reading().get(pk=proposal.pk)


def _close(proposal: Proposal, state: State, *columns: str) -> None:
    proposal.state, proposal.closed_on = state, clock.today()
    proposal.save(update_fields=["state", "closed_on", *columns])


def _tell(verb: Verb, proposal: Proposal, by: By, **facts: Any) -> None:
    record(
        verb, proposal, by=by.as_actor(), amendment=proposal.number, plan=proposal.plan.number,
        **facts,
    )  # fmt: skip


def _grant_of(by: By) -> Grant | None:
    return by.grant if isinstance(by, Hand) else None
