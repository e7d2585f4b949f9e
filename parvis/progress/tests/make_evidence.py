"""Makers: pieces of evidence, contests of them, and hands of either side."""

from __future__ import annotations

from typing import Any

from parvis.documents.tests.make import CSV, a_document
from parvis.forums.tests.make import a_forum
from parvis.people.models import Organisation
from parvis.people.rights import By, Hand
from parvis.people.roles import Role
from parvis.people.sides import Side
from parvis.people.tests.make import a_grant, an_organisation
from parvis.plans.models import Commitment
from parvis.plans.tests.make import a_ministry
from parvis.progress import acts
from parvis.progress.models import Evidence, EvidenceContest
from parvis.record import clock


def a_piece(commitment: Commitment, by: By | None = None, **told: Any) -> Evidence:
    """File a table for a commitment, by the ministry unless somebody else is named."""
    kept = {} if "address" in told else {"file": ("pompes.csv", CSV)}
    document = a_document(commitment.chain, **(kept | told))
    return acts.file_evidence(
        commitment, document=document, by=by or a_ministry(commitment.plan.member)
    )


def a_coalition(commitment: Commitment, name: str = "Coalition Eau") -> Organisation:
    """Register an organisation of society."""
    return an_organisation(commitment.plan.member, Side.CIVIL_SOCIETY, name)


def a_contest(piece: Evidence, by: By | None = None, words: str = "Incomplet.") -> EvidenceContest:
    """Contest a piece, by a coalition unless somebody else is named."""
    by = by or a_coalition(piece.commitment)
    return acts.contest_evidence(piece, words=words, language="fr", by=by)


def a_lead(commitment: Commitment) -> Hand:
    """Give somebody of the ministry the lead."""
    grant = a_grant(Role.LEAD, commitment.place, None, a_ministry(commitment.plan.member))
    return Hand(grant.person, clock.today(), grant)


def a_seat_holder(commitment: Commitment, name: str = "Coalition Eau") -> Hand:
    """Give somebody a seat of society."""
    place = a_forum(commitment.plan.member).place
    grant = a_grant(Role.SEAT_HOLDER, place, None, a_coalition(commitment, name))
    return Hand(grant.person, clock.today(), grant)
