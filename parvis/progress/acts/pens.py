"""What each side writes with its pen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from parvis.moderation import acts as moderation
from parvis.people.rights import By
from parvis.plans.models import Commitment, Milestone
from parvis.progress import verbs
from parvis.progress.acts.differences import put_if_it_differs
from parvis.progress.acts.numbers import next_report
from parvis.progress.acts.signing import for_whom
from parvis.progress.models import Evidence, Report
from parvis.progress.rules import pens as rules
from parvis.progress.rules import rounds
from parvis.record import clock
from parvis.record.acts import record


@transaction.atomic
def report(
    commitment: Commitment, *, level: str, account: str, by: By, milestone: Milestone | None = None,
    evidence: Iterable[Evidence] = (), **rest: Any,
) -> Report:  # fmt: skip
    """Write with one of the two pens, today: a level and an account, of the whole or a milestone.

    `evidence`: what it rests on. `rest`: language, and translations where the author publishes
    several languages at once. A first text, or one that meets a list, waits until a moderator has
    read it (see `is_public`).
    """
    proofs = list(evidence)
    rules.may_report(by, commitment, level).enforce()
    rules.belongs_together(commitment, milestone, proofs).enforce()
    obstacles = rest.get("obstacles", "")
    rounds.names_obstacles(commitment, by.side, obstacles, clock.today()).enforce()
    written = Report.objects.create(
        number=next_report(commitment.chain), commitment=commitment, milestone=milestone,
        side=by.side, by=for_whom(by), level=level, account=account, on=clock.today(), **rest,
    )  # fmt: skip
    written.evidence.set(proofs)
    about: dict[str, Any] = {"milestone": milestone.number} if milestone else {}
    if proofs:
        about["documents"] = [one.document.number for one in proofs]
    record(
        verbs.MILESTONE_REPORTED if milestone else verbs.REPORTED, commitment, by=by.as_actor(),
        number=commitment.number, level=level, report=written.record_key, **about,
    )  # fmt: skip
    moderation.wait_if_needed(
        written, by=by, member=commitment.plan.member,
        texts=[account, *written.translated("account"), *([obstacles] if obstacles else [])],
    )  # fmt: skip
    put_if_it_differs(written, by)
    return written
