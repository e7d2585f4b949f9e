"""What pages say of a seat that somebody holds or held: how they were chosen, why they left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from parvis.documents.models import Document
from parvis.forums import labels
from parvis.forums.law.charter import Filling
from parvis.forums.law.seating import Ending
from parvis.forums.models import Departure
from parvis.forums.seat_words import ENDINGS
from parvis.forums.sitting import as_seat, departure_of, mandate_of
from parvis.moderation import tombstones
from parvis.people.models import Grant
from parvis.people.roles import Role


@dataclass(frozen=True)
class Past:
    """One line of the history of seats: who, how they were chosen, and why they sit no more.

    `last`: its last day, or the one on which it was ended. `stone`: the notice in the place of a
    statement that is hidden; `document_stone` that in the place of the document that proves it.
    """

    grant: Grant
    is_alternate: bool
    chosen: str
    proof: str
    language: str
    anyway: str
    is_over: bool
    last: date | None
    ended: str
    departure: Departure | None
    statement: str
    statement_language: str
    stone: Any
    document: Document | None
    document_stone: Any


def past_of(grant: Grant, today: date, stones: Mapping[Any, Any]) -> Past:
    """Return what is told of one seat, whoever held it and whenever."""
    mandate, seat, left = mandate_of(grant), as_seat(grant), departure_of(grant)
    shown = left if left and left.is_public else None
    proof = mandate.document if mandate else None
    return Past(
        grant, grant.role == Role.ALTERNATE,
        str(labels.FILLINGS[Filling(mandate.chosen_by)]) if mandate else "",
        mandate.proof if mandate else "", mandate.language if mandate else "",
        mandate.anyway if mandate else "", bool(seat.until and seat.until < today),
        min((day for day in (grant.until, grant.ended_on) if day), default=None),
        ended(grant, today), shown,
        shown.statement if shown else "" if left else grant.reason,
        shown.language if shown else "", stones.get(tombstones.name_of(left)) if left else None,
        proof if proof and proof.is_public else None,
        stones.get(tombstones.name_of(proof)) if proof else None,
    )  # fmt: skip


def ended(grant: Grant, today: date) -> str:
    """Say why somebody sits no more: as it was told, else as the end of the role says."""
    left = departure_of(grant)
    if left:
        return str(ENDINGS[Ending(left.why)])
    if grant.ended_on and grant.ended_on <= today:
        return str(ENDINGS[Ending.WITHDRAWN if grant.reason else Ending.RESIGNED])
    if grant.until and grant.until < today:
        return str(ENDINGS[Ending.TERM_OVER])
    return ""
