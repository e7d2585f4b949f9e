"""Contributions and groups are answered, with grounds and words (OGP 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from parvis.consultations import rules, verbs
from parvis.consultations.models import Contribution, Group, Letter, Response
from parvis.consultations.models.answering import in_force_for, standing_of
from parvis.people.acts.organisations import ChangedMeanwhile
from parvis.people.models import Organisation
from parvis.people.rights import By, body_of
from parvis.plans.models import Plan
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def respond(
    to: Contribution | Group, *, outcome: str, ground: str, words: str,
    institution: Organisation, language: str, by: By, seen: str | None = None, **where: Any,
) -> Response:  # fmt: skip
    """Answer a contribution, or a group as a whole; a later answer corrects the one before.

    `where`: commitment, milestone, elsewhere, into. `seen`: what its author had before them, as
    `standing_of` names it. Raises `Refused` with what is missing, and `ChangedMeanwhile` with what
    stands now where it is no longer what was seen.
    """
    plan = to.plan if isinstance(to, Group) else to.consultation.plan
    hold(plan.chain)
    to = _anew(to)
    answer = {
        "outcome": outcome, "ground": ground, "words": words, "institution": institution, **where
    }  # fmt: skip
    (
        rules.may_respond(by, plan)
        and rules.can_be_answered(to)
        and rules.is_reasoned(to, plan, answer)
    ).enforce()
    if seen is not None and seen != (stands := standing_of(to)):
        raise ChangedMeanwhile(stands)
    body = body_of(by)
    answer |= {"language": language, "recorded_by": None if body == institution else body}
    response = _answered(to, plan, answer)
    _record(response, to, by)
    Letter.owe(response, to.contributions.all() if isinstance(to, Group) else [to])
    return response


def _answered(to: Contribution | Group, plan: Plan, answer: Mapping[str, Any]) -> Response:
    """Keep an answer, as a correction of the one in force where there is one."""
    given = {"group": to} if isinstance(to, Group) else {"contribution": to}
    return Response.objects.create(
        member=plan.member, number=next_number(Response.objects.filter(member=plan.member)),
        corrects=in_force_for(to), answered_on=clock.today(), **given, **answer,
    )  # fmt: skip


def _record(response: Response, to: Contribution | Group, by: By) -> None:
    told: dict[str, Any] = {
        "response": response.number, "outcome": response.outcome, "ground": response.ground,
        "institution": response.institution.name,
    }  # fmt: skip
    if isinstance(to, Group):
        told |= {"group": to.number, "plan": to.plan.number}
        record(verbs.GROUP_ANSWERED, to, by=by.as_actor(), **told)
    else:
        record(verbs.ANSWERED, to, by=by.as_actor(), number=to.number, **told)


def _anew(to: Contribution | Group) -> Contribution | Group:
    """Return what is answered as it stands while the record is held."""
    if isinstance(to, Group):
        return Group.objects.select_related("plan__member").get(pk=to.pk)
    return Contribution.objects.for_reading().get(pk=to.pk)
