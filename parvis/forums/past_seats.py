"""What pages say of a seat that somebody holds or held: how they were chosen, why they left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from parvis.documents.models import Document
from parvis.forums import labels
from parvis.forums.law import charter as law
from parvis.forums.law.charter import Filling
from parvis.forums.law.seating import Ending, allotted, gone
from parvis.forums.models import Departure
from parvis.forums.seat_words import ENDINGS
from parvis.forums.sitting import as_seat, departure_of, mandate_of
from parvis.forums.wording import name_of
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


@dataclass(frozen=True)
class Walkout:
    """A constituency that walked out: since when, who left in protest, and what they said."""

    side: str
    name: str
    since: date
    left: list[Past]


def walkouts(
    rules: law.Charter, grants: Sequence[Grant], today: date
) -> list[Walkout]:  # fmt: skip
    """Return the constituencies that are gone today, in the order of the charter.

    No query, but one where a statement is hidden.
    """
    left = gone(rules, map(as_seat, grants), today)
    if not left:
        return []
    last = [one for one in grants if one.ended_on and departure_of(one)]
    stones = tombstones.of([one for grant in last if (one := departure_of(grant))])
    by_key: dict[str, list[Grant]] = {}
    for grant in last:
        seat = as_seat(grant)
        if seat.in_protest and not seat.is_alternate:
            by_key.setdefault(_sat_in(rules, grants, grant), []).append(grant)
    return [
        Walkout(
            one.side, one.name and str(name_of(one)), _since(by_key[one.key]),
            [past_of(grant, today, stones) for grant in by_key[one.key]],
        )
        for one in rules.constituencies if one.key in left and one.key in by_key
    ]  # fmt: skip


def _sat_in(rules: law.Charter, grants: Iterable[Grant], grant: Grant) -> str:
    """Return the constituency in which somebody sat on their last day."""
    seat = as_seat(grant)
    together = [as_seat(one) for one in grants if one.role == Role.SEAT_HOLDER]
    held = [one for one in together if seat.until and one.is_held(seat.until)]
    return allotted(rules, held).get(seat.number, "")


def _since(left: Iterable[Grant]) -> date:
    """Return the day of the last of some departures."""
    return max(one.ended_on for one in left if one.ended_on)


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
