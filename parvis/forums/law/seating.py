"""Who sits in a forum: each seat from a day to a day, and into which constituency it falls. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parvis.forums.law.charter import Charter, Constituency
from parvis.people.roles import STATE


class Ending(StrEnum):
    """Why somebody sits no more. That a term is over is read from its last day, and told by nobody."""

    TERM_OVER = "term_over"
    RESIGNED = "resigned"
    IN_PROTEST = "in_protest"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    DISSOLVED = "dissolved"


# What a holder says of their own going, and what is said of them by who keeps the seats.
BY_THE_HOLDER = (Ending.RESIGNED, Ending.IN_PROTEST)
BY_OTHERS = (Ending.REPLACED, Ending.WITHDRAWN, Ending.DISSOLVED)


@dataclass(frozen=True)
class Seat:
    """A seat that somebody holds, or held: `since` and `until` are its first and its last day.

    `constituency`: the one it was said to be of, `chosen_by`: how its holder was chosen; empty where
    nobody said so. `alternate_of`: the number of the seat it stands in for, if it was said.
    `in_protest`: its holder walked out.
    """

    number: int
    person: str
    organisation: str
    side: str
    since: date
    until: date | None = None
    constituency: str = ""
    chosen_by: str = ""
    is_alternate: bool = False
    alternate_of: int | None = None
    in_protest: bool = False

    @property
    def is_of_the_state(self) -> bool:
        """Say whether it sits in the college of the State, and not in that of society."""
        return self.side in STATE

    def is_held(self, on: date) -> bool:
        """Say whether it is held on a day."""
        return self.since <= on and (self.until is None or on <= self.until)


def last_day(until: date | None, ended_on: date | None) -> date | None:
    """Return the last day of a role: that of its term, or the one before it was ended."""
    days = [until, ended_on - timedelta(days=1) if ended_on else None]
    return min((day for day in days if day), default=None)


def allotted(charter: Charter, seats: Iterable[Seat]) -> dict[int, str]:
    """Return the constituency of each of the seats held on one day, by its number.

    As it was said to be; where nobody said so, the first one of its side that has room, then the
    first of its college. Empty where the charter has no seat left for it.
    """
    ordered = sorted(seats, key=lambda seat: seat.number)
    placed = {seat.number: _told(charter, seat) for seat in ordered}
    held = Counter(key for key in placed.values() if key)
    for seat in ordered:
        if not placed[seat.number]:
            found = next(
                (one for one in _fitting(charter, seat) if held[one.key] < one.seats), None
            )
            placed[seat.number] = found.key if found else ""
            held[placed[seat.number]] += 1
    return placed


def _told(charter: Charter, seat: Seat) -> str:
    keys = {one.key for one in charter.constituencies}
    return seat.constituency if seat.constituency in keys else ""


def _fitting(charter: Charter, seat: Seat) -> list[Constituency]:
    """Return the constituencies a seat may fall into, those of its own side first."""
    of_college = [
        one for one in charter.constituencies if one.is_of_the_state == seat.is_of_the_state
    ]
    return sorted(of_college, key=lambda one: one.side != seat.side)


def alternates(holders: Iterable[Seat], standing_in: Iterable[Seat]) -> dict[int, int]:
    """Return whose alternate sits in for whom: the number of the alternate's seat by the holder's.

    As it was said; else the first one of the same organisation that stands in for nobody.
    """
    holders, waiting = list(holders), sorted(standing_in, key=lambda seat: seat.number)
    numbers = {seat.number for seat in holders}
    found: dict[int, int] = {}
    for one in waiting:
        if one.alternate_of in numbers:
            found.setdefault(one.alternate_of, one.number)
    for seat in sorted(holders, key=lambda seat: seat.number):
        if seat.number not in found:
            free = (
                one for one in waiting
                if one.alternate_of is None and one.organisation == seat.organisation
                and one.number not in found.values()
            )  # fmt: skip
            mate = next(free, None)
            if mate:
                found[seat.number] = mate.number
    return found


def gone(charter: Charter, seats: Iterable[Seat], on: date) -> frozenset[str]:
    """Return the constituencies that walked out: nobody sits there, and who left last did in protest.

    What follows from it the charter says (`Walkout`); `deciding.decide` asks for it.
    """
    ever = [seat for seat in seats if not seat.is_alternate and seat.since <= on]
    held = set(allotted(charter, [seat for seat in ever if seat.is_held(on)]).values())
    left = [seat for seat in ever if seat.until and seat.until < on]
    last: dict[str, Seat] = {}
    for seat in sorted(left, key=lambda seat: (seat.until, seat.in_protest)):
        together = [one for one in ever if seat.until and one.is_held(seat.until)]
        last[allotted(charter, together).get(seat.number, "")] = seat
    return frozenset(key for key, seat in last.items() if key and seat.in_protest) - held
