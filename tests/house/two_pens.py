"""What the pages of the two pens are about in the house of the tests, and how their acts are tried."""

from __future__ import annotations

from typing import Any

from parvis.members.models import Member
from parvis.people.models import Organisation
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_ministry
from parvis.progress import acts as progress
from parvis.progress.models import Evidence


def penned(member: Member, society: Organisation, rows: int, words: str = "") -> dict[str, Any]:
    """Let both pens write on milestones of the member's first commitment, `rows` times each."""
    commitment = _first_of(member)
    milestones = list(commitment.milestones.all())
    proofs = Evidence.objects.filter(commitment=commitment)[:1]
    for row in range(rows):
        for by, level in ((a_ministry(member), "complete"), (society, "limited")):
            progress.report(
                commitment, level=level, account=words or "Au jalon près.", by=by,
                milestone=milestones[row % len(milestones)], evidence=proofs, language="fr",
                obstacles=words,
            )  # fmt: skip
    return {}


def _first_of(member: Member) -> Commitment:
    return Commitment.objects.filter(plan__member=member).exclude(plan__submitted="").first()
