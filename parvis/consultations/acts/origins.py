"""Where the words of a commitment come from is named."""

from __future__ import annotations

from django.db import transaction

from parvis.consultations import rules, verbs
from parvis.consultations.models import Contribution, Origin
from parvis.people.rights import By
from parvis.plans.models import Commitment
from parvis.record import clock
from parvis.record.acts import record


@transaction.atomic
def name_origin(
    commitment: Commitment, contribution: Contribution, *, field: str = "", quote: str = "", by: By
) -> Origin:
    """Name a contribution as the origin of a commitment, or of one text of its template.

    `quote`: the sentence that was taken over, as the contribution has it. Raises `Refused`.
    """
    rules.may_name_origin(by, commitment, contribution, field, quote).enforce()
    origin = Origin.objects.create(
        commitment=commitment, contribution=contribution, field=field, quote=quote.strip(),
        since=clock.today(),
    )  # fmt: skip
    record(
        verbs.ORIGIN_NAMED, commitment, by=by.as_actor(), number=commitment.number,
        contribution=contribution.number, field=field,
    )  # fmt: skip
    return origin
