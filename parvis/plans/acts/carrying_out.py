"""How an adopted amendment changes the plan: the fields it names, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db.models import Max

from parvis.dates import PartialDate
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.plans import verbs
from parvis.plans.acts.writing import Taking, put_partners, put_texts, take_up
from parvis.plans.amending import What
from parvis.plans.models import Commitment, Milestone, Proposal
from parvis.plans.template import TEXTS, Part
from parvis.record import clock
from parvis.record.acts import record
from parvis.texts.acts import keep_wording


def carry_out(proposal: Proposal, *, by: By) -> Commitment:
    """Change the plan as was proposed; return the commitment it is about. A part of adopting."""
    return _BY_KIND[What(proposal.what)](proposal, by)


def _about(proposal: Proposal) -> Commitment:
    commitment = proposal.commitment
    assert commitment is not None
    take_up(commitment, None)
    return commitment


def _texts(proposal: Proposal, by: By) -> Commitment:
    commitment = _about(proposal)
    put_texts(commitment, proposal.after)
    return commitment


def _term(proposal: Proposal, by: By) -> Commitment:
    commitment = _about(proposal)
    for name, text in proposal.after.items():
        setattr(commitment, name, _date(text))
    commitment.save(update_fields=[*proposal.after, "version"])
    return commitment


def _withdrawn(proposal: Proposal, by: By) -> Commitment:
    commitment = _about(proposal)
    commitment.dropped_on, commitment.dropped_because = clock.today(), proposal.reason
    commitment.save(update_fields=["dropped_on", "dropped_because", "version"])
    return commitment


def _step_words(proposal: Proposal, by: By) -> Commitment:
    commitment, milestone = _about(proposal), proposal.milestone
    assert milestone is not None
    for name, text in proposal.after.items():
        if before := getattr(milestone, name):
            keep_wording(commitment, f"{milestone.number} {name}", milestone.language, before)
        setattr(milestone, name, text)
    milestone.save(update_fields=list(proposal.after))
    commitment.save(update_fields=["version"])
    return commitment


def _step_added(proposal: Proposal, by: By) -> Commitment:
    commitment, after = _about(proposal), proposal.after
    last = commitment.milestones.aggregate(last=Max("order"))["last"] or 0
    Milestone.objects.create(
        commitment=commitment, number=after["number"], title=after["title"], order=last + 1,
        outputs=after.get("outputs", ""), starts=_date(after.get("starts", "")),
        due=_date(after["due"]), owner=_organisation(proposal, "owner"),
        language=proposal.language,
    )  # fmt: skip
    commitment.save(update_fields=["version"])
    record(
        verbs.MILESTONE_ADDED, commitment, by=by.as_actor(), milestone=after["number"],
        title=after["title"], due=after["due"],
    )  # fmt: skip
    return commitment


def _added(proposal: Proposal, by: By) -> Commitment:
    plan, after = proposal.plan, proposal.after
    last = plan.commitments.aggregate(last=Max("order"))["last"] or 0
    commitment = Commitment.objects.create(
        plan=plan, code=after["code"], number=after["number"], order=last + 1,
        language=proposal.language, starts=_date(after.get("starts", "")),
        ends=_date(after.get("ends", "")), **_texts_in(after),
    )  # fmt: skip
    put_partners(commitment, [Taking(_organisation(proposal, "lead"), Part.LEAD)])
    record(
        verbs.COMMITMENT_ADDED, commitment, by=by.as_actor(), number=commitment.number,
        title=commitment.title, plan=plan.number,
    )  # fmt: skip
    return commitment


_BY_KIND: Mapping[What, Callable[[Proposal, By], Commitment]] = {
    What.TEXTS: _texts, What.TERM: _term, What.WITHDRAWN: _withdrawn, What.ADDED: _added,
    What.STEP_WORDS: _step_words, What.STEP_ADDED: _step_added,
}  # fmt: skip


def _texts_in(after: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in after.items() if name in TEXTS}


def _date(written: str) -> PartialDate | None:
    return PartialDate.parse(written) if written else None


def _organisation(proposal: Proposal, name: str) -> Organisation | None:
    """Return the organisation that a field names by its slug; none where it names none."""
    slug = proposal.after.get(name, "")
    return Organisation.objects.get(member=proposal.plan.member, slug=slug) if slug else None
