"""What makes an answer a reasoned one, and to what it can be given (OGP 4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from parvis.consultations.answers import Outcome, leads_back, shortcomings
from parvis.consultations.labels import SHORTCOMINGS
from parvis.consultations.models import Contribution, Group
from parvis.consultations.models.answering import merged_of
from parvis.people.models import Organisation
from parvis.people.sides import Side
from parvis.plans.models import Plan
from parvis.rulings import ALLOWED, Ruling, denied
from parvis.ui.lists import listed

# Who can be the answering institution: the powers that can keep a promise.
INSTITUTIONS = (Side.GOVERNMENT, Side.PARLIAMENT)


def can_be_answered(to: Contribution | Group) -> Ruling:
    """Can an answer be given to this? To a group with something in it; to what is in no group."""
    if isinstance(to, Group):
        if not to.contributions.exists():
            return denied(_("Nothing is in group {group}.").format(group=to.number))
        return ALLOWED
    told = {"number": to.number}
    if to.group:
        return denied(
            _(
                "Contribution {number} is in group {group} and is answered with it. "
                "To answer it alone, take it out of the group first."
            ).format(group=to.group.number, **told)
        )
    if parts := sorted(to.parts.values_list("number", flat=True)):
        return denied(
            _("Contribution {number} was split into {parts}: answer these.").format(
                parts=listed(parts), **told
            )
        )
    if not to.is_public:
        return denied(_("Nobody sees contribution {number} now.").format(**told))
    return ALLOWED


def is_reasoned(to: Contribution | Group, plan: Plan, answer: Mapping[str, Any]) -> Ruling:
    """Is this a reasoned answer? With an outcome, a ground of it, words, and where a yes is found."""
    found = faults_of_answer(to, plan, answer)
    return denied(" ".join(found.values())) if found else ALLOWED


def faults_of_answer(
    to: Contribution | Group, plan: Plan, answer: Mapping[str, Any]
) -> dict[str, str]:
    """Say what is missing in an answer, field by field, in sentences; empty where it is reasoned.

    `answer`: outcome, ground, words, institution, commitment, milestone, elsewhere, into.
    """
    elsewhere = (answer.get("elsewhere") or "").strip()
    commitment, into = answer.get("commitment"), answer.get("into")
    lacks = shortcomings(
        outcome=answer.get("outcome") or "", ground=answer.get("ground") or "",
        words=answer.get("words") or "", leads_somewhere=bool(commitment or elsewhere),
        into=into is not None,
    )  # fmt: skip
    found = {field: str(SHORTCOMINGS[code]) for field, code in lacks.items()}
    if not _answers_for(answer.get("institution"), plan):
        found["institution"] = _("An institution of the State of this member answers.")
    if commitment and commitment.plan_id != plan.pk:
        found["commitment"] = _("Name a commitment of this plan.")
    elif commitment and commitment.dropped_on:
        found["commitment"] = _("This commitment was dropped from the plan.")
    milestone = answer.get("milestone")
    if milestone and (commitment is None or milestone.commitment_id != commitment.pk):
        found["milestone"] = _("Name a milestone of the commitment that you name.")
    if into and "into" not in found:
        found |= _faults_of_merging(to, plan, into, answer.get("outcome"))
    return found


def _answers_for(institution: Organisation | None, plan: Plan) -> bool:
    return bool(
        institution
        and institution.member_id == plan.member_id
        and institution.side in INSTITUTIONS
        and institution.is_public
    )


def _faults_of_merging(
    to: Contribution | Group, plan: Plan, into: Contribution, outcome: object
) -> dict[str, str]:
    if outcome != Outcome.MERGED:
        return {"into": _("Only what is merged names another contribution.")}
    told = {"number": into.number}
    if into.member_id != plan.member_id or not into.is_public:
        return {"into": _("Nobody sees contribution {number} now.").format(**told)}
    if parts := sorted(into.parts.values_list("number", flat=True)):
        sentence = _("Contribution {number} was split into {parts}: name one of these.")
        return {"into": sentence.format(parts=listed(parts), **told)}
    if leads_back(numbers_in(to), into.number, merged_of(plan)):
        return {"into": _("It would be merged with itself, and nobody would be answered.")}
    return {}


def numbers_in(to: Contribution | Group) -> list[int]:
    """Return the numbers of what an answer is given to."""
    if isinstance(to, Contribution):
        return [to.number]
    return list(to.contributions.values_list("number", flat=True))


def does_not_turn(group: Group, contributions: Iterable[Contribution]) -> Ruling:
    """Can contributions come under the answer of a group? Not where it is merged with one of them."""
    response = group.responses.in_force().filter(outcome=Outcome.MERGED).first()
    into = response.into if response else None
    if into and leads_back(
        [one.number for one in contributions], into.number, merged_of(group.plan)
    ):
        return denied(
            _("Group {group} was merged with contribution {number} itself.").format(
                group=group.number, number=into.number
            )
        )
    return ALLOWED
