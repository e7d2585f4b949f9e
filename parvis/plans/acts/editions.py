"""Editions are kept: a plan as it reads, whole, on a day."""

from __future__ import annotations

from django.db import transaction

from parvis.people.rights import By
from parvis.plans import rules, verbs
from parvis.plans.editions import Stage, digest_of
from parvis.plans.models import Edition, Plan
from parvis.plans.models.edition import as_it_reads
from parvis.record import clock
from parvis.record.acts import hold, record
from parvis.record.numbering import next_number


@transaction.atomic
def keep_edition(plan: Plan, stage: Stage, *, note: str = "", by: By) -> Edition:
    """Keep a plan as it reads now: as a draft, or as what is put to consultation. Raises `Refused`."""
    rules.may_keep(by, plan, stage).enforce()
    return keep(plan, stage, note=note, by=by)


def keep(plan: Plan, stage: Stage, *, note: str = "", by: By) -> Edition:
    """Keep a plan as it reads now. A part of acts that change it."""
    hold(plan.chain)
    content = as_it_reads(plan)
    edition = Edition.objects.create(
        plan=plan, number=next_number(plan.editions), stage=stage, note=note.strip(),
        made_at=clock.now(), content=content, digest=digest_of(content),
    )  # fmt: skip
    record(
        verbs.EDITION_KEPT, edition, by=by.as_actor(), edition=edition.number, plan=plan.number,
        stage=str(stage), digest=edition.digest,
    )  # fmt: skip
    return edition
