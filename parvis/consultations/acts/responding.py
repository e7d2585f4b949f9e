"""Contributions and groups are answered, with grounds and words (OGP 4.1)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max

from parvis.consultations import rules, verbs
from parvis.consultations.models import Contribution, Group, Letter, Response
from parvis.people.models import Organisation
from parvis.people.rights import By
from parvis.record import clock
from parvis.record.acts import hold, record


@transaction.atomic
def respond(
    to: Contribution | Group,
    *,
    outcome: str,
    ground: str,
    words: str,
    institution: Organisation,
    language: str,
    by: By,
    **where: Any,
) -> Response:
    """Answer a contribution, or a group as a whole; a later answer corrects the one before.

    `where`: commitment, milestone, elsewhere, into. Raises `Refused` with what is missing.
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
    every = Response.objects.filter(member=plan.member)
    answered = {"group": to} if isinstance(to, Group) else {"contribution": to}
    response = Response.objects.create(
        member=plan.member, number=(every.aggregate(last=Max("number"))["last"] or 0) + 1,
        corrects=every.in_force().filter(**answered).first(), language=language,
        answered_on=clock.today(), **answered, **answer,
    )  # fmt: skip
    told: dict[str, Any] = {"response": response.number, "outcome": outcome, "ground": ground}
    if isinstance(to, Group):
        record(
            verbs.GROUP_ANSWERED, to, by=by.as_actor(), group=to.number, plan=plan.number, **told
        )
    else:
        record(verbs.ANSWERED, to, by=by.as_actor(), number=to.number, **told)
    contributions = to.contributions.all() if isinstance(to, Group) else [to]
    Letter.owe(response, contributions)
    return response


def _anew(to: Contribution | Group) -> Contribution | Group:
    """Return what is answered as it stands while the record is held."""
    if isinstance(to, Group):
        return Group.objects.select_related("plan__member").get(pk=to.pk)
    return Contribution.objects.for_reading().get(pk=to.pk)
